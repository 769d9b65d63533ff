"""Matches told without a verb: a scoreline, "the match between"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphsvc.extraction.reading.dates import DateMention
from graphsvc.extraction.reading.passages import ClubMention, Passage, ScoreMention
from graphsvc.extraction.telling.outcomes import LOSS, OPEN, TIE, WIN
from graphsvc.extraction.telling.phrases import lead
from graphsvc.extraction.telling.tellings import TOLD_WITH, MatchTelling

JOINT = re.compile(r"[ ,:()]{1,2}")
"""What parts a club from a score between the two."""
AND = re.compile(r"^,? (?:and|v|vs\.?|versus|against) (?:the )?$", re.IGNORECASE)
BETWEEN = re.compile(
    r"\b(?:between|match|clash|meeting|game|tie) (?:between )?(?:the )?$", re.IGNORECASE
)


def scorelines_in(passage: Passage, dates: Sequence[DateMention]) -> Iterator[MatchTelling]:
    """Results as "Mansfield 0-1 Leyton Orient" and "Ajax 2 Feyenoord 1": the home side first."""
    for one, other in pairwise(passage.clubs):
        for score in passage.scores:
            if _is_theirs(passage, score, one, other):
                yield _scoreline(passage, one, other, score, dates)


def _is_theirs(passage: Passage, score: ScoreMention, one: ClubMention, other: ClubMention) -> bool:
    """Whether a score stands between two clubs, or each number behind its own."""
    if score.overlaps([other]):
        return passage.between(one.end, score.start) == " "
    around = passage.between(one.end, score.start), passage.between(score.end, other.start)
    return all(JOINT.fullmatch(each) for each in around)


def _scoreline(
    passage: Passage,
    one: ClubMention,
    other: ClubMention,
    score: ScoreMention,
    dates: Sequence[DateMention],
) -> MatchTelling:
    first, second = score.first, score.second
    return MatchTelling(
        start=one.start,
        end=max(other.end, score.end),
        passage=passage,
        club=one.club,
        opponent=other.club,
        outcome=TIE if first == second else WIN if first > second else LOSS,
        goals=(first, second),
        home=one.club,
        date=dates[0] if dates else None,
        names=passage.of_kind(*TOLD_WITH),
        score=score,
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
