"""The words that say how a match ended for the club before them: won, lost, drew, or only met."""

import re
from dataclasses import dataclass

from graphsvc.extraction.reading.cues import Cued, cued
from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.extraction.telling.phrases import lead, occurrences, one_of
from graphsvc.model import EventOutcome

WIN, LOSS, TIE, OPEN = (
    EventOutcome.WIN,
    EventOutcome.LOSS,
    EventOutcome.TIE,
    EventOutcome.UNDECIDED,
)

BEAT = one_of(r"""
    beat | beats | defeated | defeats | thrash\w* | hammer(?:ed|s) | rout(?:ed|s)
    edg(?:ed|es)(?: out| past)? | overc[ao]mes? | s[ae]w off | sees off | swept (?:aside|past)
    crush(?:ed|es) | stunn?(?:ed|s) | upset | eas(?:ed|es) past | cruis(?:ed|es) past
    knock(?:ed|s) out | dump(?:ed|s) | demolish\w* | outclass\w* | sank | sinks? | dispatch\w*
    brush(?:ed|es) aside | scraped? past | battered | downed | got the better of | dismantled
    trounced | humbled | punished | squeez(?:ed|es) past | romp(?:ed|s) past | breez(?:ed|es) past
    blanked | topped
""")
"""What the winner does to the loser."""

BEATING = one_of(r"""
    beating | defeating | thrashing | hammering | edging(?: out| past)? | overcoming | seeing off
    routing
""")

WON = one_of(r"""
    won | wins | win | winners? | victory | victories | triumph(?:ed|s)? | success | prevail\w*
    cruis(?:ed|es|ing) to | eas(?:ed|es|ing) to | romp(?:ed|s|ing)? to | strolled to | rout
    walloping
""")

BEATEN = (
    r"(?:was|were|been|being|is|are|and) (?:\w+ ){0,2}?"
    rf"(?:beaten|{BEAT}|well beaten)(?= (?:\w+[- ]){{0,4}}?(?:by|at|\d))"
)

LOST = one_of(r"""
    lost | lose | loses | defeats? | loss | went down | go down | goes down | slump(?:ed|s)?
    fell | falls? | crash(?:ed|es)? | suffer(?:ed|s)? | succumb\w* | beaten | thrashed by
    hammered by | stunned by | humbled by | undone | downed by | edged out by | knocked out by
    sunk by | defeated by | losers? | reverse | outclassed by | outplayed by | overpowered by
""")

DREW = one_of(r"""
    dr[ea]ws? | drawn | drawing | stalemate | deadlock | share[ds]? (?:the )?(?:points|spoils)
    tied? | held | honours even | level at
""")

MEET = one_of(r"""
    match | clash | meeting | game | tie | fixture | encounter | face[sd]? | facing
    host(?:s|ed|ing)? | visit(?:s|ed|ing)? | travel(?:s|led|ling)? | take(?:s|n)? on | meets?
    plays? | needs? | welcome[ds]? | entertain(?:s|ed)? | trip | go(?:es)? to
    (?:is|are) (?:at|away)
""")

UNREAL = re.compile(
    r"\b"
    + one_of(r"""
        would | could | should | might | may | if | hop(?:e|ing|ed) (?:to|for)
        aim(?:s|ed|ing)? (?:to|for) | needs? | need(?:ed|ing) | looked | looking | seek(?:s|ing)?
        want(?:s|ed|ing)? to | sought | bid | search | since | without a | first | chance | able
    """)
    + r" (?:\w+ ){0,5}$",
    re.IGNORECASE,
)
"""Before a result that did not happen, or is only counted: "needed a win", "their first win"."""


@dataclass(frozen=True, slots=True)
class _Form:
    outcome: EventOutcome
    gerund: bool
    pattern: Cued


def _form(outcome: EventOutcome, *phrases: str, cues: str = "", gerund: bool = False) -> _Form:
    return _Form(outcome, gerund, cued(rf"\b(?=[\w-])(?:{'|'.join(phrases)})\b", cues))


FORMS = (
    _form(LOSS, BEATEN, LOST),
    _form(WIN, BEATING, cues="ing", gerund=True),
    _form(WIN, BEAT),
    _form(WIN, WON),
    _form(TIE, DREW),
    _form(WIN, "winning", cues="winning", gerund=True),
    _form(LOSS, "losing|suffering", cues="losing|suffering", gerund=True),
    _form(OPEN, MEET),
)


@dataclass(frozen=True, slots=True)
class Trigger(Found):
    """A word of outcome; before a gerund the subject may stand far off."""

    outcome: EventOutcome
    gerund: bool


def outcomes_in(passage: Passage) -> list[Trigger]:
    """The words of outcome of a passage, in its order."""
    return [
        Trigger(place.start, place.end, form.outcome, form.gerund)
        for form, place in occurrences(passage, FORMS)
    ]


def is_unreal(passage: Passage, trigger: Found) -> bool:
    """Whether the words before make it a wish or a count."""
    return bool(UNREAL.search(lead(passage, trigger.start, length=60)))
