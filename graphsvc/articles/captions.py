"""Captions of photographs, told from paragraphs by what they say and how.

A caption depicts: the present tense of what a camera can see ("celebrates", "in action"), or who
stands where ("left"). It often names the match it was taken in, breaks off, or lacks its stop.
"""

import re

LONGEST = 400

ELLIPSIS = re.compile(r"(?:\.\.\.|…|\[(?:…|\.\.\.)\])(?:\s*\[\+?\d+ chars\])?$")
"""How a text ends that its source cut off; some feeds count what is missing."""

_CREDIT = re.compile(
    r"^image (?:source|caption|credit),|^(?:photo(?:graph)?|picture)s? by\b"
    r"|\b(?:photo(?:graph)?|picture|image|credit)s?(?: credit| by)?\s*:"
    r"|\((?:file )?(?:photo|picture|image|pic)s?\b|\bgetty images\b|\b(?:ap|epa|afp) ?photo\b"
    r"|\b(?:reuters|afp|epa|pa|ap)/[A-Z]|\bpa (?:wire|images)\b|\baction images\b",
    re.IGNORECASE,
)
_WHERE = (
    r"(?:second |third |fourth |far |top |bottom |back |front |lower |upper )?"
    r"(?:left|right|cent(?:re|er)|top|bottom|front|back|background|foreground)"
)
_POSITION = re.compile(rf"(?:,\s{_WHERE}(?:,|\sand\b|\.?$)|\({_WHERE}\))", re.IGNORECASE)
_DEPICTED = re.compile(
    r"\b(?:in action|pictured|celebrates?|reacts?|gestures?|applauds?|vies?|poses?|looks? on"
    r"|embraces?|hugs?|congratulates?|(?:is|are) (?:congratulated|tackled|challenged|fouled)"
    r"|(?:battles?|competes?|fights?|challenges?|jumps?|leaps?|duels?|tussles?)"
    r" (?:for|with|against)"
    r"|(?:controls?|kicks?|heads?|runs? with|passes|shields?) the ball|makes? a save|warms? up"
    r"|(?:takes?|has|have) an? (?:shot|header|free[- ]kick|penalty|corner)"
    r"|(?:scores?|shoots|heads) (?:his|her|their|the|from|past|at))\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\bduring\b.{0,80}?\b(?:match|game|final|clash|tie|fixture|derby|training|warm-up)\b",
    re.IGNORECASE | re.DOTALL,
)
_TOLD = re.compile(r"\b(?:was|were|had|did|will|said|could|would|has|have)\b", re.IGNORECASE)
"""Verbs of telling, not of depicting."""


def is_cut_off(text: str, start: int, end: int) -> bool:
    """Whether the source broke off at the end of this block."""
    return ELLIPSIS.search(text, max(start, end - 30), end) is not None


def has_credit(text: str, start: int, end: int) -> bool:
    """Whether a photographer or picture agency is credited: "(AP Photo/…)", "Photo: …"."""
    return end - start <= LONGEST and _CREDIT.search(text[start:end]) is not None


def caption_marks(text: str, start: int, end: int) -> int:
    """How many marks of a caption a block has, 0 to 5; 0 also when nothing is depicted."""
    if end - start > LONGEST:
        return 0
    words = text[start:end]
    depicted = [bool(mark.search(words)) for mark in (_POSITION, _DEPICTED)]
    if not any(depicted):
        return 0
    unstopped = words[-1].isalnum()
    occasion, told = _OCCASION.search(words), _TOLD.search(words)
    marks = [*depicted, occasion is not None, is_cut_off(text, start, end), unstopped]
    return max(0, sum(marks) - (told is not None))
