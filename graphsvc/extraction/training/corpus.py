"""Reports of the corpus: prose with its gold marked in it.

A report is a text file. Its head, between two lines `+++`, is TOML and tells the matches and the
goals; its body is the article, in which words are marked as Pandoc's bracketed spans are:
`[headed home]{g1} from [Silva]{g1.assist}'s cross`. The marks are taken out, and what they held
becomes spans over the plain text.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GOAL_PARTS = frozenset({"", "scorer", "club", "minute", "assist", "score"})
MATCH_PARTS = frozenset({"home", "away", "score", "half", "aggregate", "shootout"})
TRAPS = frozenset({
    "aggregate", "chance", "disallowed", "hypothetical", "other-match", "past", "penalty-missed",
    "shootout", "tally", "woodwork",
})  # fmt: skip

NO_REPORT = "no-report"
"""The style of texts that report no match."""
SIDES = ("home", "away")

_MARK = re.compile(r"\[([^][{}]+)\]\{([^][{}]+)\}")
_TAG = re.compile(r"(?P<of>[gm]\d+)(?:\.(?P<part>\w+))?|x\.(?P<trap>[\w-]+)")
_SCORE = re.compile(r"(\d+)-(\d+)")
_MINUTE = re.compile(r"\d{1,3}(\+\d{1,2})?")


class CorpusError(ValueError):
    """A report of the corpus does not read: which one, and what to mend."""


@dataclass(frozen=True, slots=True)
class Span:
    """Marked words: `tag` is `g1`, `g1.scorer`, `m1.home` or `x.disallowed`; code points."""

    tag: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReportedMatch:
    """A match that a report tells of; the first of a report is the one it is about."""

    id: str
    home: str
    away: str
    score: tuple[int, int] | None
    competition: str | None = None
    orientation: bool = True


@dataclass(frozen=True, slots=True)
class ReportedGoal:
    """A goal of a match: `side` is the one it counts for; `minute` as in "45+2"."""

    id: str
    match: str
    side: str
    scorer: str | None
    minute: str | None = None
    own_goal: bool = False
    penalty: bool = False
    assist: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """An article of the corpus, without its marks, and its gold."""

    id: str
    style: str
    date: str | None
    text: str
    matches: tuple[ReportedMatch, ...]
    goals: tuple[ReportedGoal, ...]
    spans: tuple[Span, ...]
    people: Mapping[str, str] = field(default_factory=dict)
    """Those named who played in the first match, by their fullest name: home or away."""


def reports(folder: Path) -> Iterator[Report]:
    """The reports of a folder and the folders in it, by path."""
    for path in sorted(folder.rglob("*.txt")):
        yield parse(path.read_text("utf-8"), path.stem)


def parse(source: str, name: str) -> Report:
    """A report from its file's text; `CorpusError` names what does not read."""
    _, fence, rest = source.partition("+++\n")
    head, closing, body = rest.partition("\n+++\n")
    if not fence or not closing:
        raise CorpusError(f"{name}: the head stands between two lines of +++")
    try:
        told = tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(f"{name}: {error}") from error
    text, spans = _unmarked(body.strip() + "\n")
    try:
        return Report(
            id=name,
            style=told["style"],
            date=str(told["date"]) if "date" in told else None,
            text=text,
            matches=tuple(_match(each) for each in told.get("matches", ())),
            goals=tuple(ReportedGoal(**each) for each in _goals(told)),
            spans=spans,
            people={name: side for side in SIDES for name in told.get("people", {}).get(side, ())},
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise CorpusError(f"{name}: the head lacks or does not know {error}") from error


def _goals(told: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for goal in told.get("goals", ()):
        known = dict(goal)
        known.setdefault("scorer", None)
        if "minute" in known:
            known["minute"] = str(known["minute"])
        yield known


def _match(told: Mapping[str, Any]) -> ReportedMatch:
    known = dict(told)
    score = known.pop("score", None)
    found = _SCORE.fullmatch(score) if score else None
    if score and not found:
        raise ValueError(f"a score that is written 2-1, not {score!r}")
    return ReportedMatch(score=(int(found[1]), int(found[2])) if found else None, **known)


def _unmarked(body: str) -> tuple[str, tuple[Span, ...]]:
    """The text without marks, and where the marked words stand in it. Marks may nest."""
    spans: list[Span] = []
    while found := _MARK.search(body):
        words, tags = found[1], found[2].split()
        cut = len(found[0]) - len(words)
        start, end = found.start(), found.start() + len(words)
        spans = [_moved(span, found.start(), found.end(), cut) for span in spans]
        spans += [Span(tag, start, end) for tag in tags]
        body = body[: found.start()] + words + body[found.end() :]
    return body, tuple(sorted(spans, key=lambda span: (span.start, span.end, span.tag)))


def _moved(span: Span, start: int, end: int, cut: int) -> Span:
    """A span after the mark at `start`..`end` around or beside it was taken out."""
    if span.start >= end:
        return Span(span.tag, span.start - cut, span.end - cut)
    if span.start > start:  # the mark stands around it: only its opening bracket was before it
        return Span(span.tag, span.start - 1, span.end - 1)
    return span


def problems(report: Report) -> Iterator[str]:
    """What is wrong with a report: what a reader can't check by eye in six hundred of them."""
    if not report.matches:
        if report.style != NO_REPORT:
            yield f"no match in the head; only in the style {NO_REPORT!r} there is none"
        return
    yield from _tag_problems(report)
    yield from _sum_problems(report)
    yield from _goal_problems(report)
    yield from _people_problems(report)
    if "{" in report.text or "}" in report.text or "]{" in report.text:
        yield "a brace is left in the text: a mark is not closed or overlaps another"


def _tag_problems(report: Report) -> Iterator[str]:
    ids = [match.id for match in report.matches] + [goal.id for goal in report.goals]
    known = set(ids)
    if len(known) < len(ids):
        yield "two matches or goals have one id"
    for span in report.spans:
        found = _TAG.fullmatch(span.tag)
        words = report.text[span.start : span.end]
        if not found:
            yield f"{span.tag!r} is no tag (on {words!r})"
        elif found["trap"]:
            if found["trap"] not in TRAPS:
                yield f"{found['trap']!r} is no trap; there are {', '.join(sorted(TRAPS))}"
        elif found["of"] not in known:
            yield f"{span.tag!r} is of nothing in the head (on {words!r})"
        elif (found["part"] or "") not in (GOAL_PARTS if span.tag[0] == "g" else MATCH_PARTS):
            yield f"{span.tag!r} has no such part (on {words!r})"
        if "\n" in words:
            yield f"{span.tag} goes over more than one line"


def _sum_problems(report: Report) -> Iterator[str]:
    """Goals listed for a match must not exceed its score; for the first they make it up."""
    for place, match in enumerate(report.matches):
        if match.score is None:
            continue
        scored = Counter(goal.side for goal in report.goals if goal.match == match.id)
        sides = (scored["home"], scored["away"])
        if place == 0 and sides != match.score:
            yield f"{match.id}: the goals make {sides[0]}-{sides[1]}, not {match.score}"
        elif sides[0] > match.score[0] or sides[1] > match.score[1]:
            yield f"{match.id}: more goals than the score"


def _goal_problems(report: Report) -> Iterator[str]:
    matches = {match.id for match in report.matches}
    for goal in report.goals:
        if goal.match not in matches or goal.side not in SIDES:
            yield f"{goal.id}: match or side is wrong"
        if goal.minute and not _MINUTE.fullmatch(goal.minute):
            yield f"{goal.id}: a minute is written 37 or 45+2"
        if goal.scorer and goal.scorer.split()[-1].casefold() not in report.text.casefold():
            yield f"{goal.id}: {goal.scorer!r} is not in the text; leave out a scorer it hides"
        tags = {span.tag for span in report.spans}
        told = goal.id in tags
        if goal.scorer and told and f"{goal.id}.scorer" not in tags:
            yield f"{goal.id}: no words are marked {goal.id}.scorer"
        if goal.match == report.matches[0].id and not told and goal.scorer:
            yield f"{goal.id}: no words are marked {goal.id}"


def _people_problems(report: Report) -> Iterator[str]:
    """Whoever played must be named, if only by parts: "the brothers Lee and Ryan Stanway"."""
    for person in report.people:
        missing = [word for word in person.split() if word not in report.text]
        if missing:
            yield f"[people]: {' '.join(missing)!r} of {person!r} is not in the text"
