"""Phrases that tell a goal: who, for whom, when and how; and phrases that only look like it.

A telling may have no scorer ("Midtjylland took the lead") or no minute; `events` puts the tellings
of one goal together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.lexicon import PLAYER_ROLES
from graphsvc.extraction.reading.minutes import MinuteMention, minutes_in
from graphsvc.extraction.reading.passages import ClubMention, Found, Passage, PersonMention
from graphsvc.model import GoalKind, GoalRole, SegmentKind


@dataclass(frozen=True, slots=True)
class GoalTelling(Found):
    """One phrase that tells a goal."""

    passage: Passage
    trigger: Found
    scorer: PersonMention | None
    club: ClubMention | None
    """The club it counts for, where the phrase says so."""
    against: ClubMention | None
    minute: MinuteMention | None
    role: GoalRole | None
    period: int | None
    kind: GoalKind | None
    count: int
    """How many goals of this scorer it tells: 2 for a brace."""
    strength: float
    """0 to 1: how surely the phrase tells a goal of the match."""
    rule: str


@dataclass(frozen=True, slots=True)
class _Trigger(Found):
    rule: str
    strength: float
    subject: str
    """Where the scorer stands: before, after, either, none."""
    role: GoalRole | None = None
    count: int = 1


_IN = (
    r"(?:home\b(?! (?:win|defeat|to|side|team|crowd|fans|game))|"
    r"in(?=[,.;:–]|$| (?:from|off|at|after|when|via|for|with|past|by|on|to|unmarked|and|before|as)\b| the (?:leveller|equali[sz]er|winner|opener|rebound)\b|"
    r" (?:a|an|the|his|her|[\w’']+) (?:[\w-]+ ){0,2}(?:cross|corner|free[- ]?kick|pass|ball|shot|effort|rebound|delivery|centre)\b)|into (?:the|an?) (?:\w+[- ]){0,3}(?:net|goal|"
    r"corner|roof|nets|top|bottom)|past (?!the (?:post|bar|upright|far|near))(?:the |a |an )?(?:\w+[- ]?){1,3}|beyond (?:the )?\w+|"
    r"inside (?:the|his) (?:\w+ )?post|under (?:the )?\w+|through (?:the )?\w+ legs|"
    r"(?:in )?off the (?:underside|post and in)|around (?:the )?\w+)"
)
_SHOT = (
    r"(?:head|volley|fir|slott|tapp|curl|drill|pok|bundl|nodd|rifl|smash|lash|strok|sweep|slamm|roll|"
    r"chipp|lobb|blast|hammer|thump|power|driv|prodd|flick|glanc|steer|stabb|turn|clipp|dink|bend|plac|"
    r"slid|side-?foot|squeez|finish|tuck|bury|knock|forc|ramm|whipp|slipp|convert|dispatch|guid)ing|"
    r"(?<=to )(?:head|tap|slot|fire|sweep|poke|nod|bundle|volley|turn|prod|slide|drill|finish|curl)|bend|lift(?:ed|s)|redirect(?:ed|s)|divert(?:ed|s)|slic(?:ed|es)|"
    r"head(?:ed|s)|volley(?:ed|s)|fir(?:ed|es)|slott(?:ed)|slots|tapp(?:ed)|taps|curl(?:ed|s)|"
    r"drill(?:ed|s)|pok(?:ed|es)|bundl(?:ed|es)|nodd(?:ed)|nods|rifl(?:ed|es)|smash(?:ed|es)|"
    r"lash(?:ed|es)|strok(?:ed|es)|swe(?:pt|eps)|slamm(?:ed)|slams|roll(?:ed|s)|chipp(?:ed)|chips|"
    r"lobb(?:ed)|lobs|blast(?:ed|s)|hammer(?:ed|s)|thump(?:ed|s)|crash(?:ed|es)|pow(?:er)(?:ed|s)|"
    r"dr(?:ove|ives)|prodd(?:ed)|prods|flick(?:ed|s)|glanc(?:ed|es)|steer(?:ed|s)|stabb(?:ed)|stabs|"
    r"turn(?:ed|s)|clipp(?:ed)|clips|dink(?:ed|s)|bent|bends|plac(?:ed|es)|slid|slides|sidefoot(?:ed|s)|"
    r"side-foot(?:ed|s)|squeez(?:ed|es)|finish(?:ed|es)|tuck(?:ed|s)|bur(?:ied|ies)|knock(?:ed|s)|"
    r"struck|shot|shoots|forc(?:ed|es)|ramm(?:ed)|rams|whipp(?:ed)|whips|hit|slipp(?:ed)|slips|scramb(?:led|les)|"
    r"toe-pok(?:ed|es)|back-heel(?:ed|s)|convert(?:ed|s)|sent|dispatch(?:ed|es)|guid(?:ed|es)|angled"
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|opening|winning|only|late|early)"
_GOAL = (
    r"(?:goals?|winner|equali[sz]er|opener|second|third|fourth|fifth|brace|hat-trick|double|penalty|"
    r"spot-kick|consolation|leveller)"
)
_GOT = (
    r"scored|scores|nett?(?:ed|s)|grabb(?:ed)|grabs|bagg(?:ed)|bags|notch(?:ed|es)|claim(?:ed|s)|got|"
    r"snatch(?:ed|es)|hit|struck|add(?:ed|s)|plunder(?:ed|s)|register(?:ed|s)"
)
_FORMS: tuple[tuple[str, str, float, str, GoalRole | None, int], ...] = (
    # rule, pattern, strength, where the scorer stands, role, goals
    ("own-goal", r"own[- ]goals?(?: (?:by|from|off))?|(?:past|beyond|into) (?:his|her) own (?:goal)?(?:keeper|net|goal)", 0.8, "either", None, 1),
    ("hat-trick", r"(?<!hat )hat[- ]trick(?! hero)|treble|scor(?:ed|es|ing) all three|all three goals", 0.8, "either", None, 3),
    ("brace", r"(?<!league and cup )\b(?:brace|(?:first-half |quickfire |second-half )?double)(?! (?:save|substitution|change|header|chance|strike force))"
              r"|scor(?:ed|es|ing) (?:twice|two|both)|nett?(?:ed|ing) (?:twice|two|both)|struck twice|"
              r"two goals|(?:twice|both) on target", 0.75, "either", None, 2),
    ("opener", r"(?:broke|breaks?|breaking) the deadlock|open(?:ed|s|ing) the scoring|"
               r"(?:had )?(?:put|puts|putting|fired|headed|shot|fire|nudged|edged) (?:the )?[^,.;]{2,30} (?:ahead|in front)|"
               r"(?:gave|gives?|giving|handed|hand(?:s|ing)|earned) (?:the )?[^,.;]{2,40} (?:a |the |an? \w+ )?(?:\d-\d )?lead",
     0.75, "before", GoalRole.GO_AHEAD, 1),
    ("levelled", r"equali[sz](?:ed|es|ing|e)\b(?! for)|level(?:led|s|ling)(?: (?:the|matters|terms|for|it))?\b|"
                 r"pull(?:ed|s|ing) (?:\w+ ){0,2}level|(?:drew|brought) (?:\w+ ){0,2}level|"
                 r"cancel(?:l?ed|ling) out|restor(?:ed|es) parity|(?:drew|tied) (?:it|the sides level|the game)", 0.7, "before", GoalRole.EQUALISER, 1),
    ("running-score", r"ma(?:de|kes?|king) it \d ?[-–] ?\d|ma(?:de|kes?) the score \d", 0.85, "before", None, 1),
    ("extended", r"doubl(?:ed|es|ing) (?:the|their|his side['’]s|[A-Z]\w+['’]s?) (?:\w+ )?(?:lead|advantage|tally)|"
                 r"(?:extend|restor|increas|stretch)(?:ed|es|ing) (?:the|their|\w+['’]s?|his \w+) (?:lead|advantage)|"
                 r"(?:seal|wrapp|clinch|secur|put|sett)(?:ed|led|s|ing)? (?:up )?(?:the|all three|victory|a) "
                 r"(?:\w+ ){0,2}(?:victory|win|points|game|match|issue|result)(?: (?:beyond doubt|up|safe))?|"
                 r"completed (?:the|a) (?:scoring|rout|win|victory|comeback)|rounded off the|"
                 r"(?:pull(?:ed|s|ing)|got|gets|getting|clawed|clawing|grabbed|nicked) (?:one|a goal|it) back|reduc(?:ed|es) (?:the|arrears)|halv(?:ed|es) the (?:deficit|lead)|"
                 r"hit back|regain(?:ed|s) the lead|ma(?:de|kes) sure of|w[oe]n it|ensured|rescued|salvaged",
     0.6, "before", None, 1),
    ("scored", r"(?<!has )(?<!have )(?<!had )(?<!not )(?<!never )(?:scored|scores|scoring|nett?(?:ed|s)|found the (?:back of the )?net|"
               r"finds the net|got on the score-?sheet|was on target|were on target|on the score-?sheet)"
               r"(?! (?:in each|\d+ (?:goals|times)|[a-z]+ (?:goals )?(?:in|from) (?:his|their|\w+) (?:last|\w+ (?:games|matches))))",
     0.85, "either", None, 1),
    ("got", rf"(?:{_GOT}) (?:his|her|the|a|an|their|what)(?: [\w'’-]+){{0,4}}? {_GOAL}", 0.85, "before", None, 1),
    ("shot-in", rf"(?:{_SHOT})(?: (?:the ball|it|a|an|his|her|their|the|one|that|low|high|coolly|calmly|superbly|neatly|"
                r"[\w'’-]+ly|[\w'’-]+|from|over|across)){0,9}? " + _IN, 0.62, "before", None, 1),
    ("beat-keeper", r"(?:beat|beats|beating) (?:the )?(?:\w+ )?(?:goalkeeper |keeper )?[A-Z][\w'’-]+ (?:with|from|at|to|low)|"
                    r"met [^.;]{3,40} with an? (?:[\w-]+ ){0,2}(?:finish|header|volley|shot)", 0.5, "before", None, 1),
    ("penalty", r"(?:converted|scored|dispatched|buried|tucked away|slotted home|put away|made no mistake|sent .{2,20} the wrong way)"
                r"(?: (?:from )?(?:the|a|his|his own)? ?(?:penalty|spot-kick|spot|resulting \w+))?",
     0.7, "before", None, 1),
    ("goal-from", rf"(?:{_ORDINAL} |[\w-]+ )?(?:(?<!on )(?<!in )goals?|strikes?|headers?|efforts?|finish(?:es)?|volleys?|penalt(?:y|ies)|tap-in|opener|winner|equali[sz]er|free-kick)"
                  r" (?:each )?(?:[\w-]+ minutes? (?:from|before|after|into) (?:\w+ ){1,2})?(?:by|from|through|courtesy of)", 0.62, "after", None, 1),
    ("possessive", r"(?<=['’]s |s['’] )(?:[\w-]+ ){0,4}?(?:goals?|opener|equali[sz]er|winner|leveller|consolation|brace)\b",
     0.6, "before", None, 1),
    ("possessive", r"(?<=['’]s |s['’] )(?:[\w-]+ ){0,4}?(?:strike|header|penalty|volley|finish|free-kick|effort|tap-in|spot-kick)"
                   r"(?=[^.;]{0,45}\b(?:gave|earned|put|secured|sealed|wrapped|won|saved|had|hauled|cancel\w+|ensured|proved|was enough|settled|made|opened|"
                   r"levelled|meant|rescued|handed|restored|doubled|in the \w+ minute|on \d+ minutes|separated)\b)", 0.6, "before", None, 1),
    ("took-lead", r"(?:took|takes|taking|regained|snatched|grabbed|seized) (?:the|a|an)(?: [\w-]+){0,3} lead|"
                  r"went (?:ahead|in front)|goes ahead|(?:struck|scored) first",
     0.6, "none", GoalRole.GO_AHEAD, 1),
    ("broke-through", r"broke through|made the breakthrough|it was (?:two|three|four|\d-\d)|made it (?:two|three|four)", 0.5, "none", None, 1),
)  # fmt: skip
FORMS = tuple(
    (rule, re.compile(rf"\b(?:{pattern})", re.IGNORECASE), strength, subject, role, count)
    for rule, pattern, strength, subject, role, count in _FORMS
)
NOT_A_GOAL = re.compile(
    r"\b(?:disallow\w*|ruled out|rules out|chalked off|offside|flag\w*|den(?:y|ied)|missed|miss|"
    r"saved?|save|wide|over the (?:bar|top)|against the (?:post|bar|crossbar)|hit the (?:post|bar|crossbar|woodwork)|"
    r"crossbar|woodwork|off the line|off target|straight at|parried|tipped|blocked|cleared|"
    r"would have|could have|should have|might have|nearly|almost|close to|went close|inches|side-?netting|towards goal|"
    r"failed to|did not|didn['’]t|unable to|attempt\w*|tried|trying|hop(?:ed|ing)|looking to|chance to|"
    r"opportunity to|wasted|squandered|spurned|unsuccessful|without scoring|yet to score|to score|"
    r"appeal\w*|struck off|taken back|threaten\w*|shoot-?out|wayward|agonisingly|narrowly|goalbound|goal-bound|instead of|"
    r"claim(?:ed|s|ing)? for|shout)\b",
    re.IGNORECASE,
)
PAST_TALK = re.compile(
    r"\b(?:had scored|has scored|have scored|scored (?:in|on) (?:his|their) (?:last|previous)|last (?:week|month|season|"
    r"year|time)|previous|earlier (?:this|in the) (?:season|week|month)|in the reverse|first leg|"
    r"this season|career|so far|league goals since|goals? in (?:his|their|\w+) (?:last|previous))\b",
    re.IGNORECASE,
)
SHOOT_OUT = re.compile(r"\bshoot-?out\b|\bon penalties\b|\bsudden death\b", re.IGNORECASE)
OWN_GOAL = re.compile(
    r"\bown[- ]goal|into (?:his|her|their) own (?:net|goal)|past his own (?:goal)?keeper",
    re.IGNORECASE,
)
PENALTY = re.compile(
    r"\b(?:penalty(?! (?:area|box|spot-kick appeal|appeal|shoot))|spot-kick|from the spot|\(pen)\b",
    re.IGNORECASE,
)
FREE_KICK = re.compile(r"\bfree-?kick\b", re.IGNORECASE)
CORNER_GOAL = re.compile(r"\bdirect from a corner\b", re.IGNORECASE)
ROLES: tuple[tuple[re.Pattern[str], GoalRole], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), role)
    for pattern, role in (
        (r"\bopener\b|\bopen(?:ed|s|ing) the scoring|\bbroke the deadlock|\bopening goal", GoalRole.OPENER),
        (r"\bequali[sz]|\bcancel(?:led)? out\b|\blevell?(?:ed|er|ing)\b|\bpulled (?:\w+ )?level", GoalRole.EQUALISER),
        (r"\bwinner\b|\bwinning goal|\bonly goal|\bwon it\b", GoalRole.WINNER),
        (r"\bconsolation\b", GoalRole.CONSOLATION),
        (r"\btook the lead|\bwent (?:ahead|in front)|\b(?:put|gave) .{2,30} (?:ahead|in front|lead)", GoalRole.GO_AHEAD),
    )
)  # fmt: skip
FIRST_HALF = re.compile(
    r"\bfirst[- ]half\b|\b(?:before|from|at) (?:the )?(?:half-time|break|interval)", re.IGNORECASE
)
SECOND_HALF = re.compile(
    r"\bsecond[- ]half\b|\bafter (?:the )?(?:half-time|break|interval|restart)", re.IGNORECASE
)
CONDITION = re.compile(r"[,;]| (?:and|but|when|after|before|as|while|with) ")


def tell_goals(reading: Reading) -> list[GoalTelling]:
    """The phrases of an article that tell goals, in its order."""
    return [
        telling
        for index, passage in enumerate(reading.passages)
        for telling in _tell(reading, passage, reading.passages[max(0, index - 2) : index])
    ]


def _tell(reading: Reading, passage: Passage, before: Sequence[Passage]) -> Iterator[GoalTelling]:
    minutes = minutes_in(passage.sentence.text, offset=passage.sentence.start)
    triggers = list(_triggers(passage))
    kicks = any(SHOOT_OUT.search(each.sentence.text) for each in _same_zone(before, passage))
    for trigger, window in zip(triggers, _windows(passage, triggers), strict=True):
        for scorer in _scorers(reading, passage, trigger, window, before):
            yield _telling(passage, trigger, scorer, window, minutes, shoot_out=kicks)


def _triggers(passage: Passage) -> Iterator[_Trigger]:
    """Triggers in order; where two overlap the one listed first counts."""
    text, base = passage.sentence.text, passage.sentence.start
    kept: list[_Trigger] = []
    for rule, pattern, strength, subject, role, count in FORMS:
        for match in pattern.finditer(text):
            start, end = base + match.start(), base + match.end()
            if not any(start < other.end and other.start < end for other in kept):
                kept.append(_Trigger(start, end, rule, strength, subject, role, count))
    yield from sorted(kept, key=lambda trigger: trigger.start)


def _same_zone(before: Sequence[Passage], passage: Passage) -> list[Passage]:
    number = passage.sentence.zone_number
    return [each for each in (*before, passage) if each.sentence.zone_number == number]


NEW_CLAUSE = re.compile(r"[,;] | (?:and|but|before|then|when|while|after) ")


def _border(passage: Passage, trigger: Found, following: _Trigger) -> int:
    """Where the words of one trigger end and those of the following begin."""
    if following.rule == "possessive":  # an object: all but the owner's name belongs to the verb
        owners = [p.start for p in passage.people if trigger.end <= p.start < following.start]
        return owners[-1] if owners else following.start
    breaks = list(NEW_CLAUSE.finditer(passage.between(trigger.end, following.start)))
    return trigger.end + breaks[-1].start() if breaks else following.start


def _windows(passage: Passage, triggers: Sequence[_Trigger]) -> Iterator[Found]:
    """The stretch of a sentence that belongs to each trigger.

    What stands between two belongs to the first, up to the last new clause before the second.
    """
    start = passage.sentence.start
    for index, trigger in enumerate(triggers):
        end = passage.sentence.end
        if index + 1 < len(triggers):
            end = _border(passage, trigger, triggers[index + 1])
        yield Found(start, end)
        start = end


def _scorers(
    reading: Reading,
    passage: Passage,
    trigger: _Trigger,
    window: Found,
    before: Sequence[Passage],
) -> list[PersonMention | None]:
    """Who scored by this trigger; [None] where it tells a goal but no scorer, [] for no goal."""
    people = [each for each in passage.people if each.person not in reading.officials]
    if trigger.subject == "after" or (trigger.subject == "either" and _passive(passage, trigger)):
        return list(_listed(passage, trigger, people))
    if trigger.subject == "none":
        subject = _person_before(passage, trigger, people)
        return [subject]
    subject = _person_before(passage, trigger, people)
    if subject is None:
        subject = _pronoun(passage, trigger, before, reading.officials)
    if subject is None and trigger.subject == "either":
        return list(_listed(passage, trigger, people)) or [None]
    if subject is None and trigger.rule in ("opener", "levelled", "running-score", "extended"):
        return [None]
    return [*_also(passage, subject, people), subject] if subject else []


BY = re.compile(r"^ (?:by|from|off|through|for)\b[^.;]{0,40}$")


def _passive(passage: Passage, trigger: Found) -> bool:
    after = passage.between(trigger.end, passage.sentence.end)
    return bool(re.match(r" (?:by|from|off|through)\b", after)) or (
        passage.between(trigger.start, trigger.end).endswith((" by", " from", " off"))
    )


def _listed(
    passage: Passage, trigger: Found, people: Sequence[PersonMention]
) -> Iterator[PersonMention]:
    """ "goals from A, B and C": the people after, as long as only commas and "and" part them."""
    place = trigger.end
    for person in people:
        if person.start < trigger.end:
            continue
        if re.match(r"['’]s? ", passage.between(person.end, passage.sentence.end)):
            return  # "from Duff's corner"
        gap = passage.between(place, person.start)
        limit = 45 if place == trigger.end else 60
        if len(gap) > limit or (place != trigger.end and not re.search(r",|\band\b", gap)):
            return
        if place != trigger.end and re.search(
            r"\b(?:before|after|when|while|who|which|but|as)\b", gap
        ):
            return
        yield person
        place = person.end


SUBJECT_BREAK = re.compile(
    r"\b(?:by|from|past|beyond|to|for|of|against|under|than|at|on|off|over|replac\w+|"
    r"goalkeeper|keeper|custodian) (?:(?!and\b|but\b|when\b|before\b|while\b|as\b)[\w'’-]+ ){0,2}$"
)


FREED = re.compile(r",? (?:who|whose)\b| to (?:\w+ )?$")
"""After a person behind a preposition: "who scored", "crossed for him to nod in"."""

OWNED = ("possessive", "brace", "hat-trick", "own-goal")
"""Goals as things, which somebody's name may own."""


def _person_before(
    passage: Passage, trigger: _Trigger, people: Sequence[PersonMention]
) -> PersonMention | None:
    """The nearest person before who can be the subject: not one behind a preposition."""
    before = [each for each in people if each.end <= trigger.start]
    for person in reversed(before):
        text = passage.between(person.end, trigger.start)
        if len(text) > 150 or re.search(r"[;:]", text):
            return None
        if trigger.rule in OWNED and re.match(r"['’]s? ", text):
            return person
        if trigger.rule == "possessive":
            return None
        if re.match(r"['’]s? ", text):
            continue  # an owner is no subject
        if _is_other_club_between(passage, person, trigger):
            return None
        lead = passage.between(passage.sentence.start, person.start)
        if not SUBJECT_BREAK.search(lead) or FREED.match(text):
            return person
    return None


def _is_other_club_between(passage: Passage, person: Found, trigger: _Trigger) -> bool:
    """ "… Smith, and Chelsea took the lead": the club is the subject, not the person."""
    for club in passage.clubs:
        if person.end <= club.start and club.end <= trigger.start:
            near = passage.between(club.end, trigger.start)
            led = passage.between(person.end, club.start)
            if len(near) <= 14 and re.search(r"[,.] |\band |\bas |\bwhen ", led):
                return True
    return False


PRONOUN = re.compile(
    r"\b(?:he|she)\b|\bthe (?:[\w-]+ ){0,4}?(?:"
    + "|".join(sorted(PLAYER_ROLES))
    + r"|[\w-]+man|[\w-]+-year-old)"
    r"(?= $| (?:who |then |also |duly |calmly |coolly )+$)",
    re.IGNORECASE,
)


def _pronoun(
    passage: Passage, trigger: Found, before: Sequence[Passage], officials: frozenset[str]
) -> PersonMention | None:
    """The subject of the sentence before, where this one says "he" or "she" before the trigger."""
    text = passage.between(passage.sentence.start, trigger.start)
    pronoun = None
    for pronoun in PRONOUN.finditer(text):
        pass
    if pronoun is None:
        return None
    near = [p for p in passage.people if p.end <= passage.sentence.start + pronoun.start()]
    if pronoun[0].lower() not in ("he", "she"):
        near.reverse()  # a role points at the last named, a pronoun at the subject
    earlier = [
        person
        for each in reversed(before)
        if each.zone is passage.zone
        for person in each.people[:1]
    ]
    for person in [*near[:1], *earlier]:
        if person.person not in officials:
            start = passage.sentence.start + pronoun.start()
            return PersonMention(start, start + len(pronoun[0]), person.person, person.alias)
    return None


def _also(
    passage: Passage, subject: PersonMention, people: Sequence[PersonMention]
) -> list[PersonMention]:
    """ "A, B and C scored": those listed before the subject."""
    found: list[PersonMention] = []
    place = subject.start
    for person in reversed([each for each in people if each.end <= subject.start]):
        gap = passage.between(person.end, place)
        if not re.fullmatch(
            r",? and (?:\w+ ){0,2}|, (?:\w+ ){0,2}" if not found else r", (?:\w+ ){0,2}", gap
        ):
            break
        found.insert(0, person)
        place = person.start
    lists = "and" in passage.between(found[-1].end, subject.start) if found else False
    return found if lists else []


def _telling(
    passage: Passage,
    trigger: _Trigger,
    scorer: PersonMention | None,
    window: Found,
    minutes: Sequence[MinuteMention],
    *,
    shoot_out: bool,
) -> GoalTelling:
    start = min(trigger.start, scorer.start if scorer else trigger.start)
    end = max(trigger.end, scorer.end if scorer else trigger.end)
    near = passage.between(max(window.start, start - 30), min(window.end, end + 90))
    kind = _kind(near)
    return GoalTelling(
        start=start,
        end=end,
        passage=passage,
        trigger=trigger,
        scorer=scorer,
        club=_club_for(passage, trigger, scorer),
        against=_club_against(passage, trigger),
        minute=_minute(window, trigger, minutes),
        role=_role(near, trigger),
        period=_period(near),
        kind=kind,
        count=trigger.count,
        strength=_strength(passage, trigger, window, scorer) * (0.1 if shoot_out else 1.0),
        rule=f"goal/{trigger.rule}",
    )


def _kind(near: str) -> GoalKind | None:
    if OWN_GOAL.search(near):
        return GoalKind.OWN_GOAL
    if PENALTY.search(near):
        return GoalKind.PENALTY
    return GoalKind.FREE_KICK if FREE_KICK.search(near) else None


def _role(near: str, trigger: _Trigger) -> GoalRole | None:
    return next((role for pattern, role in ROLES if pattern.search(near)), trigger.role)


def _period(near: str) -> int | None:
    if FIRST_HALF.search(near):
        return 1
    return 2 if SECOND_HALF.search(near) else None


def _minute(
    window: Found, trigger: Found, minutes: Sequence[MinuteMention]
) -> MinuteMention | None:
    inside = [each for each in minutes if window.start <= each.start and each.end <= window.end]
    after = [each for each in inside if each.start >= trigger.start]
    return next(iter(after or inside), None)


def _strength(
    passage: Passage, trigger: _Trigger, window: Found, scorer: PersonMention | None
) -> float:
    lead = passage.between(max(window.start, trigger.start - 70), trigger.start)
    rest = passage.between(trigger.start, min(window.end, trigger.end + 70))
    strength = trigger.strength
    cut = CONDITION.split(lead)[-1] if scorer is None else lead
    if NOT_A_GOAL.search(cut[-45:]) or NOT_A_GOAL.search(CONDITION.split(rest[:70])[0]):
        strength *= 0.25
    elif NOT_A_GOAL.search(lead) or NOT_A_GOAL.search(rest):
        strength *= 0.7
    if PAST_TALK.search(lead + rest):
        strength *= 0.55
    if passage.zone is SegmentKind.HEADLINE:
        strength *= 0.8
    return strength


FOR_CLUB = re.compile(r"\b(?:for|put|puts|putting|gave|gives?|giving|handed|earned|brought|pulled|sent|"
                      r"fired|headed|drew|hauled|got|nudged|edged|secured) (?:the )?(?:\w+ )?$")  # fmt: skip
AGAINST_CLUB = re.compile(r"\b(?:against|past|beyond) (?:the )?$")


def _club_for(passage: Passage, trigger: Found, scorer: PersonMention | None) -> ClubMention | None:
    for club in passage.clubs:
        lead = passage.between(passage.sentence.start, club.start)
        if trigger.start <= club.start <= trigger.end + 40 and FOR_CLUB.search(lead):
            return club
    if scorer:
        return None
    before = [club for club in passage.clubs if club.end <= trigger.start]
    return before[-1] if before else None


def _club_against(passage: Passage, trigger: Found) -> ClubMention | None:
    for club in passage.clubs:
        lead = passage.between(passage.sentence.start, club.start)
        if trigger.start <= club.start <= trigger.end + 30 and AGAINST_CLUB.search(lead):
            return club
    return None
