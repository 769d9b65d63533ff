"""Tables of results."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.rules.results import DRAWN, Ending, ending_by_goals
from graphsvc.rules.tables import Result, line_of, table_of
from graphsvc.rules.tiebreaks import BREAKS, DEFAULT, Breaks, TieBreak

CLUBS = ("a", "b", "c", "d")
UEFA = BREAKS["champions-league"][0]


def played(home, away, ours, theirs):
    return Result(home, away, ending_by_goals({home: ours, away: theirs}), (ours, theirs))


pairs = st.permutations(CLUBS).map(lambda clubs: clubs[:2])
goals = st.integers(0, 4)
results = st.lists(
    st.builds(lambda pair, ours, theirs: played(*pair, ours, theirs), pairs, goals, goals),
    max_size=14,
)
breaks = st.sampled_from([DEFAULT, *(each for told in BREAKS.values() for each in told)])


def table(told, by=DEFAULT, clubs=CLUBS):
    return table_of(clubs, told, for_win=3, breaks=by)


@given(results, breaks)
def test_a_table_has_each_club_once_and_its_sums_are_even(told, by):
    lines = table(told, by)
    assert sorted(line.club for line in lines) == list(CLUBS)
    assert sum(line.goal_difference for line in lines) == 0
    assert sum(line.won for line in lines) == sum(line.lost for line in lines)
    assert sum(line.played for line in lines) == 2 * len(told)
    assert all(line.points == 3 * line.won + line.drawn for line in lines)


@given(results, breaks)
def test_points_never_rise_on_the_way_down(told, by):
    points = [line.points for line in table(told, by)]
    assert points == sorted(points, reverse=True)


@given(results, breaks, st.randoms(use_true_random=False))
def test_the_order_of_results_and_clubs_does_not_matter(told, by, chance):
    shuffled, clubs = list(told), list(CLUBS)
    chance.shuffle(shuffled)
    chance.shuffle(clubs)
    assert table(shuffled, by, clubs) == table(told, by)


@given(results)
def test_by_default_goals_and_then_the_id_decide(told):
    keys = [
        (-line.points, -line.goal_difference, -line.goals_for, line.club) for line in table(told)
    ]
    assert keys == sorted(keys)


def order(told, by):
    return [line.club for line in table(told, by, clubs="abc")]


def test_uefa_asks_first_how_those_level_met():
    told = [played("a", "b", 1, 0), played("b", "c", 9, 0), played("c", "a", 1, 0)]
    assert order(told, UEFA)[0] == "b"  # level among them: then their goals
    told = [played("a", "b", 1, 0), played("b", "c", 5, 0)]
    assert order(told, DEFAULT) == ["b", "a", "c"]
    assert order(told, UEFA) == ["a", "b", "c"]


def test_those_still_level_begin_again_among_themselves():
    by = Breaks((TieBreak.AMONG_POINTS, TieBreak.AMONG_DIFFERENCE))
    # three level on points; the goals among them put c last, then b won against a
    told = [
        played("a", "c", 3, 0),
        played("c", "b", 1, 0),
        played("b", "a", 3, 2),
        played("c", "d", 0, 3),
    ]
    lines = [line.club for line in table_of("abc", told[:3], for_win=3, breaks=by)]
    assert lines == ["a", "b", "c"]
    told = [played("b", "a", 2, 1), played("a", "c", 2, 1), played("c", "b", 1, 0)]
    lines = [line.club for line in table_of("abc", told, for_win=3, breaks=by)]
    assert lines == ["a", "b", "c"]


def test_in_some_leagues_only_both_legs_count():
    spanish = BREAKS["la-liga"][0]
    told = [played("a", "b", 1, 0), played("b", "c", 5, 0)]
    assert order(told, spanish) == ["b", "a", "c"]
    assert order([*told, played("b", "a", 0, 0), played("c", "a", 1, 0)], spanish)[0] == "a"


def test_a_goal_average_is_a_ratio():
    old = BREAKS["english-first-division"][0]
    told = [played("a", "c", 6, 2), played("b", "c", 2, 0), played("c", "a", 2, 0)]
    assert order([*told, played("c", "b", 1, 0)], DEFAULT)[1:] == ["a", "b"]
    assert order([*told, played("c", "b", 1, 0)], old)[1:] == ["b", "a"]


def test_a_match_of_which_only_the_end_is_known_brings_points_and_no_goals():
    told = [Result("a", "b", Ending("b")), Result("b", "a", DRAWN)]
    line = line_of("b", told, for_win=2)
    assert (line.played, line.won, line.drawn, line.points) == (2, 1, 1, 3)
    assert (line.goals_for, line.goals_against) == (0, 0)
