"""The words that tell a goal, and where its scorer stands beside them."""

from dataclasses import dataclass
from enum import StrEnum

from graphsvc.extraction.reading.cues import Cued, cued
from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.extraction.telling.goalwords import (
    BALL,
    BEAT_KEEPER,
    BRACE,
    CONVERTED,
    DECISIVE,
    DOUBLED,
    EXTENDED,
    GAVE_THE_LEAD,
    GOAL,
    GOT,
    INTO,
    NOT_OF_A_SEASON,
    NOT_TOLD_BEFORE,
    ORDINAL,
    OWNED,
    PULLED_BACK,
    PUT_AHEAD,
    SCORED,
    SEALED,
    STRIKE,
    STRUCK,
    THE_PENALTY,
    WHEN,
)
from graphsvc.extraction.telling.phrases import occurrences
from graphsvc.model import GoalRole


class Stands(StrEnum):
    """Where the scorer stands, seen from the words that tell the goal."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    EITHER = "EITHER"
    NOWHERE = "NOWHERE"
    """The club scores: "Midtjylland took the lead"; a person is told at most in passing."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to tell a goal."""

    rule: str
    strength: float
    """0 to 1: how surely it tells a goal of the match."""
    scorer: Stands
    role: GoalRole | None
    count: int
    """How many goals it tells."""
    pattern: Cued


@dataclass(frozen=True, slots=True)
class Trigger(Found):
    """A place where a passage says one of the forms."""

    form: Form


def triggers_in(passage: Passage) -> list[Trigger]:
    """The words of a passage that tell goals, in its order."""
    return [Trigger(place.start, place.end, form) for form, place in occurrences(passage, FORMS)]


def _form(  # noqa: PLR0913 - a row of the table
    rule: str,
    *phrases: str,
    cues: str,
    strength: float,
    scorer: Stands = Stands.BEFORE,
    role: GoalRole | None = None,
    count: int = 1,
) -> Form:
    pattern = cued(rf"\b(?=[\w-])(?:{'|'.join(phrases)})", cues)
    return Form(rule, strength, scorer, role, count, pattern)


FORMS = (
    _form(
        "own-goal",
        r"own[- ]goals?(?: (?:by|from|off))?",
        r"(?:past|beyond|into) (?:his|her) own (?:goal)?(?:keeper|net|goal)",
        cues="own goal|own-goal|her own|his own",
        strength=0.8,
        scorer=Stands.EITHER,
    ),
    _form(
        "hat-trick",
        r"(?<!hat )hat[- ]trick(?! hero)|treble",
        r"scor(?:ed|es|ing) all three|all three goals",
        cues="hat trick|hat-trick|treble|all three",
        strength=0.8,
        scorer=Stands.EITHER,
        count=3,
    ),
    _form(
        "brace",
        BRACE,
        r"scor(?:ed|es|ing) (?:twice|two|both)|nett?(?:ed|ing) (?:twice|two|both)",
        r"struck twice|two goals|(?:twice|both) on target",
        cues="brace|double|twice|two|both",
        strength=0.75,
        scorer=Stands.EITHER,
        count=2,
    ),
    _form(
        "opener",
        r"(?:broke|breaks?|breaking) the deadlock",
        r"open(?:ed|s|ing) the scoring",
        PUT_AHEAD,
        GAVE_THE_LEAD,
        cues="deadlock|scoring|ahead|in front|lead",
        strength=0.75,
        role=GoalRole.GO_AHEAD,
    ),
    _form(
        "levelled",
        r"equali[sz](?:ed|es|ing|e)\b(?! for)",
        r"level(?:led|s|ling)(?: (?:the|matters|terms|for|it))?\b",
        r"pull(?:ed|s|ing) (?:\w+ ){0,2}level|(?:drew|brought) (?:\w+ ){0,2}level",
        r"cancel(?:l?ed|ling) out|restor(?:ed|es) parity",
        r"(?:drew|tied) (?:it|the sides level|the game)",
        cues="equali|level|cancel|parity|drew|tied|brought",
        strength=0.7,
        role=GoalRole.EQUALISER,
    ),
    _form(
        "running-score",
        r"ma(?:de|kes?|king) it \d ?[-–] ?\d",
        r"ma(?:de|kes?) the score \d",
        cues="it |score",
        strength=0.85,
    ),
    _form(
        "extended",
        DOUBLED,
        EXTENDED,
        SEALED,
        r"completed (?:the|a) (?:scoring|rout|win|victory|comeback)",
        r"rounded off the",
        r"regain(?:ed|s) the lead|ma(?:de|kes) sure of|w[oe]n it",
        r"ensured|rescued|salvaged",
        cues="lead|advantage|tally|victory|win|points|game|match|issue|result|scoring|rout|comeback"
        "|rounded off|sure of|n it|ensured|rescued|salvaged",
        strength=0.6,
    ),
    _form(
        "pulled-back",
        PULLED_BACK,
        r"reduc(?:ed|es) (?:the|arrears)|halv(?:ed|es) the (?:deficit|lead)",
        r"hit back|replied(?= (?:for|with|from|in|after|\w+ minutes)|[,.;]|$)",
        cues="back|reduc|halv|replied",
        strength=0.6,
    ),
    _form(
        "scored",
        f"{NOT_TOLD_BEFORE}{SCORED}{NOT_OF_A_SEASON}",
        cues="scor|net|on target",
        strength=0.85,
        scorer=Stands.EITHER,
    ),
    _form(
        "got",
        rf"{GOT} (?:his|her|the|a|an|their|what)(?: [\w'’-]+){{0,4}}? {GOAL}",
        cues="goal|winner|equali|opener|second|third|fourth|fifth|brace|hat-trick|double|penalty"
        "|spot-kick|consolation|leveller",
        strength=0.85,
    ),
    _form(
        "shot-in",
        rf"{STRUCK}(?: {BALL}){{0,9}}? {INTO}",
        cues="home| in| past| beyond| under| through| off| around",
        strength=0.62,
    ),
    _form(
        "beat-keeper",
        BEAT_KEEPER,
        r"met [^.;]{3,40} with an? (?:[\w-]+ ){0,2}(?:finish|header|volley|shot)",
        r"finish(?:ed|es|ing) off (?:[\w'’-]+ ){1,5}?(?:pass|cross|move|ball|break|counter|attack)",
        cues="beat| with a|finish",
        strength=0.5,
    ),
    _form(
        "penalty",
        CONVERTED + THE_PENALTY,
        cues="converted|dispatched|buried|tucked away|slotted home|put away|no mistake|wrong way",
        strength=0.7,
    ),
    _form(
        "goal-from",
        rf"(?:{ORDINAL} |[\w-]+ )?{STRIKE} (?:each )?{WHEN}(?:by|from|through|courtesy of)",
        cues="goal|strike|header|effort|finish|volley|penalt|tap-in|opener|winner|equali|free-kick",
        strength=0.62,
        scorer=Stands.AFTER,
    ),
    _form(
        "possessive",
        rf"{OWNED}(?:goals?|opener|equali[sz]er|winner|leveller|consolation|brace)\b",
        cues="goal|opener|equali|winner|leveller|consolation|brace",
        strength=0.6,
    ),
    _form(
        "possessive",
        rf"{OWNED}(?:strike|header|penalty|volley|finish|free-kick|effort|tap-in|spot-kick)"
        rf"(?=[^.;]{{0,45}}\b{DECISIVE}\b)",
        cues="strike|header|penalty|volley|finish|free-kick|effort|tap-in|spot-kick",
        strength=0.6,
    ),
    _form(
        "took-lead",
        r"(?:took|takes|taking|regained|snatched|grabbed|seized) (?:the|a|an)(?: [\w-]+){0,3} lead",
        r"went (?:ahead|in front)|goes ahead|(?:struck|scored) first",
        r"(?:led|ahead|in front|level)(?=[^.,;:]{0,40}? (?:through|via) [A-Z])",
        cues="lead|ahead|in front|first|through|via",
        strength=0.6,
        scorer=Stands.NOWHERE,
        role=GoalRole.GO_AHEAD,
    ),
    _form(
        "broke-through",
        r"broke through|made the breakthrough|pressure (?:told|paid off)",
        r"it was (?:two|three|four|\d-\d)|made it (?:two|three|four)",
        cues="through|breakthrough|pressure|it was|made it",
        strength=0.5,
        scorer=Stands.NOWHERE,
    ),
)
"""In the order in which they are tried: where two overlap, the first counts."""

UNKNOWN = _form("learned", r"(?!)", cues="", strength=0.0)
"""Words that the model takes for a goal, and no form knows."""
