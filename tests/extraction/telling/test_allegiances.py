"""Who plays for which side, by the clubs beside players and by the play itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.extraction.telling.allegiances import (
    beside_clubs,
    beside_players,
    listed,
    ties_of,
)
from tests.extraction.builders import reading_of
from tests.extraction.weighed import SIDES, tagged

BERG, HOLM, LUND, DAHL, VIK = "Anders Berg", "Jan Holm", "Erik Lund", "Sven Dahl", "Ole Vik"
NAMED = Model(sides=Linear({BIAS: 3.0}), mates=Linear({BIAS: 1.5}))
"""Whoever is named beside a club is of it, and whoever is named beside a player of his side."""
CHAIN = (
    "Ajax's Anders Berg ran.",
    "It rained.",
    "Anders Berg met Erik Lund.",
    "Erik Lund met Ole Vik.",
)


def leans(*paragraphs, names, model, sides=SIDES):
    """For each player the log-odds that he plays for Ajax, or for the first of other `sides`."""
    return ties_of(tagged(*paragraphs, names=names, model=model), sides, model, {}).settled({})


@pytest.mark.parametrize(
    "text",
    [
        "Ajax striker Anders Berg scored.",
        "Ajax's Anders Berg scored against PSV.",
        "Anders Berg gave Ajax the lead.",
        "Ajax levelled through Anders Berg.",
    ],
)
def test_the_words_between_a_player_and_a_club_say_whose_he_is(names, text):
    assert leans(text, names=names, model=shipped(Tier.FAST))[BERG] > 0.5
    turned = text.replace("PSV", "Feyenoord").replace("Ajax", "PSV").replace("Feyenoord", "Ajax")
    assert leans(turned, names=names, model=shipped(Tier.FAST))[BERG] < -0.5


@pytest.mark.parametrize(
    "text", ["Anders Berg crossed for Erik Lund.", "Anders Berg and Erik Lund scored."]
)
@pytest.mark.parametrize(("club", "sign"), [("Ajax", 1), ("PSV", -1)])
def test_who_crosses_for_somebody_is_his_team_mate(names, text, club, sign):
    known = f"{club} striker Anders Berg limped off."
    found = leans(known, "It rained.", text, names=names, model=shipped(Tier.FAST))
    assert sign * found[BERG] > sign * found[LUND]
    assert sign * found[LUND] > 0.0


@pytest.mark.parametrize(
    "text",
    [
        "Goalkeeper Sven Dahl saved from Anders Berg.",
        "Goalkeeper Sven Dahl saved Anders Berg's shot.",
        "Anders Berg beat goalkeeper Sven Dahl with a low shot.",
    ],
)
@pytest.mark.parametrize(("club", "sign"), [("Ajax", 1), ("PSV", -1)])
def test_a_keeper_is_an_opponent_of_whom_he_denies(names, text, club, sign):
    known = f"{club} striker Anders Berg limped off."
    found = leans(known, "It rained.", text, names=names, model=shipped(Tier.FAST))
    assert sign * found[BERG] > 0.5
    assert sign * found[DAHL] < -0.5


def test_what_is_known_of_one_player_tells_of_the_next_and_less_of_the_one_after(names):
    found = leans(*CHAIN, names=names, model=NAMED)
    assert found[BERG] > found[LUND] > found[VIK] > 0.0


def test_opponents_turn_what_is_known(names):
    rivals = Model(sides=Linear({BIAS: 3.0}), mates=Linear({BIAS: -1.5}))
    found = leans(*CHAIN, names=names, model=rivals)
    assert found[BERG] > 0.0 > found[LUND]
    assert found[VIK] > 0.0


def test_where_no_club_is_known_players_beside_each_other_lean_nowhere(names):
    found = leans("Anders Berg fed Erik Lund.", names=names, model=NAMED)
    assert found == {BERG: 0.0, LUND: 0.0}


def test_without_players_there_is_nothing_to_say(names):
    assert leans("Ajax beat PSV.", names=names, model=shipped(Tier.FAST)) == {}


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Ajax striker Anders Berg scored.",
            "PSV winger Jan Holm limped off.",
            "Anders Berg crossed for Erik Lund.",
            "Goalkeeper Sven Dahl saved from Jan Holm.",
            "Erik Lund, Jan Holm and Ole Vik tangled before PSV cleared.",
            "Ajax beat PSV with Sven Dahl in goal.",
            "It rained.",
        ]
    ),
    min_size=1,
    max_size=7,
)


@pytest.mark.parametrize("model", [shipped, lambda: NAMED], ids=["shipped", "named"])
@settings(max_examples=20, deadline=None)
@given(paragraphs=SENTENCES)
def test_the_two_sides_are_treated_alike(names, model, paragraphs):
    found = leans(*paragraphs, names=names, model=model())
    turned = leans(*paragraphs, names=names, model=model(), sides=SIDES[::-1])
    assert turned == {person: pytest.approx(-lean) for person, lean in found.items()}


@settings(max_examples=10, deadline=None)
@given(SENTENCES)
def test_however_often_it_is_told_it_stays_finite(names, paragraphs):
    found = leans(*paragraphs * 4, names=names, model=NAMED)
    assert all(abs(lean) < 1000 for lean in found.values())


def clubs_beside(*paragraphs, names):
    tags = tagged(*paragraphs, names=names, model=Model())
    return [
        (person, club)
        for place in range(len(tags))
        for person, club, _ in beside_clubs(tags, place)
    ]


def test_a_player_stands_beside_each_club_of_the_match_in_his_sentence(names):
    text = "Anders Berg of Ajax beat PSV before Feyenoord rested."
    assert clubs_beside(text, names=names) == [(BERG, "ajax"), (BERG, "psv-eindhoven")]


def test_where_his_own_names_none_it_is_the_sentence_before(names):
    text = "Ajax pressed.", "Anders Berg scored.", "Jan Holm left."
    assert clubs_beside(*text, names=names) == [(BERG, "ajax")]


def test_where_his_own_names_one_the_sentence_before_does_not_count(names):
    assert clubs_beside("PSV pressed.", "Ajax's Anders Berg scored.", names=names) == [
        (BERG, "ajax")
    ]


def test_a_manager_plays_for_nobody(names):
    assert clubs_beside("It pleased Ajax manager Anders Berg.", names=names) == []


def players_beside(text, names):
    (told,) = tagged(text, names=names, model=Model())
    return [(one, other) for one, other, _ in beside_players(told)]


def test_each_two_players_near_each_other_stand_together(names):
    text = "Anders Berg, Jan Holm, Erik Lund and Ole Vik scored."
    assert players_beside(text, names) == [
        (BERG, HOLM), (BERG, LUND), (HOLM, LUND), (HOLM, VIK), (LUND, VIK)
    ]  # fmt: skip


def test_players_far_from_each_other_do_not(names):
    apart = "ran and ran and ran and ran and ran and ran and ran and ran and ran past"
    assert players_beside(f"Anders Berg {apart} Jan Holm.", names) == []


def test_nobody_stands_beside_himself(names):
    assert players_beside("Anders Berg crossed but Berg missed.", names) == []


def test_what_stands_between_two_players_is_the_same_whoever_they_are(names):
    found = []
    for one, other in ((BERG, HOLM), (VIK, DAHL)):
        (told,) = tagged(f"{one} crossed for {other}.", names=names, model=Model())
        found += [features for _, _, features in beside_players(told)]
    assert len(found) == 2
    assert found[0] == found[1]


LINE_UP = "Ajax: Dahl; Roe, Pask, Bell, Kuosa; Holm, Moe, Falk (Lind 60); Krog, Wold, Berg."


def test_who_stands_in_a_line_up_is_of_its_side_and_so_are_his_mates(names):
    reading = reading_of("Anders Berg met Erik Lund.", LINE_UP, names=names)
    given = listed(reading, SIDES)
    assert given[BERG] > 0
    assert {*listed(reading, SIDES[::-1])} == {*given}
    assert listed(reading, SIDES[::-1])[BERG] == -given[BERG]
    tags = tagged("Anders Berg met Erik Lund.", LINE_UP, names=names, model=NAMED)
    assert ties_of(tags, SIDES, NAMED, given).settled({})[LUND] > 0


def test_what_was_known_of_one_tells_of_his_mates_too(names):
    tags = tagged("Anders Berg met Erik Lund.", names=names, model=NAMED)
    ties = ties_of(tags, SIDES, NAMED, {})
    assert set(ties.settled({}).values()) == {0.0}
    known = ties.settled({BERG: -2.0, VIK: 1.0})
    assert known[BERG] < known[LUND] < 0.0 < known[VIK]
