"""Cards, where a phrase plainly says that a player was shown one in this match."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphsvc.extraction.reading.cues import Cued
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, MinuteMention, Passage, PersonMention
from graphsvc.extraction.telling.masking import (
    AMONG,
    AROUND,
    LATELY,
    NEITHER,
    REACH,
    TITLE,
    WORD,
    P,
    Scene,
    cues,
    forms,
    scenes,
    subject,
    who,
    whoever,
)
from graphsvc.extraction.telling.minute_owners import minute_of
from graphsvc.extraction.telling.moods import is_elsewhen, is_unreal
from graphsvc.extraction.telling.phrases import joined
from graphsvc.model import Basis, CardColour

_KIND = r"(?:yellow|red)(?: cards?)?|bookings?|cautions?|bookable offence|marching orders"
_NO_NOUN = (
    r"(?! and (?:black|blue|brown|gold|green|grey|orange|pink|purple|silver|white)\b)"
    r"(?! (?!for|of|after|in|on|by|and|when|as|at|from|with|but|to|late|just|inside)[a-z])"
)
CARD = (
    r"(?:(?:a|an|the|his|her|their|another|one|two) )?"
    rf"(?:(?!no\b){WORD} ){{0,2}}?(?:{_KIND})\b{_NO_NOUN}"
)
"""A card as a thing: "a second yellow", "his marching orders"."""
_OBJECT = r"(?! (?:an?|his|her|their|its|out|into|up|to (?:hospital|the))\b)"
_ERRAND = (
    r"(?! by (?:(?:the|his|her|their) )?(?:[\w-]+ )?(?:manager|coach|boss|physio|trainer|doctor)\b)"
    r"(?! (?:the (?:pitch|field|park) )?to (?:be|change|clean|cool|don|fetch|get|have|put|receive"
    r"|remove|replace|tie|treat|warm|wash)\b)"
)
"""After "sent off", what somebody is to do, or who has him do it: that is no card."""
CAUTIONED = rf"(?:booked|cautioned|yellow-carded){_OBJECT}"
SENT_OFF = (
    r"(?:sent off|red-carded|sent packing|ordered off|ejected|expelled"
    r"|sent for an early (?:bath|shower)|dismissed(?! (?:as|from)\b)"
    rf"(?! by (?!(?:the )?(?:[\w-]+ )?referee|\ue001)))(?! from ){_OBJECT}{_ERRAND}"
)
SHOWN = rf"(?:shown|given|handed|awarded) {CARD}|{CAUTIONED}|{SENT_OFF}"
GETS = (
    r"(?:collect(?:ed|ing|s)|receiv(?:ed|ing|es)|pick(?:ed|ing|s) up|earn(?:ed|ing|s)|got|gets"
    r"|getting|drew|took|incurr(?:ed|ing)|saw|(?:escaped|escaping|got away|getting away) with"
    r"(?: only| just| no more than| nothing worse than)?"
    r"|(?:walk(?:ed|ing)|went(?: off)?|depart(?:ed|ing)|march(?:ed|ing)|trudged off) (?:for|after))"
)
BEING = rf"(?:(?:had|has|have|having) {LATELY}been|was|were|is|are|being|been|got|gets)"
LISTED = (
    r"(?:booked|cautioned|bookings?|cautions?|yellow(?: cards?)?|sent[- ]off|red(?: cards?)?"
    r"|dismissed|dismissals?)"
)
_SIDE = r"(?:(?-i:[A-Z])[\w .'’-]{1,25}?(?:: ?|\(| [–—-] ))"
"""The club whose players a list goes on with: "Ajax: ", "Ajax (", "Ajax - "."""
_NEXT = rf"(?:[\s,;()\d'’+&–—/-]+(?:{_SIDE})?|,? and )"
CUES = cues(
    "booked|booking|books|caution|yellow| red|red card|red for|sent off|sent-off|sends off"
    "|sending-off|sending off|sent packing|dismiss|expel|eject|marching|ordered off|early |bookable"
    "|reds |red:|sent "
)


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to tell a card."""

    patterns: tuple[Cued, ...]
    confidence: float
    all_of_them: bool = False
    """Each of the players named together was shown one, not the last alone."""
    heads: bool = False
    """Its player must be the subject of the sentence: what lies between may have other objects."""


def _form(
    *phrases: str, confidence: float = 0.8, all_of_them: bool = False, heads: bool = False
) -> _Form:
    return _Form(forms(*phrases), confidence, all_of_them, heads)


FORMS = (
    _form(
        rf"(?:^|(?<=[;.)])|(?<=[;.)] ))(?P<core>{LISTED}) ?[:–—-] ?"
        rf"(?P<who>{_SIDE}?{P}+(?:{_NEXT}{P}+)*)",
        confidence=0.85,
        all_of_them=True,
    ),
    _form(
        rf"{whoever('who')}, {LATELY}(?P<core>{SHOWN})",
        rf"{subject('who')}(?:,? who)?,? {LATELY}{BEING} {LATELY}(?P<core>{SHOWN})",
    ),
    _form(rf"{subject('who')}(?:,? who)?,? {LATELY}(?P<core>{GETS} {CARD}|saw red\b)"),
    _form(
        rf"\b(?:had|saw|sees?|having|have|with|lost|losing) {TITLE}{whoever('who')}"
        rf" {LATELY}(?P<core>{SHOWN})",
        rf"\b(?:lost|losing|lose) {TITLE}{whoever('who')} to (?P<core>{CARD})",
        rf"\b(?:earned|brought|cost) {TITLE}{who('who')} (?P<core>{CARD})",
        rf"\b(?:showed|shows?|gave|handed|giving|showing) {TITLE}{whoever('who')} (?P<core>{CARD})",
        rf"\b(?P<core>(?:showed|shows?|produced|brandish\w+|flourish\w+|waved) {CARD}"
        rf" (?:to|at|for)) {TITLE}{whoever('who')}",
        rf"\b(?P<core>(?:second |straight )?(?:(?:red|yellow)s?(?: cards?)?|bookings?|cautions?)"
        rf" (?:shown )?(?:for|to)) "
        rf"{TITLE}{whoever('who')}(?!['’]s)",
        rf"\b(?P<core>(?:sending[- ]off|dismissal) of) {TITLE}{whoever('who')}",
        rf"(?<!\bthe )\b(?P<core>(?:booked|cautioned|books|cautions|sent off|sends off))"
        rf" (?!an? |their |his ){TITLE}{whoever('who')}(?!['’]s)",
        rf"\b(?:referee|ref|official)\b[^;:.]{{0,60}}? sent {TITLE}{who('who')} (?P<core>off)\b",
        all_of_them=True,
    ),
    _form(
        rf"{who('who')}(?!['’]s)(?P<mid>{AMONG}{{1,110}}?),? (?:(?:and|then|but) {LATELY}"
        rf"{BEING}|only to be) {LATELY}(?P<core>{SHOWN})",
        rf"{who('who')}(?!['’]s)(?P<mid>{AMONG}{{1,110}}?),? (?:and|then|but) "
        rf"{LATELY}(?P<core>{GETS} {CARD})",
        confidence=0.7,
        heads=True,
    ),
    _form(
        rf"^(?:\W*\d+(?:\+\d+)?['’.:]? ?)?{TITLE}{whoever('who')} (?P<core>{SHOWN})"
        r"(?=[.,;!]|$| (?:for|after|in|as)\b)",
        confidence=0.75,
        all_of_them=True,
    ),
    _form(
        rf"{who('who')}['’]s? (?:{WORD} ){{0,2}}?"
        r"(?P<core>red card|yellow card|second (?:yellow|booking|caution)|booking|caution"
        r"|dismissal|sending[- ]off)\b",
        confidence=0.65,
    ),
)
"""Where two overlap, the first listed counts."""

PATTERNS = tuple((each, pattern) for each in FORMS for pattern in each.patterns)

TOGETHER = re.compile(r"\b(?:were|are|both|each|all)\b", re.IGNORECASE)
NOT_SO = re.compile(
    r"\b(?:no|without|calls? for|appeal\w*|claim\w*|shout\w*|demand\w*|deserv\w*|worthy|lucky"
    r"|fortunate|ought|nearly|almost|close to|escap\w+(?! with)|avoid\w*|spared|rather than"
    r"|instead of|about to|wanted|feared|(?:possible|potential))\b[^,;]{0,45}$",
    re.IGNORECASE,
)
"""Before a card that was not shown."""
UNDONE = re.compile(
    r"^[^;.]{0,90}\b(?:rescind\w*|overturn\w*|cancel\w*|downgrad\w*|revers\w+|revok\w+|withdrawn"
    r"|upgraded|changed (?:to|(?:his|her|their) mind)|thought better of|might have followed)\b",
    re.IGNORECASE,
)
"""After a card that did not stand."""
ABSENT = re.compile(
    rf"\b(?:without|missing|lacking) {TITLE}{P}++,? (?:(?:who )?(?:was|had been) )?$", re.IGNORECASE
)
"""Before the card of somebody who did not play."""
OTHER_SIDE = re.compile(
    r"^ (?:while )?(?:playing )?for (?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?"
    r" (?:on|in|at|against|last)\b",
    re.IGNORECASE,
)
"""After a card that was shown to somebody in another shirt."""
ONE_EACH = re.compile(r"^ (?:cards? )?and (?:an? )?(?:red|yellow)\b", re.IGNORECASE)
"""After the first of two colours, of which each of several players was shown one."""
OF_MORE = (
    r"(?! (?:\w+ )?(?:of|in) (?:(?:the|this|his|her) (?:\w+ )?(?:season|tournament|campaign|cup"
    r"|competition|career|group|league|finals|year|month)\b|as many|(?:two|three|four) \w*))"
)
"""After a second card of the season, not of the match."""
SECOND = re.compile(
    r"\b(?:second|2nd) (?:yellow|book\w+|caution)"
    rf"(?: cards?| offence)?{OF_MORE}|\bfor (?:a|the) second (?:time\b{OF_MORE}|of\b)"
    r"|\b(?:booked|cautioned) twice|\btwice (?:booked|cautioned)|\btwo (?:yellow|caution|booking)"
    r"|\bsecond bookable",
    re.IGNORECASE,
)
ON_ONE = re.compile(
    r"\balready on a (?:yellow|booking|caution)|\b(?:booked|cautioned|yellow)\b", re.IGNORECASE
)
"""Between somebody and that he is sent off, which then was for a second caution."""
RED = re.compile(r"\bred\b|red-carded", re.IGNORECASE)
RED_AFTER = re.compile(r"\b(?:straight|direct) red\b|red card")
"""Behind the words that somebody was sent off: what for."""
OFF = re.compile(
    r"sent|dismiss|marching|order|eject|expel|\boff\b|walk|march|depart", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class CardTelling(Found):
    """One phrase that tells a card."""

    passage: Passage
    player: PersonMention
    colour: CardColour
    basis: Basis
    """IMPLIED where somebody was sent off, and nothing says for what."""
    colour_words: Found
    minute: MinuteMention | None
    period: int | None
    period_words: Found | None
    confidence: float


def tell_cards(reading: Reading) -> list[CardTelling]:
    """The cards of an article, in its order."""
    return [card for scene in scenes(reading, CUES) for card in _tell(scene)]


def _tell(scene: Scene) -> list[CardTelling]:
    told: list[CardTelling] = []
    cores: list[Found] = []
    for each, pattern in PATTERNS:
        for match in pattern.finditer(scene.text):
            core = scene.place(match, "core")
            if core.overlaps(cores) or not _is_subject(scene, match, each):
                continue
            cores.append(core)
            if not _denied(scene, match):
                told += _cards(scene, match, each)
    return sorted(told, key=lambda card: (card.start, card.player.start))


def _is_subject(scene: Scene, match: re.Match[str], how: _Form) -> bool:
    """Whether the words are said of the player: as the subject, or as what the form is about."""
    return scene.leads(match) if how.heads else how.all_of_them or not scene.governed(match)


def _denied(scene: Scene, match: re.Match[str]) -> bool:
    """Whether it was not shown, not for good, or only hoped for."""
    start, end = match.start("core"), match.end("core")
    return bool(
        scene.ahead(NOT_SO, start)
        or scene.ahead(NEITHER, start)
        or UNDONE.match(scene.text[end : end + REACH])
        or is_unreal(scene.passage, scene.place(match, "core"))
    )


def _cards(scene: Scene, match: re.Match[str], how: _Form) -> Iterator[CardTelling]:
    players = _shown_to(scene, match, how)
    if len(players) > 1 and ONE_EACH.match(scene.text[match.end("core") :][:AROUND]):
        return
    colour, basis, colour_words = _colour(scene, match)
    period, period_words = scene.period(match.end("core"), match.end("core"))
    elsewhen = _is_elsewhen(scene, match)
    for player in players:
        minute = _minute(scene, match, how, player)
        if minute is None and elsewhen:
            continue
        place = _quote(scene, match, player)
        yield CardTelling(
            place.start,
            place.end,
            passage=scene.passage,
            player=player,
            colour=colour,
            basis=basis,
            colour_words=colour_words,
            minute=minute,
            period=period,
            period_words=period_words,
            confidence=how.confidence,
        )


def _shown_to(scene: Scene, match: re.Match[str], how: _Form) -> list[PersonMention]:
    """All of those named together, where words say so; else the last."""
    players = scene.within(match, "who")
    together = how.all_of_them or TOGETHER.search(match[0].replace(match["core"], " "))
    return players if together else players[-1:]


def _is_elsewhen(scene: Scene, match: re.Match[str]) -> bool:
    """Whether it was shown in another match."""
    start, end = match.span("core")
    return bool(
        scene.ahead(ABSENT, start)
        or OTHER_SIDE.match(scene.text[end : end + REACH])
        or is_elsewhen(scene.passage, scene.place(match))
    )


def _minute(
    scene: Scene, match: re.Match[str], how: _Form, player: PersonMention
) -> MinuteMention | None:
    """The minute of the card; of several told together, the one beside the player."""
    core = scene.place(match, "core")
    several = how.all_of_them and len(scene.within(match, "who")) > 1
    words = player if several or (how.all_of_them and match.groupdict().get("mid")) else core
    return minute_of(scene.near(joined(player, words)), [player], words)


def _quote(scene: Scene, match: re.Match[str], player: PersonMention) -> Found:
    """The phrase; of a list, its heading and all up to the player."""
    place, core = scene.place(match), scene.place(match, "core")
    return Found(place.start, max(core.end, player.end)) if core.start == place.start else place


def _colour(scene: Scene, match: re.Match[str]) -> tuple[CardColour, Basis, Found]:
    """The colour, how it is told, and where."""
    place, words = scene.place(match, "core"), match["core"]
    end = match.end("core")
    after = re.split(f"[;.{P}]", scene.text[end : end + AROUND])[0]
    final = OFF.search(words) or RED.search(words)
    if second := SECOND.search(words + after):
        return CardColour.SECOND_YELLOW, Basis.STATED, _up_to(place, second.end())
    before = scene.text[match.start() : match.start("core")]
    if final and ON_ONE.search(before):
        return CardColour.SECOND_YELLOW, Basis.IMPLIED, place
    if RED.search(words):
        return CardColour.RED, Basis.STATED, place
    if final and (red := RED_AFTER.search(after)):
        return CardColour.RED, Basis.STATED, _up_to(place, len(words) + red.end())
    return (
        (CardColour.RED, Basis.IMPLIED, place)
        if final
        else (CardColour.YELLOW, Basis.STATED, place)
    )


def _up_to(place: Found, length: int) -> Found:
    """A place that is at least so long."""
    return Found(place.start, max(place.end, place.start + length))
