"""How sentences tell that two clubs met: the outcome, the score, who was at home, when.

A *telling* is what one phrase says: "Ajax, which lost 1-0 at Liverpool". Scores are turned to the
subject's side: after "lost", 1-0 is the other side's win.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.dates import DateMention, dates_in, week_later
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import (
    ClubMention,
    Found,
    NameKind,
    NameMention,
    Passage,
    ScoreMention,
)
from graphsvc.model import EventOutcome, SegmentKind

WIN, LOSS, TIE, OPEN = (
    EventOutcome.WIN,
    EventOutcome.LOSS,
    EventOutcome.TIE,
    EventOutcome.UNDECIDED,
)


@dataclass(frozen=True, slots=True)
class MatchTelling(Found):
    """One phrase about a match, seen from `club`; what it leaves open is None."""

    passage: Passage
    club: str
    opponent: str | None
    outcome: EventOutcome
    """Of `club`; UNDECIDED for a fixture to come, or where no outcome is told."""
    goals: tuple[int, int] | None
    """Of `club` and of its opponent."""
    home: str | None
    date: DateMention | None
    names: tuple[NameMention, ...]
    """Competitions, groups and grounds told with it."""
    score: ScoreMention | None
    rule: str

    @property
    def pair(self) -> frozenset[str]:
        """The clubs, one or two."""
        return frozenset(club for club in (self.club, self.opponent) if club)


_BEAT = (
    r"beat|beats|defeated|defeats|thrash\w*|hammer(?:ed|s)|rout(?:ed|s)|edg(?:ed|es)(?: out| past)?|"
    r"overc[ao]mes?|s[ae]w off|sees off|swept (?:aside|past)|crush(?:ed|es)|stunn?(?:ed|s)|upset|"
    r"eas(?:ed|es) past|cruis(?:ed|es) past|knock(?:ed|s) out|dump(?:ed|s)|demolish\w*|"
    r"outclass\w*|sank|sinks?|dispatch\w*|brush(?:ed|es) aside|scraped? past|battered|downed|"
    r"got the better of|dismantled|trounced|humbled|punished|squeez(?:ed|es) past|"
    r"romp(?:ed|s) past|breez(?:ed|es) past|blanked|topped"
)
_BEATING = (
    r"beating|defeating|thrashing|hammering|edging(?: out| past)?|overcoming|seeing off|routing"
)
_WON = (
    r"won|wins|win|winners?|victory|victories|triumph(?:ed|s)?|success|prevail\w*|"
    r"cruis(?:ed|es|ing) to|eas(?:ed|es|ing) to|romp(?:ed|s|ing)? to|strolled to|rout|walloping"
)
_LOST = (
    r"lost|lose|loses|defeats?|loss|went down|go down|goes down|slump(?:ed|s)?|fell|falls?|"
    r"crash(?:ed|es)?|suffer(?:ed|s)?|succumb\w*|beaten|thrashed by|hammered by|"
    r"stunned by|humbled by|undone|downed by|edged out by|knocked out by|sunk by|defeated by"
)
_DREW = (
    r"dr[ea]ws?|drawn|drawing|stalemate|deadlock|share[ds]? (?:the )?(?:points|spoils)|tied?|held|"
    r"honours even|level at"
)
_MEET = (
    r"match|clash|meeting|game|tie|fixture|encounter|face[sd]?|facing|host(?:s|ed|ing)?|"
    r"visit(?:s|ed|ing)?|travel(?:s|led|ling)?|take(?:s|n)? on|meets?|plays?|needs?|welcome[ds]?|"
    r"entertain(?:s|ed)?|trip|go(?:es)? to|(?:is|are) (?:at|away)"
)

_TRIGGERS: tuple[tuple[EventOutcome, bool, str], ...] = (
    (LOSS, False, rf"(?:was|were|been|being|is|are|and) (?:\w+ ){{0,2}}?(?:beaten|{_BEAT}|well beaten)"
                  rf"(?= (?:\w+[- ]){{0,4}}?(?:by|at|\d))|{_LOST}"),
    (WIN, True, _BEATING),
    (WIN, False, _BEAT),
    (WIN, False, _WON),
    (TIE, False, _DREW),
    (WIN, True, "winning"),
    (LOSS, True, "losing|suffering"),
    (OPEN, False, _MEET),
)  # fmt: skip
TRIGGERS = tuple(
    (outcome, gerund, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for outcome, gerund, pattern in _TRIGGERS
)
UNREAL = re.compile(
    r"\b(?:would|could|should|might|may|if|hop(?:e|ing|ed) (?:to|for)|aim(?:s|ed|ing)? (?:to|for)|"
    r"needs?|need(?:ed|ing)|looked|looking|seek(?:s|ing)?|sought|bid|search|since|without a|"
    r"first|chance|able) (?:\w+ ){0,5}$",
    re.IGNORECASE,
)
GOVERNED = re.compile(
    r"\b(?:at|against|over|to|of|from|with|by|in|past|above|below|behind|for|than|between|near|"
    r"leaders|visit|host|hosts|hosting|facing|beat|beating|defeating)"
    r"(?: (?:the|fellow|lowly|high-flying|visiting|rivals?|neighbours|struggling|champions|"
    r"[\w-]+-placed|leaders))* ?$",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"^(?:['’]s?)?,? (?:who|which|whose|and (?:who|which))\b")
TO_OPPONENT = re.compile(
    r"^(?:[^.;:]|\d:\d){0,70}?\b(?P<prep>at home to|at home against|at home by|away to|away at|away against|at|"
    r"against|over|to|with|by|of|past|v|vs|versus|for|from|and|on)\b"
    r"(?: (?!and\b)[\w'’-]+){0,4}? ?$",
    re.IGNORECASE,
)
ITS_HOME = re.compile(r"\b(?:at home(?: to| against| by| with)?|home (?:win|defeat|loss|draw|victory)|"
                      r"welcome[ds]?|entertain(?:s|ed)?|host(?:s|ed|ing)?)\b", re.IGNORECASE)  # fmt: skip
ITS_AWAY = re.compile(r"\b(?:away (?:to|at|against|from)|away (?:win|defeat|loss|draw|victory)|trip to|"
                      r"(?:travel(?:s|led|ling)?|go(?:es)?) to|(?:is|are) at|visit(?:s|ed|ing)? (?:to )?|on the road)\b", re.IGNORECASE)  # fmt: skip
PAIR_OF = re.compile(r"^,? (?:and|v|vs\.?|versus|against) (?:the )?$", re.IGNORECASE)
BETWEEN = re.compile(
    r"\b(?:between|match|clash|meeting|game|tie) (?:between )?(?:the )?$", re.IGNORECASE
)
NEAR_SUBJECT = 70
"""Characters between a subject and its verb, up to which a quote begins with the subject."""

TOLD_WITH = (NameKind.COMPETITION, NameKind.LEAGUE, NameKind.GROUP, NameKind.GROUND)


def tell_matches(reading: Reading) -> list[MatchTelling]:
    """What the phrases of an article tell about matches, in its order."""
    return [telling for passage in reading.passages for telling in _tell(reading, passage)]


def _tell(reading: Reading, passage: Passage) -> list[MatchTelling]:
    dates = dates_in(
        passage.sentence.text, offset=passage.sentence.start, anchor=reading.article.dated
    )
    found = [*_scorelines(passage, dates), *_betweens(passage, dates)]
    taken = [telling.score for telling in found if telling.score]
    triggers = list(_triggers(passage))
    for index, trigger in enumerate(triggers):
        window = _window(passage, triggers, index)
        if telling := _by_trigger(passage, trigger, window, dates, taken):
            found.append(telling)
    return found


@dataclass(frozen=True, slots=True)
class _Trigger(Found):
    outcome: EventOutcome
    gerund: bool


def _triggers(passage: Passage) -> Iterator[_Trigger]:
    """Triggers in order; where two overlap the one listed first counts."""
    text, base = passage.sentence.text, passage.sentence.start
    kept: list[_Trigger] = []
    for outcome, gerund, pattern in TRIGGERS:
        for match in pattern.finditer(text):
            trigger = _Trigger(base + match.start(), base + match.end(), outcome, gerund)
            inside = any(trigger.start < k.end and k.start < trigger.end for k in kept)
            if not inside and not _in_name(passage, trigger):
                kept.append(trigger)
    yield from sorted(kept, key=lambda trigger: trigger.start)


def _in_name(passage: Passage, trigger: Found) -> bool:
    return any(
        found.start <= trigger.start < found.end for found in (*passage.clubs, *passage.people)
    )


def _window(passage: Passage, triggers: Sequence[_Trigger], index: int) -> Found:
    """The stretch of a sentence that belongs to a trigger: from the one before to the one after."""
    start = triggers[index - 1].end if index else passage.sentence.start
    last = index + 1 >= len(triggers)
    return Found(start, passage.sentence.end if last else triggers[index + 1].start)


def _by_trigger(
    passage: Passage,
    trigger: _Trigger,
    window: Found,
    dates: Sequence[DateMention],
    taken: Sequence[ScoreMention],
) -> MatchTelling | None:
    subject = _subject(passage, trigger) or _subject_after(passage, trigger)
    opponent = _opponent(passage, trigger, subject)
    if subject is None:
        return None
    date = _nearest(trigger, window, dates)
    if date and _is_to_come(passage, trigger, date):
        date = week_later(date)
    unreal = bool(UNREAL.search(passage.between(passage.sentence.start, trigger.start)[-60:]))
    future = bool(date and date.future)
    outcome = OPEN if future or unreal else trigger.outcome
    if opponent is None and (outcome is OPEN or passage.zone is SegmentKind.CAPTION):
        return None
    if outcome is OPEN and not future:
        return None
    score = None if outcome is OPEN else _score(passage, trigger, taken)
    goals = _turned(score, outcome)
    names = tuple(
        name
        for name in passage.of_kind(*TOLD_WITH)
        if window.start <= name.start < window.end or name.kind is NameKind.GROUP
    )
    grounds = [name.end for name in names if name.kind is NameKind.GROUND]
    end = max([trigger.end, opponent.end if opponent else 0, score.end if score else 0, *grounds])
    start = min(trigger.start, score.start if score else trigger.start)
    if start - subject.end <= NEAR_SUBJECT:
        start = min(start, subject.start)
    return MatchTelling(
        start=start,
        end=end,
        passage=passage,
        club=subject.club,
        opponent=opponent.club if opponent else None,
        outcome=outcome,
        goals=goals,
        home=_home(passage, trigger, window, subject, opponent, names),
        date=date,
        names=names,
        score=score if goals else None,
        rule=f"result/{outcome.lower()}",
    )


TO_COME = re.compile(
    r"^(?:face|host|travel|visit|meet|play|welcome|entertain|go)(?:s|es)?$|^take(?:s)? on$|^(?:is|are) (?:at|away)",
    re.IGNORECASE,
)


def _is_to_come(passage: Passage, trigger: _Trigger, date: DateMention) -> bool:
    """A weekday told with a verb in the present: a match to come, not the one reported."""
    verb = passage.between(trigger.start, trigger.end)
    return bool(TO_COME.match(verb)) and not date.future and "/" not in date.edtf


def _subject(passage: Passage, trigger: _Trigger) -> ClubMention | None:
    before = [club for club in passage.clubs if club.end <= trigger.start]
    free = [club for club in before if not _governed(passage, club)]
    if trigger.gerund:
        return free[0] if free else _later_subject(passage, trigger)
    for club in reversed(before):
        if club in free or RELATIVE.match(passage.between(club.end, trigger.start)):
            return club
    return before[-1] if before else None


def _subject_after(passage: Passage, trigger: _Trigger) -> ClubMention | None:
    """ "A 0-0 draw between Nantes and Lille", "a 2-1 win for Utrecht": the club after."""
    after = [club for club in passage.clubs if club.start >= trigger.end]
    if not after:
        return None
    lead = passage.between(trigger.end, after[0].start)
    wanted = r"^ between (?:the )?$" if trigger.outcome is TIE else r"^ (?:for|by) (?:the )?$"
    return after[0] if re.search(wanted, lead) else None


def _governed(passage: Passage, club: ClubMention) -> bool:
    return bool(GOVERNED.search(passage.between(passage.sentence.start, club.start)))


def _later_subject(passage: Passage, trigger: _Trigger) -> ClubMention | None:
    """ "After beating Liverpool last week, Atalanta …": the club after the comma."""
    after = [club for club in passage.clubs if club.start >= trigger.end]
    return after[1] if len(after) > 1 and not _governed(passage, after[1]) else None


def _opponent(
    passage: Passage, trigger: _Trigger, subject: ClubMention | None
) -> ClubMention | None:
    if subject is None:
        return None
    for club in passage.clubs:
        if club.start >= trigger.end and club.club != subject.club:
            text = passage.between(trigger.end, club.start)
            near = len(text) <= 90 and not re.search(r"[;:]|, (?:but|while|who|which)\b", text)
            return club if near and (len(text) <= 12 or TO_OPPONENT.match(text)) else None
    return None


def _nearest(trigger: _Trigger, window: Found, dates: Sequence[DateMention]) -> DateMention | None:
    inside = [date for date in dates if window.start <= date.start < window.end]
    after = [date for date in inside if date.start >= trigger.end]
    return next(iter(after or inside), None)


def _score(
    passage: Passage, trigger: _Trigger, taken: Sequence[ScoreMention]
) -> ScoreMention | None:
    near = [
        score
        for score in passage.scores
        if not score.interim and score not in taken and _distance(score, trigger) <= 45
    ]
    return min(near, key=lambda score: _distance(score, trigger), default=None)


def _distance(one: Found, other: Found) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _turned(score: ScoreMention | None, outcome: EventOutcome) -> tuple[int, int] | None:
    """The score from the subject's side; None where it does not fit the outcome."""
    if score is None:
        return None
    high, low = max(score.first, score.second), min(score.first, score.second)
    if (outcome is TIE) != (high == low):
        return None
    return (low, high) if outcome is LOSS else (high, low)


def _home(
    passage: Passage,
    trigger: _Trigger,
    window: Found,
    subject: ClubMention,
    opponent: ClubMention | None,
    names: Sequence[NameMention],
) -> str | None:
    for name in names:
        for club in (subject.club, opponent.club if opponent else ""):
            if name.kind is NameKind.GROUND and club in name.keys:
                return club
    if opponent is None:
        return None
    text = passage.between(trigger.start, opponent.start)
    if ITS_HOME.search(text):
        return subject.club
    if ITS_AWAY.search(text) or re.search(r"\bat (?:[\w-]+ ){0,2}$", text):
        return opponent.club
    return None


def _scorelines(passage: Passage, dates: Sequence[DateMention]) -> Iterator[MatchTelling]:
    """ "Mansfield 0-1 Leyton Orient" and "Ajax 2 Feyenoord 1": the home side stands first."""
    for one, other in zip(passage.clubs, passage.clubs[1:], strict=False):
        if goals := _goals_between(passage, one, other):
            high = goals[0] - goals[1]
            outcome = WIN if high > 0 else LOSS if high < 0 else TIE
            yield MatchTelling(
                start=one.start,
                end=other.end,
                passage=passage,
                club=one.club,
                opponent=other.club,
                outcome=outcome,
                goals=goals,
                home=one.club,
                date=dates[0] if dates else None,
                names=passage.of_kind(*TOLD_WITH),
                score=next((s for s in passage.scores if one.end <= s.start < other.start), None),
                rule="result/scoreline",
            )


def _goals_between(
    passage: Passage, one: ClubMention, other: ClubMention
) -> tuple[int, int] | None:
    middle = passage.between(one.end, other.start)
    if match := re.fullmatch(r"[ ,:(]{1,2}(\d{1,2}) ?[-–—] ?(\d{1,2})[ ,)]{1,2}", middle):
        return int(match[1]), int(match[2])
    after = passage.between(other.end, passage.sentence.end)
    first = re.fullmatch(r" (\d{1,2})(?: ?[-–—,]? ?)", middle)
    second = re.match(r" (\d{1,2})\b(?![-–:.]\d)", after)
    return (int(first[1]), int(second[1])) if first and second else None


def _betweens(passage: Passage, dates: Sequence[DateMention]) -> Iterator[MatchTelling]:
    """ "match between Atalanta and FC Midtjylland": who met, and no more."""
    for one, other in zip(passage.clubs, passage.clubs[1:], strict=False):
        before = passage.between(passage.sentence.start, one.start)
        joint = PAIR_OF.match(passage.between(one.end, other.start))
        if joint and BETWEEN.search(before) and one.club != other.club:
            yield MatchTelling(
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
