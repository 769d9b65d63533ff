"""Whether a document is one that we run: within the limits, and valid."""

from collections.abc import AsyncIterator, Callable
from contextlib import nullcontext
from functools import partial

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    NoSchemaIntrospectionCustomRule,
    OverlappingFieldsCanBeMergedRule,
    specified_rules,
    validate,
)
from graphql.validation import ASTValidationRule
from graphql.validation.validate import ValidationAbortedError
from strawberry.extensions import SchemaExtension
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from graphsvc.clients.slices import breathe, in_slices
from graphsvc.errors import LimitExceeded
from graphsvc.execution import counting
from graphsvc.execution.costing import SDL_FIELD
from graphsvc.execution.errors import refused
from graphsvc.execution.lanes import lane
from graphsvc.execution.merging import MergedWithin
from graphsvc.model import Limits

MOST_ERRORS = 20
"""More than anybody reads; each costs time, and a suggestion most of all."""

LONG = 300
"""Tokens of a document that takes its time to validate."""

INVALID = "GRAPHQL_VALIDATION_FAILED"

NOT_TOLD = "The schema is not told here: introspection is switched off"

RULES: tuple[type[ASTValidationRule], ...] = (
    *(each for each in specified_rules if each is not OverlappingFieldsCanBeMergedRule),
    MaybeNullValidationRule,
    OneOfInputValidationRule,
)


class Checked(SchemaExtension):
    """Refuses a document beyond the limits before it is validated, and then one that is invalid."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    async def on_validate(self) -> AsyncIterator[None]:
        """Validate in place of strawberry, unless the document is refused already.

        Long documents are validated one after the other, and in slices, so that short ones need not
        wait for them.
        """
        operation = self.execution_context
        document = operation.graphql_document
        if document and not operation.pre_execution_errors:
            schema = operation.schema._schema  # noqa: SLF001 - strawberry has no other way to it
            found = partial(faults, document, schema, self._limits)
            account = operation.context.caller.account
            async with lane(account) if document.token_count > LONG else nullcontext():
                operation.pre_execution_errors = await in_slices(found, account)
        yield


class Breathing(ASTValidationRule):
    """No rule, but a chance for others at each node."""

    def enter(self, *_: object) -> None:
        """Let others run, if this has taken long."""
        breathe()


class NothingOfTheSchema(NoSchemaIntrospectionCustomRule):
    """Refuses whatever tells the schema: the introspection, and what gateways compose."""

    def enter_field(self, node: FieldNode, *args: object) -> None:
        """Look at one field."""
        super().enter_field(node, *args)
        if node.name.value == SDL_FIELD:
            self.report_error(GraphQLError(NOT_TOLD, node))


def faults(document: DocumentNode, schema: GraphQLSchema, limits: Limits) -> list[GraphQLError]:
    """Why a document is not run; empty where it is."""
    try:
        counting.check(document, limits)
    except LimitExceeded as error:
        return [refused(error)]
    found = validate(
        schema,
        document,
        rules(limits),  # type: ignore[arg-type] # all that is done with a rule is to call it
        max_errors=MOST_ERRORS,
        hide_suggestions=not limits.suggestions,
    )
    if any(gave_up(each) for each in found):
        return [refused(LimitExceeded("comparisons", allowed=limits.comparisons))]
    for each in found:
        each.extensions = {"code": INVALID}
    return found


def rules(limits: Limits) -> list[Callable[..., ASTValidationRule]]:
    """What a document is validated by."""
    merged = partial(MergedWithin, steps=limits.comparisons)
    hidden = [] if limits.introspection else [NothingOfTheSchema]
    # The quadratic one comes last but one, so that the cheap ones are ahead of it in each node.
    return [Breathing, *RULES, merged, *hidden]


def gave_up(error: GraphQLError) -> bool:
    """Whether the validation stopped because comparing took too long; it may for many errors."""
    return isinstance(error, ValidationAbortedError) and "Too many" not in error.message
