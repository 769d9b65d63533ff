"""Who says a statement, or denies it."""

from graphsvc.model import (
    Dataset,
    Stance,
)
from tests.asking import ask
from tests.builders import claim
from tests.worlds import ROVERS


async def test_claims_can_be_asked_by_their_stance():
    says = claim(ROVERS, "country", "place:italy")
    denies = claim(
        ROVERS, "country", "place:italy", source="article:two", stance=Stance.CONTRADICTS
    )
    answer = await ask(
        """query ($id: ID!) { statement(id: $id) { claims { stance }
             against: claims(stance: CONTRADICTS) { stance source { ... on Article { id } } }
             explanation { counterEvidence { stance } } } }""",
        says,
        denies,
        id=says.statement.id,
    )
    statement = answer["statement"]
    assert [each["stance"] for each in statement["claims"]] == ["SUPPORTS", "CONTRADICTS"]
    assert statement["against"] == [{"stance": "CONTRADICTS", "source": {"id": "article:two"}}]
    assert statement["explanation"]["counterEvidence"] == [{"stance": "CONTRADICTS"}]


async def test_a_dataset_is_a_source_too():
    told = claim(ROVERS, "country", "place:italy", source="dataset:squads")
    answer = await ask(
        """query ($id: ID!) { statement(id: $id) { claims { source { __typename
             ... on Dataset { id name licence url } } } } }""",
        Dataset("dataset:squads", "Squads", "CC0-1.0"),
        told,
        id=told.statement.id,
    )
    (found,) = answer["statement"]["claims"]
    assert found["source"] == {
        "__typename": "Dataset",
        "id": "dataset:squads",
        "name": "Squads",
        "licence": "CC0-1.0",
        "url": None,
    }
