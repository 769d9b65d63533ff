"""What others call the same thing."""

from graphsvc.model import TextValue
from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, MATCH, ROVERS, world


def known(subject, value="Q1", authority="Wikidata", **more):
    told = {"authority": TextValue(authority), **more}
    return claim(subject, "sameAs", TextValue(value), **told)


async def same_as(*records):
    told = await ask(
        """query ($id: ID!) { club(by: {id: $id}) { description
             sameAs { authority value url status } } }""",
        *world(),
        *records,
        id=ROVERS,
    )
    return told["club"]


async def test_an_id_tells_who_gave_it_and_how_far_it_is_believed():
    address = "https://www.wikidata.org/wiki/Q1"
    told = await same_as(known(ROVERS, url=TextValue(address)), known(ROVERS, "r", caption=True))
    assert told["sameAs"] == [
        {"authority": "Wikidata", "value": "Q1", "url": address, "status": "ACCEPTED"},
        {"authority": "Wikidata", "value": "r", "url": None, "status": "UNVERIFIED"},
    ]


async def test_an_address_is_its_own_url_and_what_nobody_gave_is_left_out():
    address = "https://example.org/rovers"
    told = await same_as(known(ROVERS, address), claim(ROVERS, "sameAs", TextValue("x")))
    assert [each["url"] for each in told["sameAs"]] == [address]


async def test_a_description_is_what_a_source_says():
    assert (await same_as())["description"] is None
    told = await same_as(claim(ROVERS, "description", TextValue("a club of wanderers")))
    assert told["description"] == "a club of wanderers"


async def test_what_others_know_is_found_by_their_id():
    told = await ask(
        """{ club(by: {external: {authority: "wikidata", value: "Q1"}}) { id }
             player(by: {external: {authority: "Wikidata", value: "Q2"}}) { id }
             match(by: {external: {authority: "Wikidata", value: "Q3"}}) { id }
             other: club(by: {external: {authority: "Opta", value: "Q1"}}) { id }
             unsure: club(by: {external: {authority: "Wikidata", value: "Q4"}}) { id } }""",
        *world(),
        known(ROVERS),
        known(ANN, "Q2"),
        known(MATCH, "Q3"),
        known(ROVERS, "Q4", caption=True),
    )
    assert told == {
        "club": {"id": ROVERS},
        "player": {"id": ANN},
        "match": {"id": MATCH},
        "other": None,
        "unsure": None,
    }
