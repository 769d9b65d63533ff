"""Which goals of a match the article tells, and for whom each counts, decided together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from graphsvc.extraction.deciding.crediting import candidates_of
from graphsvc.extraction.deciding.grouping import GoalEvent, drafts_of
from graphsvc.extraction.deciding.inference import Belief, assign, decide
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import NOBODY, Reading
from graphsvc.extraction.reading.passages import Passage, Sentence
from graphsvc.extraction.telling.memberships import Membership
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import GoalRole

BELIEVED = 0.5
"""The least probability of a goal that is claimed."""
CREDITED = 0.55
"""The least probability, given that it is a goal, of the club it is credited to."""

CONTEXT = 3
"""Sentences before one that are read with it: a pronoun points no farther back."""

ROLES = (
    GoalRole.OPENER,
    GoalRole.EQUALISER,
    GoalRole.WINNER,
    GoalRole.CONSOLATION,
    GoalRole.GO_AHEAD,
)
"""The firmest words first: an opener also puts its side ahead."""


class Foreign(StrEnum):
    """Why a telling is not about a match."""

    SENTENCE = "SENTENCE"
    """Its sentence is about another match alone."""
    CLUB = "CLUB"
    """It says for or against which club the goal was: one of another match."""


def tellings_of(
    match: Match, matches: Sequence[Match], tellings: Sequence[GoalTelling]
) -> list[GoalTelling]:
    """The tellings that may be about a match.

    A sentence that tells how another match ended, and names no club of the one reported, is about
    that other match alone.
    """
    return [telling for telling, why in sorted_by(match, matches, tellings) if why is None]


def sorted_by(
    match: Match, matches: Sequence[Match], tellings: Sequence[GoalTelling]
) -> Iterator[tuple[GoalTelling, Foreign | None]]:
    """Each telling, with why it is not about a match, if so."""
    elsewhere = sentences_elsewhere(match, matches)
    default = match if match.main else None
    for telling in tellings:
        if elsewhere.get(telling.passage.sentence, default) is not match:
            yield telling, Foreign.SENTENCE
        else:
            yield telling, None if _may_be_of(telling, match) else Foreign.CLUB


def sentences_elsewhere(match: Match, matches: Sequence[Match]) -> dict[Sentence, Match]:
    """The sentences that are about another match than the one reported alone, and about which.

    Without a match reported, `match` is taken for it.
    """
    main = next((each for each in matches if each.main), match)
    return {
        telling.passage.sentence: other
        for other in matches
        if not other.main
        for telling in other.tellings
        if not any(club.club in main.clubs for club in telling.passage.clubs)
    }


def around(reading: Reading, match: Match, matches: Sequence[Match]) -> Reading:
    """The sentences that are about another match alone, with a few before each to understand it.

    Witnesses speak of the match reported only.
    """
    about = sentences_elsewhere(match, matches)
    own = [n for n, each in enumerate(reading.passages) if about.get(each.sentence) is match]
    kept = sorted({place for n in own for place in range(max(0, n - CONTEXT), n + 1)})
    passages = tuple(reading.passages[n] for n in kept)
    return replace(reading, passages=passages, testimonies=NOBODY)


def within(reading: Reading, match: Match, matches: Sequence[Match]) -> Reading:
    """The sentences that may be about the match reported.

    Not those about another alone, nor those that name other clubs only; what follows such a one in
    its paragraph and names no club is about the same.
    """
    elsewhere = sentences_elsewhere(match, matches)
    kept: list[Passage] = []
    paragraph, away = -1, False
    for passage in reading.passages:
        if passage.sentence.zone_number != paragraph:
            paragraph, away = passage.sentence.zone_number, False
        if passage.clubs:
            away = not any(club.club in match.clubs for club in passage.clubs)
        if not away and passage.sentence not in elsewhere:
            kept.append(passage)
    return replace(reading, passages=tuple(kept))


def _may_be_of(telling: GoalTelling, match: Match) -> bool:
    named = (telling.club, telling.against)
    return all(club.club in match.clubs for club in named if club)


def goal_events(
    match: Match, tellings: Sequence[GoalTelling], memberships: Sequence[Membership]
) -> list[GoalEvent]:
    """The goals of a match that the tellings about it tell, each with its club and confidence.

    No side gets more than its score, where that is known.
    """
    drafts = sorted(drafts_of(tellings), key=lambda draft: draft.start)
    beliefs = decide(candidates_of(drafts, match, memberships), match.score)
    believed = [pair for pair in zip(drafts, beliefs, strict=True) if pair[1].goal >= BELIEVED]
    sides = assign([belief for _, belief in believed], match.score)
    return [
        _decided(draft, belief, side, match)
        for (draft, belief), side in zip(believed, sides, strict=True)
        if side is not None
    ]


def _decided(event: GoalEvent, belief: Belief, side: int, match: Match) -> GoalEvent:
    """An event as a goal of a side; its club is left open where the other is nearly as likely."""
    chance, other = (belief.first, belief.second)[:: -1 if side else 1]
    club = match.clubs[side] if chance >= CREDITED * belief.goal else None
    return replace(
        event,
        club=club,
        confidence=belief.goal,
        credit=belief.goal,
        margin=abs(chance - other),
    )


def role_of(event: GoalEvent) -> tuple[GoalRole, GoalTelling] | None:
    """What the goal did to the score, in the firmest words."""
    told = [(telling.role, telling) for telling in event.tellings if telling.role]
    return min(told, key=lambda each: ROLES.index(each[0]), default=None)
