"""Shots that a goalkeeper saved, where a phrase plainly says so and names who shot."""

import re

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.telling.goals import SHOOT_OUT
from graphsvc.extraction.telling.masking import (
    ASIDE,
    LATELY,
    NEITHER,
    TITLE,
    WORD,
    P,
    Scene,
    cues,
    forms,
    scenes,
    who,
)
from graphsvc.extraction.telling.moods import is_elsewhen, is_unreal
from graphsvc.extraction.telling.shots import ShotTelling
from graphsvc.model import BodyPart, SegmentKind, ShotOutcome

SHOOTER = who("who")
SHOT = (
    r"(?:shot|header|effort|penalty|spot-kick|free-kick|free kick|drive|strike|volley|half-volley"
    r"|piledriver|lob|attempt|snapshot|low ball|overhead kick|bicycle kick)\b"
)
_NO_LINK = r"(?!(?:for|of|after|when|as|and|but|in|on|at|by|to|from|with|that|was|were|had) )"
_ADJECTIVES = rf"(?:{_NO_LINK}{WORD} ){{0,4}}?"
SAVED = (
    r"(?:saved|parried|kept out|smothered|palmed (?:away|out|over|aside|wide|behind)"
    r"|(?:tipped|turned|pushed|fingertipped|touched) (?:over|round|around|wide|away|aside|behind"
    r"|past the post|(?:on ?to|against) (?:the|a) (?:\w+ )?(?:bar|crossbar|post|upright|woodwork))"
    r"|beaten (?:away|out)|clawed (?:away|out)|well held)"
    r"(?! by (?:an?|the) (?:[\w-]+ )?(?:post|bar|crossbar|upright|woodwork|defender|full-back))"
)
_SAVES = (
    r"(?:saved|saves|parried|parries|kept out|keeps out|smothered|palmed (?:away|out|aside|over)"
    r"|tipped|pushed (?:away|aside|over)|turned (?:away|aside|over)|clawed (?:away|out)"
    r"|beat (?:away|out)|denied|denies|keeping out|saving|denying)"
)
_GOES = r"(?:over|round|away|wide|aside|behind|out|on ?to|past|against)"
KEEPER = r"(?:keeper|goalkeeper|goalie|custodian|shot-stopper|goalkeeper's|number one)"
_SAVE = rf"(?:an?|another|one|the) {_ADJECTIVES}(?:save|stop)"
_BROUGHT = (
    r"(?:forced|drew|brought|earned|produced|extracted|demanded|forcing|drawing|bringing|required)"
)
_HIS = r"(?:his|her|a|an|another|one|the)"

_DENIED = (
    rf"{LATELY}(?:denied|foiled|thwarted) {TITLE}{SHOOTER}(?!['’]s)"
    r"(?! (?:(?:an?|the) (?:penalty|free-kick|corner)|had|has|was|were|is|would)\b)"
    r"(?![^;.]{0,60}\b(?:block|tackl|challeng|clear|intercept|slid|toe|line\b))"
)
_SAVER = rf"(?:{P}+{ASIDE}|{KEEPER}|\b(?:and|then|who|he|she))"

CUES = cues(
    "save|saving|parri|kept out|keeps out|keeping out|smother|palmed|tipped|turned|pushed|touched"
    "|beat|clawed|denie|denying|foiled|thwarted|stop|well held"
)

FORMS = forms(
    rf"\b{_SAVES} {TITLE}{SHOOTER}['’]s? {_ADJECTIVES}{SHOT}",
    rf"{SHOOTER}['’]s? {_ADJECTIVES}{SHOT}[^,;:.!?\ue000\ue001]{{0,40}}? (?:was|is|were|being) "
    rf"{LATELY}{SAVED}",
    rf"{SHOOTER}{ASIDE}(?:,? who)? {LATELY}(?:saw|had|sees|has|having) (?:also )?{_HIS} "
    rf"{_ADJECTIVES}{SHOT}[^,;:.!?\ue000\ue001]{{0,30}}? {LATELY}{SAVED}",
    rf"{SHOOTER}{ASIDE}(?:,? who)?,? {LATELY}(?:(?:had|has) been |was |is )?{LATELY}(?:denied"
    rf"|foiled|thwarted) {LATELY}by (?:{_SAVE}|(?:the )?(?:[\w-]+ ){{0,3}}{KEEPER}"
    rf"|{TITLE}{P}+(?:['’]s? {_ADJECTIVES}(?:save|stop|fingertips|fingers|gloves?|hands?|fists?"
    r"|palms?)\b))",
    rf"(?:{P}+, (?:[\w'’-]+ ){{0,4}}{KEEPER},|{KEEPER}(?: {P}+)?) {_DENIED}",
    rf"{P}+{ASIDE} {_DENIED} (?:\w+ )?with {_SAVE}\b",
    rf"{SHOOTER}{ASIDE}(?:,? who)?,? {LATELY}{_BROUGHT} {_SAVE} (?:from|out of|by)\b",
    rf"{SHOOTER}{ASIDE}(?:,? who)?,? {LATELY}(?:forced|forcing) "
    rf"(?:{TITLE}(?:{P}+|{KEEPER}(?: {P}+)?)|him|her) into {_SAVE}\b",
    rf"{SHOOTER}['’]s? {_ADJECTIVES}{SHOT} {LATELY}{_BROUGHT} {_SAVE}\b",
    rf"\b(?:made|makes|making|pulled off|produced|needed) {_SAVE} (?:from|to deny|to keep out"
    rf"|to foil|to thwart) {TITLE}{SHOOTER}(?:['’]s? {_ADJECTIVES}{SHOT})?",
    rf"{_SAVER} (?:had |has )?{LATELY}saved (?!by )(?:[\w-]+ ){{0,4}}?from {TITLE}{SHOOTER}"
    rf"(?:['’]s? {_ADJECTIVES}{SHOT}|(?!['’]s))",
)
"""Where two overlap, the first listed counts."""

HEADED = re.compile(r"\bhead(?:er|ed|ing)\b", re.IGNORECASE)
NOT_SO = re.compile(r"\b(?:nearly|almost)\b[^,;]{0,30}$", re.IGNORECASE)
"""Before a save that was not made."""


def tell_saves(reading: Reading) -> list[ShotTelling]:
    """The saved shots of an article, in its order; what happened in shoot-outs is left out."""
    return [
        shot
        for scene in scenes(reading, CUES)
        if scene.passage.zone is SegmentKind.PARAGRAPH and not _in_shoot_out(scene, reading)
        for shot in _tell(scene)
    ]


def _in_shoot_out(scene: Scene, reading: Reading) -> bool:
    """Whether its paragraph, or the one before, tells of a shoot-out up to there."""
    number = scene.passage.sentence.zone_number
    told = (each.sentence for each in reading.passages if each.zone is SegmentKind.PARAGRAPH)
    near = (each for each in told if number - 1 <= each.zone_number <= number)
    return any(
        SHOOT_OUT.search(each.text) for each in near if each.start <= scene.passage.sentence.start
    )


def _tell(scene: Scene) -> list[ShotTelling]:
    told: list[ShotTelling] = []
    for pattern in FORMS:
        for match in pattern.finditer(scene.text):
            place = scene.place(match)
            if not place.overlaps(told) and not _denied(scene, match):
                told.append(_shot(scene, match, place))
    return sorted(told, key=lambda shot: shot.start)


def _denied(scene: Scene, match: re.Match[str]) -> bool:
    """Whether it was none, or in another match."""
    subject = match.start("who") == match.start()
    place = scene.place(match)
    words = Found(place.start + len(match["who"]), place.end) if subject else place
    owns = scene.text[match.end("who") :].startswith(("'s ", "’s ", "' ", "’ "))
    return bool(
        scene.ahead(NOT_SO, match.start())
        or scene.ahead(NEITHER, match.end("who") if subject else match.start())
        or is_unreal(scene.passage, words)
        or is_elsewhen(scene.passage, place)
        or (subject and not owns and scene.governed(match))
    )


def _shot(scene: Scene, match: re.Match[str], place: Found) -> ShotTelling:
    return ShotTelling(
        place.start,
        place.end,
        passage=scene.passage,
        player=scene.within(match, "who")[0],
        outcome=ShotOutcome.SAVED,
        body_part=BodyPart.HEAD if HEADED.search(match[0]) else None,
    )
