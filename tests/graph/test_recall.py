"""The graph as a memory, for the reading of one article."""

from datetime import date
from math import log
from threading import Lock, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.graph.recall import Recollection
from graphsvc.model import Dataset, EnumValue
from tests.builders import article, claim, day, entity, view_of

CLUBS = ("a", "b")
P, Q = "player:ann-poe", "player:bo-poe"
ON = date(2021, 3, 14)
WHEN = day("2021-03-14")
MATCH = "match:2020-21/a-b"
READ = article("read")


def member(player=P, club="club:a", *, at=WHEN, **more):
    qualifiers = {"validAt": at} if at else {}
    return claim(player, "memberOf", club, **qualifiers, **more)


def lean(*records, name="Ann Poe", on=ON, clubs=CLUBS, read=READ):
    """The log-odds that somebody plays for the first club; None where nothing is known."""
    prior = Recollection(view_of(*records), read, Lock()).allegiance(name, clubs, on)
    return prior and prior.log_odds


SURE = pytest.approx(log(0.9 / 0.1))


def test_whose_player_somebody_is_speaks_for_his_club():
    told = member()
    prior = Recollection(view_of(told), READ, Lock()).allegiance("Ann Poe", CLUBS, ON)
    assert prior.log_odds == SURE
    assert prior.statements == (told.statement.id,)
    assert lean(told, clubs=CLUBS[::-1]) == -prior.log_odds


def test_of_who_is_unknown_or_of_a_third_club_nothing_is_known():
    assert lean(member(), name="Cy Poe") is None
    assert lean(member(club="club:c")) is None
    assert lean(name="") is None


def test_a_surname_will_do():
    assert lean(member(), name="Poe") == SURE


def test_somebody_known_by_surname_alone_may_be_who_is_named_in_full():
    assert lean(member("player:poe")) == SURE


def test_two_of_one_surname_at_either_club_tell_nothing():
    assert lean(member(), member(Q, "club:b"), name="Poe") == pytest.approx(0.0)


def test_who_is_named_in_full_is_nobody_else_of_that_surname():
    both = member(), member("player:poe", "club:b")
    assert lean(*both) == SURE


def test_surer_statements_say_more():
    assert lean(member(confidence=0.6)) == pytest.approx(log(0.6 / 0.4))
    assert lean(member(confidence=1.0)) < 10


@settings(max_examples=40, deadline=None)
@given(st.floats(0.0, 1.0))
def test_however_unsure_its_sources_are_nothing_known_speaks_against_itself(confidence):
    first, second = ({"confidence": confidence, "source": f"article:{n}"} for n in ("one", "two"))
    for log_odds in (
        lean(member(**first), member(**second)),
        lean(*scored(**first), *scored(**second)),
        *(each.home.log_odds for each in met(*meeting(**first), *meeting(**second)) if each.home),
        *(each.ended.log_odds for each in met(*meeting(**first), *meeting(**second)) if each.ended),
    ):
        assert log_odds is None or 0.0 < log_odds < 10.0


@pytest.mark.parametrize("at", ["2020-03-14", "2022-03-14"])
def test_a_year_away_it_says_half_as_much(at):
    assert lean(member(at=day(at))) == pytest.approx(log(0.9 / 0.1) / 2, rel=1e-2)


def test_after_a_move_the_newer_club_counts_more():
    assert lean(member(at=day("2019-08-01")), member(club="club:b")) < 0


def test_a_stint_counts_in_full_while_it_lasts():
    stint = {"validFrom": day("2019"), "validTo": day("2021")}
    assert lean(member(at=None, **stint)) == SURE
    assert lean(member(at=None, validTo=day("2020-03-14"))) < log(9)


@pytest.mark.parametrize("dates", [{"at": None}, {"on": None}])
def test_without_a_day_it_says_half_as_much(dates):
    told = member(at=dates.get("at", WHEN))
    assert lean(told, on=dates.get("on", ON)) == pytest.approx(log(9) / 2)


def scored(*, club="club:a", **more):
    goal = "goal:2020-21/a-b/poe-1"
    return [
        claim(MATCH, "date", WHEN),
        claim(goal, "match", MATCH),
        claim(goal, "scorer", P),
        claim(goal, "creditedTo", club, **more),
    ]


def test_a_goal_for_a_club_speaks_for_it():
    assert lean(*scored()) == SURE
    assert lean(*scored(confidence=0.6)) == pytest.approx(log(1.5))


def test_an_own_goal_says_nothing():
    own = claim("goal:2020-21/a-b/poe-1", "shotType", EnumValue("OWN_GOAL"))
    assert lean(*scored(), own) is None


@pytest.mark.parametrize("doubt", [{"confidence": 0.3}, {"priors": ("statement:0",)}])
def test_what_no_source_carries_is_not_known(doubt):
    assert lean(member(**doubt)) is None
    assert lean(*scored(**doubt)) is None
    assert met(*meeting(**doubt)) == ()


def test_what_a_dataset_says_is_known():
    squads = Dataset("dataset:squads", "Squads")
    told = member(source=squads.id)
    assert lean(squads, entity(P), entity("club:a"), told) == SURE


# ---------------------------------------------------------------- matches


def meeting(*, score=(2, 1), at=WHEN, **more):
    return [
        claim(MATCH, "homeTeam", "club:a", **more),
        claim(MATCH, "awayTeam", "club:b", **more),
        claim(MATCH, "finalScore", score, **more),
        claim(MATCH, "date", at, **more),
    ]


def met(*records, clubs=CLUBS, first=ON, last=ON):
    return Recollection(view_of(*records), READ, Lock()).meetings(clubs, first, last)


def test_a_match_of_the_two_clubs_in_those_days_is_known_from_either_side():
    (found,) = met(*meeting())
    assert (found.home.log_odds, found.goals, found.ended.log_odds) == (SURE, (2, 1), SURE)
    assert met(*meeting(), clubs=CLUBS[::-1]) == (found.turned(),)
    labels = [each.statement.id for each in meeting()]
    assert found.home.statements == (labels[0],)
    assert set(found.ended.statements) == {labels[0], labels[2]}


def test_on_other_days_or_of_other_clubs_none_is_known():
    assert met(*meeting(), first=date(2021, 3, 15), last=date(2021, 3, 20)) == ()
    assert met(*meeting(), clubs=("a", "c")) == met(*meeting(), clubs=("c", "a")) == ()


def test_of_a_match_whose_day_is_open_nothing_is_known():
    assert met(*meeting(at=day("../2021-03-14"))) == ()


def test_a_fixture_to_come_tells_who_is_at_home():
    fixture = [each for each in meeting() if each.statement.property != "finalScore"]
    (found,) = met(*fixture)
    assert (found.home.log_odds, found.goals, found.ended) == (SURE, None, None)


@pytest.mark.parametrize("clubs", [CLUBS, CLUBS[::-1]])
@pytest.mark.parametrize("side", ["participant", "homeTeam"])
def test_goals_told_club_by_club_are_a_score(side, clubs):
    goals = {"a": 0, "b": 3}
    told = [claim(MATCH, "teamGoals", n, club=f"club:{club}") for club, n in goals.items()]
    sides = [claim(MATCH, side, "club:a"), claim(MATCH, "participant", "club:b")]
    (found,) = met(*sides, *told, claim(MATCH, "date", WHEN), clubs=clubs)
    assert found.goals == (goals[clubs[0]], goals[clubs[1]])
    assert (found.home is None) is (side == "participant")


def test_goals_of_one_club_alone_are_none():
    sides = [claim(MATCH, "participant", f"club:{club}") for club in CLUBS]
    told = claim(MATCH, "teamGoals", 3, club="club:a")
    assert met(*sides, told, claim(MATCH, "date", WHEN)) == ()


def test_a_graph_that_changes_is_asked_when_it_has_changed():
    turn = Lock()
    memory, found = Recollection(view_of(member(), *meeting()), READ, turn), []

    def ask():
        found.append(memory.allegiance("Ann Poe", CLUBS, ON))
        found.append(memory.meetings(CLUBS, ON, ON))

    with turn:
        asking = Thread(target=ask)
        asking.start()
        asking.join(0.05)
        assert asking.is_alive()
        assert not found
    asking.join(5)
    assert all(found)
    assert len(found) == 2
