"""Places by elimination."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.rules.elimination import FEW, Known, possible

SEED = Known(
    ("ajax", "atalanta", "liverpool", "midtjylland"),
    least={"atalanta": 4, "liverpool": 3},
    ahead=[("atalanta", "ajax", 1)],
    most={"midtjylland": 1},
    places={"atalanta": 2},
)


def test_second_and_a_point_above_the_third_leaves_one_first():
    found = possible(SEED)
    assert {club: found.place(club) for club in SEED.clubs} == {
        "liverpool": 1,
        "atalanta": 2,
        "ajax": 3,
        "midtjylland": 4,
    }
    assert (found.least("ajax"), found.least("liverpool")) == (3, 4)
    assert (found.most("midtjylland"), found.most("ajax")) == (1, None)


def test_where_two_orders_fit_no_place_is_told():
    found = possible(Known(SEED.clubs, ahead=SEED.ahead, places=SEED.places))
    assert found.place("ajax") is None
    assert found.places["ajax"] == {3, 4}


def test_what_contradicts_itself_leaves_nothing():
    assert possible(Known("ab", ahead=[("a", "b", 1)], places={"b": 1})) is None
    assert possible(Known("ab", ahead=[("a", "b", 1), ("b", "a", 1)])) is None
    assert possible(Known("ab", least={"a": 2}, most={"a": 1})) is None
    assert possible(Known("ab", places={"a": 1, "b": 1})) is None


def test_a_place_that_is_denied_is_the_others():
    found = possible(Known("ab", not_places=[("a", 1)]))
    assert (found.place("a"), found.place("b")) == (2, 1)


@st.composite
def truths(draw, most=FEW + 2):
    """A table, and some of what is true of it."""
    clubs = "abcdefgh"[: draw(st.integers(2, most))]
    points = {club: draw(st.integers(0, 9)) for club in clubs}
    order = sorted(draw(st.permutations(clubs)), key=lambda club: -points[club])
    some = st.sets(st.sampled_from(clubs))
    pairs = draw(st.sets(st.sampled_from(list(combinations(clubs, 2)))))
    known = Known(
        clubs,
        least={club: max(0, points[club] - draw(st.integers(0, 2))) for club in draw(some)},
        most={club: points[club] + draw(st.integers(0, 2)) for club in draw(some)},
        ahead=[(one, other, points[one] - points[other]) for one, other in pairs],
        places={club: order.index(club) + 1 for club in draw(some)},
    )
    return points, order, known


@given(truths())
def test_what_is_true_is_never_ruled_out(truth):
    points, order, known = truth
    found = possible(known)
    for club in known.clubs:
        assert order.index(club) + 1 in found.places[club]
        assert found.least(club) <= points[club]
        assert found.most(club) is None or points[club] <= found.most(club)


@given(truths())
def test_what_is_told_is_found_again(truth):
    _, _, known = truth
    found = possible(known)
    assert all(found.place(club) == place for club, place in known.places.items())
    assert all(found.gaps[one, other] <= points for one, other, points in known.ahead)


@given(truths(most=4))
def test_with_all_points_between_clubs_only_those_level_are_open(truth):
    points, _, known = truth
    pairs = combinations(known.clubs, 2)
    whole = [(one, other, points[one] - points[other]) for one, other in pairs]
    found = possible(Known(known.clubs, ahead=whole))
    for club in known.clubs:
        level = list(points.values()).count(points[club])
        assert len(found.places[club]) == level
