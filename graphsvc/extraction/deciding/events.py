"""Goal events: the tellings of one goal put together, wherever in the article they stand."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graphsvc.extraction.deciding.inference import Belief, Candidate, decide
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.minutes import MinuteMention
from graphsvc.extraction.reading.numbers import NUMBER, value_of
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.extraction.telling.memberships import Membership
from graphsvc.model import GoalKind, GoalRole, SegmentKind

NTH = re.compile(
    r"\b(?:his|her) (?P<n>second|third|fourth)\b(?! (?:half|penalty|(?:goal )?(?:of|in|this|for|league|since)))"
)
COMPLETED = re.compile(
    r"\bcomplet(?:ed|es|ing) (?:his|her|a) (?P<what>brace|double|hat-trick|treble)", re.IGNORECASE
)
NTH_FOR = re.compile(
    rf"\b(?:his|her)(?: \w+)? (?P<n>{NUMBER})(?:st|nd|rd|th)? goals? for (?:the )?", re.IGNORECASE
)
CLOSE = 2
"""Minutes that two tellings of one goal may be apart: phrases round."""


@dataclass(frozen=True, slots=True)
class GoalEvent:
    """One goal that the article may tell, and the phrases that tell it."""

    scorer: str | None
    nth: int
    """Which of this scorer's goals in the match, from 1."""
    tellings: tuple[GoalTelling, ...]
    club: str | None
    """The club it counts for, once decided."""
    confidence: float

    @property
    def minute(self) -> MinuteMention | None:
        """The firmest minute told: one that the text gives, before one that was counted out."""
        told = [telling.minute for telling in self.tellings if telling.minute]
        return min(told, key=lambda each: (each.basis != "STATED", each.start), default=None)

    @property
    def own_goal(self) -> bool:
        """Scored into the scorer's own net."""
        return any(telling.kind is GoalKind.OWN_GOAL for telling in self.tellings)


def tellings_of(
    match: Match, matches: Sequence[Match], tellings: Sequence[GoalTelling]
) -> list[GoalTelling]:
    """The tellings that may be about a match.

    A sentence that tells how another match ended, and names no club of the one reported, is about
    that other match alone.
    """
    main = next((each for each in matches if each.main), match)
    elsewhere = {
        telling.passage.sentence: other
        for other in matches
        if not other.main
        for telling in other.tellings
        if not any(club.club in main.clubs for club in telling.passage.clubs)
    }
    default = main if match.main else None
    return [t for t in tellings if elsewhere.get(t.passage.sentence, default) is match]


def goal_events(
    reading: Reading,
    match: Match,
    tellings: Sequence[GoalTelling],
    memberships: Sequence[Membership],
) -> list[GoalEvent]:
    """The goals of a match that the article tells, each with its club and confidence."""
    about = [t for t in _absolute(tellings) if _may_be_about(t, match)]
    drafts = _join_anonymous(_by_scorer(about), [t for t in about if t.scorer is None])
    votes = [_votes(draft, match, memberships, reading) for draft in drafts]
    candidates = [_candidate(draft, vote, match) for draft, vote in zip(drafts, votes, strict=True)]
    beliefs = decide(candidates, match.score)
    decided = [
        _decided(draft, belief, match) for draft, belief in zip(drafts, beliefs, strict=True)
    ]
    return [event for event in decided if event.confidence >= 0.5]


def _absolute(tellings: Sequence[GoalTelling]) -> list[GoalTelling]:
    """ "Six minutes later", counted from the minute told before."""
    last: int | None = None
    found = []
    for telling in tellings:
        minute = telling.minute
        if minute and minute.relative:
            label = (
                None if last is None or last + int(minute.label) > 90 else last + int(minute.label)
            )
            told = replace(minute, label=str(label), relative=False) if label else None
            telling = replace(telling, minute=told)  # noqa: PLW2901
        if telling.minute and telling.strength >= 0.3:
            last = int(telling.minute.label.partition("+")[0])
        found.append(telling)
    return found


def _may_be_about(telling: GoalTelling, match: Match) -> bool:
    for club in (telling.club, telling.against):
        if club and club.club not in match.clubs:
            return False
    return True


def _by_scorer(tellings: Sequence[GoalTelling]) -> list[GoalEvent]:
    grouped: dict[str, list[GoalTelling]] = defaultdict(list)
    for telling in tellings:
        if telling.scorer:
            grouped[telling.scorer.person].append(telling)
    return [event for scorer, told in grouped.items() for event in _events_of(scorer, told)]


def _events_of(scorer: str, tellings: Sequence[GoalTelling]) -> list[GoalEvent]:
    """As many events as minutes, ordinals and words like "brace" ask for."""
    strong = [telling for telling in tellings if telling.strength >= 0.3] or list(tellings)
    minutes = _distinct([_base(t) for t in strong if t.minute])
    ordinals = [_nth(telling) for telling in strong]
    wanted = max(len(minutes), *(telling.count for telling in strong), *ordinals, 1)
    slots: list[list[GoalTelling]] = [[] for _ in range(wanted)]
    for telling, nth in zip(tellings, [_nth(telling) for telling in tellings], strict=True):
        for slot in _slots(telling, nth, minutes, wanted):
            slots[slot].append(telling)
    return [
        GoalEvent(scorer, number, tuple(told or tellings[:1]), None, confidence=0.0)
        for number, told in enumerate(slots, 1)
    ]


def _distinct(minutes: Sequence[int]) -> list[int]:
    kept: list[int] = []
    for minute in sorted(minutes):
        if not kept or minute - kept[-1] > CLOSE:
            kept.append(minute)
    return kept


def _base(telling: GoalTelling) -> int:
    base, _, more = telling.minute.label.partition("+") if telling.minute else ("0", "", "")
    return int(base) + int(more or 0)


def _nth(telling: GoalTelling) -> int:
    text = telling.passage.between(telling.trigger.start - 20, telling.trigger.end + 25)
    if match := COMPLETED.search(text):
        return 3 if match["what"].lower() in ("hat-trick", "treble") else 2
    if match := NTH.search(text):
        return value_of(match["n"])
    return 1


def _slots(
    telling: GoalTelling, nth: int, minutes: Sequence[int], wanted: int
) -> range | list[int]:
    if telling.count > 1:
        return range(wanted)
    if telling.minute and minutes:
        nearest = min(range(len(minutes)), key=lambda n: abs(minutes[n] - _base(telling)))
        return [max(nearest, nth - 1) if nth <= wanted else nearest]
    return [min(nth, wanted) - 1]


def _join_anonymous(
    named: Sequence[GoalEvent], anonymous: Sequence[GoalTelling]
) -> list[GoalEvent]:
    """ "Midtjylland took the lead": told of the goal that the same or the next sentence tells."""
    events = list(named)
    for telling in anonymous:
        best = min(
            range(len(events)),
            key=lambda index: _distance(telling, events[index]),
            default=None,
        )
        if best is not None and _distance(telling, events[best]) < FAR:
            event = events[best]
            events[best] = replace(event, tellings=(*event.tellings, telling))
    return events


FAR = 400.0


def _distance(telling: GoalTelling, event: GoalEvent) -> float:
    """Characters from a telling without a scorer to the event's own words; FAR when it differs."""
    if telling.minute and event.minute and abs(_base(telling) - _minute(event)) > CLOSE:
        return FAR
    if telling.minute and event.minute:
        return 0.0
    follows = [
        each.start - telling.end
        for each in event.tellings
        if each.scorer
        and each.start >= telling.start
        and each.strength >= 0.3
        and each.passage.zone is telling.passage.zone
        and each.passage.sentence.zone_number - telling.passage.sentence.zone_number <= 1
    ]
    return float(min(follows, default=FAR))


def _minute(event: GoalEvent) -> int:
    return next(_base(telling) for telling in event.tellings if telling.minute)


def _votes(
    event: GoalEvent, match: Match, memberships: Sequence[Membership], reading: Reading
) -> dict[str, float]:
    """What speaks for each club of the match, in log units."""
    votes = dict.fromkeys(match.clubs, 0.0)
    for telling in event.tellings:
        _vote(votes, telling.club.club if telling.club else None, 2.5 if telling.scorer else 1.5)
        if telling.against:
            _vote(votes, _other(match, telling.against.club), 2.5)
        if telling.scorer and not telling.club:
            _vote(votes, _near_club(telling), 0.7)
    own = -1.0 if event.own_goal else 1.0
    for membership in memberships:
        if membership.person.person == event.scorer:
            caption = membership.passage.zone is SegmentKind.CAPTION
            _vote(votes, membership.club.club, own * (1.5 if caption else 3.0))
    return votes


def _vote(votes: dict[str, float], club: str | None, weight: float) -> None:
    if club in votes:
        votes[club] += weight


def _other(match: Match, club: str) -> str:
    return match.clubs[1] if club == match.clubs[0] else match.clubs[0]


def _near_club(telling: GoalTelling) -> str | None:
    """The last club named before in the sentence."""
    before = [club for club in telling.passage.clubs if club.end <= telling.trigger.start]
    return before[-1].club if before else None


def _candidate(event: GoalEvent, votes: Mapping[str, float], match: Match) -> Candidate:
    doubt = 1.0
    for telling in event.tellings:
        if telling.scorer or event.scorer is None:
            doubt *= 1.0 - telling.strength
    goal = 1.0 - doubt
    first = 1.0 / (1.0 + 2.718281828 ** (votes[match.clubs[1]] - votes[match.clubs[0]]))
    return Candidate(max(doubt, 0.02), goal * first, goal * (1.0 - first))


def _decided(event: GoalEvent, belief: Belief, match: Match) -> GoalEvent:
    club = match.clubs[0] if belief.first >= belief.second else match.clubs[1]
    known = max(belief.first, belief.second) / (belief.goal or 1.0) >= 0.55
    return replace(event, club=club if known else None, confidence=belief.goal)


def role_of(event: GoalEvent) -> tuple[GoalRole, GoalTelling] | None:
    """What the goal did to the score, in the firmest words."""
    order = (
        GoalRole.OPENER,
        GoalRole.EQUALISER,
        GoalRole.WINNER,
        GoalRole.CONSOLATION,
        GoalRole.GO_AHEAD,
    )
    told = [(order.index(t.role), t.role, t) for t in event.tellings if t.role]
    if not told:
        return None
    _, role, telling = min(told, key=lambda each: each[0])
    return role, telling
