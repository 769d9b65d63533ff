"""The phrases that tell a minute, each with what it counts from.

A phrase that only sets a bound tells no minute: "midway through the half", "shortly before
half-time" stand in no table, and `BOUND` takes out "inside ten minutes".
"""

import re
from dataclasses import dataclass

from graphsvc.extraction.reading.cues import Cued, cued
from graphsvc.extraction.reading.numbers import NUMBER, ORDINAL
from graphsvc.model import Basis

KICK_OFF, HALF_TIME, HOUR, FULL_TIME = 0, 45, 60, 90


@dataclass(frozen=True, slots=True)
class Counted:
    """A phrase with a number `n`: its minute is `base` plus `sign` times `n`."""

    base: int
    sign: int
    basis: Basis
    pattern: Cued


def _phrase(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _told(pattern: str, *cues: str) -> Counted:
    """The text gives the number of the minute."""
    return Counted(KICK_OFF, 1, Basis.STATED, cued(pattern, *cues))


def _after(base: int, pattern: str, *cues: str) -> Counted:
    return Counted(base, 1, Basis.NORMALIZED, cued(pattern, *cues))


def _before(base: int, pattern: str, *cues: str) -> Counted:
    return Counted(base, -1, Basis.NORMALIZED, cued(pattern, *cues))


_DIGITS = r"(?P<n>\d{1,3})"
_NTH = rf"(?P<n>{ORDINAL})"
_COUNT = rf"\b(?P<n>{NUMBER}|(?<!half )a)[- ]minutes?(?: of play| of the (?:game|match))?"
_END = r"(?:the )?(?:(?:normal |regulation )?time|end|full[- ]time|(?:final )?whistle)\b"
_BREAK = (
    r"(?:half[- ]time|the (?:break|interval|restart|re-start|resumption|turnaround|pause)"
    r"|the second (?:half|period))\b"
)
_START = (
    r"(?:(?:the )?kick[- ]?off|the (?:start|off)|the (?:first|opening|starting) whistle"
    r"|the (?:game|match|tie) (?:began|started|kicked off))\b"
)
_HOURS = r"(?P<n>half an hour|a quarter of an hour)"
_GAME = r"(?:game|match|contest|tie|encounter)"
_PLAY = rf"(?:the {_GAME}|play|proceedings|it|the first half)\b"
_NOT_90 = r"(?! of (?:extra|the (?:first )?half))"
_IN_STOPPAGE = (
    r"(?P<first>first[- ]half )?(?:(?:stoppage|injury|added)[- ]time|time added on)\b"
    r"(?P<late>,? (?:(?:at|before|in|of) )?"
    r"(?:the (?:end of the )?first half|the break|half-time|the interval)\b)?"
)
_STOPPAGE_CUES = "stoppage|injury|added"
_GOAL = r"goal|winner|equali[sz]er|header|penalty|strike"
_GOES_ON = r"when|as|with|through|after|and|but|from|for|to|by|before|while|thanks|only"
_PENALTY = r"pen(?:alty)?\.?"
_NO_COUNT = (
    r"(?! (?:of|later|left|remaining|into|to (?:play|go))\b)"
    rf"(?! (?:from|before|after) (?:{_END}|{_BREAK}|{_START}|the hour\b"
    r"|(?:extra|added|stoppage|injury)\b))"
)
_NO_BREAK = r"(?! (?:from|before|after) (?:the|half|time|full|break)\b)"

COUNTED = (
    _told(rf"\b{_NTH}[- ]minute\b(?! of (?!{_PLAY}))", "minute"),
    _told(rf"\b{_NTH}[- ]minutes\b(?! of)", "minute"),
    _told(rf"\b{_NTH}(?=(?:,? (?:and )?(?:the )?{ORDINAL}){{1,3}}[- ]minutes?\b)", "minute"),
    _told(rf"\bminute {_DIGITS}\b(?! of)", "minute"),
    _told(rf"\bin the {_DIGITS}(?:st|nd|rd|th)(?=[,.;:]|$| (?:{_GOES_ON})\b)", "in the "),
    _told(
        rf"(?<=\w )\((?:{_PENALTY},? )?{_DIGITS}(?:['’′´.]|th|st|nd|rd| ?mins?)?"
        rf"(?:,? ?(?:{_PENALTY}|og|p))?\)",
        " (",
    ),
    _told(rf"(?:\bon |\bafter ){_DIGITS} mins?\b", " min"),
    _told(rf"(?:(?<=\|)|(?<=\| )){_DIGITS}['’′´](?!\w)", "|"),
    _before(
        HALF_TIME,
        rf"{_COUNT} (?:from|before) the end of the (?:first )?half\b",
        "minute",
        "end of the",
    ),
    _before(
        HALF_TIME,
        rf"{_COUNT} (?:left|remaining|to (?:play|go)) (?:in|of) the (?:first )?half\b",
        "minute",
        "half",
    ),
    _before(
        HALF_TIME,
        rf"{_COUNT} of the (?:first )?half (?:still )?(?:left|remaining|to go)\b",
        "minute",
        "half",
    ),
    _before(
        FULL_TIME,
        rf"\bwith (?:just |only |barely )?(?P<n>{NUMBER}) (?:left|remaining|to go)\b",
        "with ",
    ),
    _after(HALF_TIME, rf"{_COUNT} (?:after|into|following) {_BREAK}", "minute"),
    _after(HALF_TIME, rf"\b{_HOURS} (?:after|into) {_BREAK}", "hour"),
    _after(KICK_OFF, rf"\bafter (?:just |only |barely )?{_HOURS}\b(?! or )", "hour"),
    _after(KICK_OFF, rf"\b{_HOURS} (?:in(?! (?:the|hand|a|which)\b)|gone)\b", "hour"),
    _after(KICK_OFF, rf"{_COUNT} (?:after|from) {_START}", "minute"),
    _after(KICK_OFF, rf"^{_COUNT} in\b", "minute", " in"),
    _told(
        r"\b[Aa]fter (?P<n>\d{1,2}|six|seven|eight|nine|ten|eleven|twelve)"
        r"(?=[,.;:]|$| (?:when|as|with|through|the|and|but)\b| (?-i:[A-Z]))",
        "after ",
    ),
    _before(
        FULL_TIME,
        rf"{_COUNT} (?:\w+ )?(?:from|before|of|until|to(?! end\b)|short of) {_END}{_NOT_90}",
        "minute",
    ),
    _before(FULL_TIME, rf"{_COUNT} (?:still )?(?:left|remaining|to (?:play|go))\b", "minute"),
    _before(HALF_TIME, rf"{_COUNT} (?:from|before|short of|to) {_BREAK}", "minute"),
    _after(HALF_TIME, rf"\bafter {_COUNT} of the second half\b", "minute", "second half"),
    _after(HALF_TIME, rf"\b{_NTH}[- ]minute of the second half\b", "minute", "second half"),
    _after(HOUR, rf"{_COUNT} (?:after|past|beyond) the hour\b", "minute", "the hour"),
    _before(HOUR, rf"{_COUNT} (?:before|short of) the hour\b", "minute", "the hour"),
    _after(FULL_TIME, rf"{_COUNT} into extra[- ]time\b", "minute", "extra"),
    _after(
        KICK_OFF,
        rf"\bafter (?:just |only |barely |a mere )?{_COUNT}\b{_NO_COUNT}",
        "minute",
        "after ",
    ),
    _after(
        KICK_OFF,
        rf"{_COUNT} (?:in(?! (?:the|hand|a|which)\b)|gone|played|old|on the clock)\b",
        "minute",
    ),
    _after(KICK_OFF, rf"{_COUNT} into {_PLAY}", "minute", "into "),
    _after(KICK_OFF, rf"\bon (?:the )?{_COUNT}\b{_NO_BREAK}", "minute", "on "),
    _after(KICK_OFF, rf"\bthe (?P<n>{NUMBER})[- ]minute mark\b", "minute", "mark"),
)
"""In the order in which they count, where two overlap."""
BY_OTHER_WORDS = tuple(each for each in COUNTED if ("minute",) not in each.pattern.cues)
"""Those of them that do without the word "minute"."""

BOUND = _phrase(
    r"\b(?:within|inside|under|less than|more than|over)"
    r"(?: (?:just|only|barely|a mere|the|the (?:first|opening)))? $"
)
"""What stands before a number that only says when it happened at the latest."""

STOPPAGE = (
    cued(r"\b(?P<base>45|90|105|120)(?:th|['’′´])?\s?(?:\+|plus)\s?(?P<n>\d{1,2})\b", "+|plus"),
    cued(rf"\b(?P<n>{NUMBER}|a) minutes? (?:of|into) {_IN_STOPPAGE}", "minute", "time"),
    cued(rf"\b{_NTH}[- ]minute of {_IN_STOPPAGE}", "minute of"),
)
"""The minute `n` of stoppage time: after `base`, or else in the `first` half or the second."""

VAGUE_STOPPAGE = (
    cued(rf"\b(?:deep |late )?(?:in|into|in the \w+ \w+ of) {_IN_STOPPAGE}", _STOPPAGE_CUES),
    cued(rf"\b{_IN_STOPPAGE} (?:\w+ ){{0,2}}(?:{_GOAL})\b", _STOPPAGE_CUES),
)
"""Somewhere in stoppage time: counted as its first minute."""

FIXED = (
    (
        "1",
        cued(
            r"\b(?:inside|within|in|after) (?:just )?the (?:first|opening) minute\b(?! of)",
            "minute",
        ),
    ),
    (
        "1",
        cued(
            r"\b(?:inside|within|after) (?:just |only |barely )?"
            r"(?:a minute of (?:the |kick-?off)|[1-5]\d seconds\b)"
            r"|\b(?:[1-5]\d|(?:ten|twenty|thirty|forty|fifty)(?:-\w+)?) seconds in\b"
            r"(?! (?:the|a)\b)",
            "minute|seconds",
        ),
    ),
    ("30", cued(r"\b(?:on|at) the half[- ]hour(?: mark)?\b", "hour")),
    ("15", cued(r"\b(?:on|at|around) the quarter[- ](?:of an )?hour(?: mark)?\b", "hour")),
    ("29", cued(r"\bjust (?:before|short of) the half[- ]hour(?: mark)?\b", "hour")),
    (
        "45",
        cued(
            rf"\b(?:on|at) the (?:stroke|brink|verge|edge) of {_BREAK}", "stroke|brink|verge|edge"
        ),
    ),
    (
        "46",
        cued(
            rf"\b(?:seconds|moments|immediately|straight) (?:after|from) {_BREAK}",
            "seconds|moments|immediately|straight",
        ),
    ),
    ("60", cued(r"\b(?:on|at|just before|just short of|around) the hour(?: mark)?\b", "the hour")),
    ("61", cued(r"\bjust (?:after|past) the hour(?: mark)?\b", "the hour")),
)
"""Phrases without a number, and the minute that they mean."""

_NAME = r"(?-i:[A-Z])[\w-]+"
_WHOSE = rf"(?:the|his|her|their|that|its|{_NAME}(?: {_NAME})?['’]s?)"

LATER = (
    cued(rf"\b(?P<n>{NUMBER}|a) minutes? (?:later|after that|afterwards|on,)", "minute"),
    cued(
        rf"\b(?P<n>{NUMBER}|a) minutes? after (?:"
        rf"going|falling|taking|conceding|scoring|equali[sz]ing|{_WHOSE} (?:own )?(?:\w+ )?"
        rf"(?:goal|opener|equali[sz]er|strike|header|penalty|leveller|effort|finish))\b",
        "minute",
        "after ",
    ),
    cued(
        rf"\bwithin (?P<n>{NUMBER}) minutes of\b(?! {_BREAK}| the (?:start|kick-off))", "minutes of"
    ),
)
"""Minutes since the goal told before."""

LABEL = r"(?:1[01]\d|120|[1-9]\d?)(?:\+\d{1,2})?"
"""A minute in digits."""

BESIDE = re.compile(
    rf" (?:\(?[Pp]en\.?,? )?(?P<n>{LABEL})(?![.,]\d)"
    r"(?P<more>(?:(?: ?\(?(?:[Pp]ens?|p|og|o\.g\.)\)?)?"
    r", (?:[1-9]\d?)(?:\+\d{1,2})?(?!\d| [a-z]{4,}))*)"
    r"(?=['’]?(?:$|[,;.)]| \(?(?:[Pp]en|og|o\.g|p\b)| and [A-Z]| [A-Z]| ?[-–] ))"
)
"""Right after a name: "Kocabas 33, 47; Bergmann 65 pen"."""

HEAD = re.compile(
    r"(?:(?:\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2} ?[-–:] ?\d{1,2}|[Gg]oal|[A-Z]{2,})?"
    r"[^\w'’]{1,3}){0,4}"
    rf"(?P<minute>(?P<label>{LABEL})"
    r"(?:['’′´](?!\w)| ?mins?\b(?! (?:from|before|after|later|to|of|left)\b)"
    r"| minutes(?= ?[:|–—])))"
)
"""The minute of an entry of a ticker, at its head: "57'", "20:47 - GOAL! 2-1 | 57'"."""

HALF_TIME_WORDS = _phrase(
    r"\b(?:half[- ]time|the (?:break|interval|restart|re-start|resumption)|second[- ]half)\b"
)
"""Words from which on a report, told in order, is in the second half."""
