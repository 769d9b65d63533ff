"""football.txt, as openfootball writes it (https://github.com/openfootball/docs).

::

    = UEFA Champions League 2020/21
    » Group A
      Wed Oct/21 2020
        21.00  Bayern München (GER)    v Atlético Madrid (ESP)    4-0 (2-0)
          [Coman 28', 72' Goretzka 41' Tolisso 66']
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from graphsvc.datasets.calendar import DATE, Calendar
from graphsvc.datasets.goallines import begins_goals, goals_in, is_whole
from graphsvc.datasets.naming import Namer, title_of
from graphsvc.datasets.reading import About, BadLine, Line, Read, numbered
from graphsvc.datasets.rows import LEAGUE, GoalRow, MatchRow
from graphsvc.datasets.scores import SCORE, result_of, status_of, without_status
from graphsvc.datasets.stages import part_of, round_of

HEADING = re.compile(r"^(?P<mark>[»▪•■►]+)\s*(?P<words>.+)$")
BARE_HEADING = re.compile(
    r"^(?:group \w{1,2}|gruppe \w|matchday \d+|round \d+|round of \d+|quarter-?\s?finals?"
    r"|semi-?\s?finals?|(?:the )?finals?|third place.*|play-?offs?)\b[^|]*$",
    re.IGNORECASE,
)
LICENCE = re.compile(r"^#\s*Licen[cs]e:\s*(?P<licence>.+)$", re.IGNORECASE)
NUMBER = re.compile(r"^\(\d+\)\s+")
TIME = re.compile(r"^\d{1,2}[.:h]\d\d(?:\s+UTC[+-]\d+)?\s+")
VERSUS = re.compile(r"\s+(?:vs?\.?)\s+")
DASH = re.compile(r"\s+[-–]\s+")
LAST_SCORE = re.compile(rf"^(?P<club>.+?)\s+(?P<score>{SCORE}).*$", re.IGNORECASE)
MIDDLE_SCORE = re.compile(rf"^(?P<home>.+?)\s+(?P<score>{SCORE})\s+(?P<away>\S.+)$", re.IGNORECASE)


def is_football_txt(head: str) -> bool:
    """Whether a text begins as this form does: a title, a heading, or a date and a match."""
    lines = [line.strip() for line in head.splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    return bool(lines) and (
        bool(re.match(r"=+\s*\S", lines[0]))
        or bool(HEADING.match(lines[0]))
        or (any(map(DATE.match, lines)) and any(map(VERSUS.search, lines)))
    )


def read_football_txt(lines: Iterable[str], about: About) -> Read:
    """The rows of a file; whatever is no title, heading, date, match or goals is a bad line."""
    reader = _Reader(about)
    number = 0
    for number, line in enumerate(lines, start=1):
        yield from reader.read(number, line)
    yield from reader.end()


class _Reader:
    """What the lines so far have set: the season, the stage, the day; and the match told last."""

    def __init__(self, about: About) -> None:
        self._about = about
        self._namer = Namer(about.names)
        self._licence: str | None = None
        self._begun = False
        self._setting = MatchRow(home="", away="")
        self._calendar = Calendar(None)
        self._told: Line | None = None
        self._goals = ""
        self._goals_at = 0

    def read(self, number: int, line: str) -> Read:
        """What a line completes."""
        text = line.split(" ##", maxsplit=1)[0].strip()
        if licence := LICENCE.match(text):
            self._licence = licence["licence"].strip()
        if not text or text.startswith("#"):
            return
        if self._goals or (self._told and begins_goals(text)):
            yield from self._add_goals(number, text)
            return
        yield from self.end()
        yield from self._read(number, text)

    def end(self) -> Read:
        """The match told last, now that all its lines are read."""
        if self._goals:
            yield BadLine(self._goals_at, "the bracket of the goals is not closed; close it")
            self._goals = ""
        if self._told:
            yield from numbered(self._told.number, self._namer.rows())
            yield self._told
            self._told = None

    def _read(self, number: int, text: str) -> Read:
        if text.startswith("="):
            yield from self._title(number, text.strip("= ").split("#")[0].strip())
            return
        yield from self._begin()
        heading = HEADING.match(text)
        if heading or BARE_HEADING.match(text):
            self._head(heading["words"] if heading else text, heading["mark"] if heading else "")
            return
        try:
            self._dated_or_match(number, text)
        except ValueError as wrong:
            yield BadLine(number, f"{text!r}: {wrong}")

    def _begin(self, title: str | None = None) -> Read:
        """The dataset, before all else that is told."""
        if not self._begun:
            self._begun = True
            yield Line(0, self._about.dataset(title, licence=self._licence))

    def _title(self, number: int, text: str) -> Read:
        """The title names competition and season; one after the first begins another of them."""
        yield from self._begin(text)
        competition, season = title_of(text)
        slug = self._namer.competition(competition) if competition else None
        yield from numbered(number, self._namer.rows())
        self._setting = MatchRow(home="", away="", competition=slug, season=season, stage=LEAGUE)
        self._calendar = Calendar(season)

    def _head(self, words: str, mark: str) -> None:
        """A heading: a stage, or a round of the one before."""
        if "|" in words:
            return
        part, number = part_of(words), round_of(words)
        before = self._setting.stage if len(mark) > 1 else LEAGUE
        stage = part.name if part else before
        self._setting = replace(self._setting, stage=stage, round=number, date=None)
        self._calendar.begin()

    def _dated_or_match(self, number: int, text: str) -> None:
        if dated := DATE.match(text):
            day = self._calendar.day(dated)
            self._setting = replace(self._setting, date=day.isoformat())
            text = text[dated.end() :].strip()
        if text and "|" not in text:
            self._told = Line(number, self._match(TIME.sub("", NUMBER.sub("", text))))

    def _match(self, text: str) -> MatchRow:
        """The match of a line. Raises `ValueError` where it is none."""
        text, _, place = text.partition(" @ ")
        status, text = status_of(text), without_status(text).strip()
        home, away, score = _sides(text)
        ground, _, city = (each.strip() for each in place.partition(","))
        result = result_of(score)
        home, away = self._namer.club(home), self._namer.club(away)
        if home == away:
            raise ValueError("a club against itself; name two")
        return replace(
            self._setting,
            home=home,
            away=away,
            status=status,
            ground=ground or None,
            city=city or None,
            **result._asdict(),
        )

    # ------------------------------------------------------------ goals

    def _add_goals(self, number: int, text: str) -> Read:
        """Goals may take several lines."""
        self._goals_at = self._goals_at if self._goals else number
        self._goals = f"{self._goals} {text}".strip()
        if not is_whole(self._goals) or self._told is None:
            return
        match, text, self._goals = self._told.row, self._goals, ""
        if not isinstance(match, MatchRow):
            return
        try:
            scored = goals_in(text, match.score)
        except ValueError as wrong:
            yield BadLine(self._goals_at, str(wrong))
            return
        goals = tuple(
            GoalRow(
                scorer=self._namer.player(each.scorer),
                club=match.home if each.home else match.away,
                minute=each.minute,
                own_goal=each.own_goal,
                penalty=each.penalty,
            )
            for each in scored
        )
        self._told = Line(self._told.number, replace(match, goals=match.goals + goals))


def _sides(text: str) -> tuple[str, str, str]:
    """The home side, the away side, and the score, which may stand at the end or between them."""
    parts = VERSUS.split(text, maxsplit=1)
    if len(parts) == 2:
        scored = LAST_SCORE.match(parts[1])
        away, score = (scored["club"], scored["score"]) if scored else (parts[1], "")
        return parts[0].strip(), away.strip(), score
    if between := MIDDLE_SCORE.match(text):
        return between["home"].strip(), between["away"].strip(), between["score"]
    parts = DASH.split(text, maxsplit=1)
    if len(parts) == 2:
        return parts[0].strip(), parts[1].strip(), ""
    raise ValueError("no match, date or heading; write a match as Home v Away 2-1")
