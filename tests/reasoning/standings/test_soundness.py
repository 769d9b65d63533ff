"""Whatever is told of a group, nothing false follows from it."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.model import Bound, TableBasis
from graphsvc.reasoning.standings.scenarios import scenario_of
from graphsvc.reasoning.standings.supposing import Supposed
from graphsvc.reasoning.standings.tables import table_on
from graphsvc.rules.results import ending_by_goals
from tests.builders import claim, view_of
from tests.groups import CLUBS, LAST, SCHEDULE, STAGE, meeting, setting, standing

END = date(2020, 12, 31)
scores = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=12, max_size=12)
hidden = st.sets(st.integers(0, 11), max_size=9)


def fixtures(told, *, unknown=(), missing=()):
    """The group with those scores; some matches without one, some not told of at all."""
    matches = [
        meeting(day, home, away, None if n in unknown else told[n])
        for n, (day, home, away, _) in enumerate(SCHEDULE)
        if n not in missing
    ]
    clubs = [claim(STAGE, "participant", club) for club in CLUBS]
    return [*setting(), *clubs, *(each for match in matches for each in match)]


def truth(told):
    view = view_of(*fixtures(told))
    rows = table_on(view, view.node(STAGE), END, TableBasis.COMPUTED).rows
    return {row.club.id: (row.rank, row.points.value) for row in rows}


@st.composite
def reports(draw, true):
    """Some of what is true of the table, as an article would state it."""
    some = st.sets(st.sampled_from(CLUBS), max_size=2)
    places = [standing(club, "rank", true[club][0], since="2020-12-09") for club in draw(some)]
    totals = [standing(club, "points", true[club][1], since="2020-12-09") for club in draw(some)]
    one, other = draw(st.permutations(CLUBS))[:2]
    apart = true[one][1] - true[other][1]
    distance = standing(one, "pointsAheadOf", apart, since="2020-12-09", club=other)
    return [*places, *totals, distance]


@settings(max_examples=40, deadline=None)
@given(scores, hidden, st.data())
def test_a_table_never_says_what_is_not_true(told, left_out, data):
    true = truth(told)
    records = fixtures(told, missing=left_out)
    view = view_of(*records, *data.draw(reports(true)))
    for basis in TableBasis:
        table = table_on(view, view.node(STAGE), END, basis)
        assert table.disagreements == []
        for row in table.rows:
            rank, points = true[row.club.id]
            assert row.rank in (None, rank)
            if row.points:
                exact = row.points.bound is Bound.EXACT
                assert row.points.value == points if exact else row.points.value <= points


@settings(max_examples=40, deadline=None)
@given(scores, hidden)
def test_whoever_is_sure_to_go_through_goes_through(told, open_):
    view = view_of(*fixtures(told, unknown=open_ | {10}))
    goals = told[10]  # of the match that is supposed
    ending = ending_by_goals({"club:ajax": goals[0], "club:atalanta": goals[1]})
    supposed = Supposed(view.node(LAST), ending, goals)
    found = scenario_of(view, view.node(STAGE), [supposed])
    true = truth(told)
    assert all(true[each.club.id][0] <= 2 for each in found.effects)
    if open_ <= {10}:
        assert len(found.effects) == 2
        assert all(row.rank == true[row.club.id][0] for row in found.table.rows)
