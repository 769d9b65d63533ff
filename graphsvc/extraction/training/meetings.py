"""What the models of matches learn from: who met, who won, who was at home, and the score."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from graphsvc.extraction.deciding.outlines import (
    Outline,
    outline,
    pair_features,
    report_features,
    score_features,
    side_of_match_features,
)
from graphsvc.extraction.reading.documents import Reading, read
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.extraction.training.corpus import Report
from graphsvc.extraction.training.learning import Example
from graphsvc.model import Article
from graphsvc.reference import Names
from graphsvc.reference.naming import words

ALIKE = 0.5
"""The least share of words that two names of one club have in common."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A report, where it names clubs, and which of these are those of its match."""

    report: Report
    reading: Reading
    known: Outline
    home: str | None
    away: str | None

    @property
    def found(self) -> tuple[str, str] | None:
        """Both clubs, where the text names both so that they are known."""
        both = self.home and self.away and self.home != self.away
        return (self.home or "", self.away or "") if both else None


def meeting_of(report: Report, article: Article, names: Names) -> Meeting:
    """A report, read as an article, and its outline."""
    reading = read(article, names)
    known = outline(reading, tell_matches(reading), names)
    if not report.matches:
        return Meeting(report, reading, known, None, None)
    told = report.matches[0]
    home, away = club_named(told.home, known), club_named(told.away, known)
    return Meeting(report, reading, known, home, away)


def club_named(name: str, known: Outline) -> str | None:
    """Which of the clubs of an article the head of its report means by a name."""
    wanted = words(name)
    best: tuple[float, str] = (0.0, "")
    for club in known.places:
        row = known.names.clubs[club]
        if any(words(each) == wanted for each in row.names):
            return club
        one, other = set(wanted), set(words(row.name))
        best = max(best, (len(one & other) / len(one | other), club))
    return best[1] if best[0] >= ALIKE else None


def report(meeting: Meeting) -> Iterator[Example]:
    """Whether a match is reported at all."""
    yield frozenset(report_features(meeting.known)), bool(meeting.report.matches)


def pairs(meeting: Meeting) -> Iterator[Example]:
    """Which two clubs met."""
    for pair in combinations(meeting.known.foremost, 2):
        features = frozenset(pair_features(meeting.known, *pair))
        yield features, set(pair) == {meeting.home, meeting.away}


def winners(meeting: Meeting) -> Iterator[Example]:
    """Which of the two won, where one did."""
    score = meeting.report.matches[0].score if meeting.report.matches else None
    if meeting.found and score and score[0] != score[1]:
        yield from _either(meeting, first=score[0] > score[1])


def homes(meeting: Meeting) -> Iterator[Example]:
    """Which of the two was at home, where the text tells."""
    if meeting.found and meeting.report.matches[0].orientation:
        yield from _either(meeting, first=True)


def _either(meeting: Meeting, *, first: bool) -> Iterator[Example]:
    home, away = meeting.found or ("", "")
    yield frozenset(side_of_match_features(meeting.known, home, away)), first
    yield frozenset(side_of_match_features(meeting.known, away, home)), not first


def finals(meeting: Meeting) -> Iterator[Example]:
    """Which scores are the one that the match ended with."""
    if not meeting.found:
        return
    spans = [span for span in meeting.report.spans if span.tag == "m1.score"]
    for passage in meeting.known.reading.passages:
        for score in passage.scores:
            features = score_features(meeting.known, passage, score, meeting.found)
            yield frozenset(features), score.overlaps(spans)
