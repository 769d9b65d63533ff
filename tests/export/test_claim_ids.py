from graphsvc.export.claim_ids import named_claims
from graphsvc.export.writer import Told
from graphsvc.graph.records import StatementRecord
from graphsvc.store.base import RecordedClaim
from tests.asking import answer, holding
from tests.builders import AT, claim
from tests.worlds import MATCH

CLAIM = claim(MATCH, "finalScore", (1, 1))


def names(*claims):
    told = Told(StatementRecord(CLAIM.statement, 1), [RecordedClaim(each, AT) for each in claims])
    return [name for name, _ in named_claims(told)]


async def test_a_claim_has_the_id_that_the_schema_gives_it():
    query = "query ($id: ID!) { statement(id: $id) { claims { id } } }"
    shown = await answer(await holding(CLAIM), query, id=CLAIM.statement.id)
    assert names(CLAIM) == [each["id"] for each in shown["statement"]["claims"]]


def test_what_the_log_holds_twice_is_told_apart():
    first, second = names(CLAIM, CLAIM)
    assert second == f"{first}/2"
