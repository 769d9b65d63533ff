"""Rule: what something follows from, or is checked by."""

import strawberry

from graphsvc.reasoning import ruling
from graphsvc.schema.node import shows


@shows(ruling.Rule)
class Rule:
    """A rule of football, or of weighing what sources say."""

    id: strawberry.ID
    """Its name as a label: rule:rank-by-elimination."""
    name: str
    """Its name for people."""
    description: str
    """The whole rule, in a sentence."""
