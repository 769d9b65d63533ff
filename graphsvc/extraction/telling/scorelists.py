"""Lists of scorers as reports end with them: "Goals: Lindqvist 48, Marković 68 (og)"."""

import re
from collections.abc import Iterator, Sequence

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.minutes import MinuteMention
from graphsvc.extraction.reading.passages import ClubMention, Found, Passage
from graphsvc.extraction.telling.goals import GoalTelling
from graphsvc.model import Basis, GoalKind

LIST = re.compile(r"^(?:Goals?|Goalscorers?|Scorers?|Scoring)\s*[:–-]", re.IGNORECASE)
AFTER_NAME = re.compile(
    r"^,? ?(?P<opened>\()?(?P<minutes>(?:\d{1,3}(?:\+\d{1,2})?['’.]?"
    r"(?: ?\(?(?:pens?|p|og|o\.g\.|own goal)\b\)?)?(?:, ?| and )?)+)",
    re.IGNORECASE,
)
ONE_MINUTE = re.compile(
    r"(?P<label>\d{1,3}(?:\+\d{1,2})?)['’.]?(?: ?\(?(?P<kind>pens?|p|og|o\.g\.|own goal)\b)?",
    re.IGNORECASE,
)
SURE = 0.92


def tell_lists(reading: Reading) -> list[GoalTelling]:
    """The goals that lists of scorers tell, in the article's order."""
    found: list[GoalTelling] = []
    for index, passage in enumerate(reading.passages):
        if LIST.match(passage.sentence.text):
            found += _tell(passage, _side_of(reading.passages[: index + 1]))
    return found


def _side_of(passages: Sequence[Passage]) -> ClubMention | None:
    """The club whose line-up stands before the list: "Norwich City: Ridgewell, …"."""
    for passage in reversed(passages[-3:]):
        for club in passage.clubs:
            if club.start - passage.sentence.start < 3:
                return club
    return None


def _tell(passage: Passage, club: ClubMention | None) -> Iterator[GoalTelling]:
    for person in passage.people:
        text = passage.between(person.end, passage.sentence.end)
        if match := AFTER_NAME.match(text):
            for minute in ONE_MINUTE.finditer(match["minutes"]):
                start = person.end + match.start("minutes") + minute.start()
                end = start + len(minute["label"])
                told = MinuteMention(start, end, minute["label"], Basis.STATED)
                yield GoalTelling(
                    start=person.start,
                    end=end,
                    passage=passage,
                    trigger=Found(start, end),
                    scorer=person,
                    club=club,
                    against=None,
                    minute=told,
                    role=None,
                    period=None,
                    kind=_kind(minute["kind"]),
                    count=1,
                    strength=SURE,
                    rule="goal/list",
                )


def _kind(word: str | None) -> GoalKind | None:
    if word is None:
        return None
    return GoalKind.OWN_GOAL if word.lower().startswith("o") else GoalKind.PENALTY
