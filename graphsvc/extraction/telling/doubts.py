"""What makes words that read like a goal doubtful: it was saved, ruled out, or scored long ago."""

import re
from collections.abc import Iterator

from graphsvc.extraction.reading.passages import Found, Passage, PersonMention
from graphsvc.extraction.telling.goalforms import Trigger
from graphsvc.extraction.telling.phrases import one_of
from graphsvc.extraction.telling.tellings import Doubt
from graphsvc.model import SegmentKind

UNDONE = one_of(r"""
    disallow\w* | ruled out | rules out | chalked off | struck off | taken back | offside | flag\w*
""")
"""What makes a goal none, in whatever clause after it."""

NOT_A_GOAL = re.compile(
    rf"\b{UNDONE}\b|\b"
    + one_of(r"""
        den(?:y|ied) | missed | miss | saved? | save | wide | over the (?:bar|top)
        against the (?:post|bar|crossbar) | hit the (?:post|bar|crossbar|woodwork) | crossbar
        woodwork | off the line | off target | straight at | parried | tipped | blocked | cleared
        would have | could have | should have | might have | nearly | almost | close to
        went close | inches | side-?netting | towards goal | failed to | did not | didn['’]t
        unable to | attempt\w* | tried | trying | hop(?:ed|ing) | looking to | chance to
        opportunity to | wasted | squandered | spurned | unsuccessful | without scoring
        yet to score | to score | appeal\w* | threaten\w* | shoot-?out | wayward | agonisingly
        narrowly | goalbound | goal-bound | instead of | claim(?:ed|s|ing)? for | shout
    """)
    + r"\b",
    re.IGNORECASE,
)

DISALLOWED = re.compile(rf"\b{UNDONE}\b", re.IGNORECASE)

PAST_TALK = re.compile(
    r"\b"
    + one_of(r"""
        had scored | has scored | have scored | scored (?:in|on) (?:his|their) (?:last|previous)
        last (?:week|month|season|year|time) | previous
        earlier (?:this|in the) (?:season|week|month) | in the reverse | first leg | this season
        career | so far | league goals since | goals? in (?:his|their|\w+) (?:last|previous)
    """)
    + r"\b",
    re.IGNORECASE,
)

CLAUSE = re.compile(r"[,;]| (?:and|but|when|after|before|as|while|with) ")
REACH = 70
"""Characters before and after a trigger in which doubt counts."""
CLOSE = 45
"""Characters before a trigger in which doubt nearly rules a goal out."""
A_HEADLINE = "a headline"
DENIED, PERHAPS_DENIED, LONG_AGO, PLAYFUL = 0.25, 0.7, 0.55, 0.8
"""What is left where its own clause denies it, or another one; of old goals; of headlines."""


def doubts_of(
    passage: Passage, trigger: Trigger, window: Found, scorer: PersonMention | None
) -> Iterator[Doubt]:
    """What makes it doubtful that words tell a goal of the match."""
    ahead = passage.between(max(window.start, trigger.start - REACH), trigger.start)
    follow = passage.between(trigger.start, min(window.end, trigger.end + REACH))
    yield from _denied(ahead, follow, scorer)
    if past := PAST_TALK.search(ahead + follow):
        yield Doubt(past[0], LONG_AGO)
    if passage.zone is SegmentKind.HEADLINE:
        yield Doubt(A_HEADLINE, PLAYFUL)


def _denied(ahead: str, follow: str, scorer: PersonMention | None) -> Iterator[Doubt]:
    """Words of failure, in its own clause or farther off."""
    near = CLAUSE.split(ahead)[-1] if scorer is None else ahead
    clause = CLAUSE.split(follow)[0]
    if denied := (
        NOT_A_GOAL.search(near[-CLOSE:]) or NOT_A_GOAL.search(clause) or DISALLOWED.search(follow)
    ):
        yield Doubt(denied[0], DENIED)
    elif denied := NOT_A_GOAL.search(ahead) or NOT_A_GOAL.search(follow):
        yield Doubt(denied[0], PERHAPS_DENIED)
