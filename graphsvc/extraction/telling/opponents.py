"""Who met whom: the subject of a word of outcome, its opponent, and which of them was at home."""

import re
from collections.abc import Sequence

from graphsvc.extraction.reading.passages import ClubMention, NameKind, NameMention, Passage
from graphsvc.extraction.telling.outcomes import BEAT, BEATING, TIE, Trigger
from graphsvc.extraction.telling.phrases import after, before, lead, one_of, rest
from graphsvc.extraction.telling.phrases import pattern as phrase

GOVERNED = re.compile(
    r"\b(?:"
    + one_of(r"""
        at | against | over | to | of | from | with | by | in | past | above | below | behind
        for | than | between | near | leaders | visit(?:s|ed)? | host(?:s|ed|ing)?
        fac(?:ed?|es|ing) | met | meets? | play(?:s|ed)?
    """)
    + rf"|(?:{BEAT}|{BEATING}))"
    + r"(?: "
    + one_of(r"""
        the | fellow | lowly | high-flying | visiting | rivals? | neighbours | struggling
        champions | [\w-]+-placed | leaders
    """)
    + r")* ?$",
    re.IGNORECASE,
)
"""Before a club that is no subject, for a preposition or a verb governs it."""

RELATIVE = re.compile(r"^(?:['’]s?)?,? (?:who|which|whose|and (?:who|which))\b")
"""After a club that is the subject of what follows, whatever governs it."""

OBJECT = re.compile(
    r"^['’]s? [^.;:]* (?:with|by|after|thanks to|through|courtesy of) (?:a|an|their|its|the|this)\b"
)
"""From a club to a word of outcome that is not hers: "ended Sevilla's run with a 1-0"."""

TO_OPPONENT = re.compile(
    r"^(?:[^.;:]|\d:\d){0,70}?\b"
    + one_of("""
        at home to | at home against | at home by | away to | away at | away against | at
        against | over | to | with | by | of | past | v | vs | versus | for | from | and | on
    """)
    + r"\b(?: (?!and\b)[\w'’-]+){0,4}? ?$",
    re.IGNORECASE,
)
"""Between a word of outcome and the opponent."""

OTHER_CLAUSE = re.compile(r"[;:]|, (?:but|while|who|which)\b")

ITS_HOME = phrase(
    r"at home(?: to| against| by| with)?\b",
    r"home (?:win|defeat|loss|draw|victory)\b",
    r"(?:welcome[ds]?|entertain(?:s|ed)?|host(?:s|ed|ing)?)\b",
)
ITS_AWAY = phrase(
    r"away (?:to|at|against|from|win|defeat|loss|draw|victory)\b",
    r"trip to\b",
    r"(?:travel(?:s|led|ling)?|go(?:es)?) to\b",
    r"(?:is|are) at\b",
    r"visit(?:s|ed|ing)?\b",
    r"on the road\b",
)
OWN_PLACE = re.compile(
    r"^(?: \d{1,2} ?[-–—] ?\d{1,2})?,? (?:(?P<home>at home)|away|on the road)\b"
    r"(?! (?:to|at|against|by|from|in)\b)",
    re.IGNORECASE,
)
"""After the opponent, of the subject: "beat Feyenoord 2-1 at home on Wednesday"."""
AT_OPPONENT = re.compile(r"\bat (?:[\w-]+ ){0,2}$")
FARTHEST = 90
"""Characters between a word of outcome and an opponent, or in which a club is governed."""
ADJACENT = 12
"""So near, an opponent needs no preposition: "beat mighty Feyenoord"."""


def subject_of(passage: Passage, trigger: Trigger) -> ClubMention | None:
    """Whose outcome it is."""
    return _before(passage, trigger) or _named_after(passage, trigger)


def _before(passage: Passage, trigger: Trigger) -> ClubMention | None:
    clubs = before(passage.clubs, trigger.start)
    free = [club for club in clubs if not _governed(passage, club)]
    if len(free) > 1:
        free = [each for each in free if not _is_object(passage, each, trigger)] or free
    if trigger.gerund:
        return free[0] if free else _after_comma(passage, trigger)
    for club in reversed(clubs):
        if club in free or RELATIVE.match(passage.between(club.end, trigger.start)):
            return club
    return clubs[-1] if clubs else None


def _governed(passage: Passage, club: ClubMention) -> bool:
    return bool(GOVERNED.search(lead(passage, club.start, length=FARTHEST)))


def _is_object(passage: Passage, club: ClubMention, trigger: Trigger) -> bool:
    text = passage.between(club.end, trigger.start)
    return len(text) <= FARTHEST and bool(OBJECT.match(text))


def _after_comma(passage: Passage, trigger: Trigger) -> ClubMention | None:
    """The club after the comma: "After beating Liverpool last week, Atalanta …"."""
    clubs = after(passage.clubs, trigger.end)
    return clubs[1] if len(clubs) > 1 and not _governed(passage, clubs[1]) else None


def _named_after(passage: Passage, trigger: Trigger) -> ClubMention | None:
    """The club after: "a 0-0 draw between Nantes and Lille", "a 2-1 win for Utrecht"."""
    clubs = after(passage.clubs, trigger.end)
    if not clubs:
        return None
    link = r" between (?:the )?" if trigger.outcome is TIE else r" (?:for|by) (?:the )?"
    return clubs[0] if re.fullmatch(link, passage.between(trigger.end, clubs[0].start)) else None


def opponent_of(passage: Passage, trigger: Trigger, subject: ClubMention) -> ClubMention | None:
    """The other club, where the words after say it."""
    for club in after(passage.clubs, trigger.end):
        if club.club != subject.club:
            text = passage.between(trigger.end, club.start)
            near = len(text) <= FARTHEST and not OTHER_CLAUSE.search(text)
            said = len(text) <= ADJACENT or TO_OPPONENT.match(text)
            return club if near and said else None
    objects = (each for each in before(passage.clubs, trigger.start) if each.start > subject.start)
    return next((each for each in objects if _is_object(passage, each, trigger)), None)


def home_of(
    passage: Passage,
    trigger: Trigger,
    clubs: tuple[ClubMention, ClubMention | None],
    names: Sequence[NameMention],
) -> str | None:
    """Which of subject and opponent was at home: by a ground named, or by words like "away to"."""
    subject, opponent = clubs
    grounds = [name for name in names if name.kind is NameKind.GROUND]
    for club in (club for club in clubs if club):
        if any(club.club in ground.keys for ground in grounds):
            return club.club
    if opponent is None:
        return None
    text = passage.between(trigger.start, opponent.start)
    if ITS_HOME.search(text):
        return subject.club
    if own := OWN_PLACE.match(rest(passage, opponent.end)):
        return subject.club if own["home"] else opponent.club
    return opponent.club if ITS_AWAY.search(text) or AT_OPPONENT.search(text) else None
