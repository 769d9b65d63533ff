"""Whose minutes a sentence tells: "Berg, in the 50th and 60th minutes, and Holm, in the 80th"."""

import re
from collections.abc import Iterable, Sequence

from graphsvc.extraction.reading.passages import Found, MinuteMention, Passage, PersonMention
from graphsvc.extraction.telling.phrases import after, before, look_up, table

OF_NAME = re.compile(r",? ?\(?(?:(?:in|on|after|with) )?(?:the )?")
"""Between a name and a minute of its own."""
ONE_MORE = re.compile(r"(?:,|,? and) (?:again )?(?:(?:in|on|after) )?(?:the )?")
"""Between a minute and the next of the same scorer."""
AND_BY = re.compile(r"\)?(?:,|,? and) (?:then )?")
"""Between a minute and the next scorer, of whom no verb tells: "and Holm in the 88th"."""

Minutes = tuple[MinuteMention, ...]


def own_minutes(
    passage: Passage, person: PersonMention, minutes: Sequence[MinuteMention]
) -> Minutes:
    """The minutes told right after a name, up to the first that something else parts from it."""
    following = after(minutes, person.end)[:1]
    if following and OF_NAME.fullmatch(passage.between(person.end, following[0].start)):
        return series_from(passage, following[0], minutes)
    return ()


def series_from(
    passage: Passage, first: MinuteMention, minutes: Sequence[MinuteMention]
) -> Minutes:
    """A minute and those listed with it: "in the 12th, 30th and 45th minutes"."""
    series = [first]
    for minute in after(minutes, first.end):
        if not ONE_MORE.fullmatch(passage.between(series[-1].end, minute.start)):
            break
        series.append(minute)
    return tuple(series)


def unclaimed(
    passage: Passage, people: Iterable[PersonMention], minutes: Sequence[MinuteMention]
) -> Minutes:
    """The minutes that are not told as somebody's own."""
    claimed = {minute for person in people for minute in own_minutes(passage, person, minutes)}
    return tuple(minute for minute in minutes if minute not in claimed)


def scorers_without_verb(
    passage: Passage, place: int, minutes: Sequence[MinuteMention]
) -> list[PersonMention]:
    """Those listed after a goal with their own minute: "… in the 10th, and Holm in the 88th"."""
    found: list[PersonMention] = []
    for person in after(passage.people, place):
        ahead = before(after(minutes, place), person.start)
        listed = ahead and AND_BY.fullmatch(passage.between(ahead[-1].end, person.start))
        if listed and own_minutes(passage, person, minutes):
            found.append(person)
    return found


STOPS = (
    r"who|which|that|when|before|while|but|and|as|after|having|scor\w*|goals?|opener|equali\w*"
    r"|winn\w*|led|won|until|since|following|minutes"
)
LINKS = r"(?:in|on|after|with|at|by|around|about|just|only|early|late|the)"
AFTER_WORDS = re.compile(
    rf"(?:(?:(?!\b(?:{STOPS})\b)[^,;:.“”\"]){{0,70}}|,) ?(?:{LINKS} )*\(?", re.IGNORECASE
)
"""Between words and a minute told after them: "for a foul on Li in the"."""
AT_HEAD = re.compile(
    rf"(?:^|[,;:–—] ?|\b(?:and|but|then) )(?:(?:{LINKS}|and|but|then|it was) )*$", re.IGNORECASE
)
"""Before a minute that what follows fell in."""
BEFORE_WORDS = re.compile(r"[’']?,? ?(?:(?!\b(?:and|but|when|who)\b)[\w'’-]+ ){0,4}")
"""Between such a minute and the subject of what follows."""


BESIDE_NAME = re.compile(r" ?\(?")
"""Between a name and a minute of nothing else: "Berg (20)", "Berg 20"."""
PERIODS = table(
    (r"first[- ](?:half|period)\b|before (?:the )?(?:half-time|break|interval)", 1),
    (r"second[- ](?:half|period)\b|after (?:the )?(?:half-time|break|interval|restart)", 2),
)


def minute_of(passage: Passage, actors: Sequence[Found], words: Found) -> MinuteMention | None:
    """The minute of what words tell of some actors, the first of whom is their subject.

    Right behind the words or among them, or at the head of their clause; one that counts from
    another event is left out, and one that stands beside somebody else's name.
    """
    subject, places = actors[0], {each.start for each in actors}
    others = [each for each in passage.people if each.start not in places]
    free = [
        each for each in passage.minutes if not each.relative and not _beside(each, others, passage)
    ]
    for minute in free:
        behind = words.end <= minute.start and AFTER_WORDS.fullmatch(
            passage.between(words.end, minute.start)
        )
        if behind or minute.overlaps([words]):
            return minute
    for minute in before(free, subject.start):
        leads = AT_HEAD.search(passage.between(passage.sentence.start, minute.start))
        if leads and BEFORE_WORDS.fullmatch(passage.between(minute.end, subject.start)):
            return minute
    return None


def _beside(minute: MinuteMention, people: Iterable[PersonMention], passage: Passage) -> bool:
    ahead = before(people, minute.start)[-1:]
    return any(BESIDE_NAME.fullmatch(passage.between(each.end, minute.start)) for each in ahead)


def period_of(words: str) -> int | None:
    """The half that words tell: 1 or 2; "at the break" is in neither."""
    found = look_up(PERIODS, words)
    return found[1] if found else None
