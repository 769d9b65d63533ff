"""Operations made by chance: every answer is one of GraphQL, and nothing is a fault of ours.

GRAPHSVC_FUZZ tells how many are made, GRAPHSVC_FUZZ_SEED which.
"""

import asyncio
import os
import re
from collections import Counter
from pathlib import Path

import pytest
from graphql import build_schema

from graphsvc.app import create_app
from graphsvc.model import Limits
from graphsvc.settings import Settings, packaged_seeds
from tests.fuzzing.judging import LEAKS, faults
from tests.fuzzing.operations import Maker
from tests.serving import client_of, ready

HOW_MANY = int(os.environ.get("GRAPHSVC_FUZZ", "300"))
SEED = int(os.environ.get("GRAPHSVC_FUZZ_SEED", "7"))
SDL = (Path(__file__).parents[2] / "graphsvc" / "schema" / "schema.graphql").read_text("utf-8")
CHANGING = 10
"""One operation of so many is a mutation."""
LISTS = (
    "clubs",
    "players",
    "matches",
    "goals",
    "competitions",
    "articles",
    "statements",
    "conflicts",
)


def settings():
    return Settings(
        store="memory:",
        seeds=packaged_seeds() / "articles",
        datasets=packaged_seeds() / "reference" / "datasets",
        limits=Limits(rate=0),
    )


async def ids_in(client):
    """Ids of every kind."""
    asked = " ".join(f"{name}(first: 25) {{ nodes {{ id }} }}" for name in LISTS)
    told = (await client.post("/graphql", json={"query": f"{{ {asked} }}"})).json()
    return [each["id"] for found in told["data"].values() for each in found["nodes"]]


@pytest.mark.slow
async def test_whatever_is_asked_is_answered_as_the_specification_has_it():
    schema, wrong, became = build_schema(SDL), [], Counter()
    async with client_of(create_app(settings())) as client:
        await ready(client)
        maker = Maker(schema, await ids_in(client), SEED)
        for number in range(HOW_MANY):
            made = maker.operation("mutation" if number % CHANGING == 0 else "query")
            body = {"query": made.text, "variables": made.variables}
            try:
                response = await asyncio.wait_for(client.post("/graphql", json=body), 60)
            except (TimeoutError, ValueError) as error:
                wrong.append((repr(error), made))
                continue
            became[kind_of(response)] += 1
            found = [] if response.status_code < 500 else [f"status {response.status_code}"]
            found += [f"leaks {each}" for each in re.findall(LEAKS, response.text)]
            found += faults(schema, made.text, response.json()) if not found else []
            wrong += [(each, made) for each in found[:1]]
    print(dict(became))  # noqa: T201 - for whoever runs many
    assert not wrong, f"{len(wrong)} of {HOW_MANY}, such as {wrong[:5]}"
    assert became["data"] > HOW_MANY // 10


def kind_of(response):
    told = response.json()
    if "errors" not in told:
        return "data"
    return ("data and " if told.get("data") else "") + told["errors"][0]["extensions"]["code"]
