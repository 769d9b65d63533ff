"""Where the model is, its key, its price: from the environment."""

import pytest

from graphsvc.errors import BadSetting
from graphsvc.witnesses.llm.settings import BOUNDS, LlmSettings, from_env

URL, MODEL = "http://127.0.0.1:8080/v1", "some-model"
NEEDED = {"GRAPHSVC_LLM_URL": URL, "GRAPHSVC_LLM_MODEL": MODEL}
KEY = "sk-5ecret"


def test_an_address_and_a_model_are_enough():
    assert from_env(NEEDED) == LlmSettings(url=URL, model=MODEL)


def test_the_environment_decides():
    more = {
        "KEY": KEY,
        "TIMEOUT": "2.5",
        "RETRIES": "0",
        "TRUST": "0.6",
        "LONGEST": "9000",
        "MAX_TOKENS": "800",
        "PRICE_IN": "0.15",
        "PRICE_OUT": "0",
    }
    assert set(more) == {"KEY", *BOUNDS}
    environ = NEEDED | {f"GRAPHSVC_LLM_{name}": value for name, value in more.items()}
    assert from_env(environ) == LlmSettings(
        url=URL,
        model=MODEL,
        key=KEY,
        timeout=2.5,
        retries=0,
        trust=0.6,
        longest=9000,
        max_tokens=800,
        price_in=0.15,
        price_out=0.0,
    )


@pytest.mark.parametrize("missing", sorted(NEEDED))
@pytest.mark.parametrize("blank", [{}, {"": " "}], ids=["unset", "blank"])
def test_what_is_needed_is_told_by_its_name(missing, blank):
    environ = {name: value for name, value in NEEDED.items() if name != missing}
    environ |= dict.fromkeys([missing] if blank else [], " ")
    with pytest.raises(BadSetting, match=f"{missing} is not set"):
        from_env(environ)


def test_no_article_goes_anywhere_by_default():
    with pytest.raises(BadSetting, match="articles are sent there"):
        from_env({"GRAPHSVC_LLM_MODEL": MODEL, "GRAPHSVC_LLM_KEY": KEY})


@pytest.mark.parametrize(
    "url", ["127.0.0.1:8080", "ftp://127.0.0.1/v1", "http://", "/v1", "http://a:b:c"]
)
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(BadSetting, match="GRAPHSVC_LLM_URL is "):
        from_env(NEEDED | {"GRAPHSVC_LLM_URL": url})


@pytest.mark.parametrize(
    "url", [f"http://me:{KEY}@127.0.0.1/v1", f"{URL}?key={KEY}", f"{URL}#{KEY}"]
)
def test_a_key_has_no_place_in_the_address_and_is_not_shown(url):
    with pytest.raises(BadSetting, match="give the key in GRAPHSVC_LLM_KEY") as refused:
        from_env(NEEDED | {"GRAPHSVC_LLM_URL": url})
    assert KEY not in str(refused.value)


def test_a_slash_at_the_end_of_the_address_is_one_too_many():
    assert from_env(NEEDED | {"GRAPHSVC_LLM_URL": URL + "/"}).url == URL


@pytest.mark.parametrize("name", sorted(BOUNDS))
@pytest.mark.parametrize("number", ["many", "-1", "nan", "inf"])
def test_a_number_that_is_none_is_refused_by_name(name, number):
    with pytest.raises(
        BadSetting, match=rf"GRAPHSVC_LLM_{name} is '{number}': give a (whole )?number from"
    ):
        from_env(NEEDED | {f"GRAPHSVC_LLM_{name}": number})


@pytest.mark.parametrize("name", ["RETRIES", "LONGEST", "MAX_TOKENS"])
def test_what_is_counted_has_no_fraction(name):
    with pytest.raises(BadSetting, match=f"{name} is '2.7': give a whole number from"):
        from_env(NEEDED | {f"GRAPHSVC_LLM_{name}": "2.7"})


@pytest.mark.parametrize("key", ["two words", "k\ney", "ké"])
def test_a_key_that_no_header_carries_is_refused_without_being_shown(key):
    with pytest.raises(BadSetting, match="GRAPHSVC_LLM_KEY") as refused:
        from_env(NEEDED | {"GRAPHSVC_LLM_KEY": key})
    assert key not in str(refused.value)


def test_the_key_is_not_shown():
    assert KEY not in repr(LlmSettings(url=URL, model=MODEL, key=KEY))
