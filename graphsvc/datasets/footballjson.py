"""football.json, as openfootball publishes it (https://github.com/openfootball/football.json).

::

    {"name": "Italian Serie A 2020/21", "matches": [
      {"round": "Matchday 1", "date": "2020-09-19", "team1": "ACF Fiorentina", "team2": "Torino FC",
       "score": {"ht": [0, 0], "ft": [1, 0]}, "goals1": [{"name": "Castrovilli", "minute": 78}]}]}
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graphsvc.datasets import fields as read
from graphsvc.datasets.naming import Namer, title_of
from graphsvc.datasets.reading import About, BadLine, BadRow, Line, Read, numbered
from graphsvc.datasets.rows import LEAGUE, GoalRow, Goals, MatchRow
from graphsvc.datasets.scores import STATUSES
from graphsvc.datasets.stages import part_of, round_of

Json = Mapping[str, Any]


def is_football_json(head: str) -> bool:
    """Whether a text begins as this form does."""
    start = head.lstrip()
    return start.startswith("{") and ('"matches"' in head or '"rounds"' in head)


def read_football_json(lines: Iterable[str], about: About) -> Read:
    """The rows of a file; a match stands in the line that names its home side."""
    text = "".join(lines)
    try:
        whole = json.loads(text)
    except ValueError as error:
        yield BadLine(getattr(error, "lineno", 1), f"no JSON ({error}); mend it")
        return
    if not isinstance(whole, dict):
        yield BadLine(1, "no object with a name and matches; write one")
        return
    title = str(whole.get("name") or about.file)
    yield Line(0, about.dataset(title))
    competition, season = title_of(title)
    namer = Namer(about.names)
    setting = {"competition": namer.competition(competition) or None, "season": season}
    yield from numbered(1, namer.rows())
    for number, (heading, match) in zip(_places(text), _matches(whole), strict=False):
        try:
            row = _row(match, heading, namer, setting)
        except (BadRow, KeyError, TypeError, AttributeError) as wrong:
            yield BadLine(number, _words(wrong))
            continue
        yield from numbered(number, namer.rows())
        yield Line(number, row)


def _matches(whole: Json) -> Iterator[tuple[str, Json]]:
    """Each match under the name of its round; older files have lists of rounds."""
    for match in whole.get("matches") or ():
        yield "", match
    for each in whole.get("rounds") or ():
        for match in each.get("matches") or ():
            yield str(each.get("name") or ""), match


def _places(text: str) -> Iterator[int]:
    """The lines that name the home side of a match."""
    number, place = 1, 0
    while (found := text.find('"team1"', place)) >= 0:
        number += text.count("\n", place, found)
        place = found + 1
        yield number


def _row(match: Json, heading: str, namer: Namer, setting: Mapping[str, str | None]) -> MatchRow:
    told = str(match.get("round") or heading)
    group = part_of(str(match.get("group") or match.get("stage") or told))
    home, away = namer.club(_name(match["team1"])), namer.club(_name(match["team2"]))
    if home == away:
        raise BadRow(f"{home} against itself; name two clubs")
    final, full_time, half_time, shoot_out = _scores(match)
    goals = (*_goals(match, "goals1", home, namer), *_goals(match, "goals2", away, namer))
    return MatchRow(
        home=home,
        away=away,
        competition=setting["competition"],
        season=setting["season"],
        stage=group.name if group else LEAGUE,
        round=round_of(told),
        date=read.day(match["date"]) if match.get("date") else None,
        score=final,
        half_time=half_time,
        full_time=full_time,
        shoot_out=shoot_out,
        status=STATUSES.get(str(match.get("status") or "").lower()),
        ground=_place(match, "stadium", "ground"),
        city=_place(match, "city"),
        goals=goals,
    )


def _name(team: object) -> str:
    return read.text(team.get("name") if isinstance(team, dict) else team)


def _place(match: Json, *keys: str) -> str | None:
    for key in keys:
        told = match.get(key)
        told = told.get("name") if isinstance(told, dict) else told
        if told:
            return str(told)
    return None


def _scores(match: Json) -> tuple[Goals | None, Goals | None, Goals | None, Goals | None]:
    """Final score, after ninety minutes if there were more, at half-time, of a shoot-out."""
    told = match.get("score") or {}
    if isinstance(told, list):
        told = {"ft": told}
    if match.get("score1") is not None and match.get("score2") is not None:
        told = {**told, "ft": [match["score1"], match["score2"]]}
    full, extra, half, pens = (
        read.goals(told[key]) if told.get(key) else None for key in ("ft", "et", "ht", "p")
    )
    return extra or full, full if extra else None, half, pens


def _goals(match: Json, key: str, club: str, namer: Namer) -> Iterator[GoalRow]:
    for goal in match.get(key) or ():
        minute, added = goal.get("minute"), goal.get("offset")
        clock = f"{minute}+{added}" if added else minute
        yield GoalRow(
            scorer=namer.player(read.text(goal["name"])),
            club=club,
            minute=None if clock is None else read.minute(str(clock).rstrip("'")),
            own_goal=bool(goal.get("owngoal")),
            penalty=bool(goal.get("penalty")),
        )


def _words(wrong: Exception) -> str:
    if isinstance(wrong, KeyError):
        return f"no {wrong.args[0]}; add it"
    return str(wrong) if isinstance(wrong, BadRow) else f"no match ({wrong}); write an object"
