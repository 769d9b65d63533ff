"""A club's balance, each figure between its limits."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import NumberValue
from graphsvc.reasoning.balances import (
    DRAWN,
    FIGURES,
    GOALS_AGAINST,
    GOALS_FOR,
    LOST,
    PLAYED,
    WON,
    balance,
    nothing_known,
)
from graphsvc.reasoning.bounds import Range, exactly
from graphsvc.reasoning.choices import Choice, choice_of
from tests.builders import claim, day, view_of
from tests.worlds import MATCH, ROVERS, UNITED, fixture, played

CUP, EDITION, GROUP = "competition:cup", "edition:cup-2020-21", "stage:cup-2020-21/a"
DAY = date(2020, 12, 1)


def figures(*records, choice=None, all_known=False, club=ROVERS):
    view = view_of(*records)
    found = view.node(club)
    told = balance(found, found.matches, choice or in_cup(), all_known=all_known)
    return {name: told.figures[name].count for name in FIGURES}


def in_cup(on=None, *, whole=True):
    return choice_of(competition=CUP, day=on, whole=whole)


def said(name, number, **more):
    when = {key: day(each) for key, each in more.items()}
    return claim(ROVERS, name, NumberValue(number), competition=CUP, **when)


def test_matches_known_give_what_there_is_at_least():
    found = figures(*played(score=(2, 1)), *fixture())
    assert found == {
        PLAYED: Range(1),
        WON: Range(1),
        DRAWN: Range(0),
        LOST: Range(0),
        GOALS_FOR: Range(2),
        GOALS_AGAINST: Range(1),
    }


def test_where_all_matches_are_known_they_are_the_whole():
    found = figures(*played(score=(2, 1)), *fixture(), all_known=True)
    assert list(found.values()) == [exactly(n) for n in (1, 1, 0, 0, 2, 1)]


def test_a_match_whose_end_nobody_tells_may_have_ended_anyhow():
    told = [
        claim(MATCH, "homeTeam", ROVERS),
        claim(MATCH, "awayTeam", UNITED),
        claim(MATCH, "teamGoals", 1, club=ROVERS),
    ]
    found = figures(*told, all_known=True, choice=Choice())
    assert found[PLAYED] == exactly(1)
    assert found[WON] == found[DRAWN] == found[LOST] == Range(0, 1)
    assert (found[GOALS_FOR], found[GOALS_AGAINST]) == (exactly(1), Range())


def test_no_win_yet_is_none():
    found = figures(*played(score=(1, 1)), said("won", 0, asOf="2020-12-01"))
    assert (found[WON], found[DRAWN]) == (exactly(0), Range(1))


@pytest.mark.parametrize(
    ("choice", "won"),
    [
        (in_cup(), exactly(0)),
        (in_cup(whole=False), exactly(0)),
        (in_cup(DAY), exactly(0)),
        (in_cup(DAY + timedelta(days=1)), Range(0)),  # there may have been a match since
        (in_cup(DAY - timedelta(days=1)), Range(0)),
        (Choice(), Range(0)),  # elsewhere it may have won
        (choice_of(competition="competition:other"), Range(0)),
    ],
)
def test_what_is_said_of_a_whole_limits_its_parts_up_to_that_day(choice, won):
    assert figures(*played(), said("won", 0, asOf="2020-12-01"), choice=choice)[WON] == won


def test_a_later_match_opens_what_was_said_again():
    later = claim("match:later", "date", day("2020-12-08"))
    more = [claim("match:later", "homeTeam", ROVERS), claim("match:later", "finalScore", (3, 0))]
    more += [claim("match:later", "awayTeam", UNITED), later]
    found = figures(*played(), *more, said("won", 0, asOf="2020-12-01"))
    assert found[WON] == Range(1)


def test_a_first_point_ever_was_a_draw_and_the_only_one():
    found = figures(*played(score=(1, 1)), said("points", 0, validTo="2020-12-01"))
    assert (found[WON], found[DRAWN]) == (exactly(0), exactly(1))


def test_points_in_a_group_tell_of_draws_and_wins():
    told = [
        *played(score=(1, 1)),
        claim(MATCH, "stage", GROUP),
        claim(GROUP, "edition", EDITION),
        claim(ROVERS, "points", NumberValue(1), stage=GROUP, validFrom=day("2020-12-01")),
    ]
    view = view_of(*told)
    club = view.node(ROVERS)
    told = balance(club, club.matches, choice_of(stage=view.node(GROUP)))
    assert told.figures[WON].count == exactly(0)
    assert told.figures[DRAWN].count == exactly(1)
    assert [each.statement.property for each in told.figures[DRAWN].told] == ["points"]


def test_many_points_limit_the_wins():
    found = figures(*played(score=(1, 0)), said("points", 7, asOf="2020-12-01"))
    assert (found[WON], found[DRAWN]) == (Range(1, 3), Range(0, 7))


def test_a_run_of_results_counts_matches_that_nobody_tells():
    run = claim(
        ROVERS,
        "recentForm",
        NumberValue(4),
        lost=NumberValue(4),
        goalsFor=NumberValue(2),
        goalsAgainst=NumberValue(11),
        scope=CUP,
        validTo=day("2020-12-01"),
    )
    for choice in (in_cup(), Choice()):
        found = figures(*played(score=(1, 1)), run, choice=choice)
        assert (found[PLAYED], found[LOST]) == (Range(5), Range(4))
        assert (found[GOALS_FOR], found[GOALS_AGAINST]) == (Range(3), Range(12))
    for choice in (in_cup(whole=False), choice_of(competition="competition:other")):
        assert figures(*played(), run, choice=choice)[PLAYED] == Range(1)


def test_what_is_said_without_a_day_or_against_the_results_limits_nothing():
    assert figures(*played(score=(2, 1)), said("won", 0))[WON] == Range(1)
    found = figures(*played(score=(2, 1)), said("won", 0, asOf="2020-12-01"))
    assert found[WON] == Range(1)


outcomes = st.sampled_from([(2, 0), (1, 1), (0, 1)])


@given(st.lists(outcomes, min_size=1, max_size=6), st.data())
def test_the_truth_lies_within_every_figure(scores, data):
    """Of a season some matches are told, and of some days what the whole was by then."""
    told, shown = [], []
    for n, score in enumerate(scores):
        match, when = f"match:cup-2020-21/rovers-{n}", day(f"2020-12-{n + 1:02}")
        match_told = [
            claim(match, "homeTeam", ROVERS),
            claim(match, "awayTeam", f"club:x{n}"),
            claim(match, "finalScore", score),
            claim(match, "date", when),
        ]
        if data.draw(st.booleans()):
            shown += match_told
        if data.draw(st.booleans()):
            so_far = scores[: n + 1]
            wins, draws = so_far.count((2, 0)), so_far.count((1, 1))
            told.append(said("won", wins, asOf=when.edtf))
            told.append(said("points", 3 * wins + draws, asOf=when.edtf))
    last = date(2020, 12, len(scores))
    kept = [*shown, *told, claim(ROVERS, "country", "place:x")]
    found = figures(*kept, choice=in_cup(last))
    truth = {
        PLAYED: len(scores),
        WON: scores.count((2, 0)),
        DRAWN: scores.count((1, 1)),
        LOST: scores.count((0, 1)),
        GOALS_FOR: sum(home for home, _ in scores),
        GOALS_AGAINST: sum(away for _, away in scores),
    }
    for name, count in found.items():
        assert count.low <= truth[name], name
        assert count.high is None or truth[name] <= count.high, name


def test_of_a_club_that_nobody_knows_nothing_is_known():
    assert {each.count for each in nothing_known().figures.values()} == {Range()}
