"""Minutes as they are told, as labels of the match clock: "13", "45+2"."""

import re
from dataclasses import dataclass

from graphsvc.extraction.reading.numbers import NUMBER, value_of
from graphsvc.extraction.reading.passages import Found
from graphsvc.model import Basis

FULL_TIME = 90
HALF_TIME = 45


@dataclass(frozen=True, slots=True)
class MinuteMention(Found):
    """A minute: its label, and whether the text gives it or a phrase was counted out."""

    label: str
    basis: Basis
    relative: bool = False
    """Counted from the goal told before: `label` is the number of minutes since."""


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    base: int
    sign: int
    basis: Basis


def _form(pattern: str, *, base: int = 0, sign: int = 1, basis: Basis = Basis.NORMALIZED) -> _Form:
    compiled = re.compile(pattern.replace("NUM", NUMBER), re.IGNORECASE)
    return _Form(compiled, base, sign, basis)


TIME = r"(?:from|before|of|until|to) (?:the )?(?:time|end|full[- ]time|final whistle|go|play)"
BREAK = r"(?:half[- ]time|the (?:break|interval|restart)|the second half|the re-?start)"
AFTER_BREAK = rf"(?:after|into|of|following) (?:{BREAK})"

STOPPAGE = re.compile(
    rf"\b(?P<base>45|90|105|120)(?:th|st|nd|rd)?\s?(?:\+|plus)\s?(?P<more>\d{{1,2}})\b"
    rf"|\b(?P<n>{NUMBER}) minutes? (?:of|into) (?P<when>first[- ]half )?"
    rf"(?:stoppage|injury|added)[- ]time"
    rf"|\b(?P<ord>{NUMBER})(?:st|nd|rd|th)? minute of (?P<when2>first[- ]half )?"
    rf"(?:stoppage|injury|added)[- ]time",
    re.IGNORECASE,
)
VAGUE_STOPPAGE = re.compile(
    r"\b(?:deep |late )?(?:in|into|in the \w+ \w+ of) (?P<half>first[- ]half )?(?:stoppage|injury|added)[- ]time"
    r"|\b(?P<half2>first[- ]half )?(?:stoppage|injury|added)[- ]time (?:\w+ ){0,2}"
    r"(?:goal|winner|equali[sz]er|header|penalty|strike)",
    re.IGNORECASE,
)
FORMS = (
    _form(r"\b(?P<n>\d{1,3})(?:st|nd|rd|th)[- ]minute\b", basis=Basis.STATED),
    _form(r"\bminute (?P<n>\d{1,3})\b", basis=Basis.STATED),
    _form(r"\bin the (?P<n>NUM)(?:st|nd|rd|th)? minute\b(?! of)", basis=Basis.STATED),
    _form(r"\bin the (?P<n>\d{1,3})(?:st|nd|rd|th)(?= (?:when|as|with|through|after|and|from)\b|[,.;])",
          basis=Basis.STATED),
    _form(r"(?<=\w )\((?P<n>\d{1,3})[.']?\)", basis=Basis.STATED),
    _form(r"(?:\bon |\bafter |^)(?P<n>\d{1,3}) mins?\b", basis=Basis.STATED),
    _form(r"\b(?P<n>NUM)(?:-|\s)minutes? (?:\w+ )?" + TIME, base=FULL_TIME, sign=-1),
    _form(r"\b(?P<n>NUM) minutes? (?:left|remaining|to play|to go)\b", base=FULL_TIME, sign=-1),
    _form(r"\b(?P<n>NUM) minutes? (?:from|before|short of) " + BREAK, base=HALF_TIME, sign=-1),
    _form(r"\b(?P<n>NUM) minutes? " + AFTER_BREAK, base=HALF_TIME),
    _form(r"\b(?P<n>NUM) minutes? (?:after|past|beyond) the hour", base=60),
    _form(r"\b(?P<n>NUM) minutes? (?:before|short of) the hour", base=60, sign=-1),
    _form(r"\b(?:after|inside|within|in) (?:just |only |barely |a mere |the opening |the first )?"
          r"(?P<n>NUM) minutes?\b(?! (?:of|from|before|after|later|to|left|remaining|into))"),
    _form(r"\b(?P<n>NUM) minutes? (?:in|gone|played|old|on the clock)\b(?!to)"),
    _form(r"\b(?P<n>NUM) minutes? into (?:the (?:game|match|contest|tie|first half)|it|proceedings)"),
    _form(r"\bon (?:the )?(?P<n>NUM) minutes?\b(?! (?:from|before|after) (?:the|half|time|full|break))"),
    _form(r"\bthe (?P<n>NUM)-minute mark"),
)  # fmt: skip
FIXED = (
    (re.compile(r"\b(?:on|at|bang on|right on|just (?:before|on)|just short of|around) the hour(?: mark)?\b",
                re.IGNORECASE), "60"),
    (re.compile(r"\bjust (?:after|past) the hour\b", re.IGNORECASE), "61"),
    (re.compile(r"\b(?:on|at) the half[- ]hour(?: mark)?\b", re.IGNORECASE), "30"),
    (re.compile(r"\b(?:on|at) the stroke of (?:half[- ]time|the interval|the break)", re.IGNORECASE), "45"),
    (re.compile(r"\b(?:inside|within|in|after) (?:just )?(?:the (?:first|opening) )?(?:minute|\d\d seconds)\b"
                r"(?! of)", re.IGNORECASE), "1"),
    (re.compile(r"\b(?:seconds|moments|immediately|straight) (?:after|from) (?:half[- ]time|the (?:break|interval|restart))",
                re.IGNORECASE), "46"),
)  # fmt: skip
LATER = re.compile(
    rf"\b(?P<n>{NUMBER}) minutes? (?:later|after that|afterwards)\b|\bwithin (?P<n2>{NUMBER}) minutes of"
    rf"|\b(?P<n3>a) minute later\b",
    re.IGNORECASE,
)


def minutes_in(text: str, *, offset: int) -> tuple[MinuteMention, ...]:
    """The minutes told in a sentence that begins at `offset`, in its order; none overlap."""
    found = [*_stoppages(text), *_counted(text), *_fixed(text), *_later(text)]
    kept: list[MinuteMention] = []
    for each in found:
        if not any(each.start < other.end and other.start < each.end for other in kept):
            kept.append(each)
    return tuple(
        MinuteMention(each.start + offset, each.end + offset, each.label, each.basis, each.relative)
        for each in sorted(kept, key=lambda each: each.start)
    )


def _stoppages(text: str) -> list[MinuteMention]:
    found = []
    for match in STOPPAGE.finditer(text):
        number = match["more"] or match["n"] or match["ord"]
        first_half = match["when"] or match["when2"]
        base = match["base"] or ("45" if first_half else "90")
        label = f"{base}+{value_of(number)}"
        found.append(MinuteMention(match.start(), match.end(), label, Basis.STATED))
    for match in VAGUE_STOPPAGE.finditer(text):
        label = "45+" if match["half"] or match["half2"] else "90+"
        found.append(MinuteMention(match.start(), match.end(), label + "1", Basis.NORMALIZED))
    return found


def _counted(text: str) -> list[MinuteMention]:
    found = []
    for form in FORMS:
        for match in form.pattern.finditer(text):
            minute = form.base + form.sign * value_of(match["n"])
            if 0 < minute <= 120:
                found.append(MinuteMention(match.start(), match.end(), str(minute), form.basis))
    return found


def _fixed(text: str) -> list[MinuteMention]:
    return [
        MinuteMention(match.start(), match.end(), label, Basis.NORMALIZED)
        for pattern, label in FIXED
        for match in pattern.finditer(text)
    ]


def _later(text: str) -> list[MinuteMention]:
    return [
        MinuteMention(
            match.start(),
            match.end(),
            str(value_of(match["n"] or match["n2"] or match["n3"])),
            Basis.NORMALIZED,
            relative=True,
        )
        for match in LATER.finditer(text)
    ]
