"""Which sources of a statement count as known before an article."""

from dataclasses import replace

import pytest

from graphsvc.graph.independence import IndependentSources
from graphsvc.model import Modality, Stance
from tests.builders import article, claim, view_of

READ = replace(article("read"), url="https://example.org/1")
OLDER = replace(article("older"), url=READ.url)
"""Another version of it."""


def told(**more):
    return claim("player:p", "memberOf", "club:a", **more)


def sure(*records):
    """How sure the statement is by what counts; None where that does not carry it."""
    view = view_of(*records)
    found = IndependentSources(view, READ).own(view.statement(told().statement.id))
    return found and found[1]


def test_an_accepted_fact_is_as_sure_as_its_sources_make_it():
    assert sure(told()) == 0.9
    assert sure(told(), told(source="article:two")) == pytest.approx(0.99)


@pytest.mark.parametrize(
    "doubt",
    [
        {"confidence": 0.3},
        {"caption": True},
        {"stance": Stance.CONTRADICTS},
        {"priors": ("statement:0",)},
    ],
)
def test_what_is_not_accepted_or_was_moved_by_priors_does_not_count(doubt):
    assert sure(told(**doubt)) is None


def test_a_condition_is_no_fact():
    condition = told(modality=Modality.CONDITIONAL)
    view = view_of(condition)
    assert IndependentSources(view, READ).own(view.statement(condition.statement.id)) is None


def test_another_version_of_the_article_does_not_count():
    assert sure(OLDER, told(source=OLDER.id)) is None


def test_other_sources_count_as_if_it_were_not_there():
    older = told(source=OLDER.id)
    assert sure(OLDER, older, told(confidence=0.8)) == pytest.approx(0.8)
    assert sure(OLDER, older, told(caption=True)) is None
    assert sure(told(confidence=0.8), told(source="article:two", priors=("x",))) == 0.8


def test_a_denial_of_another_source_counts():
    denial = told(source="article:two", stance=Stance.CONTRADICTS)
    assert sure(OLDER, told(source=OLDER.id), told(), denial) is None


@pytest.mark.parametrize("doubt", [0.0, 0.1, 0.29])
def test_what_two_sources_make_no_likelier_than_not_does_not_count(doubt):
    assert sure(told(confidence=doubt), told(confidence=doubt, source="article:two")) is None
    assert sure(told(confidence=0.3), told(confidence=0.3, source="article:two")) == 0.51


def test_of_several_all_must_be_carried():
    other = claim("player:p", "memberOf", "club:b", confidence=0.3)
    view = view_of(told(), other)
    one, two = (view.statement(each.statement.id) for each in (told(), other))
    sources = IndependentSources(view, READ)
    assert sources.all_own(one, one) == [(one, 0.9), (one, 0.9)]
    assert sources.all_own(one, two) == ()
