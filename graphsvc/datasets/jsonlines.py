"""Our own form, one JSON object a line; docs/datasets.md has each field.

::

    {"type":"dataset","name":"…","licence":"CC0","complete":["matches","goals"]}
    {"type":"match","competition":"cup","season":"2020-21","date":"2020-12-01",
     "home":"a","away":"b","score":[1,0],"goals":[{"scorer":"bo-li","club":"a","minute":"13"}]}
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from typing import Any, NamedTuple

from graphsvc.datasets import fields as read
from graphsvc.datasets.reading import About, BadLine, BadRow, Line
from graphsvc.datasets.rows import (
    LEAGUE,
    ClubRow,
    CompetitionRow,
    DatasetRow,
    GoalRow,
    MatchRow,
    MembershipRow,
    PlayerRow,
    Row,
)

Field = Callable[[object], object]


class Form(NamedTuple):
    """One type of line: its row, and how each field is read; a field is called as in the row."""

    row: type
    fields: Mapping[str, Field]
    needed: tuple[str, ...]


def _form(row: type, **readers: Field) -> Form:
    needed = [each.name for each in fields(row) if each.default is MISSING]
    return Form(row, readers, tuple(needed))


def _goals(given: object) -> tuple[GoalRow, ...]:
    if not isinstance(given, list):
        raise BadRow(f"{given!r} is no list of goals; write [] for none")
    return tuple(_row(GOAL, each) for each in given)


GOAL = _form(
    GoalRow,
    scorer=read.slug,
    club=read.slug,
    minute=read.minute,
    own_goal=read.flag,
    penalty=read.flag,
    assist=read.slug,
)
FORMS: Mapping[str, Form] = {
    "dataset": _form(
        DatasetRow,
        name=read.text,
        licence=read.text,
        url=read.text,
        complete=read.what,
        note=read.text,
        basis=read.basis,
    ),
    "competition": _form(CompetitionRow, slug=read.slug, name=read.text, country=read.text),
    "club": _form(
        ClubRow,
        slug=read.slug,
        name=read.text,
        country=read.text,
        city=read.text,
        ground=read.text,
        founded=read.whole,
    ),
    "player": _form(
        PlayerRow,
        slug=read.slug,
        name=read.text,
        position=read.position,
        born=read.day,
        club=read.slug,
    ),
    "membership": _form(
        MembershipRow, player=read.slug, club=read.slug, season=read.season, name=read.text
    ),
    "match": _form(
        MatchRow,
        home=read.slug,
        away=read.slug,
        competition=read.slug,
        season=read.season,
        stage=read.text,
        round=read.whole,
        date=read.day,
        score=read.goals,
        half_time=read.goals,
        full_time=read.goals,
        shoot_out=read.goals,
        winner=read.slug,
        status=read.status,
        ground=read.text,
        city=read.text,
        goals=_goals,
    ),
}
"""By the `type` of a line."""
_TYPES = {form.row: name for name, form in FORMS.items()}


def is_ours(first: str) -> bool:
    """Whether a first line is one of this form."""
    try:
        return json.loads(first).get("type") in FORMS
    except (ValueError, AttributeError):
        return False


def read_lines(lines: Iterable[str], about: About) -> Iterator[Line | BadLine]:
    """The rows of lines; they begin with a line that tells the dataset, else `about` does."""
    begun = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = read_line(line)
        except BadRow as bad:
            yield BadLine(number, str(bad))
            continue
        if isinstance(row, DatasetRow) is begun:
            if begun:
                yield BadLine(number, "a second dataset; write it in a file of its own")
                continue
            yield Line(0, about.dataset())
        begun = True
        yield Line(number, row)


def read_line(line: str) -> Row:
    """The row of a line. Raises `BadRow`."""
    try:
        given = json.loads(line)
    except ValueError as error:
        raise BadRow(f"no JSON ({error}); write one object a line") from None
    kind = str(given.get("type")) if isinstance(given, dict) else ""
    if kind not in FORMS:
        raise BadRow(f"the type {kind!r} is unknown; write one of {', '.join(FORMS)}")
    row: Row = _row(FORMS[kind], given)
    if isinstance(row, MatchRow) and row.home == row.away:
        raise BadRow(f"{row.home} against itself; name two clubs")
    return row


def _row(form: Form, given: object) -> Any:  # noqa: ANN401 - one of the rows
    if not isinstance(given, dict):
        raise BadRow(f"{given!r} is no object; write one in braces")
    values = {}
    for name, field in form.fields.items():
        told = given.get(name)
        if told is not None:
            values[name] = _read(name, field, told)
    for name in form.needed:
        if name not in values:
            raise BadRow(f"no {name}; add it")
    if form.row is MatchRow and "stage" not in given:
        values["stage"] = LEAGUE
    return form.row(**values)


def _read(name: str, field: Field, told: object) -> object:
    try:
        return field(told)
    except BadRow as bad:
        raise BadRow(f"{name}: {bad}") from None


# ---------------------------------------------------------------- writing


def written(row: Row) -> str:
    """A row as a line of this form."""
    return json.dumps({"type": _TYPES[type(row)], **_told(row)}, ensure_ascii=False)


def _told(row: Row | GoalRow) -> dict[str, object]:
    """Its fields that do not have their default."""
    told = {each.name: getattr(row, each.name) for each in fields(row) if not _default(row, each)}
    if isinstance(row, MatchRow):
        told["goals"] = [_told(goal) for goal in row.goals]
        told["stage"] = row.stage
        if row.stage == LEAGUE:
            del told["stage"]
    return told


def _default(row: Row | GoalRow, field: Any) -> bool:  # noqa: ANN401 - a field of a dataclass
    return bool(getattr(row, field.name) == field.default)
