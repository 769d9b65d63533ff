"""Which public terms our words map to."""

import re

import pytest

from graphsvc.model import EntityKind, EventOutcome, EventStatus
from graphsvc.rules.properties import PROPERTIES, Property
from graphsvc.rules.terms import KINDS, NEWSCODES, OURS, code_iri


def test_every_kind_of_node_has_a_class():
    assert set(KINDS) == set(EntityKind)
    assert all(re.fullmatch(r"https?://\S+/\w+", iri) for each in KINDS.values() for iri in each)


def test_every_property_has_a_term_and_one_of_ours_where_there_is_no_other():
    assert all(each.iri for each in PROPERTIES.values())
    assert Property("hatColour", "colour of the hat", single_valued=True).iri == (
        f"{OURS}hatColour",
    )


@pytest.mark.parametrize(
    ("code", "iri"),
    [
        (EventStatus.POST_EVENT, f"{NEWSCODES}speventstatus/post-event"),
        (EventOutcome.TIE, f"{NEWSCODES}speventoutcome/tie"),
        ("SEMI_FINAL", f"{NEWSCODES}sptournamentphase/semi-final"),
        ("PROMOTION", f"{NEWSCODES}spresulteffect/promotion"),
        ("HEAD", f"{OURS}HEAD"),
        ("QUALIFICATION", f"{OURS}QUALIFICATION"),
    ],
)
def test_a_word_that_one_list_of_the_iptc_has_is_that_list_s(code, iri):
    assert code_iri(code) == iri
