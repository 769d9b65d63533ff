"""Whose minutes a sentence tells: "Berg, in the 50th and 60th minutes, and Holm, in the 80th"."""

import re
from collections.abc import Iterable, Sequence

from graphsvc.extraction.reading.passages import MinuteMention, Passage, PersonMention
from graphsvc.extraction.telling.phrases import after, before

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
