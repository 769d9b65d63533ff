"""Search as you type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.graph.build import GraphView
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


LONG_WORDS = [
    (name, word) for name in ("Atalanta", "Robin Gosens", "Cologne") for word in name.split()
]


@given(st.sampled_from(LONG_WORDS), st.data())
def test_one_slip_in_a_word_of_five_letters_or_more_still_finds_the_name(named, data):
    name, word = named
    slipped = data.draw(slips(word.lower()))
    everything = GraphView.of(commits(RECORDS))
    found = suggest(everything, name.lower().replace(word.lower(), slipped), first=500)
    assert name in [each.text for each in found]


@st.composite
def slips(draw, word):
    """A word with one letter too many, missing, wrong or swapped."""
    place = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    head, tail = word[:place], word[place:]
    return draw(
        st.sampled_from(
            [
                head + letter + tail,
                head + tail[1:],
                head + letter + tail[1:],
                head + tail[1:2] + tail[:1] + tail[2:],
            ]
        )
    )


@given(st.text(max_size=40))
def test_whatever_is_typed_there_is_an_answer(typed):
    assert len(suggest(GraphView.of(commits(RECORDS)), typed)) <= 8
