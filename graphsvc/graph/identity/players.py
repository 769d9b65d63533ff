"""Which player of the graph a text names: by full name, or by surname and club."""

from collections.abc import Iterable, Iterator

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity.labels import Labels, Taken, free
from graphsvc.graph.identity.matches import Meeting, meeting_of
from graphsvc.graph.identity.telling import GraphTelling, Telling, TextTelling
from graphsvc.graph.reading import entity
from graphsvc.graph.records import ClubRecord, MatchRecord, NodeRecord, PlayerRecord
from graphsvc.model import (
    Entity,
    EntityKind,
    Findings,
    LineFindings,
    Quote,
    Segment,
    SegmentKind,
    StatementStatus,
)
from graphsvc.reference.naming import words

PARTICLES = frozenset(
    words(
        "al ap bin da das de del della den der di do dos du el ibn la le lo mac mc st ten ter "
        "van vom von zu"
    )
)
"""Words that a surname may begin with: "van Dijk" is no full name."""

_ROLES = ("scorer", "assistedBy", "shotBy", "shownTo", "playerOn", "playerOff")


def link_players(findings: Findings | LineFindings, view: GraphView) -> Labels:
    """The label of each player of a text: that of the player he is, or a free one.

    Matches have their final labels already. Full names go first: a text that has both "Bernardo
    Silva" and "Silva" holds the two apart, so each known player answers for one of them only.
    """
    linker = _Linker(findings, view)
    players = [each for each in findings.entities if each.kind is EntityKind.PLAYER]
    labels: dict[str, str] = {}
    for player in sorted(players, key=lambda each: not is_full(each.name)):
        known = linker.known(player, used=set(labels.values()))
        labels[player.id] = known or free(player.id, Taken(view, labels.values()))
    return labels


def is_full(name: str) -> bool:
    """Whether a name is more than a surname or a mononym."""
    first, _, rest = name.strip().partition(" ")
    return bool(rest) and not PARTICLES.issuperset(words(first))


class _Linker:
    """One text's players against those of the graph."""

    def __init__(self, findings: Findings | LineFindings, view: GraphView) -> None:
        self._view = view
        self._article = findings.article
        self._pictured = _pictured(findings)
        self._told = TextTelling(findings)
        self._known = GraphTelling(view)

    def known(self, player: Entity, *, used: set[str]) -> str | None:
        """The label of the known player that he is."""
        candidates = self._by_full_name(player) if is_full(player.name) else ()
        candidates = candidates or self._by_surname(player) or self._by_the_same_name(player)
        return next((each for each in candidates if each not in used), None)

    def _by_full_name(self, player: Entity) -> list[str]:
        """The players of that name who may be he, those of his clubs first."""
        colleagues = {each.id for each in self._colleagues(player.id)}
        same = (
            each.id
            for each in self._view.named(player.name)
            if each.kind is EntityKind.PLAYER and not self._elsewhere(player.id, each.id)
        )
        return sorted(same, key=lambda label: (label not in colleagues, label))

    def _by_surname(self, player: Entity) -> list[str]:
        """The one colleague whose name ends as this one, or whose surname ends this one."""
        full, name = is_full(player.name), words(player.name)
        fits = [
            each.id
            for each in self._colleagues(player.id)
            if (_ends(name, words(each.name)) and not is_full(each.name))
            or (not full and _ends(words(each.name), name))
        ]
        return fits if len(fits) == 1 else []

    def _by_the_same_name(self, player: Entity) -> list[str]:
        """The one of that very name in either squad of his matches, or in a match of his club.

        Captions swap clubs. So whoever only a caption calls a player of another club may be he.
        """
        name = words(player.name)
        clubs = self._told.entities(player.id, "memberOf")
        matches = list(_placed_in(self._told, player.id))
        if matches and player.id in self._pictured:
            both = [club for match in matches for club in self._meeting(match).clubs]
            people = [each for club in both for each in _squad(self._view.node(club))]
        else:
            people = [] if matches else list(_seen_against(map(self._view.node, clubs)))
        same = {each.id for each in people if words(each.name) == name}
        return list(same) if len(same) == 1 else []

    def _colleagues(self, player: str) -> Iterable[PlayerRecord]:
        """The known players of his club as told; else of both clubs of his matches.

        With those of his matches whose club nobody has told yet.
        """
        matches = list(dict.fromkeys(_placed_in(self._told, player)))
        clubs = self._told.entities(player, "memberOf") or [
            club for match in matches for club in self._meeting(match).clubs
        ]
        players = [each for club in clubs for each in _squad(self._view.node(club))]
        there = (each for match in matches for each in _players_of(self._view.node(match)))
        players += (each for each in there if not each.memberships)
        return {each.id: each for each in players}.values()

    def _elsewhere(self, player: str, known: str) -> bool:
        """Whether the known one is somebody else for certain: in another match on the same day."""
        his = [each for each in self._meetings(self._told, player) if each.days.is_day]
        others = self._meetings(self._known, known) if his else ()
        return any(_excludes(one, other) for other in others for one in his)

    def _meetings(self, telling: Telling, player: str) -> Iterator[Meeting]:
        """The matches that he is placed in, by the text or by the graph."""
        for match in dict.fromkeys(_placed_in(telling, player)):
            yield self._meeting(match)

    def _meeting(self, match: str) -> Meeting:
        """A match as the text tells it; one that it does not describe, as the graph does."""
        told = meeting_of(self._told, match, self._article)
        return told if told.clubs else meeting_of(self._known, match, None)


def _placed_in(telling: Telling, player: str) -> Iterator[str]:
    """The matches that a player appeared in or did something in."""
    yield from telling.entities(player, "appearedIn")
    for role in _ROLES:
        for event in telling.subjects(role, player):
            yield from telling.entities(event, "match")
    for duel in telling.statements(player, "duelWith"):
        match = entity(duel.qualifier("match"))
        if match:
            yield match


def _excludes(one: Meeting, other: Meeting) -> bool:
    """Whether nobody can have played in both: one day, other clubs."""
    both_known = len(one.clubs) == len(other.clubs) == 2
    return both_known and one.days == other.days and one.clubs != other.clubs


def _squad(club: NodeRecord | None) -> list[PlayerRecord]:
    """The players of whom some source says that they play for a club."""
    return [each.player for each in club.memberships] if isinstance(club, ClubRecord) else []


def _players_of(match: NodeRecord | None) -> Iterator[PlayerRecord]:
    """The players whom the graph places in a match."""
    if isinstance(match, MatchRecord):
        yield from match.appearances
        for goal in match.goals:
            yield from filter(None, (goal.scorer, goal.assist and goal.assist.player))


def _seen_against(clubs: Iterable[NodeRecord | None]) -> Iterator[PlayerRecord]:
    """Who appeared in a match of one of the clubs, and of no club for all that is believed."""
    for club in clubs:
        for match in club.matches if isinstance(club, ClubRecord) else ():
            for player in match.appearances:
                told = (each.statement.status for each in player.memberships)
                if StatementStatus.ACCEPTED not in told:
                    yield player


def _pictured(findings: Findings | LineFindings) -> frozenset[str]:
    """The players whose club only captions tell."""
    article = findings.article
    captions = article.of_kind(SegmentKind.CAPTION) if article else ()
    told: dict[str, bool] = {}
    for claim in findings.claims:
        if claim.statement.property == "memberOf":
            within = all(_within(quote, captions) for quote in claim.quotes)
            told[claim.statement.subject] = told.get(claim.statement.subject, True) and within
    return frozenset(player for player, only in told.items() if only)


def _within(quote: Quote, segments: Iterable[Segment]) -> bool:
    return any(each.start <= quote.start and quote.end <= each.end for each in segments)


def _ends(name: tuple[str, ...], end: tuple[str, ...]) -> bool:
    return bool(end) and name[-len(end) :] == end
