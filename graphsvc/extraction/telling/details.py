"""How a goal was scored: body part, technique, placement; and who set it up, and how."""

import re
from dataclasses import dataclass

from graphsvc.extraction.reading.passages import Found, PersonMention
from graphsvc.extraction.telling.goals import GoalTelling
from graphsvc.model import AssistKind, BodyPart, ShotPlacement, ShotTechnique, Side

_BODY = (
    (r"head(?:ed|s|er|ing)\b|nodd?(?:ed|s)\b|glanc(?:ed|ing)", BodyPart.HEAD),
    (r"left[- ]foot(?:ed)?|with his left\b", BodyPart.LEFT_FOOT),
    (r"right[- ]foot(?:ed)?|with his right\b", BodyPart.RIGHT_FOOT),
)
_TECHNIQUE = (
    (r"diving header", ShotTechnique.DIVING_HEADER),
    (r"half-volley", ShotTechnique.HALF_VOLLEY),
    (r"volley(?:ed|s)?\b", ShotTechnique.VOLLEY),
    (r"overhead|bicycle kick|scissors kick", ShotTechnique.OVERHEAD_KICK),
    (r"back-?heel", ShotTechnique.BACKHEEL),
    (r"lobb?(?:ed|s)?\b|chip(?:ped|s)?\b|dink(?:ed|s)?\b", ShotTechnique.LOB),
)
BODY = tuple((re.compile(rf"\b(?:{pattern})", re.IGNORECASE), part) for pattern, part in _BODY)
TECHNIQUE = tuple(
    (re.compile(rf"\b(?:{pattern})", re.IGNORECASE), how) for pattern, how in _TECHNIQUE
)
CORNER = re.compile(
    r"\b(?:into |in |inside )?the (?:(?P<side1>left|right|near|far)[- ](?:hand )?(?P<height1>top|bottom)"
    r"|(?P<height2>top|bottom)[- ](?P<side2>left|right|near|far)(?:[- ]hand)?) corner",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Detail(Found):
    """One word of a closed list, and where the text says it."""

    code: str


@dataclass(frozen=True, slots=True)
class Assist(Found):
    """Who set a goal up; how and from which side, where told."""

    player: PersonMention
    kind: AssistKind | None
    side: Side | None


def _stretch(telling: GoalTelling) -> Found:
    """From the scorer's name, or the trigger, to the end of the clause that tells the goal."""
    start = telling.trigger.start
    if telling.scorer and telling.scorer.start < start:
        start = telling.scorer.start
    text = telling.passage.between(telling.trigger.end, telling.passage.sentence.end)
    clause = re.search(r"[,;] | (?:but|before|after|while|when) ", text)
    end = telling.trigger.end + (clause.start() if clause else len(text))
    return Found(start, end)


def body_part(telling: GoalTelling) -> Detail | None:
    """What the ball was struck with."""
    return _first(telling, BODY)


def technique(telling: GoalTelling) -> Detail | None:
    """How the ball was struck."""
    return _first(telling, TECHNIQUE)


def _first(
    telling: GoalTelling, table: tuple[tuple[re.Pattern[str], BodyPart | ShotTechnique], ...]
) -> Detail | None:
    stretch = _stretch(telling)
    text = telling.passage.between(stretch.start, stretch.end)
    for pattern, code in table:
        if match := pattern.search(text):
            end = stretch.start + len(text[: match.end()].rstrip())
            return Detail(stretch.start, end, code)
    return None


def placement(telling: GoalTelling) -> Detail | None:
    """Which corner the ball went into."""
    stretch = _stretch(telling)
    if match := CORNER.search(telling.passage.between(stretch.start, stretch.end)):
        height, side = match["height1"] or match["height2"], match["side1"] or match["side2"]
        code = ShotPlacement[f"{height}_{side}".upper()]
        return Detail(stretch.start + match.start(), stretch.start + match.end(), code)
    return None


_DONE = (
    (r"chest(?:ed|s) (?:it |the ball |a ball )?down|chest(?:ed|s) (?:it|the ball|a ball)", AssistKind.CHEST_DOWN),
    (r"(?:head|nodd|flick|knock|glanc)(?:ed|s) (?:it |the ball |a \w+ )?(?:down|on|across|back|into)", AssistKind.HEADER),
    (r"cut (?:it |the ball )?back|pull(?:ed|s) (?:it |the ball )?back", AssistKind.CUT_BACK),
    (r"cross(?:ed|es|ing)?\b|(?:put|swung|whipped|sent|curled|floated|delivered|drilled|hung)(?: \w+){0,3} cross|"
     r"cent(?:red|res)|(?:swung|whipped) in|swinging in", AssistKind.CROSS),
    (r"thread(?:ed|s)|(?:slid|slipped|split|sent|played)(?: \w+){0,4} through", AssistKind.THROUGH_BALL),
    (r"fed|found|picked (?:\w+ )?out|play(?:ed|s) in|slipped in|teed up|set up|set (?:\w+ )+up|laid (?:it |the ball )?(?:off|on)|"
     r"squar(?:ed|es)|pass(?:ed|es)|releas(?:ed|es)", AssistKind.PASS),
)  # fmt: skip
_THING = (
    (r"cross|corner|centre|free-kick|delivery", AssistKind.CROSS),
    (r"through[- ]ball|through-pass", AssistKind.THROUGH_BALL),
    (r"cut-?back|pull-?back", AssistKind.CUT_BACK),
    (r"flick(?:-on)?|knock-?down|header|headed pass|nod-?down", AssistKind.HEADER),
    (r"chest-?down", AssistKind.CHEST_DOWN),
    (r"pass|ball|lay-?off|assist", AssistKind.PASS),
)
DONE = tuple((re.compile(rf"^[^.;]{{0,40}}?\b(?:{p})", re.IGNORECASE), kind) for p, kind in _DONE)
THING = tuple(
    (re.compile(rf"^['’]s? (?:[\w-]+ ){{0,4}}?(?:{p})\b", re.IGNORECASE), kind)
    for p, kind in _THING
)
BY = re.compile(r"\b(?:set up|teed up|found|fed|picked out|played in|released|laid on|assisted|provided|sent clear|served up) by "
                r"(?:[\w'’-]+ ){0,3}$|\bassist (?:by|from) (?:[\w'’-]+ ){0,2}$", re.IGNORECASE)  # fmt: skip
GOAL_ACT = re.compile(
    r"\b(?:scor|goal|equali|winner|saved?|keeper|goalkeeper|missed|wide|over)\w*", re.IGNORECASE
)
FROM_SIDE = re.compile(
    r"\bfrom the (?P<side>left|right)\b|\b(?P<side2>left|right)-wing\b", re.IGNORECASE
)


def assist(telling: GoalTelling, officials: frozenset[str]) -> Assist | None:
    """Who set the goal up, where the sentence tells it."""
    scorer = telling.scorer
    if scorer is None:
        return None
    for person in telling.passage.people:
        if person.person in officials or person.person == scorer.person:
            continue
        if found := _assist_by(telling, person, scorer):
            return found
    return None


def _assist_by(telling: GoalTelling, person: PersonMention, scorer: PersonMention) -> Assist | None:
    passage = telling.passage
    lead = passage.between(max(passage.sentence.start, person.start - 60), person.start)
    follow = passage.between(person.end, passage.sentence.end)
    if BY.search(lead):
        return Assist(person.start, person.end, person, None, None)
    before_trigger = person.end <= telling.trigger.start
    text = passage.between(person.end, telling.trigger.start) if before_trigger else follow[:60]
    if thing := _kind(THING, follow):
        near = abs(person.start - telling.trigger.start) < 90
        return _told(telling, person, thing) if near else None
    if before_trigger and person.end <= scorer.start and not GOAL_ACT.search(text):
        done = _kind(DONE, passage.between(person.end, scorer.start))
        return _told(telling, person, done) if done else None
    return None


def _kind(
    table: tuple[tuple[re.Pattern[str], AssistKind], ...], text: str
) -> tuple[AssistKind, int] | None:
    for pattern, kind in table:
        if match := pattern.match(text):
            return kind, match.end()
    return None


def _told(telling: GoalTelling, person: PersonMention, how: tuple[AssistKind, int]) -> Assist:
    kind, length = how
    end = person.end + length
    after = telling.passage.between(end, end + 30)
    side = FROM_SIDE.match(after.lstrip()) if after.lstrip() else None
    word = (side["side"] or side["side2"]).upper() if side else None
    close = end + len(after) - len(after.lstrip()) + side.end() if side else end
    return Assist(person.start, close, person, kind, Side[word] if word else None)
