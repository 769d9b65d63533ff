"""Whether fields of one name can be merged, found out within a budget."""

from graphql import OverlappingFieldsCanBeMergedRule
from graphql.validation import ValidationContext


class MergedWithin(OverlappingFieldsCanBeMergedRule):
    """The library's rule, which compares fields two by two, so that its work grows as a square.

    The library gives up too, but only after seconds.
    """

    def __init__(self, context: ValidationContext, *, steps: int) -> None:
        super().__init__(context)
        self.rule_context.remaining_complexity_budget = steps
