"""The vocabulary: frozen dataclasses, enums and protocols; standard library only.

=============  ================================================================
`enums`        the closed lists of words, IPTC NewsCodes where there is one
`values`       what a statement can say: an entity, a text, a number, a date …
`articles`     Article, Segment, Quote: a news text, its zones, a place in it
`statements`   Statement, Claim, Extraction: a proposition and who says it
`log`          what the durable log holds: Record, Commit
`memory`       Memory: what may be asked of the graph while an article is read
`testimony`    Testimony, Witness: what a plug-in says of an article
=============  ================================================================
"""

from graphsvc.model.articles import Article, Quote, Segment
from graphsvc.model.enums import (
    AliasKind,
    Alignment,
    AssistKind,
    Basis,
    BodyPart,
    Bound,
    CardColour,
    ChangeKind,
    CheckResult,
    CompetitionPhase,
    ConflictKind,
    DeprecationReason,
    EntityKind,
    EventOutcome,
    EventStatus,
    GoalKind,
    GoalRole,
    MilestoneKind,
    Modality,
    Position,
    QuoteAlignment,
    Rank,
    ResultEffect,
    SegmentKind,
    ShotOutcome,
    ShotPlacement,
    ShotTechnique,
    Side,
    Stance,
    StatementStatus,
    TableBasis,
)
from graphsvc.model.log import Commit, Dataset, Entity, Findings, Mention, Record
from graphsvc.model.memory import Meeting, Memory, Prior
from graphsvc.model.statements import Claim, Extraction, Qualifier, Statement
from graphsvc.model.testimony import Span, Testimony, Witness, WitnessedGoal, WitnessedResult
from graphsvc.model.values import (
    BooleanValue,
    DateValue,
    EntityValue,
    EnumValue,
    NumberValue,
    ScoreValue,
    TextValue,
    Value,
)

__all__ = [
    "AliasKind",
    "Alignment",
    "Article",
    "AssistKind",
    "Basis",
    "BodyPart",
    "BooleanValue",
    "Bound",
    "CardColour",
    "ChangeKind",
    "CheckResult",
    "Claim",
    "Commit",
    "CompetitionPhase",
    "ConflictKind",
    "Dataset",
    "DateValue",
    "DeprecationReason",
    "Entity",
    "EntityKind",
    "EntityValue",
    "EnumValue",
    "EventOutcome",
    "EventStatus",
    "Extraction",
    "Findings",
    "GoalKind",
    "GoalRole",
    "Meeting",
    "Memory",
    "Mention",
    "MilestoneKind",
    "Modality",
    "NumberValue",
    "Position",
    "Prior",
    "Qualifier",
    "Quote",
    "QuoteAlignment",
    "Rank",
    "Record",
    "ResultEffect",
    "ScoreValue",
    "Segment",
    "SegmentKind",
    "ShotOutcome",
    "ShotPlacement",
    "ShotTechnique",
    "Side",
    "Span",
    "Stance",
    "Statement",
    "StatementStatus",
    "TableBasis",
    "Testimony",
    "TextValue",
    "Value",
    "Witness",
    "WitnessedGoal",
    "WitnessedResult",
]
