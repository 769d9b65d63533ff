"""Which clubs, and in what order."""

import pytest

from graphsvc.schema.club_filter import ClubFilter, clubs_in_order
from graphsvc.schema.filters import IDFilter, StringFilter
from graphsvc.schema.names import NameOrder, NameOrderField
from graphsvc.schema.orders import SortDirection
from tests.asking import ask
from tests.builders import claim, view_of
from tests.worlds import ROVERS, UNITED, world

TOWN = "club:town"
MORE = [
    claim(ROVERS, "country", "place:italy"),
    claim(TOWN, "playsIn", "competition:cup"),
    claim("goal:x", "creditedTo", UNITED),
]


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        (ClubFilter(), [ROVERS, TOWN, UNITED]),
        (ClubFilter(name=StringFilter(like="Untied")), [UNITED]),
        (ClubFilter(name=StringFilter(like="rövers")), [ROVERS]),
        (ClubFilter(country=IDFilter(eq="place:italy")), [ROVERS]),
        (ClubFilter(competition=IDFilter(eq="competition:cup")), [ROVERS, TOWN, UNITED]),
        (ClubFilter(competition=IDFilter(eq="competition:x")), []),
        (ClubFilter(not_=ClubFilter(country=IDFilter(eq="place:italy"))), [TOWN, UNITED]),
        (
            ClubFilter(or_=[ClubFilter(name=StringFilter(eq=n)) for n in ("Town", "United")]),
            [TOWN, UNITED],
        ),
    ],
)
def test_a_club_meets_all_that_is_given(where, wanted):
    view = view_of(*world(), *MORE)
    assert [each.id for each in clubs_in_order(view.clubs, where=where)] == wanted


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        (NameOrderField.NAME, [UNITED, TOWN, ROVERS]),
        (NameOrderField.SLUG, [UNITED, TOWN, ROVERS]),
        (NameOrderField.GOALS, [UNITED, ROVERS, TOWN]),
    ],
)
def test_clubs_sort_downwards(field, wanted):
    view = view_of(*world(), *MORE)
    order = [NameOrder(field=field, direction=SortDirection.DESC)]
    assert [each.id for each in clubs_in_order(view.clubs, order_by=order)] == wanted


async def test_clubs_and_competitions_are_listed_by_slug():
    told = await ask(
        """{ clubs { nodes { id } } competitions { nodes { id } }
             competition(by: {name: "cup"}) { id } none: competition(by: {slug: "x"}) { id } }""",
        *world(),
        claim("match:x", "competition", "competition:belt"),
    )
    assert [each["id"] for each in told["clubs"]["nodes"]] == [ROVERS, UNITED]
    assert [each["id"] for each in told["competitions"]["nodes"]] == [
        "competition:belt",
        "competition:cup",
    ]
    assert (told["competition"], told["none"]) == ({"id": "competition:cup"}, None)
