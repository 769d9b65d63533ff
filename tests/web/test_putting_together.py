"""Whatever is put off, clients put the same answer together, from either form.

GRAPHSVC_PUT_OFF tells how often each operation is put off, each time in another way.
"""

import os
from dataclasses import replace
from random import Random

from graphql import (
    DirectiveNode,
    FieldNode,
    InlineFragmentNode,
    SelectionSetNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_nullable_type,
    is_list_type,
    parse,
    print_ast,
    visit,
)
from graphql.execution import InitialIncrementalExecutionResult

from graphsvc.execution import executable_schema
from graphsvc.model import Limits
from graphsvc.schema import Caller
from graphsvc.web.increments import Newer, Older
from tests.asking import answer, holding_seed
from tests.web.test_operations import OPERATIONS, QUERIES, named, timeless

TIMES = int(os.environ.get("GRAPHSVC_PUT_OFF", "1"))
WIDE = executable_schema(Limits(cost=10**9, parts=1_000, directives=1_000, seconds=300.0))
"""The schema, within limits for more than anybody would put off."""


class PutOff(Visitor):
    """Puts off selections, tells some of them twice, and has some lists told item by item."""

    def __init__(self, chance: Random, types: TypeInfo) -> None:
        super().__init__()
        self.chance = chance
        self.types = types

    def leave_field(self, node: FieldNode, *_):
        type_ = self.types.get_type()
        if not (type_ and is_list_type(get_nullable_type(type_))) or self.chance.random() < 0.5:
            return None
        count = self.chance.randrange(3)
        return replace(
            node,
            directives=(*(node.directives or ()), directive(f"@stream(initialCount: {count})")),
        )

    def leave_selection_set(self, node: SelectionSetNode, *_):
        if self.chance.random() < 0.5:
            return None
        later = [each for each in node.selections if self.chance.random() < 0.6]
        twice = [each for each in later if leaf(each) and self.chance.random() < 0.3]
        kept = [each for each in node.selections if each not in later or each in twice]
        if not later:
            return None
        inner = SelectionSetNode(selections=tuple(later))
        put_off = InlineFragmentNode(directives=(directive("@defer"),), selection_set=inner)
        return replace(node, selections=(*kept, put_off))


def leaf(node):
    return isinstance(node, FieldNode) and not node.selection_set


def directive(text) -> DirectiveNode:
    (definition,) = parse(f"{{ a {text} }}").definitions
    return definition.selection_set.selections[0].directives[0]


def put_off(text, chance):
    """An operation that asks for the same, some of it later."""
    types = TypeInfo(WIDE._schema)
    document = parse(text)
    return print_ast(visit(document, TypeInfoVisitor(types, PutOff(chance, types))))


def at(data, path):
    for key in path:
        data = data[key]
    return data


def together_from_newer(first, *rest):
    """The answer, as a client of the newer form puts it together."""
    announced = {each["id"]: each["path"] for each in first["pending"]}
    for told in rest:
        announced |= {each["id"]: each["path"] for each in told.get("pending", ())}
        for each in told.get("incremental", ()):
            place = at(first["data"], [*announced[each["id"]], *each.get("subPath", ())])
            place.extend(each["items"]) if "items" in each else place.update(each["data"])
        for done in told.get("completed", ()):
            del announced[done["id"]]
    assert announced == {}
    return first["data"]


def together_from_older(first, *rest):
    """The answer, as a client of the older form puts it together."""
    for told in rest:
        for each in told.get("incremental", ()):
            if "items" not in each:
                at(first["data"], each["path"]).update(each["data"])
                continue
            *path, number = each["path"]
            place = at(first["data"], path)
            assert len(place) == number
            place.extend(each["items"])
    return first["data"]


async def parts_of(form, query, knowledge, **variables):
    caller = Caller(knowledge)
    results = WIDE.in_parts(query, context_value=caller, variable_values=variables)
    first, *rest = [each async for each in results]
    assert (first.errors, query) == (None, query)
    if not isinstance(first, InitialIncrementalExecutionResult):
        return [{"data": first.data, "pending": []}]
    told = [form.first(first, {"data": first.data}), *map(form.later, rest)]
    assert [each["hasNext"] for each in told if each][-1] is False
    return [each for each in told if each]


async def test_what_is_put_together_is_the_whole():
    knowledge = await holding_seed()
    for name in QUERIES:
        text = (OPERATIONS / f"{name}.graphql").read_text("utf-8")
        variables = named(name, knowledge)
        if "mutation" in text or "@cite" in text:
            continue
        expected = timeless(await answer(knowledge, text, **variables))
        for seed in range(TIMES):
            query = put_off(text, Random(f"{name} {seed}"))
            newer = together_from_newer(*await parts_of(Newer(), query, knowledge, **variables))
            older = together_from_older(*await parts_of(Older(), query, knowledge, **variables))
            assert (query, timeless(newer)) == (query, expected)
            assert (query, timeless(older)) == (query, expected)
    await knowledge.close()
