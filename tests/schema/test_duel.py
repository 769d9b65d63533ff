"""Duels among the events of a match."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, BO, MATCH, world

DUEL = "duel:cup-2020-21/rovers-united/ann-berg-bo-li"


async def test_a_duel_is_an_event_and_found_again_by_its_id():
    told = await ask(
        """query ($id: ID!, $duel: ID!, $none: ID!) {
             match(by: {id: $id}) { events(kinds: [DUEL]) { __typename id name minute sequence
               ... on Duel { players { id } evidence { quote } statements { totalCount } } } }
             node(id: $duel) { ... on Duel { match { id } kind } }
             none: node(id: $none) { id } }""",
        *world(),
        claim(ANN, "appearedIn", MATCH),
        claim(BO, "appearedIn", MATCH),
        claim(ANN, "duelWith", BO, match=MATCH),
        id=MATCH,
        duel=DUEL,
        none="duel:nowhere/x-y",
    )
    assert told["match"]["events"] == [
        {
            "__typename": "Duel",
            "id": DUEL,
            "name": "Ann Berg against Bo Li, Rovers v United",
            "minute": None,
            "sequence": None,
            "players": [{"id": ANN}, {"id": BO}],
            "evidence": [{"quote": "Somebody wrote a report."}],
            "statements": {"totalCount": 1},
        }
    ]
    assert told["node"] == {"match": {"id": MATCH}, "kind": "DUEL"}
    assert told["none"] is None
