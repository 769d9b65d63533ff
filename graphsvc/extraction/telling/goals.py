"""Phrases that tell a goal: who, for whom, when and how.

A telling may have no scorer ("Midtjylland took the lead") or no minute; `deciding` puts the
tellings of one goal together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import prod

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import (
    ClubMention,
    Found,
    MinuteMention,
    Passage,
    PersonMention,
)
from graphsvc.extraction.telling.doubts import doubts_of
from graphsvc.extraction.telling.goalforms import UNKNOWN, Trigger, triggers_in
from graphsvc.extraction.telling.minute_owners import (
    own_minutes,
    scorers_without_verb,
    series_from,
    unclaimed,
)
from graphsvc.extraction.telling.phrases import (
    Meaning,
    Table,
    after,
    before,
    belonging,
    joined,
    lead,
    look_up,
    one_of,
    rest,
    table,
)
from graphsvc.extraction.telling.scorers import Scorers, scorers_of
from graphsvc.extraction.telling.tellings import Doubt, GoalTelling
from graphsvc.model import GoalKind, GoalRole

SHOOT_OUT = re.compile(r"\bshoot-?out\b|\bon penalties\b|\bsudden death\b", re.IGNORECASE)
IN_SHOOT_OUT = 0.1
"""What a shoot-out leaves of the strength of words that tell a goal."""
OWN_GOAL = r"own[- ]goal|into (?:his|her|their) own (?:net|goal)|past his own (?:goal)?keeper"
PENALTY = (
    r"(?:penalty(?! (?:area|box|spot-kick appeal|appeal|shoot))|spot-kick|from the spot)\b"
    r"|(?<=\()pen\b"
)
KINDS = table(
    (OWN_GOAL, GoalKind.OWN_GOAL),
    (PENALTY, GoalKind.PENALTY),
    (r"free-?kick\b", GoalKind.FREE_KICK),
)
OPENER = r"(?<!out the )opener\b|open(?:ed|s|ing) the scoring|broke the deadlock|opening goal"
LEVELLED = r"equali[sz]|cancel(?:led)? out\b|levell?(?:ed|er|ing)\b|pulled (?:\w+ )?level"
WENT_AHEAD = r"took the lead|went (?:ahead|in front)|(?:put|gave) .{2,30} (?:ahead|in front|lead)"
ROLES = table(
    (OPENER, GoalRole.OPENER),
    (LEVELLED, GoalRole.EQUALISER),
    (r"winner\b|winning goal|only goal|won it\b", GoalRole.WINNER),
    (r"consolation\b", GoalRole.CONSOLATION),
    (WENT_AHEAD, GoalRole.GO_AHEAD),
)
HALVES = table(
    (r"first[- ]half\b|(?:before|from|at) (?:the )?(?:half-time|break|interval)", 1),
    (r"second[- ]half\b|after (?:the )?(?:half-time|break|interval|restart)", 2),
)
NEW_CLAUSE = re.compile(r"[,;] | (?:and|but|before|then|when|while|after) ")
FOR_CLUB = re.compile(
    r"\b"
    + one_of(r"""
        for | put | puts | putting | gave | gives? | giving | handed | earned | brought | pulled
        sent | fired | headed | drew | hauled | got | nudged | edged | secured
    """)
    + r" (?:the )?(?:\w+ )?$"
)
AGAINST_CLUB = re.compile(r"\b(?:against|past|beyond) (?:the )?$")
CLUBS_GOALS = re.compile(r"['’]s? (?:[\w-]+ ){0,2}goals?\b")
"""After a club that owns the goals: "all three of the visitors' goals"."""
BEFORE_QUOTE, AFTER_QUOTE = 30, 90
"""Characters around a telling in which its kind, role and half may be told."""


def tell_goals(reading: Reading) -> list[GoalTelling]:
    """The phrases of an article that tell goals, in its order."""
    return [
        telling
        for index, passage in enumerate(reading.passages)
        for telling in _tell(reading, passage, reading.passages[max(0, index - 2) : index])
    ]


def _tell(reading: Reading, passage: Passage, earlier: Sequence[Passage]) -> Iterator[GoalTelling]:
    minutes = passage.minutes
    free = unclaimed(passage, passage.people, minutes)
    triggers = triggers_in(passage)
    shoot_out = _shoot_out(passage, earlier)
    for trigger, window in zip(triggers, _windows(passage, triggers), strict=True):
        clause = _Clause(passage, trigger, window, minutes, free)
        scorers = scorers_of(passage, trigger, earlier, reading.officials)
        for telling in _timed(clause, [*scorers, *_listed(clause, scorers)]):
            yield _doubted(telling, shoot_out) if shoot_out else telling


def telling_around(passage: Passage, words: Found, scorer: PersonMention) -> GoalTelling:
    """A goal told by words that no pattern knows: how surely they do is not weighed here."""
    trigger = Trigger(words.start, words.end, UNKNOWN)
    window = Found(passage.sentence.start, passage.sentence.end)
    return _telling(_Clause(passage, trigger, window, (), ()), scorer, ())


def _shoot_out(passage: Passage, earlier: Sequence[Passage]) -> Doubt | None:
    """What tells, here or shortly before in the paragraph, of a shoot-out."""
    zone = passage.sentence.zone_number
    same = [each for each in (*earlier, passage) if each.sentence.zone_number == zone]
    told = (SHOOT_OUT.search(each.sentence.text) for each in same)
    return next((Doubt(each[0], IN_SHOOT_OUT) for each in told if each), None)


def _doubted(telling: GoalTelling, doubt: Doubt) -> GoalTelling:
    strength = doubt.left * telling.strength
    return replace(telling, strength=strength, doubts=(*telling.doubts, doubt))


def _windows(passage: Passage, triggers: Sequence[Trigger]) -> Iterator[Found]:
    """The stretch of a sentence that belongs to each trigger.

    What stands between two belongs to the first, up to the last new clause before the second.
    """
    start = passage.sentence.start
    for index, trigger in enumerate(triggers):
        end = passage.sentence.end
        if index + 1 < len(triggers):
            end = _border(passage, trigger, triggers[index + 1])
        yield Found(start, end)
        start = end


def _border(passage: Passage, trigger: Trigger, following: Trigger) -> int:
    """Where the words of one trigger end and those of the following begin."""
    if following.form.rule == "possessive":  # an object: all but the owner belongs to the verb
        owners = [p for p in after(passage.people, trigger.end) if p.start < following.start]
        return owners[-1].start if owners else following.start
    breaks = list(NEW_CLAUSE.finditer(passage.between(trigger.end, following.start)))
    return trigger.end + breaks[-1].start() if breaks else following.start


@dataclass(frozen=True, slots=True)
class _Clause:
    """Words that tell a goal, the stretch of the sentence that is theirs, its minutes."""

    passage: Passage
    trigger: Trigger
    window: Found
    minutes: Sequence[MinuteMention]
    free: Sequence[MinuteMention]
    """Those that are not told as somebody's own."""


def _listed(clause: _Clause, scorers: Scorers) -> list[PersonMention]:
    """Further scorers in the stretch of a goal that tell nothing but their minute."""
    inside = [each for each in clause.minutes if each.end <= clause.window.end]
    told = [each.person for each in scorers if each]
    further = scorers_without_verb(clause.passage, clause.trigger.end, inside) if told else []
    return [each for each in further if each.person not in told]


def _timed(clause: _Clause, scorers: Scorers) -> Iterator[GoalTelling]:
    """A telling for each scorer, one for each minute where a list of minutes is his."""
    for scorer in scorers:
        doubts = tuple(doubts_of(clause.passage, clause.trigger, clause.window, scorer))
        telling = _telling(clause, scorer, doubts)
        minutes = _minutes(clause, scorer, alone=len(scorers) == 1)
        if len(minutes) > 1:
            for minute in minutes:
                yield replace(telling, minute=minute, count=1)
        else:
            yield replace(telling, minute=minutes[0] if minutes else None)


def _minutes(
    clause: _Clause, scorer: PersonMention | None, *, alone: bool
) -> tuple[MinuteMention, ...]:
    """The scorer's own minutes, else those that belong to the trigger and are nobody's own.

    Of several minutes listed he scored in each, if he is `alone`, or the words tell as many goals.
    """
    passage = clause.passage
    if scorer and (own := own_minutes(passage, scorer, clause.minutes)):
        return own
    minute = belonging(clause.free, clause.trigger, clause.window)
    if minute is None:
        return ()
    series = series_from(passage, minute, clause.free)
    count = clause.trigger.form.count
    return series if len(series) == count or (alone and count == 1) else (minute,)


def _telling(
    clause: _Clause, scorer: PersonMention | None, doubts: tuple[Doubt, ...]
) -> GoalTelling:
    passage, trigger, window = clause.passage, clause.trigger, clause.window
    place = joined(trigger, scorer)
    near = Found(
        max(window.start, place.start - BEFORE_QUOTE), min(window.end, place.end + AFTER_QUOTE)
    )
    role, role_words = _said(passage, near, ROLES)
    period, period_words = _said(passage, near, HALVES)
    kind, kind_words = _said(passage, near, KINDS)
    return GoalTelling(
        start=place.start,
        end=place.end,
        passage=passage,
        trigger=trigger,
        scorer=scorer,
        club=_club_for(passage, trigger, scorer),
        against=_club_by(passage, trigger, AGAINST_CLUB, reach=30),
        minute=None,
        role=role or trigger.form.role,
        period=period,
        kind=kind,
        count=trigger.form.count,
        strength=prod((each.left for each in doubts), start=trigger.form.strength),
        doubts=doubts,
        rule=f"goal/{trigger.form.rule}",
        role_words=role_words,
        period_words=period_words,
        kind_words=kind_words,
    )


def _said(
    passage: Passage, near: Found, rows: Table[Meaning]
) -> tuple[Meaning | None, Found | None]:
    """What a table knows of the words around a goal, and where they stand."""
    found = look_up(rows, passage.between(near.start, near.end))
    if found is None:
        return None, None
    match, meaning = found
    return meaning, Found(near.start + match.start(), near.start + match.end())


def _club_for(passage: Passage, trigger: Found, scorer: PersonMention | None) -> ClubMention | None:
    """The club that a goal is said to be for; without a scorer the last club before."""
    told = _club_by(passage, trigger, FOR_CLUB, reach=40) or _owner(passage, trigger)
    if told or scorer:
        return told
    clubs = before(passage.clubs, trigger.start)
    return clubs[-1] if clubs else None


def _owner(passage: Passage, trigger: Found) -> ClubMention | None:
    """The club whose goals they are said to be."""
    near = [club for club in after(passage.clubs, trigger.start) if club.start < trigger.end + 20]
    return next((club for club in near if CLUBS_GOALS.match(rest(passage, club.end))), None)


def _club_by(
    passage: Passage, trigger: Found, link: re.Pattern[str], *, reach: int
) -> ClubMention | None:
    """The first club with such a link before it, so many characters after a trigger at most."""
    for club in after(passage.clubs, trigger.start):
        if club.start <= trigger.end + reach and link.search(lead(passage, club.start)):
            return club
    return None
