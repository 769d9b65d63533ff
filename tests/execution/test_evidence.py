"""Statements with their claims, as a client reads them."""

from dataclasses import replace

import pytest

from graphsvc.execution.evidence import Cited, citations
from graphsvc.model import Dataset, Quote, Stance
from graphsvc.schema import Caller, Context
from tests.asking import holding
from tests.builders import BODY, CAPTION, claim
from tests.worlds import ROVERS

TOLD = claim(ROVERS, "country", "place:italy")
TWICE = replace(TOLD, quotes=(*TOLD.quotes, Quote("article:one", 0, 10, CAPTION)))
OTHER = claim(ROVERS, "country", "place:italy", source="article:two")
DENIED = claim(ROVERS, "country", "place:italy", source="article:no", stance=Stance.CONTRADICTS)


async def claims_told(*records, first=3):
    knowledge = await holding(*records)
    context = Context(Caller(knowledge))
    record = context.view.statement(TOLD.statement.id)
    (cited,) = await citations([Cited((), first, [record])], context)
    return cited["statements"][0]["claims"]


async def test_every_source_comes_once_before_any_comes_again():
    told = await claims_told(TWICE, OTHER)
    assert [(each["article"]["id"], each["quote"]) for each in told] == [
        ("article:one", BODY),
        ("article:two", BODY),
        ("article:one", CAPTION),
    ]


async def test_what_denies_a_statement_is_no_evidence_for_it():
    told = await claims_told(TOLD, DENIED)
    assert [each["article"]["id"] for each in told] == ["article:one"]


async def test_a_dataset_stands_in_place_of_an_article():
    squads = Dataset("dataset:squads", "Squads")
    told = await claims_told(squads, replace(TOLD, source=squads.id, quotes=()))
    assert told == [{"dataset": {"id": "dataset:squads", "name": "Squads"}}]


async def test_a_source_that_nobody_introduced_goes_by_its_id():
    told = await claims_told(replace(TOLD, source="dataset:none", quotes=()))
    assert told == [{"dataset": {"id": "dataset:none", "name": "dataset:none"}}]


@pytest.mark.parametrize("first", [0, 1, 2])
async def test_no_more_claims_are_told_than_asked(first):
    assert len(await claims_told(TWICE, OTHER, first=first)) == first


async def test_nothing_cited_comes_to_nothing():
    assert await citations([], Context(Caller(await holding()))) == []
