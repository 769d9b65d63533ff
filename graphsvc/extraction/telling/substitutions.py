"""Substitutions, where a phrase plainly says who came on or went off in this match."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, MinuteMention, Passage, PersonMention
from graphsvc.extraction.telling.masking import (
    AMONG,
    ASIDE,
    LATELY,
    NEITHER,
    REACH,
    TITLE,
    Scene,
    cues,
    forms,
    scenes,
    who,
    whoever,
)
from graphsvc.extraction.telling.minute_owners import minute_of
from graphsvc.extraction.telling.moods import is_elsewhen, is_unreal
from graphsvc.model import SegmentKind

ON, OFF = who("on") + r"(?!['’]s)", who("off") + r"(?!['’]s)"
_WHEN = r"[^,;:.!?“”\"\ue000\ue001]{0,40}?"
"""Between the words of a change and its other player: "in the 60th minute"."""
_BE = rf"(?:(?:had|has|have|having) {LATELY}been|was|were|is|being|been|to be)"
_BROUGHT = r"(?:brought|sent|thrown|put|called) (?:on|into the fray|off the bench)"
_BRINGS = r"(?:brought|brings?|bringing|sent|sends?|sending|threw|throws?|throwing|put|puts) on"
_FOR = r"(?:for|in place of|instead of|in for|at the expense of)"
_PUT_IN = r"(?:introduced|brought in|came in|coming in|summoned)"
_CAME_ON = (
    r"(?:came on|comes on|coming on|came off the bench|comes off the bench|coming off the bench"
    r"|came on as (?:a|the) (?:late |second-half |half-time )?substitute)"
)
_REPLACED = r"(?:replaced|replaces|replacing|relieved|relieving|took over from)"
_LEFT = (
    r"(?:limp(?:ed|ing)|hobbl(?:ed|ing)|went|going|came|coming|taken|carried|stretchered|forced"
    r"|helped|led|walked|withdrawn|retired|injured)"
)
_TAKES = r"(?:withdrew|withdraws|withdrawing|hauled off|took off|takes off|taking off|substituted)"
_THERE = (
    r"(?=[.;!?]|$|,? (?:in the|on|after|at|with|midway|late|early|as|to|for|from|before|when|and"
    r"|but|just|immediately|soon|shortly)\b)"
)
CUES = cues(
    "replac|came on|comes on|coming on|came in|coming in|made way|makes way|making way|gave way"
    "|giving way|place|off the bench| on for |brought on|sent on|threw on|thrown|put on|introduc"
    "|sent |withdr|substituted|hauled off|took off|takes off|taking off|taken off|brings on"
    "|sends on|relie|took over from|came off"
)

FORMS = forms(
    rf"\b(?:{_TAKES}|replaced|replacing|swapped) {TITLE}{OFF} {_WHEN}(?:with|for|and "
    rf"(?:{_BRINGS}|introduced)) {TITLE}{ON}",
    rf"{ON}{ASIDE}(?:,? who)? {LATELY}(?:{_REPLACED}|{_CAME_ON} {_WHEN}{_FOR}) {TITLE}{OFF}",
    rf"{ON},? on {_FOR} {TITLE}{OFF}",
    rf"{ON}(?:(?:,? who)?,? {_BE} {LATELY}|, {LATELY})(?:{_BROUGHT}|{_PUT_IN}) {_WHEN}{_FOR} "
    rf"{TITLE}{OFF}",
    rf"{ON}(?:,? who)? {LATELY}(?:(?:{_BROUGHT}) {_FOR}|{_PUT_IN} {_WHEN}{_FOR}) {TITLE}{OFF}",
    rf"{ON} {LATELY}(?:took|takes|taking) {TITLE}{who('off')}['’]s? place\b",
    rf"{ON}{ASIDE} {LATELY}(?:took|taking) the place of {TITLE}{OFF}",
    rf"{OFF}{ASIDE}(?:,? who)? {LATELY}(?:made|makes|making|gave|giving) way {_WHEN}(?:for|to) "
    rf"{TITLE}{ON}",
    rf"{OFF}{ASIDE}(?P<mid>{AMONG}{{0,90}}?)\b(?:replaced|substituted|relieved) "
    rf"{_WHEN}by {TITLE}{ON}",
    rf"\b(?:{_BRINGS}|introduced|introducing|summoned) {TITLE}{ON} {_WHEN}"
    rf"(?:{_FOR}|to replace) {TITLE}{OFF}",
    rf"\b(?:sent|brought|threw|put) {TITLE}{ON} on {_WHEN}{_FOR} {TITLE}{OFF}",
    rf"{OFF}(?:,? who)?,? {LATELY}(?:{_BE} {LATELY})?{_LEFT}\b{AMONG}{{0,90}}?"
    rf"(?:, (?:with )?|,? and |with ){TITLE}{ON} (?:took|taking) (?:his|her) place",
    rf"{OFF}(?:,? who)?,? {LATELY}(?:{_BE} {LATELY})?{_LEFT}\b{AMONG}{{0,90}}?"
    rf"(?:, (?:with )?|,? and |with ){TITLE}{ON} (?:{_CAME_ON}|replaced him|replacing him)\b",
    rf"\breplaced {_WHEN}by {TITLE}{ON}",
    rf"{ON}{ASIDE}(?:,? who)?,? (?:had |has |having )?{LATELY}{_CAME_ON}{_THERE}",
    rf"{ON}(?:,? who)?,? {LATELY}(?:{_BE} {LATELY}|(?<=, ))(?:{_BROUGHT}){_THERE}",
    rf"{ON}(?:,? who)?,? {LATELY}(?:{_BE} {LATELY}|(?<=, ))introduced "
    r"(?=from the bench|as a substitute|in the \d|on \d|after|at (?:half-time|the (?:break|int)))",
    rf"\b{_BRINGS} {TITLE}{whoever('on')}(?!['’]s)",
    rf"{OFF}{ASIDE}(?:,? who)? {LATELY}{_BE} {LATELY}(?:replaced|withdrawn|substituted|taken off)\b"
    rf"{_THERE}",
    rf"\b{_TAKES} {TITLE}{whoever('off')}(?!['’]s)",
)
"""Those that name both players first; where two overlap, the first listed counts."""

LINE_UP = re.compile(
    r"\b(?:starting|line-?ups?|dropped|recall(?:ed|s)?|suspended|suspension|eleven (?:that|which)"
    r"|(?:from|to|in) the (?:side|team) (?:that|which)|changes? (?:from|to) (?:the|his)|unchanged"
    r"|as (?:captain|skipper|coach|manager|head coach|player-manager)|successor|summer|season"
    r"|ill\b|illness|contract|signed|squad|vacanc\w+|from (?:the )?(?:squad|team)|first choice"
    r"|one of (?:\w+ ){0,2}changes(?! (?:after|at|in|midway|on)\b))\b",
    re.IGNORECASE,
)
"""Of who began the match, or holds a post, in another's place."""
OTHER_PLACE = re.compile(
    r"^[^;.]{0,20}?\b(?:in (?:the|a|his|their) (?:[\w-]+ )?wall|as (?:[\w'’-]+ ){0,4}"
    r"(?:scorer|marksman|taker|leader|holder))\b",
    re.IGNORECASE,
)
"""After a change of something else than who plays."""
NOT_SO = re.compile(
    r"\b(?:ought|nearly|almost|about to|wanted|ready to|waiting to|yet to|due to|preparing to|going"
    r" to|no (?:obvious )?|without)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
"""Before a change that was not made."""
LEAVING = re.compile(rf"\b{_LEFT}\b", re.IGNORECASE)
"""What somebody does who is then replaced, at the same time."""
BOTH, ONE = 0.8, 0.7
"""How sure a change is, of which both players are told, or one alone."""


@dataclass(frozen=True, slots=True)
class SubstitutionTelling(Found):
    """One phrase that tells a substitution; one of both players may be unknown."""

    passage: Passage
    on: PersonMention | None
    off: PersonMention | None
    minute: MinuteMention | None
    period: int | None
    period_words: Found | None
    confidence: float


def tell_substitutions(reading: Reading) -> list[SubstitutionTelling]:
    """The substitutions of an article, in its order; headlines and captions tell none plainly."""
    return [
        change
        for scene in scenes(reading, CUES)
        if scene.passage.zone is SegmentKind.PARAGRAPH
        for change in _tell(scene)
    ]


def _tell(scene: Scene) -> list[SubstitutionTelling]:
    if LINE_UP.search(scene.text):
        return []
    told: list[SubstitutionTelling] = []
    places: list[Found] = []
    for pattern in FORMS:
        for match in pattern.finditer(scene.text):
            place = scene.place(match)
            loose = match.groupdict().get("mid", "").strip(" ,")
            if not place.overlaps(places) and (not loose or scene.leads(match)):
                places.append(place)
                told += _substitutions(scene, match, place)
    return sorted(told, key=lambda change: change.start)


def _substitutions(
    scene: Scene, match: re.Match[str], place: Found
) -> Iterator[SubstitutionTelling]:
    """One player for another; where only some who came on, or went off, are told, one for each."""
    on, off = scene.within(match, "on"), scene.within(match, "off")
    actors = sorted((*on, *off), key=lambda each: each.start)
    leads = actors[0].start == place.start
    words = Found(_begin(scene, match, actors[0].end), place.end) if leads else place
    if _denied(scene, match, words) or (leads and scene.governed(match)):
        return
    minute = minute_of(scene.near(place), actors, words)
    if minute is None and is_elsewhen(scene.passage, place):
        return
    period, period_words = scene.period(match.start(), match.end())
    for came, went in zip_longest(on, off):
        yield SubstitutionTelling(
            place.start,
            place.end,
            passage=scene.passage,
            on=came,
            off=went,
            minute=minute,
            period=period,
            period_words=period_words,
            confidence=BOTH if came and went else ONE,
        )


def _begin(scene: Scene, match: re.Match[str], name: int) -> int:
    """Where the words of a change begin behind a name: not before what else he did until then."""
    between = match.groupdict().get("mid")
    if not between or LEAVING.search(between):
        return name
    return scene.place(match, "mid").end


def _denied(scene: Scene, match: re.Match[str], words: Found) -> bool:
    """Whether it was not made, or is about another place than one in the match."""
    begin = words.start - scene.passage.sentence.start
    return bool(
        scene.ahead(NOT_SO, match.start())
        or scene.ahead(NEITHER, begin)
        or OTHER_PLACE.match(scene.text[match.end() : match.end() + REACH])
        or is_unreal(scene.passage, words)
    )
