"""Which matches of a club are counted: by the narrowest table that is named."""

from dataclasses import dataclass
from datetime import date

from graphsvc.graph.records import EditionRecord, StageRecord


@dataclass(frozen=True, slots=True)
class Choice:
    """Which matches are counted: all of a club in a competition, an edition, a stage; until a day.

    `table` is the id of one of these, or None for all; unless `whole`, only some of them are.
    """

    table: str | None = None
    wider: frozenset[str] = frozenset()
    """The ids of what the table is a part of, itself among them."""
    whole: bool = True
    day: date | None = None


def choice_of(
    *,
    stage: StageRecord | None = None,
    edition: EditionRecord | None = None,
    competition: str | None = None,
    whole: bool = True,
    day: date | None = None,
) -> Choice:
    """The choice by the narrowest of what is given."""
    edition = edition or (stage.edition if stage else None)
    parent = edition.competition if edition else None
    around = [stage.id if stage else None, edition.id if edition else None]
    around += [parent.id if parent else competition]
    wider = [each for each in around if each]
    return Choice(next(iter(wider), None), frozenset(wider), whole, day)
