"""The records of the resident graph: what a resolver reads, by attribute, without a scan.

Each node of the networkx graph holds one record of these. Plain values answer with the best-ranked
accepted statement; `because` tells which statements decided a value, by attribute name. A list that
other nodes' statements feed (the goals of a match) is in the order of their ids. Records are made
and changed by `build` alone; everybody else only reads.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from graphsvc.model import (
    Alignment,
    Alternative,
    Article,
    Basis,
    DeprecationReason,
    EntityKind,
    EventOutcome,
    Position,
    ScoreValue,
    Stance,
    Statement,
    StatementStatus,
)
from graphsvc.model.enums import (
    AliasKind,
    AssistKind,
    BodyPart,
    CardColour,
    CompetitionPhase,
    EventStatus,
    GoalKind,
    GoalRole,
    Rank,
    ShotOutcome,
    ShotPlacement,
    ShotTechnique,
    Side,
)


class Voice(NamedTuple):
    """What one source says of one statement, all its claims on it taken together."""

    source: str
    stance: Stance
    basis: Basis
    """The firmest of its claims."""
    confidence: float
    """0 to 1, the highest of its claims."""
    caption_only: bool
    """All its quotes lie in picture captions."""
    priors: tuple[str, ...] = ()
    """The ids of statements, known before, that moved how sure it is."""
    origin: str = ""
    """The source it copies, or the source itself: two of one origin are no two that agree."""
    silenced: DeprecationReason | None = None
    """Why it does not count: its article was retracted, or another version took its place, or its
    words more likely say something else."""
    alternative: Alternative | None = None
    """What its words more likely say, where they can be read in two ways."""

    @property
    def key(self) -> tuple[str, Stance]:
        """There is one voice of a source for each stance."""
        return self.source, self.stance

    @property
    def is_heard(self) -> bool:
        """Whether its source still says it, be it in the less likely of two readings."""
        return self.silenced in (None, DeprecationReason.AMBIGUOUS_READING)

    @property
    def witness(self) -> str:
        """Who says it first: of a copy what it copies."""
        return self.origin or self.source


@dataclass(slots=True, eq=False, repr=False)
class StatementRecord:
    """A statement and what the graph makes of it. Its claims stay in the store."""

    statement: Statement
    since: int
    """The revision that first told it."""
    place: int = 0
    """Its place among all statements, in the order of the log."""
    voices: tuple[Voice, ...] = ()
    """Who says it and who denies it, in the order of the log."""
    status: StatementStatus = StatementStatus.UNVERIFIED
    rank: Rank = Rank.NORMAL
    basis: Basis = Basis.STATED
    """The firmest basis among its supporting claims."""
    confidence: float = 0.0
    """0 to 1, from the claims of independent sources."""
    why: str = ""
    """The ranking rule that decided, as one sentence."""
    rule: str = ""
    """The name of that rule, as `ranking.RULES` lists it."""
    reason: DeprecationReason | None = None
    rivals: tuple["StatementRecord", ...] = ()
    """Statements that compete with it: the same subject, property and scope, another value."""
    covers: frozenset[str] = frozenset()
    """The ids of the nodes that its value may be, where that is only called "the league"."""
    readings: tuple["StatementRecord", ...] = ()
    """What else the words of a source can be read to say that tell it, likelier or less likely."""

    def __repr__(self) -> str:
        return f"<{self.id} {self.status}>"

    @property
    def is_accepted(self) -> bool:
        """Whether the graph believes it."""
        return self.status is StatementStatus.ACCEPTED

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the articles and datasets that support it, in the order of the log."""
        return tuple(
            each.source
            for each in self.voices
            if each.stance is Stance.SUPPORTS and not each.silenced
        )

    @property
    def priors(self) -> tuple[str, ...]:
        """The ids of statements, known before, that moved all the claims which support it."""
        told = [each.priors for each in self.voices if each.stance is Stance.SUPPORTS]
        return tuple(dict.fromkeys(label for each in told for label in each)) if all(told) else ()


@dataclass(slots=True, eq=False, repr=False)
class AliasRecord:
    """One name of an entity; `scope` is the article it holds in, or None for anywhere."""

    text: str
    kind: AliasKind
    scope: "ArticleRecord | None"
    statement: StatementRecord


@dataclass(slots=True, eq=False, repr=False)
class NodeRecord:
    """What all nodes have."""

    id: str
    kind: EntityKind
    name: str
    revision: int = 0
    """The revision that last changed it."""
    introduced: str = ""
    """The source whose commit first named it."""
    aliases: list[AliasRecord] = field(default_factory=list)
    statements: dict[str, StatementRecord] = field(default_factory=dict)
    """All statements about it, whatever their rank, by id, in the order of the log."""
    told: dict[str, list[StatementRecord]] = field(default_factory=dict)
    """The same by property."""
    because: dict[str, tuple[StatementRecord, ...]] = field(default_factory=dict)
    """Attribute name -> the statements that decided its value."""

    def __repr__(self) -> str:
        return f"<{self.id}>"  # not its fields: they hold half of the graph

    @property
    def slug(self) -> str:
        """The id without its kind: `champions-league-2020-21/atalanta-midtjylland`."""
        return self.id.partition(":")[2]


@dataclass(slots=True, eq=False, repr=False)
class PlaceRecord(NodeRecord):
    """A city or a country."""

    country: "PlaceRecord | None" = None


@dataclass(slots=True, eq=False, repr=False)
class VenueRecord(NodeRecord):
    """A ground."""

    city: PlaceRecord | None = None
    home_of: list["ClubRecord"] = field(default_factory=list)


@dataclass(slots=True, eq=False, repr=False)
class CompetitionRecord(NodeRecord):
    """A competition through the years."""

    editions: list["EditionRecord"] = field(default_factory=list)


@dataclass(slots=True, eq=False, repr=False)
class EditionRecord(NodeRecord):
    """A competition in one season."""

    competition: CompetitionRecord | None = None
    season: str | None = None
    """ "2020-21", or "2020" where a season lies within a year."""
    stages: list["StageRecord"] = field(default_factory=list)
    matches: list["MatchRecord"] = field(default_factory=list)


@dataclass(slots=True, eq=False, repr=False)
class StageRecord(NodeRecord):
    """A part of an edition: a group, a round."""

    edition: EditionRecord | None = None
    phase: CompetitionPhase | None = None
    matches: list["MatchRecord"] = field(default_factory=list)


@dataclass(slots=True, eq=False, repr=False)
class MembershipRecord:
    """A player at a club; its statement tells when, and how far it is believed."""

    player: "PlayerRecord"
    club: "ClubRecord"
    statement: StatementRecord

    @property
    def id(self) -> str:
        """Of the kind membership, with the label of its statement."""
        return f"membership:{self.statement.id.partition(':')[2]}"


@dataclass(slots=True, eq=False, repr=False)
class ClubRecord(NodeRecord):
    """A club, or a national team."""

    country: PlaceRecord | None = None
    founded: int | None = None
    """The year."""
    home_venue: VenueRecord | None = None
    matches: list["MatchRecord"] = field(default_factory=list)
    goals: list["GoalRecord"] = field(default_factory=list)
    """Goals that count for it."""
    memberships: list[MembershipRecord] = field(default_factory=list)
    """Whatever their rank."""


@dataclass(slots=True, eq=False, repr=False)
class PlayerRecord(NodeRecord):
    """A player."""

    club: ClubRecord | None = None
    """By the newest accepted membership."""
    born: str | None = None
    """EDTF: a year, a month or a day."""
    nationality: PlaceRecord | None = None
    position: Position | None = None
    memberships: list[MembershipRecord] = field(default_factory=list)
    """Whatever their rank."""
    goals: list["GoalRecord"] = field(default_factory=list)
    """Goals scored, own goals included."""
    assists: list["GoalRecord"] = field(default_factory=list)
    matches: list["MatchRecord"] = field(default_factory=list)
    """Matches appeared in."""


@dataclass(slots=True, eq=False, repr=False)
class ParticipationRecord:
    """One side of a match."""

    match: "MatchRecord"
    club: ClubRecord
    alignment: Alignment | None
    goals: int | None
    """None where no source tells."""
    outcome: EventOutcome | None
    """None where no source tells; UNDECIDED before the end."""
    because: dict[str, tuple[StatementRecord, ...]] = field(default_factory=dict)


@dataclass(slots=True, eq=False, repr=False)
class MatchRecord(NodeRecord):
    """A match, played or to be played."""

    called: str = ""
    """Its name as it was introduced; both sides make a better one."""
    date: str | None = None
    """EDTF: a day or a range."""
    kickoff: datetime | None = None
    status: EventStatus = EventStatus.PRE_EVENT
    """As told; else POST_EVENT as soon as a score, a winner or a goal is known."""
    participations: tuple[ParticipationRecord, ...] = ()
    """The home side first, where that is told; else as first told."""
    score: ScoreValue | None = None
    half_time_score: ScoreValue | None = None
    """As told; what follows from the goals is derived on reading."""
    extra_time_score: ScoreValue | None = None
    shoot_out_score: ScoreValue | None = None
    aggregate_score: ScoreValue | None = None
    winner: ClubRecord | None = None
    competition: CompetitionRecord | None = None
    edition: EditionRecord | None = None
    stage: StageRecord | None = None
    round: int | None = None
    venue: VenueRecord | None = None
    city: PlaceRecord | None = None
    attendance: int | None = None
    """People who watched."""
    referee: str | None = None
    """By the fullest name told."""
    goals: list["GoalRecord"] = field(default_factory=list)
    """Known goals; by id, not in the order of the match."""
    shots: list["ShotRecord"] = field(default_factory=list)
    cards: list["CardRecord"] = field(default_factory=list)
    substitutions: list["SubstitutionRecord"] = field(default_factory=list)
    appearances: list[PlayerRecord] = field(default_factory=list)
    articles: list["ArticleRecord"] = field(default_factory=list)
    """Articles about it."""

    def side(self, alignment: Alignment) -> ParticipationRecord | None:
        """The side with that alignment, where it is known."""
        return next((p for p in self.participations if p.alignment is alignment), None)

    def participation(self, club: str) -> ParticipationRecord | None:
        """The side of that club id."""
        return next((p for p in self.participations if p.club.id == club), None)


@dataclass(slots=True, eq=False, repr=False)
class EventRecord(NodeRecord):
    """Something that happens in a match."""

    match: MatchRecord | None = None
    minute: str | None = None
    """Match clock label: 13, 45+2."""
    period: int | None = None


@dataclass(slots=True, eq=False, repr=False)
class AssistRecord:
    """Who set a goal up, and how."""

    player: PlayerRecord
    kind: AssistKind | None
    side: Side | None
    statement: StatementRecord


@dataclass(slots=True, eq=False, repr=False)
class GoalRecord(EventRecord):
    """A goal."""

    scorer: PlayerRecord | None = None
    club: ClubRecord | None = None
    """The club it counts for."""
    shot_type: GoalKind | None = None
    role: GoalRole | None = None
    body_part: BodyPart | None = None
    technique: ShotTechnique | None = None
    placement: ShotPlacement | None = None
    assist: AssistRecord | None = None

    @property
    def is_own(self) -> bool:
        """Whether its scorer is of the other side."""
        return self.shot_type is GoalKind.OWN_GOAL


@dataclass(slots=True, eq=False, repr=False)
class ShotRecord(EventRecord):
    """A shot that is not one of the goals."""

    player: PlayerRecord | None = None
    outcome: ShotOutcome | None = None
    body_part: BodyPart | None = None


@dataclass(slots=True, eq=False, repr=False)
class CardRecord(EventRecord):
    """A card shown to a player."""

    player: PlayerRecord | None = None
    colour: CardColour | None = None


@dataclass(slots=True, eq=False, repr=False)
class SubstitutionRecord(EventRecord):
    """One player for another; either may be unknown."""

    on: PlayerRecord | None = None
    off: PlayerRecord | None = None


@dataclass(slots=True, eq=False, repr=False)
class DuelRecord(EventRecord):
    """Two players against each other."""

    players: tuple[PlayerRecord, ...] = ()
    """By slug."""


@dataclass(slots=True, eq=False, repr=False)
class ArticleRecord(NodeRecord):
    """An article without its text and segments, which stay in the store.

    `article.text` is empty and `article.segments` is () here.
    """

    article: Article | None = None
    about: list[MatchRecord] = field(default_factory=list)
    recorded: int = 0
    """The revision that brought it."""
    sentences: frozenset[int] = frozenset()
    """Its sentences as `copies` compares them."""
    origin: str = ""
    """The id of the article that it copies; its own where it copies none."""


RECORDS: dict[EntityKind, type[NodeRecord]] = {
    EntityKind.CLUB: ClubRecord,
    EntityKind.PLAYER: PlayerRecord,
    EntityKind.MATCH: MatchRecord,
    EntityKind.GOAL: GoalRecord,
    EntityKind.SHOT: ShotRecord,
    EntityKind.DUEL: DuelRecord,
    EntityKind.CARD: CardRecord,
    EntityKind.SUBSTITUTION: SubstitutionRecord,
    EntityKind.COMPETITION: CompetitionRecord,
    EntityKind.EDITION: EditionRecord,
    EntityKind.STAGE: StageRecord,
    EntityKind.VENUE: VenueRecord,
    EntityKind.PLACE: PlaceRecord,
    EntityKind.ARTICLE: ArticleRecord,
}
"""Which record a node of each kind holds."""
