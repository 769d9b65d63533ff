"""Who scored: the subject of words that tell a goal, those listed with it, or a pronoun."""

import re
from collections.abc import Iterator, Sequence

from graphsvc.extraction.reading.lexicon import PLAYER_ROLES
from graphsvc.extraction.reading.passages import Found, Passage, PersonMention
from graphsvc.extraction.telling.goalforms import Stands, Trigger
from graphsvc.extraction.telling.phrases import after, before, lead, one_of, rest

Scorers = list[PersonMention | None]

OWNER = re.compile(r"['’]s? ")
"""After a name that owns what follows: "Duff's header"."""
NO_ROLE = r"of|past|and|for|by|from|to|with|legs|half|when|before"
THROUGH = re.compile(
    r"(?: (?:in|on|after|with|at|just|early|late|again|midway|straight|\w+ minutes)\b[^.,;:]*?)?"
    rf" (?:through|via|courtesy of) (?:(?!(?:{NO_ROLE})\b)[\w'’-]+ ){{0,4}}"
)
"""From words that tell a goal of a club to its scorer: " in the 53rd minute through captain "."""
OWNED = ("possessive", "brace", "hat-trick", "own-goal")
"""Rules of goals as things, which somebody's name may own."""
WITHOUT_SCORER = ("opener", "levelled", "running-score", "extended", "pulled-back")
"""Rules that tell a goal even where no scorer is found."""

CLUBS_GOALS = (*WITHOUT_SCORER, "took-lead")
"""Rules whose subject may be a club, which scored through somebody."""

SUBJECT_BREAK = re.compile(
    r"\b"
    + one_of(r"""
        by | from | past | beyond | to | for | of | against | under | than | at | on | off | over
        beat | beats | beating | rounded | rounding | robbed | robbing | replac\w+ | goalkeeper
        keeper | custodian
    """)
    + r" (?:(?!and\b|but\b|when\b|before\b|while\b|as\b)[\w'’-]+ ){0,2}$"
)
"""Before a person who is no subject, being governed by a preposition or in goal."""
FREED = re.compile(r",? (?:who|whose)\b| to (?:\w+ )?$")
"""After such a person who is one all the same: "who scored", "crossed for him to nod in"."""
TAKEN_OVER = re.compile(r"[,.] |\band |\bas |\bwhen ")
"""Between a person and a club that is the subject instead: "… Smith, and Chelsea took"."""
OTHER_CLAUSE = re.compile(r"[,;]|\b(?:and|but|before|when|while|as|after)\b")
FARTHEST = 150
"""Characters between a subject and its verb."""

BY = re.compile(r" by\b")
BY_OR_FROM = re.compile(r" (?:by|from|off|through)\b")
ENDS_BY = (" by", " from", " off")
NEXT_IN_LIST = re.compile(r",|\band\b")
END_OF_LIST = re.compile(r"\b(?:before|after|when|while|who|which|but|as)\b")
FARTHEST_THROUGH = 60
"""Characters between such words and him."""
FIRST_LISTED = 45
"""Characters from "by" to the first of a list."""
NEXT_LISTED = 60

LAST_LISTED = re.compile(r",? and (?:\w+ ){0,2}|, (?:\w+ ){0,2}")
LISTED_BEFORE = re.compile(r", (?:\w+ ){0,2}")

PRONOUN = re.compile(
    r"\b(?:he|she)\b|\bthe (?:[\w-]+ ){0,4}?(?:"
    + "|".join(sorted(PLAYER_ROLES))
    + r"|[\w-]+man|[\w-]+-year-old)"
    r"(?= $| (?:who |then |also |duly |calmly |coolly )+$)",
    re.IGNORECASE,
)


def scorers_of(
    passage: Passage, trigger: Trigger, earlier: Sequence[Passage], officials: frozenset[str]
) -> Scorers:
    """Who scored by this trigger; [None] where it tells a goal but no scorer, [] for no goal.

    `earlier` are the passages before, which a pronoun may point into; officials never score.
    """
    people = [each for each in passage.people if each.person not in officials]
    form = trigger.form
    if form.scorer is Stands.AFTER or (form.scorer is Stands.EITHER and _by(passage, trigger)):
        return list(_listed_after(passage, trigger, people))
    if through := _through(passage, trigger, people):
        return [through]
    subject = _subject(passage, trigger, people)
    if form.scorer is Stands.NOWHERE:
        return [subject if subject and _same_clause(passage, subject, trigger) else None]
    subject = subject or _by_pronoun(passage, trigger, earlier, officials)
    if subject:
        return [*_listed_with(passage, subject, people), subject]
    if form.scorer is Stands.EITHER:
        return list(_listed_after(passage, trigger, people)) or [None]
    return [None] if form.rule in WITHOUT_SCORER else []


def _by(passage: Passage, trigger: Trigger) -> bool:
    """Whether the scorer is told behind "by", or of a goal as a thing behind "from" or the like."""
    link = BY if trigger.form.rule == "scored" else BY_OR_FROM
    words = passage.between(trigger.start, trigger.end)
    return bool(link.match(rest(passage, trigger.end))) or words.endswith(ENDS_BY)


def _through(
    passage: Passage, trigger: Trigger, people: Sequence[PersonMention]
) -> PersonMention | None:
    """By whom a club scored: "Utrecht took the lead through Vik"."""
    nearest = next(iter(after(people, trigger.end)), None)
    if nearest is None or trigger.form.rule not in CLUBS_GOALS:
        return None
    gap = passage.between(trigger.end, nearest.start)
    owns = OWNER.match(rest(passage, nearest.end))
    return nearest if len(gap) <= FARTHEST_THROUGH and THROUGH.fullmatch(gap) and not owns else None


def _listed_after(
    passage: Passage, trigger: Trigger, people: Sequence[PersonMention]
) -> Iterator[PersonMention]:
    """The people after, as long as only commas and "and" part them: "goals from A, B and C"."""
    place = trigger.end
    for person in after(people, trigger.end):
        if OWNER.match(rest(passage, person.end)):
            return  # "from Duff's corner"
        gap = passage.between(place, person.start)
        if not (len(gap) <= FIRST_LISTED if place == trigger.end else _goes_on(gap)):
            return
        yield person
        place = person.end


def _goes_on(gap: str) -> bool:
    """Whether a list goes on after what stands between two names."""
    joint = NEXT_IN_LIST.search(gap) and not END_OF_LIST.search(gap)
    return len(gap) <= NEXT_LISTED and bool(joint)


def _subject(
    passage: Passage, trigger: Trigger, people: Sequence[PersonMention]
) -> PersonMention | None:
    """The nearest person before who can be the subject: not one behind a preposition."""
    for person in reversed(before(people, trigger.start)):
        text = passage.between(person.end, trigger.start)
        if len(text) > FARTHEST or re.search(r"[;:]", text):
            return None
        owns = OWNER.match(text)
        if owns and trigger.form.rule in OWNED:
            return person
        if trigger.form.rule == "possessive" or (
            not owns and _club_is_subject(passage, person, trigger)
        ):
            return None
        if not owns and (
            FREED.match(text) or not SUBJECT_BREAK.search(lead(passage, person.start))
        ):
            return person
    return None


def _same_clause(passage: Passage, person: Found, trigger: Found) -> bool:
    return not OTHER_CLAUSE.search(passage.between(person.end, trigger.start))


def _club_is_subject(passage: Passage, person: Found, trigger: Found) -> bool:
    """The club, not the person: "… Smith, and Chelsea took the lead"."""
    return any(
        len(passage.between(club.end, trigger.start)) <= 14
        and TAKEN_OVER.search(passage.between(person.end, club.start))
        for club in before(after(passage.clubs, person.end), trigger.start)
    )


def _by_pronoun(
    passage: Passage, trigger: Found, earlier: Sequence[Passage], officials: frozenset[str]
) -> PersonMention | None:
    """The person whom "he", "she" or "the striker" before the trigger points at."""
    found = list(PRONOUN.finditer(lead(passage, trigger.start)))
    if not found:
        return None
    start = passage.sentence.start + found[-1].start()
    near = before(passage.people, start)
    if found[-1][0].lower() not in ("he", "she"):
        near.reverse()  # a role points at the last named, a pronoun at the subject
    same = [each for each in reversed(earlier) if each.zone is passage.zone]
    people = [*near[:1], *(person for each in same for person in each.people[:1])]
    person = next((each for each in people if each.person not in officials), None)
    if person is None:
        return None
    return PersonMention(start, start + len(found[-1][0]), person.person, person.alias)


def _listed_with(
    passage: Passage, subject: PersonMention, people: Sequence[PersonMention]
) -> list[PersonMention]:
    """Those listed before the subject: "A, B and C scored"."""
    found: list[PersonMention] = []
    place = subject.start
    for person in reversed(before(people, subject.start)):
        joint = LISTED_BEFORE if found else LAST_LISTED
        if not joint.fullmatch(passage.between(person.end, place)):
            break
        found.insert(0, person)
        place = person.start
    lists = found and "and" in passage.between(found[-1].end, subject.start)
    return found if lists else []
