"""From a row to what it states: the nodes that it names, and a statement for each thing it says.

The properties are those of articles, so that both meet in one statement.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache

from graphsvc import __version__
from graphsvc.datasets.labels import edition_of, match_of
from graphsvc.datasets.notes import Notes
from graphsvc.datasets.rows import (
    ClubRow,
    CompetitionRow,
    DatasetRow,
    GoalRow,
    Goals,
    MatchRow,
    MembershipRow,
    PlayerRow,
    Row,
)
from graphsvc.datasets.stages import part_of
from graphsvc.model import (
    Basis,
    Dataset,
    DateValue,
    EntityKind,
    EntityValue,
    EnumValue,
    EventStatus,
    Extraction,
    GoalKind,
    NumberValue,
    Qualifier,
    ScoreValue,
    Stated,
    TextValue,
)
from graphsvc.reference import Names
from graphsvc.reference.naming import slug
from graphsvc.reference.seasons import bounds_of, season_of
from graphsvc.rules.minutes import minute_key

AGENT = "graphsvc/datasets"
SURE = 0.99
"""How sure a table is: it is read without guessing, but whoever typed it may err."""

_entity = lru_cache(maxsize=65_536)(EntityValue)
_day = lru_cache(maxsize=16_384)(DateValue)
_text = lru_cache(maxsize=1024)(TextValue)
_code = lru_cache(maxsize=256)(EnumValue)
_score = lru_cache(maxsize=1024)(ScoreValue)


def dataset_of(row: DatasetRow) -> Dataset:
    """The source that a dataset is."""
    label = f"dataset:{slug(row.name)}"
    return Dataset(label, row.name, row.licence, row.url, row.complete, row.note)


class Teller(Notes):
    """What the rows of one dataset state."""

    def __init__(self, dataset: DatasetRow, names: Names, *, form: str, named: bool) -> None:
        super().__init__(names, named=named)
        self.source = dataset_of(dataset)
        self._basis = dataset.basis
        self._form = form
        curated = dataset.basis is Basis.CURATED and dataset.note
        self._reference = f"; {dataset.note}" if curated else ""

    def tell(self, line: int, row: Row) -> Stated:
        """What a row states, under labels that linking may still replace."""
        _TELL[type(row)](self, row)
        rule = f"{self._form}, line {line}{self._reference}"
        how = Extraction(AGENT, __version__, rule, SURE)
        entities, statements = self._taken()
        return Stated(self.source.id, line, self._basis, how, entities, statements)

    # ------------------------------------------------------------ the rows

    def _competition(self, row: CompetitionRow) -> None:
        label = self._know(EntityKind.COMPETITION, row.slug, row.name)
        if row.country:
            self._say(label, "country", self._country(row.country))

    def _club(self, row: ClubRow) -> None:
        label = self._know(EntityKind.CLUB, row.slug, row.name)
        if row.country:
            self._say(label, "country", self._country(row.country))
        if row.city:
            self._say(label, "locatedIn", self._place(row.city))
        if row.ground:
            self._say(label, "homeVenue", self._venue(row.ground))
        if row.founded is not None:
            self._say(label, "founded", NumberValue(row.founded))

    def _player(self, row: PlayerRow) -> None:
        label = f"player:{row.slug}"
        if self.named and row == PlayerRow(slug=row.slug, name=row.name):
            self._introduced[label] = row.name
            return
        self._know(EntityKind.PLAYER, row.slug, row.name)
        if row.position:
            self._say(label, "position", _code(row.position))
        if row.born:
            self._say(label, "born", _day(row.born))
        if row.club:
            self._say(label, "memberOf", _entity(self._named(EntityKind.CLUB, row.club)))

    def _membership(self, row: MembershipRow) -> None:
        if row.name:
            self._introduced[f"player:{row.player}"] = row.name
        club = _entity(self._named(EntityKind.CLUB, row.club))
        first, last = bounds_of(row.season)
        when = Qualifier("validFrom", _day(str(first))), Qualifier("validTo", _day(str(last)))
        self._say(self._named(EntityKind.PLAYER, row.player), "memberOf", club, *when)

    def _match(self, row: MatchRow) -> None:
        home, away = (self._named(EntityKind.CLUB, club) for club in (row.home, row.away))
        key = match_of(row, _season(row.date))
        name = f"{self._name(home)} v {self._name(away)}"
        match = self._mint(EntityKind.MATCH, key, name)
        self._say(match, "homeTeam", _entity(home))
        self._say(match, "awayTeam", _entity(away))
        self._result(match, row)
        if row.date:
            self._say(match, "date", _day(row.date))
        self._setting(match, row)
        self._place_of(match, row)
        self._goals(match, key, name, row.goals)

    # ------------------------------------------------------------ parts of a match

    def _result(self, match: str, row: MatchRow) -> None:
        played = row.score is not None or bool(row.goals)
        status = row.status or (EventStatus.POST_EVENT if played else None)
        if status:
            self._say(match, "eventStatus", _code(status))
        for name, goals in (
            ("finalScore", row.score),
            ("halfTimeScore", row.half_time),
            ("fullTimeScore", row.full_time),
            ("extraTimeScore", row.score if row.full_time else None),
            ("shootOutScore", row.shoot_out),
        ):
            if goals:
                self._say(match, name, _score(*goals))
        winner = row.winner or (row.shoot_out and _winner(row, row.shoot_out))
        if winner:
            self._say(match, "winner", _entity(f"club:{winner}"))

    def _setting(self, match: str, row: MatchRow) -> None:
        """Competition, edition, stage and round."""
        if row.round is not None:
            self._say(match, "roundNumber", NumberValue(row.round))
        if row.competition is None:
            return
        competition = self._named(EntityKind.COMPETITION, row.competition)
        self._say(match, "competition", _entity(competition))
        key = edition_of(row)
        if key is None or row.season is None:
            return
        edition = f"edition:{key}"
        self._say(match, "edition", _entity(edition))
        if edition not in self._introduced:
            name = f"{self._name(competition)} {row.season}"
            self._know(EntityKind.EDITION, key, name)
            self._say(edition, "competition", _entity(competition))
            self._say(edition, "season", _text(row.season))
        part = part_of(row.stage) if row.stage else None
        if part:
            stage = f"stage:{key}/{part.slug}"
            self._say(match, "stage", _entity(stage))
            if stage not in self._introduced:
                self._know(EntityKind.STAGE, f"{key}/{part.slug}", part.name)
                self._say(stage, "edition", _entity(edition))
                self._say(stage, "phase", _code(part.phase))

    def _place_of(self, match: str, row: MatchRow) -> None:
        if row.ground:
            self._say(match, "venue", self._venue(row.ground))
        if row.city:
            self._say(match, "locationCity", self._place(row.city))

    def _goals(self, match: str, key: str, name: str, goals: Iterable[GoalRow]) -> None:
        """The goals, numbered for each scorer by the clock; whoever did something appeared."""
        counted: Counter[str] = Counter()
        appeared: dict[str, None] = {}
        for goal in sorted(goals, key=_clock):
            who = goal.scorer or "goal"
            counted[who] += 1
            people = [self._named(EntityKind.PLAYER, each) for each in _people(goal)]
            whose = f"{self._name(people[0])}'s goal" if goal.scorer else "A goal"
            label = self._mint(EntityKind.GOAL, f"{key}/{who}-{counted[who]}", f"{whose}, {name}")
            self._say(label, "match", _entity(match))
            self._goal(label, goal, people)
            appeared |= dict.fromkeys(people)
        for player in appeared:
            self._say(player, "appearedIn", _entity(match))

    def _goal(self, label: str, goal: GoalRow, people: Sequence[str]) -> None:
        for role, player in zip(_roles(goal), people, strict=True):
            self._say(label, role, _entity(player))
        self._say(label, "creditedTo", _entity(self._named(EntityKind.CLUB, goal.club)))
        if goal.minute:
            self._say(label, "minute", _text(goal.minute))
        if goal.own_goal or goal.penalty:
            kind = GoalKind.OWN_GOAL if goal.own_goal else GoalKind.PENALTY
            self._say(label, "shotType", _code(kind))


_TELL: dict[type, Callable[..., None]] = {
    CompetitionRow: Teller._competition,  # noqa: SLF001
    ClubRow: Teller._club,  # noqa: SLF001
    PlayerRow: Teller._player,  # noqa: SLF001
    MembershipRow: Teller._membership,  # noqa: SLF001
    MatchRow: Teller._match,  # noqa: SLF001
}


def _roles(goal: GoalRow) -> list[str]:
    roles = (("scorer", goal.scorer), ("assistedBy", goal.assist))
    return [role for role, player in roles if player]


def _people(goal: GoalRow) -> list[str]:
    return [player for player in (goal.scorer, goal.assist) if player]


def _clock(goal: GoalRow) -> tuple[int, int]:
    """Its minute; one that is not timed comes last."""
    return minute_key(goal.minute) if goal.minute else (999, 0)


def _season(day: str | None) -> str | None:
    """The season of a day in EDTF, split as most are."""
    try:
        return season_of(date.fromisoformat(day)) if day else None
    except ValueError:
        return None


def _winner(match: MatchRow, goals: Goals) -> str:
    return match.home if goals[0] > goals[1] else match.away
