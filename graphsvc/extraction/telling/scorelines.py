"""Matches told without a verb: a scoreline, "the match between"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphsvc.extraction.reading.dates import DateMention
from graphsvc.extraction.reading.passages import ClubMention, Passage
from graphsvc.extraction.telling.outcomes import LOSS, OPEN, TIE, WIN
from graphsvc.extraction.telling.phrases import lead, rest
from graphsvc.extraction.telling.tellings import TOLD_WITH, MatchTelling

MIDDLE = re.compile(r"[ ,:(]{1,2}(\d{1,2}) ?[-–—] ?(\d{1,2})[ ,)]{1,2}")
ONE = re.compile(r" (\d{1,2})(?: ?[-–—,]? ?)")
OTHER = re.compile(r" (\d{1,2})\b(?![-–:.]\d)")
AND = re.compile(r"^,? (?:and|v|vs\.?|versus|against) (?:the )?$", re.IGNORECASE)
BETWEEN = re.compile(
    r"\b(?:between|match|clash|meeting|game|tie) (?:between )?(?:the )?$", re.IGNORECASE
)


def scorelines_in(passage: Passage, dates: Sequence[DateMention]) -> Iterator[MatchTelling]:
    """Results as "Mansfield 0-1 Leyton Orient" and "Ajax 2 Feyenoord 1": the home side first."""
    for one, other in pairwise(passage.clubs):
        if goals := _goals(passage, one, other):
            yield _scoreline(passage, one, other, goals, dates)


def _goals(passage: Passage, one: ClubMention, other: ClubMention) -> tuple[int, int] | None:
    between = passage.between(one.end, other.start)
    if match := MIDDLE.fullmatch(between):
        return int(match[1]), int(match[2])
    first, second = ONE.fullmatch(between), OTHER.match(rest(passage, other.end))
    return (int(first[1]), int(second[1])) if first and second else None


def _scoreline(
    passage: Passage,
    one: ClubMention,
    other: ClubMention,
    goals: tuple[int, int],
    dates: Sequence[DateMention],
) -> MatchTelling:
    return MatchTelling(
        start=one.start,
        end=other.end,
        passage=passage,
        club=one.club,
        opponent=other.club,
        outcome=TIE if goals[0] == goals[1] else WIN if goals[0] > goals[1] else LOSS,
        goals=goals,
        home=one.club,
        date=dates[0] if dates else None,
        names=passage.of_kind(*TOLD_WITH),
        score=next((s for s in passage.scores if one.end <= s.start < other.start), None),
        rule="result/scoreline",
    )


def meetings_in(passage: Passage, dates: Sequence[DateMention]) -> Iterator[MatchTelling]:
    """Who met, and no more: "the match between Atalanta and FC Midtjylland"."""
    for one, other in pairwise(passage.clubs):
        joint = AND.match(passage.between(one.end, other.start))
        if joint and BETWEEN.search(lead(passage, one.start)) and one.club != other.club:
            yield _meeting(passage, one, other, dates)


def _meeting(
    passage: Passage, one: ClubMention, other: ClubMention, dates: Sequence[DateMention]
) -> MatchTelling:
    return MatchTelling(
        start=one.start,
        end=other.end,
        passage=passage,
        club=one.club,
        opponent=other.club,
        outcome=OPEN,
        goals=None,
        home=None,
        date=dates[0] if dates else None,
        names=passage.of_kind(*TOLD_WITH),
        score=None,
        rule="match/between",
    )
