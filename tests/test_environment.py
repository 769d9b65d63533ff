"""Settings in a file: read wherever settings are read."""

import logging
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.cli.options import configured
from graphsvc.environment import MOST, environment, number, several, switch
from graphsvc.errors import BadSetting
from graphsvc.witnesses.llm.witness import witness
from tests.commands import run_here


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "settings.env"
    monkeypatch.setenv("GRAPHSVC_ENV_FILE", str(path))
    return path


def test_the_environment_itself_wins(file):
    file.write_text('GRAPHSVC_A=1\nGRAPHSVC_B="two words"\n\n# none\nGRAPHSVC_C=\n')
    told = environment({"GRAPHSVC_ENV_FILE": str(file), "GRAPHSVC_A": "0"})
    assert [told[f"GRAPHSVC_{each}"] for each in "ABC"] == ["0", "two words", ""]


@pytest.mark.parametrize(
    "line", ["export GRAPHSVC_A=1", "GRAPHSVC_A", "=1", "FORWARDED_ALLOW_IPS=10.0.0.1"]
)
def test_a_line_that_sets_nothing_of_ours_is_told_by_its_number(file, line):
    file.write_text(f"GRAPHSVC_A=1\n{line}\n")
    with pytest.raises(BadSetting, match=r"settings\.env, line 2: write GRAPHSVC_...=value"):
        environment()


def test_a_file_that_is_not_there_is_told(file):
    with pytest.raises(BadSetting, match="GRAPHSVC_ENV_FILE"):
        environment()


def test_a_service_starts_with_what_the_file_sets_and_options_before_it(file):
    file.write_text("GRAPHSVC_PRIVATE=on\nGRAPHSVC_TOKEN=t0ken\nGRAPHSVC_PORT=81\n")
    settings = configured(port=82)
    assert (settings.access.private, settings.token, settings.port) == (True, "t0ken", 82)


def test_commands_look_there_too(file, tmp_path):
    file.write_text("GRAPHSVC_TOKENS=tokens.jsonl\n")
    named = {"GRAPHSVC_ENV_FILE": str(file)}
    made = run_here("token", "new", "Ann", "--scope", "read", folder=tmp_path, **named)
    assert made.code == 0
    assert (tmp_path / "tokens.jsonl").exists()


def test_the_log_is_as_the_file_says_from_the_start(file, tmp_path):
    file.write_text("GRAPHSVC_LOG=loud\n")
    done = run_here("schema", folder=tmp_path, GRAPHSVC_ENV_FILE=str(file))
    assert (done.code, logging.getLogger("graphsvc").level) == (1, logging.NOTSET)
    assert "GRAPHSVC_LOG is 'LOUD'" in done.err


def test_a_language_model_is_set_there_too(file):
    file.write_text("GRAPHSVC_LLM_URL=http://localhost:9/v1\nGRAPHSVC_LLM_MODEL=m\n")
    model = witness()
    model.close()


@pytest.mark.parametrize(("text", "on"), [("on", True), ("off", False)])
def test_a_switch_is_on_or_off(text, on):
    assert switch("GRAPHSVC_A", text) is on


@pytest.mark.parametrize("text", ["", "yes", "1", "ON", " on"])
def test_a_switch_that_is_neither_is_told_with_both(text):
    told = f"GRAPHSVC_A is {text!r}: give on or off"
    with pytest.raises(BadSetting, match=f"^{told}$"):
        switch("GRAPHSVC_A", text)


@given(st.integers(0, MOST))
def test_a_number_is_read_as_it_is_written(value):
    assert number("GRAPHSVC_A", str(value), int) == value


@given(st.text(max_size=20))
def test_whatever_stands_there_is_a_number_within_its_bounds_or_is_refused(text):
    for kind in (int, float):
        try:
            found = number("GRAPHSVC_A", text, kind, within=(1, 100))
        except BadSetting:
            continue
        assert isinstance(found, kind)
        assert 1 <= found <= 100


@pytest.mark.parametrize("text", ["", "-1", "1e3", "nan", "inf", "²", "1_0", "9" * 16, "1.5", "+1"])
def test_a_number_that_is_none_is_told_with_what_it_may_be(text):
    told = "give a whole number of at least 0, such as 5"
    with pytest.raises(BadSetting, match=re.escape(f"GRAPHSVC_A is {text!r}: {told}")):
        number("GRAPHSVC_A", text, int, such_as=5)


@pytest.mark.parametrize("text", ["0.5", "64.5", "65"])
def test_a_number_out_of_bounds_is_told_with_them(text):
    with pytest.raises(BadSetting, match=r"give a number from 1 to 64$"):
        number("GRAPHSVC_A", text, float, within=(1, 64))


def test_words_are_parted_by_spaces_or_commas():
    assert several(" a, b c,,d ") == ("a", "b", "c", "d")
    assert several("") == ()
