"""What was known before an article, as priors of what it is taken to say: bounded, never evidence.

They count where the article leaves open, or in doubt, for whom a scorer plays, who was at home or
how it ended. A prior moves log-odds by `BOUND` at most, so that plain words overrule it. What then
comes out otherwise than by the article alone names the statements that moved it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import exp

from graphsvc.extraction.deciding.choosing import Told
from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.deciding.judging import BELIEVED, Judgement, Known, judged
from graphsvc.extraction.deciding.matches import (
    AT_HOME,
    BY_SCORE,
    STATED,
    Match,
    score_tellings,
)
from graphsvc.extraction.deciding.remembered import Remembered
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.tagging.linear import chance_of, log_odds
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.telling.allegiances import Ties
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import Memory, Prior
from graphsvc.rules.edtf import Span, span

BOUND = 2.5
"""The most that a prior moves log-odds."""
PLAIN = 0.9
"""The chance from which on an article says plainly for whom somebody scored."""
SURE = 0.9
"""The chance from which on it says plainly how the match ended."""
ANY_OTHER = 0.1
"""How likely a match ended with one certain score, where the text gives none that it ended with."""
REPORTED = 4
"""Days before an article on which the match that it reports may have been, if it tells no day."""
NIGHT = 1
"""Days by which two sources may differ on the day of a match: zones, and matches past midnight."""
SHIFT = 0.05
"""By how much a chance must differ for a prior to have moved it."""


def bounded(prior: Prior) -> float:
    """The log-odds by which a prior moves what an article says."""
    return max(-BOUND, min(BOUND, prior.log_odds))


# ---------------------------------------------------------------- of a match


def reminded(match: Match, reading: Reading, memory: Memory | None) -> Match:
    """The match that an article reports, with what was known before, and its score so chosen.

    Several meetings of the two clubs around that day tell nothing: it may be any of them.
    """
    days = _days(match, reading.article.dated)
    if memory is None or not match.main:
        return match
    meetings = memory.meetings(match.clubs, *days) if days else ()
    meeting = meetings[0] if len(meetings) == 1 else None
    remembered = Remembered(meeting, memory, days and days[1])
    return _rescored(_unsettled(replace(match, remembered=remembered)))


def _days(match: Match, dated: date | None) -> tuple[date, date] | None:
    """The first and the last day on which a match may have been, by its own day or the article's.

    None where neither is told.
    """
    told = span(match.date.edtf) if match.date else None
    if told is None and dated:
        told = Span(dated - timedelta(REPORTED - NIGHT), dated - timedelta(NIGHT))
    if told is None or told.start is None or told.end is None:
        return None
    return told.start - timedelta(NIGHT), told.end + timedelta(NIGHT)


def _unsettled(match: Match) -> Match:
    """Without a side at home, where that is a guess which what was known speaks against."""
    meeting, guess = match.remembered.meeting, match.home_guess
    if guess is None or meeting is None or meeting.home is None:
        return match
    sure = chance_of(log_odds(guess) + bounded(meeting.home))
    return match if sure >= AT_HOME else replace(match, home=None, home_by=None, home_guess=None)


def expected(match: Match) -> tuple[Told, ...]:
    """The scores that it may have ended with by text and memory; the likeliest first.

    One that only the memory has, which the text gives nowhere, has no places.
    """
    meeting = match.remembered.meeting
    if meeting is None or meeting.goals is None or meeting.ended is None:
        return match.scores
    known = next((each for each in match.scores if each.goals == meeting.goals), None)
    if known is None:
        rest = max(0.0, 1.0 - sum(each.chance for each in match.scores))
        known = Told(meeting.goals, ANY_OTHER * rest, ())
    odds = exp(bounded(meeting.ended))
    total = 1.0 + known.chance * (odds - 1.0)
    others = (each for each in match.scores if each.goals != meeting.goals)
    moved = [
        replace(known, chance=known.chance * odds / total),
        *(replace(each, chance=each.chance / total) for each in others),
    ]
    return tuple(sorted(moved, key=lambda each: (-each.chance, each.goals)))


def _rescored(match: Match) -> Match:
    """With the likeliest score of those that the text gives, if another one than before."""
    best = next((each for each in expected(match) if each.places), None)
    if best is None or best.chance < STATED or best.goals == match.score:
        return match
    told = tuple(each for each in match.tellings if each.rule != BY_SCORE)
    tellings = (*told, *score_tellings(match, best, told))
    return replace(match, tellings=tellings, score=best.goals, score_by_memory=best.chance)


# ---------------------------------------------------------------- of its goals


def judged_remembering(
    tellings: Sequence[GoalTelling], known: Known, model: Model, ties: Ties
) -> Judgement:
    """The goals of a match as `judged` has them, with what was known before of players and score.

    `ties` are what the leans of the players follow from.
    """
    alone = judged(tellings, known, model)
    match = known.match
    players = _players(match, tellings, ties) if _is_in_doubt(tellings, alone.goals) else {}
    ended = _known_end(match)
    if not (players or ended):
        return alone
    leans = ties.settled({name: bounded(prior) for name, prior in players.items()})
    scores = expected(match) if ended else match.scores
    knowing = replace(known, match=replace(match, scores=scores), leans=leans)
    aided = judged(tellings, knowing, model)
    return replace(aided, goals=list(_told_apart(aided.goals, alone.goals, players, ended)))


def _is_in_doubt(tellings: Sequence[GoalTelling], alone: Sequence[GoalEvent]) -> bool:
    """Whether the article leaves open for whom somebody scored, or finds no room for his goal."""
    told = {each.scorer.person for each in tellings if each.scorer and each.strength >= BELIEVED}
    found = {each.scorer for each in alone if each.credit >= PLAIN * each.confidence}
    return not told <= found


def _players(match: Match, tellings: Sequence[GoalTelling], ties: Ties) -> Mapping[str, Prior]:
    """What was known of the scorers, and of those beside them: mates tell of one another."""
    memory, scorers = match.remembered.memory, (each.scorer for each in tellings if each.scorer)
    if memory is None:
        return {}
    people = dict.fromkeys((*ties.own, *(each.person for each in scorers)))
    known = {each: memory.allegiance(each, match.clubs, match.remembered.on) for each in people}
    return {person: prior for person, prior in known.items() if prior and prior.log_odds}


def _known_end(match: Match) -> Prior | None:
    """What was known of how the match ended, if the text does not say it plainly."""
    meeting = match.remembered.meeting
    plain = any(told.chance >= SURE for told in match.scores)
    return meeting.ended if meeting and not plain else None


def _told_apart(
    aided: Sequence[GoalEvent],
    alone: Sequence[GoalEvent],
    players: Mapping[str, Prior],
    ended: Prior | None,
) -> Iterator[GoalEvent]:
    """Each goal as the article alone has it; one that is moved, with the statements behind.

    Those on its scorer and on the score; else all others, which moved it through their goals.
    """
    told = {(each.scorer, each.nth): each for each in alone}
    for event in aided:
        own = told.get((event.scorer, event.nth))
        same = own if own and own.club == event.club else None
        if same and _shift(same, event) < SHIFT:
            yield same
            continue
        behind = [each for each in (players.get(event.scorer), ended) if each]
        labels = (label for prior in behind or players.values() for label in prior.statements)
        unaided = same.credit if same else 0.0
        yield replace(event, priors=tuple(dict.fromkeys(labels)), unaided=unaided)


def _shift(one: GoalEvent, other: GoalEvent) -> float:
    """By how much two accounts of one goal differ in how sure they are."""
    return max(abs(one.confidence - other.confidence), abs(one.credit - other.credit))
