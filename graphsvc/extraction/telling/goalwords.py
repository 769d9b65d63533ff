"""The parts that phrases of goals are made of: patterns without a trigger of their own."""

from graphsvc.extraction.telling.phrases import one_of

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
    r"| (?:a|an|the|his|her|[\w’']+) (?:[\w'’-]+ ){0,2}"
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
WHEN = (
    r"(?:(?:c[ao]me|comes|coming|arrived) )?"
    r"(?:[\w-]+ minutes? (?:from|before|after|into) (?:\w+ ){1,2})?"
)
