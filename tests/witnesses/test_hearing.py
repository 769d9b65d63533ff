"""What witnesses say of an article, and that none of them can lose it."""

import logging

import pytest

from graphsvc.errors import NoAnswer
from graphsvc.model import Span, Testimony, WitnessedGoal, WitnessedResult
from graphsvc.witnesses import Summoned, hear
from tests.extraction.builders import article_of

ARTICLE = article_of("Erik Berg scored.")
HERE = Span(0, 9)
BEYOND = Span(10, 18)
BERG = WitnessedGoal(words=Span(10, 16), scorer=HERE)


class Saying:
    """A witness that says the same of every article, or fails."""

    def __init__(self, told):
        self.told = told

    def testify(self, _article):
        if isinstance(self.told, Exception):
            raise self.told
        return self.told


def heard(*told):
    return hear([Summoned(f"w{n}", Saying(each)) for n, each in enumerate(told)], ARTICLE)


def test_what_each_says_is_heard_by_its_name():
    one, other = Testimony((BERG,)), Testimony()
    assert heard(one, other) == {"w0": one, "w1": other}


def test_one_that_fails_is_named_and_the_others_are_heard(caplog):
    assert heard(ZeroDivisionError(), Testimony()) == {"w1": Testimony()}
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert record.getMessage() == f"the plug-in w0 failed, and is left out of {ARTICLE.id}"
    assert record.exc_info


def test_one_that_says_what_is_wrong_is_told_in_one_line(caplog):
    assert heard(NoAnswer("the server sleeps")) == {}
    (record,) = caplog.records
    assert record.getMessage() == f"w0 is left out of {ARTICLE.id}: the server sleeps"
    assert not record.exc_info


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        (None, "it gave a NoneType, and no Testimony"),
        (Testimony((WitnessedGoal(words=(0, 9), scorer=HERE),)), "it gave a tuple, and no Span"),
        (Testimony(iter([BERG])), "it gave a list_iterator, and no tuple"),
        (Testimony((HERE,)), "it gave a Span, and no WitnessedGoal"),
        (Testimony((), 0), "it gave a int, and no WitnessedResult"),
        (Testimony((WitnessedGoal(words=HERE, scorer=BEYOND),)), "the text ends at 17"),
        (Testimony((WitnessedGoal(words=HERE, scorer=HERE, minute=BEYOND),)), "ends at 17"),
        (Testimony((WitnessedGoal(words=HERE, scorer=HERE, club=BEYOND),)), "ends at 17"),
        (Testimony((WitnessedGoal(words=HERE, scorer=HERE, own_goal=BEYOND),)), "ends at 17"),
        (Testimony((WitnessedGoal(words=HERE, scorer=HERE, penalty=BEYOND),)), "ends at 17"),
        (
            Testimony(
                (), WitnessedResult(club=HERE, opponent=HERE, score=BEYOND, goals=(1, 0))
            ),
            "ends at 17",
        ),
    ],
)  # fmt: skip
def test_what_is_no_testimony_on_this_article_is_not_heard(told, problem, caplog):
    assert heard(told) == {}
    assert problem in caplog.text
