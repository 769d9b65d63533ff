"""@cite: the caller asks for the evidence behind fields. @term: what types mean elsewhere.

@defer and @stream, by which parts of an answer may come later, are those of the library.
"""

from collections.abc import Sequence

import strawberry
from strawberry.directive import DirectiveLocation
from strawberry.schema_directive import Location

LATER = ("defer", "stream")
"""The directives that let a part of the answer come later."""

FIRST = 3
"""How many claims of each statement are told when no number is asked for."""


@strawberry.directive(
    locations=[
        DirectiveLocation.FIELD,
        DirectiveLocation.QUERY,
        DirectiveLocation.MUTATION,
        DirectiveLocation.SUBSCRIPTION,
    ],
    description="Fills `extensions.citations` with the statements, claims and quotes behind a "
    "field and all below it; on the operation: behind every field.",
)
def cite(first: int | None = FIRST) -> None:
    """A field's value stays as it is: what the directive asks for, an extension answers."""


@strawberry.schema_directive(
    locations=[
        Location.OBJECT,
        Location.INTERFACE,
        Location.FIELD_DEFINITION,
        Location.ENUM,
        Location.ENUM_VALUE,
    ],
    name="term",
    description="The terms of public vocabularies that something maps to, as exports write them.",
)
class Term:
    """Which terms."""

    iri: list[str]


def terms(iri: Sequence[str]) -> list[Term]:
    """The directives of what maps to those terms: none where there are none."""
    return [Term(iri=list(iri))] if iri else []
