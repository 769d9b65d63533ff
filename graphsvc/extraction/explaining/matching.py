"""Which match the article was taken to report, and how it ended."""

from collections.abc import Iterator, Sequence

from graphsvc.extraction.deciding.choosing import (
    FAINT,
    PAIR,
    REPORT,
    Choice,
    Chosen,
)
from graphsvc.extraction.deciding.decisions import DecidedMatch
from graphsvc.extraction.deciding.matches import AT_HOME, STATED, Match
from graphsvc.extraction.explaining.pages import Page, at
from graphsvc.extraction.explaining.records import (
    FaintScore,
    MatchExplained,
    Rejected,
    ScoreWeighed,
    Searched,
)
from graphsvc.extraction.explaining.ruling import scorers_of

SLIGHT = 0.01
"""Pairs of clubs and scores that are less likely are not told."""


def searched(page: Page, choice: Choice) -> Searched:
    """How the match was looked for."""
    return Searched(
        choice.report,
        REPORT,
        tuple(
            (page.club(one), page.club(other), chance)
            for chance, (one, other) in choice.pairs
            if chance >= SLIGHT or chance == choice.pairs[0][0]
        ),
        PAIR,
        choice.why,
    )


def match_explained(
    page: Page, decided: DecidedMatch, choice: Choice | None, rejected: Sequence[Rejected]
) -> MatchExplained:
    """One match; `choice` is how it was chosen, if it is the one that the article reports."""
    match = decided.match
    chosen = choice.chosen if choice else None
    return MatchExplained(
        clubs=(page.club(match.clubs[0]), page.club(match.clubs[1])),
        main=match.main,
        home=page.club(match.home) if match.home else "",
        home_by=match.home_by,
        home_chance=_home_chance(match, chosen) if chosen else None,
        home_needed=AT_HOME,
        score=match.score,
        scores=tuple(_scores(page, decided)),
        score_needed=STATED,
        faint=tuple(_faint(page, choice)) if choice else (),
        sentences=page.numbers([each.passage for each in match.tellings]),
        scorers=tuple(scorers_of(page, decided)),
        rejected=tuple(rejected),
    )


def _home_chance(match: Match, chosen: Chosen) -> float:
    """The chance that the first club of a match was at home."""
    first = chosen.first_at_home
    return first if match.clubs[0] == chosen.clubs[0] else 1.0 - first


def _scores(page: Page, decided: DecidedMatch) -> Iterator[ScoreWeighed]:
    judgement = decided.goals.judgement
    if judgement is None:
        return
    for told, after in zip(decided.match.scores, judgement.joint.scores, strict=True):
        if max(told.chance, after) >= SLIGHT:
            places = page.numbers([passage for passage, _ in told.places])
            yield ScoreWeighed(told.goals, told.chance, after, places)


def _faint(page: Page, choice: Choice) -> Iterator[FaintScore]:
    for final in choice.finals:
        if final.chance < FAINT:
            number = page.number(final.passage)
            yield FaintScore(at(final.score), number, final.chance, FAINT)
