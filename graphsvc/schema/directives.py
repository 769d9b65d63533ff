"""@cite: the caller asks for the evidence behind a field, or behind all of them."""

import strawberry
from strawberry.directive import DirectiveLocation

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
