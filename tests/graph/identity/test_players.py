"""Which player a text names."""

import pytest

from graphsvc.graph.identity.players import is_full
from graphsvc.model import EntityKind
from tests.builders import claim, entity
from tests.graph.identity.told import goal_told, graph_of, ids, match_told, text_of

MATCH = "match:2020-21/a-b"
DATE = "2020-12-01"


def text(name, label, called, *, match=MATCH, club=None, at=None, date_=DATE, **told):
    """An article that places a player of that name in a match, and may say whose player he is."""
    source = f"article:{name}"
    claims = [*match_told(match, date_=date_, source=source, **told)]
    claims.append(claim(label, "appearedIn", at or match, source=source))
    if club:
        claims.append(claim(label, "memberOf", club, source=source))
    return text_of(name, *claims, entities=[entity(label, called)])


def players_after(*texts):
    return [(player.id, player.name) for player in graph_of(*texts).players]


KNOWN = text("one", "player:edgar-poe", "Edgar Poe", club="club:a")


@pytest.mark.parametrize("called", ["Edgar Poe", "EDGAR POE", "Édgar Poé"])
def test_the_same_full_name_is_the_same_player(called):
    assert players_after(KNOWN, text("two", "player:other", called)) == [
        ("player:edgar-poe", "Edgar Poe")
    ]


@pytest.mark.parametrize("club", ["club:a", None])
def test_a_surname_is_the_player_of_that_club_or_match(club):
    assert len(players_after(KNOWN, text("two", "player:poe", "Poe", club=club))) == 1


def test_a_surname_at_the_other_club_is_another_player():
    found = players_after(KNOWN, text("two", "player:poe", "Poe", club="club:b"))
    assert found == [("player:edgar-poe", "Edgar Poe"), ("player:poe", "Poe")]


def test_a_surname_that_two_colleagues_share_is_neither():
    other = text("two", "player:allan-poe", "Allan Poe", club="club:b")
    assert len(players_after(KNOWN, other, text("three", "player:poe", "Poe"))) == 3


def test_a_surname_in_a_match_of_other_clubs_is_another_player():
    elsewhere = text(
        "two", "player:poe", "Poe", match="match:2020-21/c-d", home="club:c", away="club:d"
    )
    assert len(players_after(KNOWN, elsewhere)) == 2


def test_a_surname_of_two_words_is_known_by_its_end():
    known = text("one", "player:virgil-van-dam", "Virgil van Dam", club="club:a")
    assert len(players_after(known, text("two", "player:van-dam", "Van Dam", club="club:a"))) == 1
    assert len(players_after(known, text("two", "player:dam", "Dam", club="club:a"))) == 1


def test_a_full_name_names_the_player_known_by_surname_and_the_label_stays():
    first = text("one", "player:poe", "Poe", club="club:a")
    second = text("two", "player:edgar-poe", "Edgar Poe", club="club:a")
    third = text("three", "player:poe-x", "Edgar Poe", date_="2020-12-20")
    assert players_after(first, second, third) == [("player:poe", "Edgar Poe")]


def test_a_mononym_is_known_again_at_its_club_and_not_elsewhere():
    first = text("one", "player:pele", "Pele", club="club:a")
    again = text("two", "player:pele", "Pele", club="club:a")
    apart = text("three", "player:pele", "Pele", club="club:z")
    assert [label for label, _ in players_after(first, again, apart)] == [
        "player:pele",
        "player:pele-2",
    ]


def test_a_namesake_in_another_match_of_that_day_is_another_player():
    elsewhere = {"match": "match:2020-21/c-d", "home": "club:c", "away": "club:d"}
    namesake = text("two", "player:edgar-poe", "Edgar Poe", club="club:c", **elsewhere)
    again = text("three", "player:x", "Edgar Poe", club="club:c", date_="2020-12-08", **elsewhere)
    found = graph_of(KNOWN, namesake, again)
    assert ids(found, EntityKind.PLAYER) == ["player:edgar-poe", "player:edgar-poe-2"]
    assert len(found.node("player:edgar-poe-2").matches) == 2


def test_a_player_in_two_matches_of_different_days_has_moved():
    moved = text(
        "two",
        "player:edgar-poe",
        "Edgar Poe",
        match="match:2020-21/c-d",
        home="club:c",
        away="club:d",
        club="club:c",
        date_="2020-12-08",
    )
    assert len(players_after(KNOWN, moved)) == 1


def test_a_scorer_is_placed_in_the_match_of_his_goal():
    goal = goal_told("goal:x", source="article:two", scorer="player:poe")
    told = text_of(
        "two", *match_told(source="article:two"), *goal, entities=[entity("player:poe", "Poe")]
    )
    view = graph_of(KNOWN, told)
    assert ids(view, EntityKind.PLAYER) == ["player:edgar-poe"]
    assert [each.id for each in view.node("player:edgar-poe").goals] == [
        "goal:2020-21/a-b/edgar-poe-1"
    ]


def test_a_duel_places_a_player_in_its_match():
    duel = claim("player:poe", "duelWith", "player:quinn", source="article:two", match=MATCH)
    told = text_of(
        "two", *match_told(source="article:two"), duel, entities=[entity("player:poe", "Poe")]
    )
    assert ids(graph_of(KNOWN, told), EntityKind.PLAYER) == ["player:edgar-poe", "player:quinn"]


def test_a_text_with_a_full_name_and_a_surname_holds_the_two_apart():
    claims = [
        claim(label, "memberOf", "club:a", source="article:two")
        for label in ("player:poe", "player:edgar-poe")
    ]
    names = [entity("player:poe", "Poe"), entity("player:edgar-poe", "Edgar Poe")]
    view = graph_of(KNOWN, text_of("two", *claims, entities=names))
    assert ids(view, EntityKind.PLAYER) == ["player:edgar-poe", "player:poe"]


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Poe", False),
        ("Edgar Poe", True),
        ("van Dijk", False),
        ("Virgil van Dijk", True),
        ("De la Cruz", False),
        ("Smith-Rowe", False),
        ("", False),
    ],
)
def test_a_surname_with_its_particle_is_no_full_name(name, full):
    assert is_full(name) is full
