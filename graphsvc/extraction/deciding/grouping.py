"""Tellings of one goal put together: by scorer, minute, and words like "his second"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphsvc.extraction.reading.numbers import value_of
from graphsvc.extraction.reading.passages import MinuteMention
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import Basis, GoalKind
from graphsvc.rules.minutes import minute_key

NTH = re.compile(
    r"\b(?:his|her) (?P<n>second|third|fourth)\b"
    r"(?! (?:half|penalty|(?:goal )?(?:of|in|this|for|league|since)))"
)
COMPLETED = re.compile(
    r"\bcomplet(?:ed|es|ing) (?:his|her|a) (?P<what>brace|double|hat-trick|treble)", re.IGNORECASE
)
CLOSE = 2
"""Minutes that two tellings of one goal may be apart: phrases round."""
FULL_TIME = 90
STRONG = 0.3
"""The least strength of a telling that minutes are counted by."""
FAR = 400
"""Characters from which on a telling without a scorer belongs to no telling after it."""


@dataclass(frozen=True, slots=True)
class GoalEvent:
    """One goal that the article may tell, and the phrases that tell it."""

    scorer: str
    """By the fullest name told."""
    nth: int
    """Which of this scorer's goals in the match, from 1."""
    tellings: tuple[GoalTelling, ...]
    club: str | None = None
    """The club it counts for, once decided."""
    confidence: float = 0.0
    credit: float = 0.0
    """The probability that it is a goal for that club."""
    margin: float = 0.0
    """By how much it is likelier a goal for its club than for the other."""
    priors: tuple[str, ...] = ()
    """The ids of the statements, known before, without which it would be told otherwise."""
    unaided: float = 0.0
    """The credit without them; 0 if it were no goal for that club."""

    @property
    def start(self) -> int:
        """Where the article first tells it."""
        return min(telling.start for telling in self.tellings)

    @property
    def minute(self) -> MinuteMention | None:
        """The firmest minute told: one that the text gives, before one that was counted out.

        Of tellings that the model weighed the surest counts first.
        """
        told = [telling for telling in self.tellings if telling.minute]
        surest = min(told, key=_firmness, default=None)
        return surest.minute if surest else None

    @property
    def own_goal(self) -> bool:
        """Scored into the scorer's own net."""
        return any(telling.kind is GoalKind.OWN_GOAL for telling in self.tellings)


def _firmness(telling: GoalTelling) -> tuple[float, bool, int]:
    """What puts the minute of a telling before that of another; the least first."""
    strength = telling.strength if telling.seen else 0.0
    counted = telling.minute is None or telling.minute.basis is not Basis.STATED
    return -strength, counted, telling.minute.start if telling.minute else 0


def drafts_of(tellings: Sequence[GoalTelling]) -> list[GoalEvent]:
    """The goals that tellings of one match make up, not yet decided; in the order of the text."""
    timed = lent(absolute(tellings))
    events = _by_scorer([telling for telling in timed if telling.scorer])
    return attached(events, [telling for telling in timed if telling.scorer is None])


def absolute(tellings: Sequence[GoalTelling]) -> list[GoalTelling]:
    """Minutes since something made minutes of the match: "six minutes later".

    They are counted from the minute told before, or else from that of the goal told before.
    """
    last: int | None = None
    found = []
    for telling in tellings:
        told = replace(telling, minute=_counted(telling.minute, last))
        if told.minute and told.strength >= STRONG:
            last = minute_key(told.minute.label)[0]
        found.append(told)
    return found


def _counted(minute: MinuteMention | None, last: int | None) -> MinuteMention | None:
    if minute is None or not minute.relative:
        return minute
    since = last if minute.since is None else minute.since
    if since is None or since + int(minute.label) > FULL_TIME:
        return None
    return replace(minute, label=str(since + int(minute.label)), relative=False, since=None)


def lent(tellings: Sequence[GoalTelling]) -> list[GoalTelling]:
    """A minute told without a scorer lent to the goal told next: "it was two. Duff crossed …"."""
    found = list(tellings)
    for index, telling in enumerate(found):
        if telling.scorer or telling.minute is None:
            continue
        for place in range(index + 1, len(found)):
            if _follows(telling, found[place]) and found[place].strength >= STRONG:
                told = found[place].minute or telling.minute
                found[place] = replace(found[place], minute=told)
                break
    return found


def _follows(telling: GoalTelling, other: GoalTelling) -> bool:
    """Whether another telling, with a scorer, comes soon after, at most a paragraph later."""
    one, two = telling.passage.sentence, other.passage.sentence
    near = other.start >= telling.start and other.start - telling.end < FAR
    return bool(
        other.scorer and near and one.zone is two.zone and two.zone_number - one.zone_number <= 1
    )


def _by_scorer(tellings: Sequence[GoalTelling]) -> list[GoalEvent]:
    grouped: dict[str, list[GoalTelling]] = defaultdict(list)
    for telling in tellings:
        if telling.scorer:
            grouped[telling.scorer.person].append(telling)
    return [event for scorer, told in grouped.items() for event in _of_scorer(scorer, told)]


def _of_scorer(scorer: str, tellings: Sequence[GoalTelling]) -> Iterator[GoalEvent]:
    """As many goals as minutes, ordinals and words like "brace" ask for."""
    strong = [telling for telling in tellings if telling.strength >= STRONG] or list(tellings)
    minutes = _distinct([minute_of(t.minute) for t in strong if t.minute])
    wanted = max(len(minutes), *(max(each.count, nth_of(each)) for each in strong))
    slots: list[list[GoalTelling]] = [[] for _ in range(wanted)]
    for telling in tellings:
        for slot in _slots(telling, minutes, wanted):
            slots[slot].append(telling)
    for number, told in enumerate(slots, 1):
        yield GoalEvent(scorer, number, tuple(told or tellings[:1]))


def minute_of(minute: MinuteMention) -> int:
    """The minute as a number, stoppage time added: 92 for "90+2"."""
    return sum(minute_key(minute.label))


def _distinct(minutes: Sequence[int]) -> list[int]:
    kept: list[int] = []
    for minute in sorted(minutes):
        if not kept or minute - kept[-1] > CLOSE:
            kept.append(minute)
    return kept


def nth_of(telling: GoalTelling) -> int:
    """Which of its scorer's goals a telling says it is; 1 where it says nothing."""
    text = telling.passage.between(telling.trigger.start - 20, telling.trigger.end + 25)
    if match := COMPLETED.search(text):
        return 3 if match["what"].lower() in ("hat-trick", "treble") else 2
    match = NTH.search(text)
    return value_of(match["n"]) if match else 1


def _slots(telling: GoalTelling, minutes: Sequence[int], wanted: int) -> Sequence[int]:
    """The goals of a scorer, from 0, that a telling is about."""
    nth = min(nth_of(telling), wanted) - 1
    if telling.count > 1:
        return range(wanted)
    if telling.minute and minutes:
        minute = minute_of(telling.minute)
        nearest = min(range(len(minutes)), key=lambda place: abs(minutes[place] - minute))
        return [max(nearest, nth)]
    return [nth]


def attached(events: Sequence[GoalEvent], anonymous: Sequence[GoalTelling]) -> list[GoalEvent]:
    """Tellings without a scorer added to the goal they are about: "Midtjylland took the lead"."""
    found = list(events)
    for telling in anonymous:
        gaps = [_gap(telling, event) for event in found]
        if gaps and min(gaps) < FAR:
            place = gaps.index(min(gaps))
            found[place] = replace(found[place], tellings=(*found[place].tellings, telling))
    return found


def _gap(telling: GoalTelling, event: GoalEvent) -> int:
    """Characters from a telling without a scorer to the event's own words; FAR when it differs."""
    if telling.minute and event.minute:
        apart = abs(minute_of(telling.minute) - minute_of(event.minute))
        return FAR if apart > CLOSE else 0
    follows = [
        each.start - telling.end
        for each in event.tellings
        if each.strength >= STRONG and _follows(telling, each)
    ]
    return min(follows, default=FAR)
