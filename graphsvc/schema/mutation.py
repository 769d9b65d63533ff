"""Mutation: what can be changed."""

from functools import partial

import strawberry

from graphsvc.access import Scope
from graphsvc.reasoning import curation
from graphsvc.schema.context import Info
from graphsvc.schema.curating import (
    Decided,
    EntityDecided,
    EntityPayload,
    MergeEntitiesInput,
    ProposeStatementInput,
    ResolveConflictInput,
    RetractArticleInput,
    SetRankInput,
    SplitEntityInput,
    StatementDecided,
    StatementPayload,
    UndoDecisionInput,
    UndoPayload,
    carried_out,
    decided,
    new_entity,
    propose,
    word_of,
)
from graphsvc.schema.ingesting import IngestArticleInput, IngestArticlePayload, Outcome, ingest
from graphsvc.schema.node import shown_as


@strawberry.type
class Mutation:
    """What can be changed, by those who may write. What a caller can mend is a `userErrors`."""

    @shown_as(IngestArticlePayload, needs=Scope.INGEST)
    @staticmethod
    async def ingest_article(info: Info, input: IngestArticleInput) -> Outcome:  # noqa: A002
        """Take an article in. The same text twice adds nothing."""
        return await ingest(input, info.context)

    @shown_as(EntityPayload, needs=Scope.CURATE)
    @staticmethod
    async def retract_article(info: Info, input: RetractArticleInput) -> EntityDecided:  # noqa: A002
        """Let an article count no more; what it says is kept, deprecated."""
        context, word = info.context, word_of(info.context, input.comment)
        return await carried_out(
            EntityDecided,
            input.client_mutation_id,
            partial(curation.retract, word=word, article=input.article),
            lambda _: (None, context.view.node(input.article)),
            context,
        )

    @shown_as(StatementPayload, needs=Scope.CURATE)
    @staticmethod
    async def propose_statement(
        info: Info,
        input: ProposeStatementInput,  # noqa: A002
    ) -> StatementDecided:
        """Say something that no source says, or say it too."""
        return await propose(input, info.context)

    @shown_as(StatementPayload, needs=Scope.CURATE)
    @staticmethod
    async def set_rank(info: Info, input: SetRankInput) -> StatementDecided:  # noqa: A002
        """Rank a statement, whatever the rules make of it."""
        context, word = info.context, word_of(info.context, input.comment)
        return await carried_out(
            StatementDecided,
            input.client_mutation_id,
            partial(
                curation.rank,
                word=word,
                statement=input.statement,
                rank=input.rank,
                reason=input.reason,
            ),
            lambda _: (context.view.statement(input.statement), None),
            context,
        )

    @shown_as(StatementPayload, needs=Scope.CURATE)
    @staticmethod
    async def resolve_conflict(
        info: Info,
        input: ResolveConflictInput,  # noqa: A002
    ) -> StatementDecided:
        """Say which side of a conflict is right; later, another one, if need be."""
        context, word = info.context, word_of(info.context, input.comment)
        return await carried_out(
            StatementDecided,
            input.client_mutation_id,
            partial(curation.settle, word=word, conflict=input.conflict, accept=input.accept),
            lambda _: (context.view.statement(input.accept), None),
            context,
        )

    @shown_as(EntityPayload, needs=Scope.CURATE)
    @staticmethod
    async def merge_entities(info: Info, input: MergeEntitiesInput) -> EntityDecided:  # noqa: A002
        """Make two entities one: the id of the first leads to the second, no claim is lost."""
        context, word = info.context, word_of(info.context, input.comment)
        return await carried_out(
            EntityDecided,
            input.client_mutation_id,
            partial(curation.merge, word=word, source=input.from_, target=input.into),
            lambda _: (None, context.view.node(input.into)),
            context,
        )

    @shown_as(EntityPayload, needs=Scope.CURATE)
    @staticmethod
    async def split_entity(info: Info, input: SplitEntityInput) -> EntityDecided:  # noqa: A002
        """Make one entity two: what some mentions of it mean is another one."""
        context, word = info.context, word_of(info.context, input.comment)
        return await decided(
            EntityDecided,
            input.client_mutation_id,
            lambda: context.caller.knowledge.split(
                word,
                entity=input.entity,
                mentions=input.mentions,
                name=input.name,
            ),
            lambda done: (None, new_entity(done, context)),
            context,
        )

    @shown_as(UndoPayload, needs=Scope.CURATE)
    @staticmethod
    async def undo_decision(info: Info, input: UndoDecisionInput) -> Decided:  # noqa: A002
        """Undo a decision: the graph is as if it had not been taken."""
        context, word = info.context, word_of(info.context, input.comment)
        return await carried_out(
            Decided,
            input.client_mutation_id,
            partial(curation.undo, word=word, decision=input.decision),
            lambda _: (None, None),
            context,
        )
