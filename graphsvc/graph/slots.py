"""Which statements fill which attribute of a record: one table, `SETTLERS`."""

from bisect import insort
from datetime import date
from typing import cast

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import codes, days_of, edtf, instant, score, text, whole, year
from graphsvc.graph.records import (
    AliasRecord,
    ArticleRecord,
    AssistRecord,
    ClubRecord,
    CompetitionRecord,
    EditionRecord,
    GoalRecord,
    MatchRecord,
    MembershipRecord,
    NodeRecord,
    PlaceRecord,
    PlayerRecord,
    StageRecord,
    StatementRecord,
    VenueRecord,
)
from graphsvc.graph.settling import Nodes, Settler, explain, join, node, node_list, plain, targets
from graphsvc.graph.sides import SIDE_PROPERTIES, settle_sides
from graphsvc.model import (
    AliasKind,
    AssistKind,
    BodyPart,
    CardColour,
    CompetitionPhase,
    EntityKind,
    EntityValue,
    EventStatus,
    GoalKind,
    GoalRole,
    Modality,
    Position,
    ShotOutcome,
    ShotPlacement,
    ShotTechnique,
    Side,
    TextValue,
)

# ---------------------------------------------------------------- attributes of their own shape


def settle_aliases(record: NodeRecord, name: str, nodes: Nodes) -> None:
    """The other names of anything; an alias may hold in one article only."""
    record.aliases = [
        AliasRecord(each.statement.value.text, _alias_kind(each), _scope(each, nodes), each)
        for each in in_order(record.told.get(name, ()))
        if isinstance(each.statement.value, TextValue)
    ]


def _alias_kind(record: StatementRecord) -> AliasKind:
    return codes(AliasKind)(record.statement.qualifier("kind")) or AliasKind.NAME


def _scope(record: StatementRecord, nodes: Nodes) -> ArticleRecord | None:
    value = record.statement.qualifier("scope")
    scope = nodes.get(value.entity) if isinstance(value, EntityValue) else None
    return scope if isinstance(scope, ArticleRecord) else None


def settle_memberships(record: NodeRecord, name: str, nodes: Nodes) -> None:
    """A player's clubs, whatever their rank, and the one told for the latest day."""
    player = cast("PlayerRecord", record)
    _forget_untold(player, name)
    known = {each.statement.id for each in player.memberships}
    for each in player.told.get(name, ()):
        club = _club(each, nodes)
        if club and each.id not in known and each.statement.modality is Modality.FACT:
            membership = MembershipRecord(player, club, each)
            insort(player.memberships, membership, key=lambda m: m.statement.place)
            insort(club.memberships, membership, key=lambda m: (m.player.id, m.statement.id))
    newest = max(in_order(player.told.get(name, ())), key=_valid_at, default=None)
    player.club = _club(newest, nodes) if newest else None
    explain(player, "club", (newest,) if newest and player.club else ())


def _forget_untold(player: PlayerRecord, name: str) -> None:
    """Take off the lists what is told of somebody else since."""
    told = {id(each) for each in player.told.get(name, ())}
    for gone in [each for each in player.memberships if id(each.statement) not in told]:
        player.memberships.remove(gone)
        gone.club.memberships.remove(gone)


def _club(told: StatementRecord, nodes: Nodes) -> ClubRecord | None:
    value = told.statement.value
    club = nodes[value.entity] if isinstance(value, EntityValue) else None
    return club if isinstance(club, ClubRecord) else None


def _valid_at(told: StatementRecord) -> tuple[date, str]:
    """The last day that a membership is told for; the id makes a tie the same on every replay."""
    days = days_of(told.statement)
    return (days.end or days.start or date.min if days else date.min), told.id


def settle_assist(record: NodeRecord, name: str, nodes: Nodes) -> None:
    """Who set a goal up, and how."""
    goal = cast("GoalRecord", record)
    if goal.assist:
        goal.assist.player.assists.remove(goal)
    goal.assist = None
    for player, because in targets(goal, name, nodes, PlayerRecord)[:1]:
        goal.assist = _assist(cast("PlayerRecord", player), because)
        join(player, "assists", goal)
    explain(goal, "assist", (goal.assist.statement,) if goal.assist else ())


def _assist(player: PlayerRecord, because: StatementRecord) -> AssistRecord:
    how = because.statement.qualifier
    kind, side = codes(AssistKind)(how("assistType")), codes(Side)(how("fromSide"))
    return AssistRecord(player, kind, side, because)


_match_of_goal = node("match", MatchRecord, "goals")


def settle_goal_match(record: NodeRecord, name: str, nodes: Nodes) -> None:
    """The match of a goal: a match with a goal has been played, so its status may change."""
    goal = cast("GoalRecord", record)
    before = goal.match
    _match_of_goal(goal, name, nodes)
    for match in {before, goal.match} - {None}:
        if before or not _is_told_over(cast("MatchRecord", match)):
            settle_sides(cast("MatchRecord", match), "match", nodes)


def _is_told_over(match: MatchRecord) -> bool:
    """Whether a source says itself that it has begun, so that a goal says no more of that."""
    told = {each.statement.property for each in match.because.get("status", ())}
    return told == {"eventStatus"} and match.status is not EventStatus.PRE_EVENT


def settle_country(record: NodeRecord, _name: str, nodes: Nodes) -> None:
    """The country of a place: as told, else what it is told to lie in."""
    place = cast("PlaceRecord", record)
    named = [name for name in ("country", "locatedIn") if name in place.told]
    found = [each for name in named for each in targets(place, name, nodes, PlaceRecord)][:1]
    place.country = cast("PlaceRecord", found[0][0]) if found else None
    explain(place, "country", tuple(because for _, because in found))


# ---------------------------------------------------------------- the table


def _of(kind: EntityKind, **settlers: Settler) -> dict[tuple[EntityKind, str], Settler]:
    """The rows of one kind of node."""
    return {(kind, name): settler for name, settler in settlers.items()}


_IN_A_MATCH: dict[str, Settler] = {
    "minute": plain("minute", text),
    "period": plain("period", whole),
}
_STRUCK: dict[str, Settler] = {**_IN_A_MATCH, "bodyPart": plain("body_part", codes(BodyPart))}

SETTLERS: dict[tuple[EntityKind, str], Settler] = {
    **{(kind, "alias"): settle_aliases for kind in EntityKind},
    **{(EntityKind.MATCH, name): settle_sides for name in SIDE_PROPERTIES},
    **_of(
        EntityKind.MATCH,
        date=plain("date", edtf),
        kickoff=plain("kickoff", instant),
        halfTimeScore=plain("half_time_score", score),
        extraTimeScore=plain("extra_time_score", score),
        shootOutScore=plain("shoot_out_score", score),
        aggregateScore=plain("aggregate_score", score),
        roundNumber=plain("round", whole),
        attendance=plain("attendance", whole),
        referee=plain("referee", text),
        competition=node("competition", CompetitionRecord),
        edition=node("edition", EditionRecord, "matches"),
        stage=node("stage", StageRecord, "matches"),
        venue=node("venue", VenueRecord),
        locationCity=node("city", PlaceRecord),
    ),
    **_of(
        EntityKind.GOAL,
        **_STRUCK,
        match=settle_goal_match,
        scorer=node("scorer", PlayerRecord, "goals"),
        creditedTo=node("club", ClubRecord, "goals"),
        assistedBy=settle_assist,
        role=plain("role", codes(GoalRole)),
        shotType=plain("shot_type", codes(GoalKind)),
        technique=plain("technique", codes(ShotTechnique)),
        placement=plain("placement", codes(ShotPlacement)),
    ),
    **_of(
        EntityKind.SHOT,
        **_STRUCK,
        match=node("match", MatchRecord, "shots"),
        shotBy=node("player", PlayerRecord),
        shotOutcome=plain("outcome", codes(ShotOutcome)),
    ),
    **_of(
        EntityKind.CARD,
        **_IN_A_MATCH,
        match=node("match", MatchRecord, "cards"),
        shownTo=node("player", PlayerRecord),
        cardColour=plain("colour", codes(CardColour)),
    ),
    **_of(
        EntityKind.SUBSTITUTION,
        **_IN_A_MATCH,
        match=node("match", MatchRecord, "substitutions"),
        playerOn=node("on", PlayerRecord),
        playerOff=node("off", PlayerRecord),
    ),
    **_of(
        EntityKind.PLAYER,
        memberOf=settle_memberships,
        born=plain("born", edtf),
        nationality=node("nationality", PlaceRecord),
        position=plain("position", codes(Position)),
        appearedIn=node_list("matches", MatchRecord, "appearances"),
    ),
    **_of(
        EntityKind.CLUB,
        country=node("country", PlaceRecord),
        founded=plain("founded", year),
        homeVenue=node("home_venue", VenueRecord, "home_of"),
    ),
    **_of(
        EntityKind.EDITION,
        competition=node("competition", CompetitionRecord, "editions"),
        season=plain("season", text),
    ),
    **_of(
        EntityKind.STAGE,
        edition=node("edition", EditionRecord, "stages"),
        phase=plain("phase", codes(CompetitionPhase)),
    ),
    **_of(EntityKind.ARTICLE, about=node_list("about", MatchRecord, "articles")),
    **_of(EntityKind.VENUE, locatedIn=node("city", PlaceRecord)),
    **_of(EntityKind.PLACE, country=settle_country, locatedIn=settle_country),
}
