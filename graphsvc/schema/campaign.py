"""Campaign: a club in an edition, and how far it came."""

from collections import defaultdict
from dataclasses import dataclass

import strawberry

from graphsvc.graph.build import GraphView
from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import codes, entity, whole
from graphsvc.graph.records import ClubRecord, EditionRecord, StatementRecord
from graphsvc.model import CompetitionPhase
from graphsvc.reasoning.deriving.clubs import derived_of_club
from graphsvc.schema.because import Reasoned
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import EditionRef, StatementRef

HOW_FAR = (
    CompetitionPhase.QUALIFICATION,
    CompetitionPhase.ROUND_ROBIN,
    CompetitionPhase.GROUP,
    CompetitionPhase.PLAY_OFF,
    CompetitionPhase.ROUND,
    CompetitionPhase.ELIMINATION,
    CompetitionPhase.ROUND_OF_16,
    CompetitionPhase.QUARTER_FINAL,
    CompetitionPhase.SEMI_FINAL,
    CompetitionPhase.THIRD_FINAL,
    CompetitionPhase.FINAL,
)
"""Phases in their order; who reached the last eight has reached the knockout stage, too."""


@dataclass(kw_only=True)
class Run(Reasoned):
    """The source of a Campaign."""

    edition: EditionRecord
    number: int | None
    reached: CompetitionPhase | None


def campaigns(club: ClubRecord, view: GraphView) -> list[Run]:
    """The editions that a club is told to have played in, in order, and those after them."""
    told: defaultdict[str, list[StatementRecord]] = defaultdict(list)
    for name in ("reachedPhase", "campaignNumber"):
        for each in in_order(club.told.get(name, ())):
            told[entity(each.statement.qualifier("edition")) or ""].append(each)
    for follows in derived_of_club(club, view):
        told[entity(follows.statement.qualifier("edition")) or ""].append(follows)
    editions = [(view.node(label), found) for label, found in sorted(told.items())]
    return [_run(each, found) for each, found in editions if isinstance(each, EditionRecord)]


def _run(edition: EditionRecord, told: list[StatementRecord]) -> Run:
    """Of several phases that it reached the last one, whose statement goes first."""
    read = codes(CompetitionPhase)
    phases = {phase: each for each in told if (phase := read(each.statement.value))}
    reached = max(phases, key=HOW_FAR.index, default=None)
    numbers = [each for each in told if each.statement.property == "campaignNumber"]
    premises = [phases[reached]] if reached else []
    return Run(
        edition=edition,
        number=whole(numbers[0].statement.value) if numbers else None,
        reached=reached,
        premises=[*premises, *numbers],
        apart={"number": numbers, "reached": premises},
    )


@shows(Run)
class Campaign:
    """A club in an edition."""

    edition: EditionRef
    """The edition."""
    number: int | None
    """Its how manieth campaign in the competition."""
    reached: CompetitionPhase | None
    """The last phase that it reached, as far as a source tells."""

    @shown_as(StatementRef)
    @staticmethod
    def statement(run: strawberry.Parent[Run]) -> StatementRecord:
        """What says how far it came; else what says which campaign it was."""
        return run.premises[0]
