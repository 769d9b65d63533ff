"""Names, aliases, and search as you type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.graph.build import GraphView
from graphsvc.graph.naming import index_of
from graphsvc.graph.queries import suggest
from graphsvc.model import EntityKind
from tests.builders import claim, commits, entity, introduced

RECORDS = introduced(
    [
        entity("club:atalanta", "Atalanta"),
        entity("club:koln", "1. FC Köln"),
        entity("player:robin-gosens", "Robin Gosens"),
        entity("player:atakan", "Atakan Çelik"),
        entity("match:2020-21/atalanta-ajax", "Atalanta v Ajax"),
        entity("venue:atalanta-park", "Atalanta Park"),
        claim("club:atalanta", "alias", "Atlanta", scope="article:one"),
        claim("club:atalanta", "alias", "La Dea"),
        claim("club:koln", "alias", "Cologne"),
        claim("club:koln", "alias", "1. FC Koln"),
    ]
)


@pytest.fixture(scope="module")
def view():
    return GraphView.of(commits(RECORDS))


def texts(found):
    return [(each.text, each.record.id) for each in found]


def test_a_prefix_finds_names_before_aliases(view):
    found = suggest(view, "ata", kinds=[EntityKind.CLUB, EntityKind.PLAYER])
    assert texts(found) == [("Atalanta", "club:atalanta"), ("Atakan Çelik", "player:atakan")]


def test_a_scoped_alias_is_found_and_says_where_it_holds(view):
    first = suggest(view, "atlan")[0]
    assert (first.text, first.record.id) == ("Atlanta", "club:atalanta")
    assert first.alias.scope is view.source("article:one")


@pytest.mark.parametrize("slip", ["atalnt", "atlanta", "atalannt", "atxlan", "talant"])
def test_one_slip_is_forgiven(view, slip):
    assert ("Atalanta", "club:atalanta") in texts(suggest(view, slip))


def test_two_slips_are_not(view):
    assert suggest(view, "xtxlan") == []


def test_a_short_prefix_is_taken_as_it_is(view):
    assert suggest(view, "atx") == []


@pytest.mark.parametrize("prefix", ["koln", "KÖLN", "köl", "1. fc k"])
def test_accents_case_and_leading_words_do_not_matter(view, prefix):
    assert suggest(view, prefix)[0].text == "1. FC Köln"


def test_an_alias_that_only_spells_the_name_otherwise_is_not_listed_beside_it(view):
    assert texts(suggest(view, "1 fc")) == [("1. FC Köln", "club:koln")]


def test_kinds_narrow_and_first_cuts(view):
    assert [each.record.kind for each in suggest(view, "atal", kinds=[EntityKind.VENUE])] == [
        EntityKind.VENUE
    ]
    assert len(suggest(view, "a", first=2)) == 2


@pytest.mark.parametrize("blank", ["", "  ", "?!"])
def test_nothing_asked_finds_nothing(view, blank):
    assert suggest(view, blank) == []


@given(st.sampled_from(["Atalanta", "Robin Gosens", "La Dea", "Cologne"]), st.data())
def test_every_beginning_of_a_name_finds_it_and_scores_fall(name, data):
    everything = GraphView.of(commits(RECORDS))
    length = data.draw(st.integers(1, len(name)))
    found = suggest(everything, name[:length], first=50)
    assert name in [each.text for each in found]
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert len(set(texts(found))) == len(found)


def test_the_index_is_made_once_for_a_revision():
    batches = commits(RECORDS, [entity("club:new", "Newtown")])
    view = GraphView.of(batches[:1])
    before = index_of(view)
    assert index_of(view) is before
    assert suggest(view, "newt") == []
    view.apply(batches[1])
    assert texts(suggest(view, "newt")) == [("Newtown", "club:new")]
