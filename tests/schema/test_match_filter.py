"""Which matches, and in what order."""

import pytest

from graphsvc.model import EventOutcome, EventStatus
from graphsvc.schema.filters import DateFilter, IDFilter, IntFilter
from graphsvc.schema.match_filter import MatchFilter, MatchOrder, MatchOrderField, matches_in_order
from graphsvc.schema.orders import SortDirection
from tests.builders import claim, day, view_of
from tests.worlds import ANN, MATCH, NEXT, ROVERS, UNITED, played, world

EXTRA = [
    claim(MATCH, "edition", "edition:cup-2020-21"),
    claim(MATCH, "stage", "stage:cup-2020-21/final"),
]


def is_(label):
    return IDFilter(eq=label)


EITHER = [MatchFilter(scorer=is_(ANN)), MatchFilter(home=is_(UNITED))]


@pytest.fixture
def view():
    return view_of(*world(), *EXTRA)


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        (MatchFilter(), [MATCH, NEXT]),
        (MatchFilter(home=is_(ROVERS)), [MATCH]),
        (MatchFilter(away=is_(ROVERS)), [NEXT]),
        (MatchFilter(club=is_("club:other")), []),
        (MatchFilter(opponent=is_(UNITED)), [MATCH, NEXT]),
        (MatchFilter(competition=is_("competition:cup")), [MATCH]),
        (MatchFilter(edition=is_("edition:cup-2020-21")), [MATCH]),
        (MatchFilter(stage=is_("stage:cup-2020-21/final")), [MATCH]),
        (MatchFilter(status=[EventStatus.PRE_EVENT]), [NEXT]),
        (MatchFilter(outcome=[EventOutcome.TIE]), [MATCH]),
        (MatchFilter(scorer=is_(ANN)), [MATCH]),
        (MatchFilter(goals_total=IntFilter(gte=2)), [MATCH]),
        (MatchFilter(date=DateFilter()), [MATCH, NEXT]),
        (MatchFilter(not_=MatchFilter(home=is_(ROVERS))), [NEXT]),
        (
            MatchFilter(or_=[MatchFilter(scorer=is_(ANN)), MatchFilter(home=is_(UNITED))]),
            [MATCH, NEXT],
        ),
        (MatchFilter(and_=[MatchFilter(scorer=is_(ANN)), MatchFilter(home=is_(UNITED))]), []),
        (MatchFilter(or_=[]), [MATCH, NEXT]),
    ],
)
def test_all_given_conditions_hold(view, where, wanted):
    assert [each.id for each in matches_in_order(view.matches, where=where)] == wanted


def test_opponent_and_outcome_are_seen_from_the_club_whose_matches_they_are():
    view = view_of(*played(score=(2, 0)))
    rovers = view.node(ROVERS)
    won = MatchFilter(outcome=[EventOutcome.WIN])
    lost = MatchFilter(outcome=[EventOutcome.LOSS])
    assert matches_in_order(rovers.matches, where=won, club=rovers)
    assert not matches_in_order(rovers.matches, where=lost, club=rovers)
    itself = MatchFilter(opponent=is_(ROVERS))
    assert not matches_in_order(rovers.matches, where=itself, club=rovers)


@pytest.mark.parametrize(
    ("field", "direction", "wanted"),
    [
        (MatchOrderField.DATE, SortDirection.DESC, [NEXT, MATCH]),
        (MatchOrderField.COMPETITION, SortDirection.ASC, [MATCH, NEXT]),
        (MatchOrderField.GOALS, SortDirection.DESC, [MATCH, NEXT]),
    ],
)
def test_what_is_unknown_comes_last(view, field, direction, wanted):
    order = [MatchOrder(field=field, direction=direction)]
    assert [each.id for each in matches_in_order(view.matches, order_by=order)] == wanted


def test_an_open_start_sorts_by_its_end():
    view = view_of(*world(), claim("match:x/a-b", "date", day("../2020-11-01")))
    assert matches_in_order(view.matches)[0].id == "match:x/a-b"


@pytest.mark.parametrize(
    ("where", "plain"),
    [
        (MatchFilter(edition=IDFilter(eq="edition:a")), True),
        (MatchFilter(competition=IDFilter(eq="competition:a")), True),
        (MatchFilter(), False),
        (MatchFilter(edition=IDFilter(in_=["edition:a"])), False),
        (MatchFilter(edition=IDFilter(eq="edition:a"), home=IDFilter(eq="club:a")), False),
        (MatchFilter(edition=IDFilter(eq="edition:a"), stage=IDFilter(eq="stage:a")), False),
    ],
)
def test_a_plain_filter_names_one_table_alone(where, plain):
    assert where.is_plain is plain
