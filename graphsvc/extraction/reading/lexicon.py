"""The words of football English that rules look for: closed classes, no names of clubs or people.

All are folded: lower case, without accents.
"""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, which blanks part: how the lists below are written."""
    return tuple(text.split())


def _class(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


FUNCTION_WORDS = _class("""
    a an the this that these those there here it its he his him she her they their them we our you
    your i my and but or nor so yet for as at by from in into of off on onto out over past per
    since than through to until up upon via with within without after against before behind between
    beyond during despite while when where which who whose whom why how if although though because
    unless whereas whether both either neither each every all any some such no not only just even
    ever never once then now again also too very more most less least much many few several another
    other same own still meanwhile however nevertheless moreover indeed perhaps maybe instead first
    second third next last later earlier early late soon already almost nearly one two three four
    five six seven eight nine ten half full time yes what having being following amid among besides
    throughout unlike like given somebody someone nobody everybody everyone anybody anyone goals
""")
"""Words that begin a sentence with a capital and are no part of a name."""

NOT_PLAYERS = _class("manager boss coach referee chairman president owner linesman")
"""Roles of people who score no goals."""

PLAYER_ROLES = _class("""
    striker forward winger midfielder defender playmaker goalkeeper keeper captain skipper
    substitute sub full-back centre-back fullback international teenager veteran youngster debutant
    hero star frontman hitman marksman man custodian sweeper libero teammate team-mate scorer
    rookie newcomer loanee
""")
"""What a player is on the pitch."""

ROLES = PLAYER_ROLES | NOT_PLAYERS | {"assistant"}
"""What a person is on the pitch or beside it."""

TITLES = NOT_PLAYERS | _class("""
    substitute striker forward winger midfielder defender playmaker goalkeeper keeper captain
    skipper sub teenager veteran youngster debutant rookie newcomer loanee sir mr mrs ms miss dr
    hosts visitors leaders champions home away holders strugglers newcomers rivals neighbours
    minnows side
""")
"""Words that may stand with a capital before a name at the head of a sentence."""

PERSON_BEFORE = ROLES - {"man"} | _class("mr mrs ms miss sir dr substitutes")
"""Words after which a name is a person's; "ten-man" stands before clubs."""

CLUB_BEFORE = _class("""
    at against over beat beating beaten past defeated defeating thrashed hammered visited hosted
    hosting facing faced host face visiting lowly struggling versus v vs
""")
"""Words after which a name is rather a club's."""

CLUB_AFTER = _class("""
    striker forward winger midfielder defender goalkeeper keeper captain skipper manager boss coach
    fans supporters players beat won lost drew were are have had side defence host hosts v vs
    0 1 2 3 4 5 6 7 8 9
""")
"""Words before which a name is rather a club's."""

ORDINARY_WORDS = _class("nice reading sporting racing rapid real angers lens hearts crew union")
"""Names of clubs that may begin a sentence as plain words: "Reading the game well"."""

CLUB_VERBS = _class("""
    beat won lost drew led took went got made came fell found held kept saw hit had have has was
    were are is sit sat stand stood face host visit travel
""")
"""Verbs behind such a name, beside those in -ed, that show that the club is meant."""

PARTICLES = _class("""
    de da di do dos das del della van von der den ter ten le la el al bin ibn ben abu y
""")
"""Small words inside a person's name, in lower case or with a capital."""

LEADING_PARTICLES = PARTICLES - _class("do das den ten y ben")
"""Those that a surname may begin with: the others are words of English or inside names only."""

NO_NAMES = _class("""
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    fa fifa uefa var afc fc st euro world mls tv bbc ap pa afp reuters premier division
    championship league cup group side spot-kick england starting xi
""")
"""Words with a capital that are no part of a person's name."""

PLACE_WORDS = _class("stadium park road lane arena stand end ground dome cup league trophy shield")
"""Last words of the names of grounds and prizes."""

PLACE_OR_SURNAME = _class("park lane")
"""Those of them that a person's name may begin with: Park Ji-sung."""

GROUND_FIRST = _class("estadio estadi stade stadio stadion parc")
"""First words of the names of grounds."""

PLACE_BEFORE = _class("at in")
"""Words before which a name is rather a place's than a person's."""

AIMED = _class("straight directly right slid threaded")
"""Before "at" or "in": the ball went to a person."""

COMPOUND_ENDS = _class("""
    born based bound led like era wide style rated less free owned back kick half time man high
    out off up in on bar line goal
""")
"""Ends of words with a hyphen that are no syllable of a name: Bergen-based."""
