"""What can be set, and from where."""

from pathlib import Path

import pytest

from graphsvc.errors import BadSetting
from graphsvc.extraction.tagging.tiers import Tier
from graphsvc.model import Limits
from graphsvc.settings import STORE, Settings, from_env, packaged_seeds


def test_an_empty_environment_gives_the_defaults_and_the_packaged_seeds():
    seeds = packaged_seeds()
    told = Settings(seeds=seeds / "articles", datasets=seeds / "reference" / "datasets")
    assert from_env({}) == told
    assert from_env({}).store == STORE


def test_the_environment_decides():
    environ = {
        "GRAPHSVC_STORE": "memory:",
        "GRAPHSVC_HOST": "0.0.0.0",
        "GRAPHSVC_PORT": "81",
        "GRAPHSVC_SEEDS": "x",
        "GRAPHSVC_DATASETS": "y",
        "GRAPHSVC_TOKEN": "t0ken",
        "GRAPHSVC_TIER": "fast",
        "GRAPHSVC_WITH": "llm",
        "GRAPHSVC_LIMIT_TOKENS": "500",
        "GRAPHSVC_LIMIT_INTROSPECTION": "off",
    }
    settings = Settings(
        store="memory:",
        host="0.0.0.0",
        port=81,
        seeds=Path("x"),
        datasets=Path("y"),
        token="t0ken",
        tier=Tier.FAST,
        witnesses=("llm",),
        limits=Limits(tokens=500, introspection=False),
    )
    assert from_env(environ) == settings


def test_empty_seeds_mean_none():
    assert from_env({"GRAPHSVC_SEEDS": ""}).seeds is None
    assert from_env({"GRAPHSVC_DATASETS": ""}).datasets is None


@pytest.mark.parametrize("port", ["", "http", "-1", "65536", "²"])
def test_a_port_that_is_none_is_refused_by_name(port):
    with pytest.raises(BadSetting, match="GRAPHSVC_PORT"):
        from_env({"GRAPHSVC_PORT": port})


@pytest.mark.parametrize("tier", ["", "quick", "FAST"])
def test_a_tier_that_is_none_is_refused_with_those_there_are(tier):
    with pytest.raises(BadSetting, match=r"GRAPHSVC_TIER.*fast, accurate"):
        from_env({"GRAPHSVC_TIER": tier})


@pytest.mark.parametrize(
    ("name", "text"),
    [("TOKENS", text) for text in ("", "many", "-1", "1.5", "²", "9" * 16)]
    + [("INTROSPECTION", text) for text in ("", "yes", "1")],
)
def test_a_limit_that_is_none_is_refused_by_name(name, text):
    with pytest.raises(BadSetting, match=f"GRAPHSVC_LIMIT_{name}"):
        from_env({f"GRAPHSVC_LIMIT_{name}": text})


@pytest.mark.parametrize("name", ["RUNNING", "BURST", "COST", "SECONDS"])
def test_a_limit_with_which_nobody_would_be_answered_or_limited_is_refused(name):
    with pytest.raises(
        BadSetting, match=rf"GRAPHSVC_LIMIT_{name} is '0': .* of at least (1|0\.001), such as "
    ):
        from_env({f"GRAPHSVC_LIMIT_{name}": "0"})


def test_there_may_be_no_queue_and_no_rate():
    limits = from_env({"GRAPHSVC_LIMIT_WAITING": "0", "GRAPHSVC_LIMIT_RATE": "0"}).limits
    assert (limits.waiting, limits.rate) == (0, 0)


@pytest.mark.parametrize("told", ["llm slips", "llm,slips", " llm, slips ,"])
def test_several_plug_ins_are_parted_by_spaces_or_commas(told):
    assert from_env({"GRAPHSVC_WITH": told}).witnesses == ("llm", "slips")


def test_no_plug_in_is_asked_by_default():
    assert from_env({}).witnesses == from_env({"GRAPHSVC_WITH": ""}).witnesses == ()


def test_an_empty_token_is_none():
    assert from_env({"GRAPHSVC_TOKEN": ""}).token is None


@pytest.mark.parametrize("token", ["two words", "line\n", "é", "\x7f"])
def test_a_token_that_no_header_carries_is_refused_without_being_shown(token):
    with pytest.raises(BadSetting, match="GRAPHSVC_TOKEN") as refused:
        from_env({"GRAPHSVC_TOKEN": token})
    assert token not in str(refused.value)


def test_the_token_is_not_shown():
    assert "s3cret" not in repr(Settings(token="s3cret"))


def test_the_packaged_seeds_have_articles_and_names():
    assert list((packaged_seeds() / "articles").glob("*.txt"))
    assert (packaged_seeds() / "reference" / "clubs.tsv").is_file()
