"""CSV: results, goalscorers and shoot-outs as in the public international_results set; squads.

https://github.com/martj42/international_results
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from operator import itemgetter

from graphsvc.datasets import fields as read
from graphsvc.datasets.footballtxt import LICENCE
from graphsvc.datasets.naming import Namer
from graphsvc.datasets.reading import About, BadLine, BadRow, Line, Read, numbered
from graphsvc.datasets.rows import GoalRow, Goals, MatchRow, MembershipRow, Row
from graphsvc.model import Basis
from graphsvc.reference.naming import slug
from graphsvc.reference.seasons import season_of

RESULTS = ("date", "home_team", "away_team", "home_score", "away_score")
GOALSCORERS = ("date", "home_team", "away_team", "team", "scorer")
SHOOTOUTS = ("date", "home_team", "away_team", "winner")
SQUADS = ("player", "club", "season")
_UNKNOWN = ("", "NA")

Fields = Mapping[str, str]
Numbered = tuple[int, Fields]


def has(columns: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether a text begins with a header of those columns."""

    def recognised(head: str) -> bool:
        lines = (line for line in head.splitlines() if line.strip() and not line.startswith("#"))
        return set(columns) <= set(next(csv.reader(lines), ()))

    return recognised


def read_results(lines: Iterable[str], about: About) -> Read:
    """A match a line."""
    namer = Namer(about.names, national=True)

    def rows(group: Sequence[Numbered]) -> Row:
        ((_, told),) = group
        competition = namer.competition(told["tournament"]) if told.get("tournament") else None
        kind = namer.season_kind(competition) if competition else ""
        match = _match(told, namer)
        return MatchRow(
            home=match.home,
            away=match.away,
            competition=competition,
            season=season_of(date.fromisoformat(match.date or ""), kind=kind) if kind else None,
            date=match.date,
            score=_score(told),
            city=told.get("city") or None,
        )

    return _each(lines, about, namer, rows)


def read_goalscorers(lines: Iterable[str], about: About) -> Read:
    """A goal a line; those of one match stand together."""
    namer = Namer(about.names, national=True)

    def rows(group: Sequence[Numbered]) -> Row:
        match = _match(group[0][1], namer)
        goals = tuple(_goal(told, namer) for _, told in group)
        return MatchRow(home=match.home, away=match.away, date=match.date, goals=goals)

    return _each(lines, about, namer, rows, key=itemgetter("date", "home_team", "away_team"))


def read_shootouts(lines: Iterable[str], about: About) -> Read:
    """The winner of a shoot-out a line."""
    namer = Namer(about.names, national=True)

    def rows(group: Sequence[Numbered]) -> Row:
        ((_, told),) = group
        match = _match(told, namer)
        winner = namer.club(read.text(told["winner"]))
        return MatchRow(home=match.home, away=match.away, date=match.date, winner=winner)

    return _each(lines, about, namer, rows)


def read_squads(lines: Iterable[str], about: About) -> Read:
    """A player of a club in a season a line; the remarks above are the note of the dataset."""
    namer = Namer(about.names)

    def rows(group: Sequence[Numbered]) -> Row:
        ((_, told),) = group
        name = read.text(told["player"])
        return MembershipRow(
            player=slug(name),
            name=name,
            club=namer.club(read.text(told["club"])),
            season=read.season(told["season"]),
        )

    return _each(lines, about, namer, rows)


# ---------------------------------------------------------------- lines


def _each(
    lines: Iterable[str],
    about: About,
    namer: Namer,
    rows: Callable[[Sequence[Numbered]], Row],
    *,
    key: Callable[[Fields], object] | None = None,
) -> Read:
    """What `rows` makes of each line, or of the lines that stand together and have one key."""
    remarks, numbered_lines = _without_remarks(lines)
    note = " ".join(each for each in remarks if not LICENCE.match(f"# {each}")) or None
    licence = next((found["licence"] for r in remarks if (found := LICENCE.match(f"# {r}"))), None)
    curated = note is not None and "curated" in note.lower()
    basis = Basis.CURATED if curated else Basis.STATED
    yield Line(0, about.dataset(note=note, licence=licence, basis=basis))
    for told in _grouped(_table(numbered_lines), key):
        if isinstance(told, BadLine):
            yield told
            continue
        number = told[0][0]
        try:
            row = rows(told)
        except ValueError as wrong:
            yield BadLine(number, str(wrong))
            continue
        yield from numbered(number, namer.rows())
        yield Line(number, row)


def _without_remarks(lines: Iterable[str]) -> tuple[list[str], Iterator[tuple[int, str]]]:
    """The remarks at the head, and the lines after them with their numbers."""
    remarks: list[str] = []
    left = enumerate(lines, start=1)
    for number, line in left:
        if line.strip() and not line.startswith("#"):
            return remarks, chain([(number, line)], left)
        remarks.append(line.strip("# \r\n"))
    return remarks, left


def _table(lines: Iterator[tuple[int, str]]) -> Iterator[Numbered | BadLine]:
    """The fields of each line by the names of the header."""
    first, header = next(lines, (1, ""))
    reader = csv.reader(line for _, line in lines)
    names = next(csv.reader([header]), [])
    for values in reader:
        number = first + reader.line_num
        if values and len(values) != len(names):
            yield BadLine(number, f"{len(values)} fields where the header has {len(names)}")
        elif values:
            yield number, dict(zip(names, (each.strip() for each in values), strict=True))


def _grouped(
    told: Iterable[Numbered | BadLine], key: Callable[[Fields], object] | None
) -> Iterator[Sequence[Numbered] | BadLine]:
    """Lines that stand together and have one key; each alone where there is none."""
    group: list[Numbered] = []
    for each in told:
        if isinstance(each, BadLine):
            yield each
            continue
        if group and (key is None or key(group[0][1]) != key(each[1])):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


# ---------------------------------------------------------------- fields


def _match(told: Fields, namer: Namer) -> MatchRow:
    home, away = (namer.club(read.text(told[name])) for name in ("home_team", "away_team"))
    if home == away:
        raise BadRow(f"{home} against itself; name two sides")
    return MatchRow(home=home, away=away, date=read.day(told["date"]))


def _score(told: Fields) -> Goals | None:
    """None of a match that is still to be played."""
    goals = [told[name] for name in ("home_score", "away_score")]
    if any(each in _UNKNOWN for each in goals):
        return None
    home, away = (read.count(each) for each in goals)
    return home, away


def _goal(told: Fields, namer: Namer) -> GoalRow:
    scorer, minute = told["scorer"], told.get("minute", "")
    return GoalRow(
        scorer=None if scorer in _UNKNOWN else namer.player(scorer),
        club=namer.club(read.text(told["team"])),
        minute=None if minute in _UNKNOWN else read.minute(minute.removesuffix(".0")),
        own_goal=told.get("own_goal", "").upper() == "TRUE",
        penalty=told.get("penalty", "").upper() == "TRUE",
    )
