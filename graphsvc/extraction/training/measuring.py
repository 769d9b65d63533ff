"""How right the goals and results of unseen reports are: precision, recall and F1 by kind of fact.

A goal is right when its scorer is; beside that its club, or its minute within one, are asked for.
Two goals of one scorer need two. Recall is asked of what the text tells.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphsvc.extraction.deciding.events import goal_events, tellings_of
from graphsvc.extraction.deciding.grouping import GoalEvent, minute_of
from graphsvc.extraction.deciding.judging import Known, judge
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tagger import tagger_of
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.telling.memberships import tell_memberships
from graphsvc.extraction.telling.weighing import weigh_tagged
from graphsvc.extraction.training.corpus import ReportedGoal
from graphsvc.extraction.training.documents import Document, same_person

KINDS = ("result", "scorer", "scorer+club", "scorer+minute")
FULL_TIME = 90


@dataclass(frozen=True, slots=True)
class Measure:
    """How often something was found, and found right, and how often it is told."""

    right: int
    found: int
    told: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is told that was found."""
        return self.right / self.told if self.told else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def events_of(document: Document, model: Model, *, jointly: bool = True) -> list[GoalEvent]:
    """The goals that a model, or without one the patterns, find in the match of a report."""
    match = document.match
    if match is None:
        return []
    memberships = tell_memberships(document.reading)
    if not model.trained:
        tellings = tellings_of(match, [match], document.patterns)
        return goal_events(match, tellings, memberships)
    tags = tagger_of(model, match.clubs).tag(document.sheets, document.rules)
    return events_in(document, tags, model, jointly=jointly)


def events_in(
    document: Document, tags: Sequence[Tags], model: Model, *, jointly: bool = True
) -> list[GoalEvent]:
    """The goals that a model finds in the match of a report whose sentences are tagged."""
    match = document.match
    if match is None:
        return []
    memberships = tell_memberships(document.reading)
    weighed = weigh_tagged(tags, document.patterns, match.clubs, model, document.listed)
    tellings = tellings_of(match, [match], weighed.tellings)
    known = Known(match, weighed.leans, memberships)
    return judge(tellings, known, model, jointly=jointly)


def measure(
    documents: Iterable[Document], model: Model, *, jointly: bool = True
) -> dict[str, Measure]:
    """The measure of each kind of fact over documents."""
    return measured((each, events_of(each, model, jointly=jointly)) for each in documents)


Found = tuple[Document, Sequence[GoalEvent]]
"""A report, and the goals that were found in it."""


def measured(found: Iterable[Found]) -> dict[str, Measure]:
    """The measure of each kind of fact over what was found."""
    total: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for document, events in found:
        for kind, part, number in _counts(document, events):
            total[kind][part] += number
    return {
        kind: Measure(each["right"], each["found"], each["told"]) for kind, each in total.items()
    }


@dataclass(frozen=True, slots=True)
class Outcome:
    """A goal that was found: how sure it and its club were, and whether they are right."""

    confidence: float
    right: bool
    credit: float
    club_right: bool


def outcomes(documents: Iterable[Document], model: Model) -> Iterator[Outcome]:
    """What became of each goal that a model finds: for calibration."""
    return became((each, events_of(each, model)) for each in documents)


def became(found: Iterable[Found]) -> Iterator[Outcome]:
    """What became of each goal that was found."""
    for document, events in found:
        right = _paired(events, _wanted(document), _anyhow)
        clubs = _paired(events, _wanted(document), _same_club(document))
        for number, event in enumerate(events):
            yield Outcome(event.confidence, number in right, event.credit, number in clubs)


def _counts(document: Document, events: Sequence[GoalEvent]) -> Iterator[tuple[str, str, int]]:
    yield from _of_result(document)
    wanted = _wanted(document)
    for kind, fits in (("scorer", _anyhow), ("scorer+club", _same_club(document))):
        yield kind, "right", len(_paired(events, wanted, fits))
        yield kind, "found", len(events)
        yield kind, "told", len(wanted)
    tags = {span.tag for span in document.report.spans}
    timed = [event for event in events if event.minute and not event.minute.relative]
    told = [goal for goal in wanted if goal.minute and f"{goal.id}.minute" in tags]
    yield "scorer+minute", "right", len(_paired(timed, told, _same_minute))
    yield "scorer+minute", "found", len(timed)
    yield "scorer+minute", "told", len(told)


def _of_result(document: Document) -> Iterator[tuple[str, str, int]]:
    """The pair of clubs and the score, whoever was at home."""
    if not document.report.matches:
        return
    told, match = document.report.matches[0], document.match
    yield "result", "told", any(span.tag == "m1.score" for span in document.report.spans)
    if match is None or match.score is None or told.score is None:
        return
    home, away = document.club_named(told.home), document.club_named(told.away)
    score = dict(zip(match.clubs, match.score, strict=True))
    yield "result", "found", 1
    if home and away and home != away:
        yield "result", "right", (score[home], score[away]) == told.score


def _wanted(document: Document) -> list[ReportedGoal]:
    """The goals of the match that the text tells with their scorer."""
    if not document.report.matches:
        return []
    main = document.report.matches[0].id
    tags = {span.tag for span in document.report.spans}
    return [g for g in document.report.goals if g.match == main and g.scorer and g.id in tags]


Fits = Callable[[GoalEvent, ReportedGoal], bool]


def _paired(
    events: Sequence[GoalEvent], goals: Sequence[ReportedGoal], fits: Fits
) -> dict[int, str]:
    """Which event is which goal, one to one; those of the nearest minutes first."""
    options = sorted(
        (_apart(event, goal), number, goal.id)
        for number, event in enumerate(events)
        for goal in goals
        if same_person(event.scorer, goal.scorer) and fits(event, goal)
    )
    paired: dict[int, str] = {}
    for _, number, goal_id in options:
        if number not in paired and goal_id not in paired.values():
            paired[number] = goal_id
    return paired


def _apart(event: GoalEvent, goal: ReportedGoal) -> int:
    if event.minute is None or goal.minute is None:
        return FULL_TIME
    return abs(minute_of(event.minute) - _number(goal.minute))


def _number(minute: str) -> int:
    return sum(int(part) for part in minute.split("+"))


def _anyhow(_event: GoalEvent, _goal: ReportedGoal) -> bool:
    return True


def _same_minute(event: GoalEvent, goal: ReportedGoal) -> bool:
    late = bool(event.minute and goal.minute) and _number(goal.minute or "0") >= FULL_TIME
    return _apart(event, goal) <= 1 or bool(
        late and event.minute and minute_of(event.minute) >= FULL_TIME
    )


def _same_club(document: Document) -> Fits:
    return lambda event, goal: event.club is not None and event.club == document.side_of(goal)
