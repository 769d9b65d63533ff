"""Who set a goal up, how, and from which side."""

import re
from dataclasses import dataclass

from graphsvc.extraction.reading.passages import Found, PersonMention
from graphsvc.extraction.telling.phrases import Table, lead, one_of, rest
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import AssistKind, Side

CHESTED = r"chest(?:ed|s) (?:it |the ball |a ball )?down|chest(?:ed|s) (?:it|the ball|a ball)"
HEADED = (
    r"(?:head|nodd|flick|knock|glanc)(?:ed|s) (?:it |the ball |a \w+ )?"
    r"(?:down|on|across|back|into)"
)
CUT_BACK = r"cut (?:it |the ball )?back|pull(?:ed|s) (?:it |the ball )?back"
CROSSED = one_of(r"""
    cross(?:ed|es|ing)?\b
    (?:put|swung|whipped|sent|curled|floated|delivered|drilled|hung)(?: \w+){0,3} cross
    cent(?:red|res)
    (?:swung|whipped) in
    swinging in
""")
THROUGH = r"thread(?:ed|s)|(?:slid|slipped|split|sent|played)(?: \w+){0,4} through"
PASSED = one_of(r"""
    fed | found | picked (?:\w+ )?out | play(?:ed|s) in | slipped in | teed up | set up
    set (?:\w+ )+up | laid (?:it |the ball )?(?:off|on) | squar(?:ed|es) | pass(?:ed|es)
    releas(?:ed|es)
""")


def _done(phrase: str, kind: AssistKind) -> tuple[re.Pattern[str], AssistKind]:
    return re.compile(rf"[^.;]{{0,40}}?\b(?:{phrase})", re.IGNORECASE), kind


def _thing(phrase: str, kind: AssistKind) -> tuple[re.Pattern[str], AssistKind]:
    return re.compile(rf"['’]s? (?:[\w-]+ ){{0,4}}?(?:{phrase})\b", re.IGNORECASE), kind


DONE = (
    _done(CHESTED, AssistKind.CHEST_DOWN),
    _done(HEADED, AssistKind.HEADER),
    _done(CUT_BACK, AssistKind.CUT_BACK),
    _done(CROSSED, AssistKind.CROSS),
    _done(THROUGH, AssistKind.THROUGH_BALL),
    _done(PASSED, AssistKind.PASS),
)
"""What somebody does before the scorer is named: "Kaba chested it down and Scholz …"."""

THINGS = (
    _thing(r"cross|corner|centre|free-kick|delivery", AssistKind.CROSS),
    _thing(r"through[- ]ball|through-pass", AssistKind.THROUGH_BALL),
    _thing(r"cut-?back|pull-?back", AssistKind.CUT_BACK),
    _thing(r"flick(?:-on)?|knock-?down|header|headed pass|nod-?down", AssistKind.HEADER),
    _thing(r"chest-?down", AssistKind.CHEST_DOWN),
    _thing(r"pass|ball|lay-?off|assist", AssistKind.PASS),
)
"""What is somebody's: "from Hateboer's cross"."""

SET_UP_BY = re.compile(
    r"\b"
    + one_of("""
        set up | teed up | found | fed | picked out | played in | released | laid on | assisted
        provided | sent clear | served up
    """)
    + r" by (?:[\w'’-]+ ){0,3}$|\bassist (?:by|from) (?:[\w'’-]+ ){0,2}$",
    re.IGNORECASE,
)
GOAL_ACT = re.compile(
    r"\b(?:scor|equali|winner|saved?|keeper|goalkeeper|missed|wide|over)\w*"
    r"|(?<!\bto )(?<!\bof )(?<!\bon )(?<!towards )(?<!across )\bgoals?\b",
    re.IGNORECASE,
)
"""Between somebody and the goal: what he did was another act than the pass to it."""
FROM_SIDE = re.compile(
    r"\s*(?:from the (?P<from>left|right)\b|(?P<wing>left|right)-wing\b)", re.IGNORECASE
)
NEAR = 90
"""Characters between somebody's cross and the goal that came from it."""


@dataclass(frozen=True, slots=True)
class Assist(Found):
    """Who set a goal up; how and from which side, where told."""

    player: PersonMention
    kind: AssistKind | None
    side: Side | None


def assist(telling: GoalTelling, officials: frozenset[str]) -> Assist | None:
    """Who set the goal up, where the sentence tells it."""
    scorer = telling.scorer
    if scorer is None:
        return None
    others = (
        person
        for person in telling.passage.people
        if person.person not in officials and person.person != scorer.person
    )
    found = (_set_up(telling, person, scorer) for person in others)
    return next((each for each in found if each), None)


def _set_up(telling: GoalTelling, person: PersonMention, scorer: PersonMention) -> Assist | None:
    passage = telling.passage
    if SET_UP_BY.search(lead(passage, person.start, length=60)):
        return Assist(person.start, person.end, person, None, None)
    if thing := _match(THINGS, rest(passage, person.end)):
        near = abs(person.start - telling.trigger.start) < NEAR
        return _told(telling, person, thing) if near else None
    if person.end > min(telling.trigger.start, scorer.start):
        return None
    if GOAL_ACT.search(passage.between(person.end, telling.trigger.start)):
        return None
    done = _match(DONE, passage.between(person.end, scorer.start))
    return _told(telling, person, done) if done else None


def _match(rows: Table[AssistKind], text: str) -> tuple[AssistKind, int] | None:
    """What the words at the head of a text mean, and how many characters they are."""
    for phrase, kind in rows:
        if match := phrase.match(text):
            return kind, match.end()
    return None


def _told(telling: GoalTelling, person: PersonMention, how: tuple[AssistKind, int]) -> Assist:
    kind, length = how
    end = person.end + length
    side = FROM_SIDE.match(rest(telling.passage, end, length=30))
    if side is None:
        return Assist(person.start, end, person, kind, None)
    word = (side["from"] or side["wing"]).upper()
    return Assist(person.start, end + side.end(), person, kind, Side[word])
