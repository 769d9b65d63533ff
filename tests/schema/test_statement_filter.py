"""Which statements."""

import pytest

from graphsvc.model import Basis, Modality, Rank, StatementStatus
from graphsvc.schema.filters import IDFilter, StringFilter
from graphsvc.schema.statement_filter import StatementFilter
from tests.builders import claim, view_of

CLUB, PLACE = "club:a", "place:i"
TOLD = [
    claim(CLUB, "country", PLACE),
    claim(CLUB, "country", PLACE, source="article:two"),
    claim("player:p", "memberOf", CLUB, caption=True, basis=Basis.IMPLIED),
    claim("player:p", "position", "best", modality=Modality.OPINION),
]


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        (StatementFilter(), {"country", "memberOf", "position"}),
        (StatementFilter(subject=IDFilter(eq=CLUB)), {"country"}),
        (StatementFilter(property=StringFilter(in_=["memberOf"])), {"memberOf"}),
        (StatementFilter(rank=[Rank.DEPRECATED]), set()),
        (StatementFilter(status=[StatementStatus.UNVERIFIED]), {"memberOf"}),
        (StatementFilter(basis=[Basis.IMPLIED]), {"memberOf"}),
        (StatementFilter(modality=[Modality.OPINION]), {"position"}),
        (StatementFilter(source=IDFilter(eq="article:two")), {"country"}),
        (StatementFilter(min_claims=2), {"country"}),
        (
            StatementFilter(not_=StatementFilter(min_claims=2), basis=[Basis.STATED]),
            {"position"},
        ),
    ],
)
def test_all_given_conditions_hold(where, wanted):
    statements = view_of(*TOLD).statements
    assert {each.statement.property for each in statements if where.accepts(each)} == wanted
