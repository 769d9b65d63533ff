"""Counting goals within what is known of the whole."""

from graphsvc.model import Bound, Dataset, GoalKind, TextValue
from graphsvc.reasoning.wholes import Scope
from graphsvc.schema.filters import IDFilter
from graphsvc.schema.goal_filter import GoalFilter, goals_in_order
from graphsvc.schema.tallies import scope_of, tally
from tests.builders import claim, view_of
from tests.worlds import ANN, BO, LEVELLER, MATCH, OPENER, ROVERS, UNITED, goal, opener, played

CUP = "edition:cup-2020-21"
FIXTURES = Dataset("dataset:fixtures", "fixtures", complete=("matches",))


def counted(view, **scope):
    """The count of what is known of a scope."""
    nodes = {name: view.node(label) for name, label in scope.items()}
    within = Scope(**nodes, own_goals=False)
    found = tally(goals_in_order(filter(_within(within), view.goals)), within, view)
    return found.value, found.bound


def _within(scope):
    return lambda goal: goal.scorer is not None and goal.club is not None and scope.takes(goal)


def test_no_goals_are_known_to_be_no_less():
    assert tally([]).text == "0 goals are known; no source says that there are no more."


def test_two_scored_one_scorer_told():
    """Of the two goals of United Ann has one; the other may be hers or anybody's."""
    view = view_of(*played(score=(0, 2)), *opener(), claim(BO, "appearedIn", MATCH))
    assert counted(view, match=MATCH, scorer=ANN) == (1, Bound.AT_LEAST)
    assert counted(view, match=MATCH, scorer=BO) == (1, Bound.AT_MOST)
    assert counted(view, match=MATCH, club=UNITED) == (2, Bound.EXACT)
    assert counted(view, match=MATCH, club=ROVERS) == (0, Bound.EXACT)


def test_all_goals_of_a_match_told_leave_room_for_nobody_else():
    view = view_of(*played(score=(0, 1)), *opener(), claim(BO, "appearedIn", MATCH))
    assert counted(view, match=MATCH, scorer=ANN) == (1, Bound.EXACT)
    assert counted(view, match=MATCH, scorer=BO) == (0, Bound.EXACT)


def test_a_score_tells_of_goals_that_nobody_tells_one_by_one():
    view = view_of(*played(score=(3, 1)))
    found = tally([], Scope(club=view.node(ROVERS)), view)
    assert (found.value, found.bound) == (3, Bound.AT_LEAST)
    assert found.text == (
        "0 goals are known one by one, but the score tells how many goals there were."
    )
    assert [each.statement.property for each in found.premises] == ["finalScore"]


def test_the_scores_of_all_matches_of_an_edition_limit_a_player():
    everything = [
        FIXTURES,
        claim(CUP, "season", TextValue("2020-21"), source=FIXTURES.id),
        claim(MATCH, "edition", CUP, source=FIXTURES.id),
    ]
    bo = claim(BO, "appearedIn", MATCH)
    view = view_of(*everything, *played(score=(1, 1)), *opener(), bo)
    edition = (view.node(CUP),)
    of_bo = tally([], Scope(scorer=view.node(BO), editions=edition), view)
    assert (of_bo.value, of_bo.bound) == (1, Bound.AT_MOST)
    assert of_bo.text.endswith("the score tells how many goals there were: there are at most 1.")
    of_ann = tally([view.node(OPENER)], Scope(scorer=view.node(ANN), editions=edition), view)
    assert (of_ann.value, of_ann.bound) == (1, Bound.AT_LEAST)
    of_united = tally([view.node(OPENER)], Scope(club=view.node(UNITED), editions=edition), view)
    assert (of_united.value, of_united.bound) == (1, Bound.EXACT)


def test_a_filter_narrows_the_scope_by_what_it_names():
    view = view_of(*played(), *goal(LEVELLER, scorer=BO, club=ROVERS))
    where = GoalFilter(
        scorer=IDFilter(eq=BO),
        and_=[GoalFilter(club=IDFilter(eq=ROVERS), kind=[GoalKind.PENALTY])],
    )
    scope = scope_of(where, view, Scope())
    assert (scope.scorer, scope.club) == (view.node(BO), view.node(ROVERS))
    assert not scope.own_goals
    assert scope_of(GoalFilter(scorer=IDFilter(ne=BO)), view, Scope()) == Scope()
