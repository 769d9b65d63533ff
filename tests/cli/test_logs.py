"""What the log shows, of a command in a process of its own."""

import pytest

from tests.commands import run_here
from tests.forking import run
from tests.witnesses.packages import install

TALKATIVE = """
import logging

from graphsvc.model import Testimony

log = logging.getLogger("graphsvc.talkative")


class Talkative:
    def testify(self, article):
        log.info("listening")
        log.warning("careful")
        return Testimony()
"""


@pytest.fixture
def told(tmp_path, python_path):
    """What is told on standard error of an article, under a level of the log."""
    install(tmp_path, "talkative", TALKATIVE, talkative="Talkative")

    def told(*arguments, **settings):
        arguments = "extract", "-", "--with", "talkative", *arguments
        settings = {"GRAPHSVC_TIER": "fast", **python_path, **settings}
        return run(*arguments, folder=tmp_path, given=b"Ajax won.", **settings)

    return told


def test_warnings_are_shown_and_no_more(told):
    done = told()
    assert "careful" in done.err
    assert "listening" not in done.err


@pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.slow)])
def test_the_environment_may_ask_for_more(told, jobs):
    done = told("--jobs", jobs, GRAPHSVC_LOG="info")
    assert "INFO graphsvc.talkative: listening\n" in done.err
    assert "WARNING graphsvc.talkative: careful\n" in done.err


def test_or_for_less(told):
    assert "careful" not in told(GRAPHSVC_LOG="ERROR").err


def test_a_level_that_is_none_is_told(tmp_path):
    done = run_here("schema", folder=tmp_path, GRAPHSVC_LOG="loud")
    assert done.code == 1
    assert done.err == (
        "graphsvc: GRAPHSVC_LOG is 'LOUD': give one of DEBUG, INFO, WARNING, ERROR, TEXT, JSON\n"
    )
