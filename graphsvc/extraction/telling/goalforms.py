"""The words that tell a goal, and where its scorer stands beside them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.extraction.telling.phrases import occurrences, one_of
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
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Trigger(Found):
    """A place where a passage says one of the forms."""

    form: Form


def triggers_in(passage: Passage) -> list[Trigger]:
    """The words of a passage that tell goals, in its order."""
    return [Trigger(place.start, place.end, form) for form, place in occurrences(passage, FORMS)]


STRUCK = one_of(r"""
    (?:head|volley|fir|slott|tapp|curl|drill|pok|bundl|nodd|rifl|smash|lash|strok|sweep)ing
    (?:slamm|roll|chipp|lobb|blast|hammer|thump|power|driv|prodd|flick|glanc|steer|stabb)ing
    (?:turn|clipp|dink|bend|plac|slid|side-?foot|squeez|finish|tuck|bury|knock|forc|ramm)ing
    (?:whipp|slipp|convert|dispatch|guid)ing
    (?<=to )(?:head|tap|slot|fire|sweep|poke|nod|bundle|volley|turn|prod|slide|drill|finish|curl)
    bend | lift(?:ed|s) | redirect(?:ed|s) | divert(?:ed|s) | slic(?:ed|es) | head(?:ed|s)
    volley(?:ed|s) | fir(?:ed|es) | slott(?:ed) | slots | tapp(?:ed) | taps | curl(?:ed|s)
    drill(?:ed|s) | pok(?:ed|es) | bundl(?:ed|es) | nodd(?:ed) | nods | rifl(?:ed|es)
    smash(?:ed|es) | lash(?:ed|es) | strok(?:ed|es) | swe(?:pt|eps) | slamm(?:ed) | slams
    roll(?:ed|s) | chipp(?:ed) | chips | lobb(?:ed) | lobs | blast(?:ed|s) | hammer(?:ed|s)
    thump(?:ed|s) | crash(?:ed|es) | pow(?:er)(?:ed|s) | dr(?:ove|ives) | prodd(?:ed) | prods
    flick(?:ed|s) | glanc(?:ed|es) | steer(?:ed|s) | stabb(?:ed) | stabs | turn(?:ed|s)
    clipp(?:ed) | clips | dink(?:ed|s) | bent | bends | plac(?:ed|es) | slid | slides
    sidefoot(?:ed|s) | side-foot(?:ed|s) | squeez(?:ed|es) | finish(?:ed|es) | tuck(?:ed|s)
    bur(?:ied|ies) | knock(?:ed|s) | struck | shot | shoots | forc(?:ed|es) | ramm(?:ed) | rams
    whipp(?:ed) | whips | hit | slipp(?:ed) | slips | scramb(?:led|les) | toe-pok(?:ed|es)
    back-heel(?:ed|s) | convert(?:ed|s) | sent | dispatch(?:ed|es) | guid(?:ed|es) | angled
""")
"""How the ball was struck; it tells a goal only with `INTO`."""

HOME = r"home\b(?! (?:win|defeat|to|side|team|crowd|fans|game))"
AND_IN = (
    "in(?="
    r"[,.;:–]|$"
    "| (?:from|off|at|after|when|via|for|with|past|by|on|to|unmarked|and|before|as)\\b"
    r"| the (?:leveller|equali[sz]er|winner|opener|rebound)\b"
    r"| (?:a|an|the|his|her|[\w’']+) (?:[\w-]+ ){0,2}"
    r"(?:cross|corner|free[- ]?kick|pass|ball|shot|effort|rebound|delivery|centre)\b"
    ")"
)
INTO = one_of(rf"""
    {HOME}
    {AND_IN}
    into (?:the|an?) (?:\w+[- ]){{0,3}}(?:net|goal|corner|roof|nets|top|bottom)
    past (?!the (?:post|bar|upright|far|near))(?:the |a |an )?(?:\w+[- ]?){{1,3}}
    beyond (?:the )?\w+
    inside (?:the|his) (?:\w+ )?post
    under (?:the )?\w+
    through (?:the )?\w+ legs
    (?:in )?off the (?:underside|post and in)
    around (?:the )?\w+
""")
"""Where a ball goes that is a goal."""

BALL = one_of(r"""
    the ball | it | a | an | his | her | their | the | one | that | low | high | coolly | calmly
    superbly | neatly | [\w'’-]+ly | [\w'’-]+ | from | over | across
""")

GOAL = one_of(r"""
    goals? | winner | equali[sz]er | opener | second | third | fourth | fifth | brace | hat-trick
    double | penalty | spot-kick | consolation | leveller
""")

GOT = one_of(r"""
    scored | scores | nett?(?:ed|s) | grabb(?:ed) | grabs | bagg(?:ed) | bags | notch(?:ed|es)
    claim(?:ed|s) | got | snatch(?:ed|es) | hit | struck | add(?:ed|s) | plunder(?:ed|s)
    register(?:ed|s)
""")

DECISIVE = one_of(r"""
    gave | earned | put | secured | sealed | wrapped | won | saved | had | hauled | cancel\w+
    ensured | proved | was enough | settled | made | opened | levelled | meant | rescued | handed
    restored | doubled | in the \w+ minute | on \d+ minutes | separated
""")
"""What a strike does that is a goal: "Duff's header gave Ajax the lead"."""

ORDINAL = r"(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|opening|winning|only|late|early)"
OWNED = r"(?<=['’]s |s['’] )(?:[\w-]+ ){0,4}?"

SCORED = one_of(r"""
    scored | scores | scoring | nett?(?:ed|s) | found the (?:back of the )?net | finds the net
    got on the score-?sheet | was on target | were on target | on the score-?sheet
""")
NOT_TOLD_BEFORE = r"(?<!has )(?<!have )(?<!had )(?<!not )(?<!never )"
NOT_OF_A_SEASON = (
    r"(?! (?:in each|\d+ (?:goals|times)|[a-z]+ (?:goals )?(?:in|from) "
    r"(?:his|their|\w+) (?:last|\w+ (?:games|matches))))"
)

BRACE = (
    r"(?<!league and cup )\b(?:brace|(?:first-half |quickfire |second-half )?double)\b"
    r"(?! (?:save|substitution|change|header|chance|strike force))"
)
PUT_AHEAD = (
    r"(?:had )?(?:put|puts|putting|fired|headed|shot|fire|nudged|edged) "
    r"(?:the )?[^,.;]{2,30} (?:ahead|in front)"
)
GAVE_THE_LEAD = (
    r"(?:gave|gives?|giving|handed|hand(?:s|ing)|earned) (?:the )?[^,.;]{2,40} "
    r"(?:a |the |an? \w+ )?(?:\d-\d )?lead"
)
DOUBLED = (
    r"doubl(?:ed|es|ing) (?:the|their|his side['’]s|[A-Z]\w+['’]s?) "
    r"(?:\w+ )?(?:lead|advantage|tally)"
)
EXTENDED = (
    r"(?:extend|restor|increas|stretch)(?:ed|es|ing) "
    r"(?:the|their|\w+['’]s?|his \w+) (?:lead|advantage)"
)
SEALED = (
    r"(?:seal|wrapp|clinch|secur|put|sett)(?:ed|led|s|ing)? (?:up )?"
    r"(?:the|all three|victory|a) (?:\w+ ){0,2}"
    r"(?:victory|win|points|game|match|issue|result)(?: (?:beyond doubt|up|safe))?"
)
PULLED_BACK = (
    r"(?:pull(?:ed|s|ing)|got|gets|getting|clawed|clawing|grabbed|nicked) (?:one|a goal|it) back"
)
BEAT_KEEPER = (
    r"(?:beat|beats|beating) (?:the )?(?:\w+ )?(?:goalkeeper |keeper )?[A-Z][\w'’-]+ "
    r"(?:with|from|at|to|low)"
)
CONVERTED = one_of(r"""
    converted | dispatched | buried | tucked away | slotted home | put away
    made no mistake | sent .{2,20} the wrong way
""")
THE_PENALTY = r"(?: (?:from )?(?:the|a|his|his own)? ?(?:penalty|spot-kick|spot|resulting \w+))?"
STRIKE = one_of(r"""
    (?<!on )(?<!in )goals? | strikes? | headers? | efforts? | finish(?:es)? | volleys?
    penalt(?:y|ies) | tap-in | opener | winner | equali[sz]er | free-kick
""")
WHEN = r"(?:[\w-]+ minutes? (?:from|before|after|into) (?:\w+ ){1,2})?"


def _form(
    rule: str,
    *phrases: str,
    strength: float,
    scorer: Stands = Stands.BEFORE,
    role: GoalRole | None = None,
    count: int = 1,
) -> Form:
    compiled = re.compile(rf"\b(?:{'|'.join(phrases)})", re.IGNORECASE)
    return Form(rule, strength, scorer, role, count, compiled)


FORMS = (
    _form(
        "own-goal",
        r"own[- ]goals?(?: (?:by|from|off))?",
        r"(?:past|beyond|into) (?:his|her) own (?:goal)?(?:keeper|net|goal)",
        strength=0.8,
        scorer=Stands.EITHER,
    ),
    _form(
        "hat-trick",
        r"(?<!hat )hat[- ]trick(?! hero)|treble",
        r"scor(?:ed|es|ing) all three|all three goals",
        strength=0.8,
        scorer=Stands.EITHER,
        count=3,
    ),
    _form(
        "brace",
        BRACE,
        r"scor(?:ed|es|ing) (?:twice|two|both)|nett?(?:ed|ing) (?:twice|two|both)",
        r"struck twice|two goals|(?:twice|both) on target",
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
        strength=0.7,
        role=GoalRole.EQUALISER,
    ),
    _form(
        "running-score",
        r"ma(?:de|kes?|king) it \d ?[-–] ?\d",
        r"ma(?:de|kes?) the score \d",
        strength=0.85,
    ),
    _form(
        "extended",
        DOUBLED,
        EXTENDED,
        SEALED,
        r"completed (?:the|a) (?:scoring|rout|win|victory|comeback)",
        r"rounded off the",
        PULLED_BACK,
        r"reduc(?:ed|es) (?:the|arrears)|halv(?:ed|es) the (?:deficit|lead)",
        r"hit back|regain(?:ed|s) the lead|ma(?:de|kes) sure of|w[oe]n it",
        r"ensured|rescued|salvaged",
        strength=0.6,
    ),
    _form(
        "scored",
        f"{NOT_TOLD_BEFORE}{SCORED}{NOT_OF_A_SEASON}",
        strength=0.85,
        scorer=Stands.EITHER,
    ),
    _form(
        "got",
        rf"{GOT} (?:his|her|the|a|an|their|what)(?: [\w'’-]+){{0,4}}? {GOAL}",
        strength=0.85,
    ),
    _form("shot-in", rf"{STRUCK}(?: {BALL}){{0,9}}? {INTO}", strength=0.62),
    _form(
        "beat-keeper",
        BEAT_KEEPER,
        r"met [^.;]{3,40} with an? (?:[\w-]+ ){0,2}(?:finish|header|volley|shot)",
        strength=0.5,
    ),
    _form("penalty", CONVERTED + THE_PENALTY, strength=0.7),
    _form(
        "goal-from",
        rf"(?:{ORDINAL} |[\w-]+ )?{STRIKE} (?:each )?{WHEN}(?:by|from|through|courtesy of)",
        strength=0.62,
        scorer=Stands.AFTER,
    ),
    _form(
        "possessive",
        rf"{OWNED}(?:goals?|opener|equali[sz]er|winner|leveller|consolation|brace)\b",
        strength=0.6,
    ),
    _form(
        "possessive",
        rf"{OWNED}(?:strike|header|penalty|volley|finish|free-kick|effort|tap-in|spot-kick)"
        rf"(?=[^.;]{{0,45}}\b{DECISIVE}\b)",
        strength=0.6,
    ),
    _form(
        "took-lead",
        r"(?:took|takes|taking|regained|snatched|grabbed|seized) (?:the|a|an)(?: [\w-]+){0,3} lead",
        r"went (?:ahead|in front)|goes ahead|(?:struck|scored) first",
        strength=0.6,
        scorer=Stands.NOWHERE,
        role=GoalRole.GO_AHEAD,
    ),
    _form(
        "broke-through",
        r"broke through|made the breakthrough|pressure (?:told|paid off)",
        r"it was (?:two|three|four|\d-\d)|made it (?:two|three|four)",
        strength=0.5,
        scorer=Stands.NOWHERE,
    ),
)
"""In the order in which they are tried: where two overlap, the first counts."""
