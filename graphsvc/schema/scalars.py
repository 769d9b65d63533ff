"""Scalars: texts of a fixed form. `Date` and `DateTime` are strawberry's own."""

from collections.abc import Mapping
from typing import NewType

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

EdtfDate = NewType("EdtfDate", str)
MatchMinute = NewType("MatchMinute", str)
URL = NewType("URL", str)


def text(value: object) -> str:
    """A text as it is given. Raises `GraphQLError` for anything else."""
    if isinstance(value, str):
        return value
    raise GraphQLError(f"It has to be a text, in quotes, not {value!r:.20}")


SCALARS: Mapping[object, ScalarDefinition] = {
    EdtfDate: strawberry.scalar(
        name="EdtfDate",
        parse_value=text,
        description="EDTF (ISO 8601-2): a day, a range or an open range: "
        "2020-12-01, 2020-11-28/2020-11-29, ../2020-12-01.",
        specified_by_url="https://www.loc.gov/standards/datetime/",
    ),
    MatchMinute: strawberry.scalar(
        name="MatchMinute", parse_value=text, description="Match clock label: 13, 45+2, 90+4."
    ),
    URL: strawberry.scalar(
        name="URL",
        parse_value=text,
        description="An absolute web address.",
        specified_by_url="https://url.spec.whatwg.org/",
    ),
}
