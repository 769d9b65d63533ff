from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import (
    Basis,
    Claim,
    EntityValue,
    Extraction,
    Modality,
    NumberValue,
    Qualifier,
    Quote,
    ScoreValue,
    Stance,
    Statement,
)

FINAL_SCORE = Statement("match:1", "finalScore", ScoreValue(1, 1))
CLAIM = Claim(FINAL_SCORE, "article:1", Basis.STATED, (), Extraction("test", "1", "score", 0.9))

qualifiers = st.lists(
    st.builds(
        Qualifier,
        property=st.sampled_from(["club", "asOf", "scope"]),
        value=st.builds(EntityValue, st.text("abc", max_size=2)),
    ),
    max_size=4,
)


def test_a_statement_keeps_its_id_from_version_to_version():
    assert FINAL_SCORE.id == "statement:abeb7c8d29a12ac0"


@given(qualifiers, st.randoms())
def test_the_order_of_qualifiers_does_not_matter(given_qualifiers, random):
    shuffled = random.sample(given_qualifiers, len(given_qualifiers))
    one = replace(FINAL_SCORE, qualifiers=tuple(given_qualifiers))
    assert replace(FINAL_SCORE, qualifiers=tuple(shuffled)).id == one.id


@pytest.mark.parametrize(
    "changed",
    [
        {"subject": "match:2"},
        {"property": "halfTimeScore"},
        {"value": ScoreValue(2, 1)},
        {"value": None},
        {"qualifiers": (Qualifier("club", EntityValue("club:rovers")),)},
        {"modality": Modality.PREDICTION},
    ],
)
def test_another_meaning_has_another_id(changed):
    assert replace(FINAL_SCORE, **changed).id != FINAL_SCORE.id


def test_the_first_qualifier_of_a_name_answers():
    first, second = Qualifier("minute", NumberValue(13)), Qualifier("minute", NumberValue(79))
    statement = replace(FINAL_SCORE, qualifiers=(first, second))
    assert statement.qualifier("minute") == NumberValue(13)
    assert statement.qualifier("club") is None


def test_a_source_says_a_statement_once_however_often_it_is_quoted():
    quoted = replace(CLAIM, quotes=(Quote("article:1", 0, 3, "1-1"),))
    assert quoted.id == CLAIM.id


@pytest.mark.parametrize(
    "changed",
    [
        {"statement": replace(FINAL_SCORE, subject="match:2")},
        {"source": "article:2"},
        {"stance": Stance.CONTRADICTS},
    ],
)
def test_another_statement_source_or_stance_is_another_claim(changed):
    assert replace(CLAIM, **changed).id != CLAIM.id
