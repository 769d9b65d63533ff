"""A report of the corpus as extraction reads it, with its gold at hand."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphsvc.extraction.deciding.coreference import resolve
from graphsvc.extraction.deciding.matches import Match, assemble
from graphsvc.extraction.deciding.orientation import oriented
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.sheets import Sheet, sheets_of
from graphsvc.extraction.tagging.tags import Rules
from graphsvc.extraction.tagging.units import Form
from graphsvc.extraction.telling.allegiances import listed
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.extraction.telling.scorelists import tell_lists
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.extraction.telling.weighing import rules_of
from graphsvc.extraction.training.corpus import Report, ReportedGoal, Span
from graphsvc.reference import Names
from graphsvc.reference.naming import words


@dataclass(frozen=True)
class Document:
    """A report, its reading for the match it reports, and its sentences in units."""

    report: Report
    reading: Reading
    match: Match | None
    sheets: Sequence[Sheet]
    patterns: Sequence[GoalTelling]

    @cached_property
    def rules(self) -> Rules:
        """The patterns that take somebody for a scorer, by the place that names him."""
        return rules_of(self.patterns)

    @cached_property
    def counted(self) -> Mapping[int, int]:
        """How many goals the patterns take to be told of a scorer, by the place that names him."""
        found: dict[int, int] = {}
        for telling in self.patterns:
            if telling.scorer:
                start = telling.scorer.start
                found[start] = max(telling.count, found.get(start, 1))
        return found

    @cached_property
    def listed(self) -> Mapping[str, float]:
        """What the line-ups say of who plays for which side of the match."""
        return listed(self.reading, self.match.clubs) if self.match else {}

    @cached_property
    def goals(self) -> Mapping[str, ReportedGoal]:
        """The goals of the report by id."""
        return {goal.id: goal for goal in self.report.goals}

    @cached_property
    def _by_part(self) -> Mapping[str, Sequence[Span]]:
        found: dict[str, list[Span]] = defaultdict(list)
        for span in self.report.spans:
            if span.tag.partition(".")[0] in self.goals:
                found[span.tag.partition(".")[2]].append(span)
        return found

    def told(self, place: Found, part: str = "") -> frozenset[str]:
        """The goals that the words at a place tell, or tell that part of."""
        return frozenset(
            span.tag.partition(".")[0]
            for span in self._by_part.get(part, ())
            if place.start < span.end and span.start < place.end
        )

    def scorers(self, sheet: Sheet, at: int) -> frozenset[str]:
        """The goals whose scorer a unit names; "striker" in "striker Duff" names nobody."""
        unit = sheet.units[at]
        found = set()
        for span in self._by_part.get("scorer", ()):
            if unit.start < span.end and span.start < unit.end:
                within = [u for u in sheet.units if span.start < u.end and u.start < span.end]
                named = [u for u in within if u.form in (Form.PERSON, Form.KEEPER, Form.COACH)]
                if not named or unit in named:
                    found.add(span.tag.partition(".")[0])
        return frozenset(found)

    def side_of(self, goal: ReportedGoal) -> str | None:
        """The slug of the club that a goal of the match reported counts for."""
        if self.match is None or goal.match != self.report.matches[0].id:
            return None
        told = self.report.matches[0]
        return self.club_named(told.home if goal.side == "home" else told.away)

    def club_named(self, name: str) -> str | None:
        """The club of the match reported whose name is nearest to one of the head."""
        if self.match is None:
            return None
        wanted = set(words(name))
        shared = [len(wanted & set(club.split("-"))) for club in self.match.clubs]
        if shared[0] == shared[1]:
            return None
        return self.match.clubs[shared.index(max(shared))]


def document_of(report: Report, reading: Reading, names: Names, model: Model) -> Document:
    """What extraction reads in a report, up to what words tell."""
    told = assemble(reading, tell_matches(reading), names, model)
    match = next((each for each in told if each.main), None)
    if match:
        match = oriented(reading, match, told, names)
        reading = resolve(reading, match, names)
    patterns = (*tell_goals(reading), *tell_lists(reading))
    sheets = sheets_of(reading, match.clubs if match else ())
    return Document(report, reading, match, sheets, patterns)


def same_person(one: str, other: str | None) -> bool:
    """Whether two names are of one person: all words of the shorter in the longer."""
    if other is None:
        return False
    first, second = set(words(one)), set(words(other))
    return bool(first and second) and (first <= second or second <= first)
