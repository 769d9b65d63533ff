"""What an article claims about the whole count of a scorer: "his first goal for Atalanta"."""

import re
from collections.abc import Iterator

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.reading.numbers import NUMBER, value_of
from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import (
    Ambiguity,
    Bound,
    EntityValue,
    NumberValue,
    Qualifier,
    SegmentKind,
)

NTH = rf"\b(?:his|her)(?: \w+)? (?P<n>{NUMBER})(?:st|nd|rd|th)? goals?"
NTH_FOR = re.compile(rf"{NTH} for (?:the )?", re.IGNORECASE)
NTH_AT_ALL = re.compile(
    rf"{NTH}(?=\s*(?:[,.;:]|[-\u2013\u2014] |$|(?:and|when|with|from|after) ))", re.IGNORECASE
)
"""The same where nothing tells of what: for the club, or in this season."""
NEAR = 60
"""Characters after the words of a goal within which its number is told."""
SUPPOSED = 0.45
"""How sure it is that a bare count is of what it is taken for: not enough to be believed."""


def claim_count(ledger: Ledger, event: GoalEvent, set_in: Setting, *, alone: bool) -> None:
    """Claim that the count of a scorer's goals is complete; `alone` if he has no other here."""
    for telling in event.tellings:
        for number, quote, club in _counts(telling):
            ledger.say(
                labels.player(event.scorer).id,
                "goalCountFor",
                NumberValue(number, Bound.EXACT),
                quotes=[quote],
                rule="count/ordinal",
                qualifiers=_for_club(club, set_in),
            )
        if (
            alone
            and event.club
            and not event.own_goal
            and telling.passage.zone is SegmentKind.PARAGRAPH
        ):
            for number, quote in _bare_counts(telling):
                _count_in_doubt(ledger, event, number, quote, set_in)


def _count_in_doubt(
    ledger: Ledger, event: GoalEvent, number: int, quote: Found, set_in: Setting
) -> None:
    """A first goal is more likely his first for the club, a later one that of the season.

    No such count is believed by itself: in the match it is neither, where he has scored before.
    """
    club, edition = event.club or "", set_in.edition
    if edition is None:
        return
    for_club = _for_club(club, set_in)
    in_season = (*for_club, Qualifier("edition", EntityValue(edition.id)))
    likely, other = (for_club, in_season) if number == 1 else (in_season, for_club)
    claim = ledger.say(
        labels.player(event.scorer).id,
        "goalCountFor",
        NumberValue(number, Bound.EXACT),
        quotes=[quote],
        rule="count/bare-ordinal",
        confidence=SUPPOSED,
        qualifiers=likely,
    )
    ledger.say_perhaps(claim, Ambiguity.SCOPE, qualifiers=other)


def _for_club(club: str, set_in: Setting) -> tuple[Qualifier, ...]:
    return (
        Qualifier("club", EntityValue(f"club:{club}")),
        *(Qualifier("asOf", each.value) for each in set_in.valid_at),
    )


def _counts(telling: GoalTelling) -> Iterator[tuple[int, Found, str]]:
    """Each "his nth goal for" a club near the words of a goal: n, where it stands, the club."""
    for match, place in _near(NTH_FOR, telling):
        if club := _club_at(telling.passage, place.end):
            yield value_of(match["n"]), Found(place.start, club[1]), club[0]


def _bare_counts(telling: GoalTelling) -> Iterator[tuple[int, Found]]:
    return ((value_of(match["n"]), place) for match, place in _near(NTH_AT_ALL, telling))


def _near(pattern: re.Pattern[str], telling: GoalTelling) -> Iterator[tuple[re.Match[str], Found]]:
    """Where a pattern stands shortly after the words of a goal."""
    passage, trigger = telling.passage, telling.trigger
    for match in pattern.finditer(passage.sentence.text):
        start, end = (passage.sentence.start + place for place in match.span())
        if trigger.start <= end <= trigger.end + NEAR:
            yield match, Found(start, end)


def _club_at(passage: Passage, place: int) -> tuple[str, int] | None:
    return next(((club.club, club.end) for club in passage.clubs if club.start == place), None)
