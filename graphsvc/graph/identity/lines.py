"""Which nodes of the graph the lines of a dataset tell of, fast where nothing else is like them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity.events import link_goals
from graphsvc.graph.identity.labels import relabelled, tells_more
from graphsvc.graph.identity.matches import link_matches
from graphsvc.graph.identity.players import link_players
from graphsvc.graph.records import ClubRecord, MatchRecord
from graphsvc.model import (
    DateValue,
    Entity,
    EntityKind,
    EntityValue,
    LineFindings,
    Stance,
    Stated,
    Statement,
)
from graphsvc.reference.naming import words

_DAY = len("2020-12-01")


class Linked(NamedTuple):
    """The beginning of a batch, ready for the log."""

    lines: tuple[Stated, ...]
    """What is new in it."""
    done: int
    """How many lines it is: the next one may be about a node that is not in the graph yet."""


def link_lines(lines: Sequence[Stated], view: GraphView, *, named: bool) -> Linked:
    """Link the lines of a dataset, up to one that must see in the graph what those before it tell.

    `named` says that the dataset names players as texts do, and has no slugs that must be kept.
    """
    linker = _LineLinker(view, named=named)
    new: list[Stated] = []
    for done, line in enumerate(lines):
        if linker.meets_itself(line):
            return Linked(tuple(new), done)
        new += linker.new(line)
    return Linked(tuple(new), len(lines))


class _LineLinker:
    """The lines of one batch, with what they have told so far."""

    def __init__(self, view: GraphView, *, named: bool) -> None:
        self._view = view
        self._named = named
        self._proposed: set[str] = set()
        self._given: dict[str, str] = {}
        self._told: set[str] = set()
        self._clubs: dict[str, str] = {}

    def meets_itself(self, line: Stated) -> bool:
        """Whether it proposes for another match, or another club's player, a label just given."""
        if any(each in self._proposed for each in _matches(line)):
            return True
        told = _allegiances(line) if self._named else ()
        return any(self._clubs.get(who, club) != club for who, club in told)

    def new(self, line: Stated) -> list[Stated]:
        """What a line tells that its dataset has not told before, under the final labels."""
        self._proposed.update(_matches(line))
        if self._named:
            self._clubs.update(_allegiances(line))
        news = self._news(line)
        if news and self._is_like_others(line):
            news = self._news(self._linked(line))
        for each in news:
            self._given.update((entity.id, entity.name) for entity in each.entities)
            self._told.update(told.id for told in each.statements)
        return news

    def _news(self, line: Stated) -> list[Stated]:
        """The line with what is new in it; nothing where all is known."""
        statements = tuple(each for each in line.statements if self._is_news(each, line.source))
        entities = tuple(each for each in line.entities if self._tells_more(each))
        if not (entities or statements):
            return []
        if len(statements) == len(line.statements) and len(entities) == len(line.entities):
            return [line]
        return [replace(line, entities=entities, statements=statements)]

    def _is_news(self, told: Statement, source: str) -> bool:
        """Whether the dataset has not said so before."""
        known = self._view.statement(told.id)
        if known is None:
            return told.id not in self._told
        said = (each for each in known.voices if each.stance is Stance.SUPPORTS)
        return all(each.source != source for each in said)

    def _tells_more(self, entity: Entity) -> bool:
        """Whether the log must hold it, after what the lines before it gave."""
        node = self._view.node(entity.id)
        return tells_more(entity, self._given.get(entity.id) or (node.name if node else None))

    # ------------------------------------------------------------ who is who

    def _linked(self, line: Stated) -> Stated:
        """The line with the labels of the nodes that it tells of."""
        findings = LineFindings(line.entities, tuple(line.claims))
        if not all(self._is_the_one(line, match) for match in _matches(line)):
            findings = relabelled(findings, link_matches(findings, self._view))
        if self._named:
            findings = relabelled(findings, link_players(findings, self._view))
        findings = relabelled(findings, link_goals(findings, self._view))
        statements = tuple(each.statement for each in findings.claims)
        return replace(line, entities=findings.entities, statements=statements)

    def _is_like_others(self, line: Stated) -> bool:
        """Whether the graph has a match, or a player, that one of the line may be."""
        for each in line.entities:
            if each.kind is EntityKind.MATCH and self._may_be_known(line, each.id):
                return True
            if self._named and each.kind is EntityKind.PLAYER and self._may_be_somebody(each):
                return True
        return False

    def _may_be_known(self, line: Stated, match: str) -> bool:
        """Whether the graph has a match by its label, or one of both clubs that may be that day."""
        if self._view.node(match):
            return True
        fixture = _fixture(line, match)
        club = self._view.node(fixture.home)
        if not isinstance(club, ClubRecord):
            return False
        met = (each for each in club.matches if _may_be_on(each, fixture.day))
        return any(each.participation(fixture.away) for each in met)

    def _is_the_one(self, line: Stated, match: str) -> bool:
        """Whether the graph has it under its label, on the same day: clubs meet once a day."""
        known, told = self._view.node(match), _fixture(line, match)
        if not isinstance(known, MatchRecord) or len(told.day) != _DAY or known.date != told.day:
            return False
        clubs = [side.club.id for side in known.participations if side.alignment]
        return clubs == [told.home, told.away]

    def _may_be_somebody(self, player: Entity) -> bool:
        """Whether the graph has a player of that name, or of its surname."""
        name = words(player.name)
        return self._view.node(player.id) is not None or bool(
            name and self._view.surnamed(name[-1])
        )


class _Fixture(NamedTuple):
    """The clubs of a match, by id, and its day; "" where that is not told."""

    home: str
    away: str
    day: str


def _fixture(line: Stated, match: str) -> _Fixture:
    told = {each.property: each.value for each in line.statements if each.subject == match}
    home, away, day = told.get("homeTeam"), told.get("awayTeam"), told.get("date")
    return _Fixture(
        home.entity if isinstance(home, EntityValue) else "",
        away.entity if isinstance(away, EntityValue) else "",
        day.edtf if isinstance(day, DateValue) else "",
    )


def _may_be_on(match: MatchRecord, edtf: str) -> bool:
    """Whether a match may have been on a day; of two single days only if they are the same."""
    days = (match.date or "", edtf)
    return days[0] == days[1] or not all(len(each) == _DAY for each in days)


def _matches(line: Stated) -> list[str]:
    return [each.id for each in line.entities if each.kind is EntityKind.MATCH]


def _allegiances(line: Stated) -> list[tuple[str, str]]:
    """Whom the line tells to be of which club, or to have scored for it."""
    told: dict[str, dict[str, str]] = {}
    for each in line.statements:
        if isinstance(each.value, EntityValue):
            told.setdefault(each.subject, {})[each.property] = each.value.entity
    return [
        (scored.get("scorer", subject), club)
        for subject, scored in told.items()
        if (club := scored.get("memberOf") or scored.get("creditedTo"))
    ]
