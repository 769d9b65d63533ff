"""Rules of what is told of a club's past: form, first times, campaigns."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from graphsvc.graph.reading import codes, entity, whole
from graphsvc.graph.records import ClubRecord, MatchRecord, StatementRecord
from graphsvc.model import EventOutcome, MilestoneKind
from graphsvc.reasoning.checks.told import answers, behind, side_of
from graphsvc.reasoning.checks.verdicts import (
    Finding,
    examiner,
    failed,
    gravest,
    passed,
    unknown,
)
from graphsvc.reasoning.occasions import days_of

_EDITION = re.compile(r"edition:(.+)-\d{4}(?:-\d\d)?")
FIRST_WITH = {
    MilestoneKind.FIRST_EVER_POINT: (EventOutcome.WIN, EventOutcome.TIE),
    MilestoneKind.FIRST_EVER_WIN: (EventOutcome.WIN,),
    MilestoneKind.FIRST_EVER_DEFEAT: (EventOutcome.LOSS,),
}
"""The outcomes that the match of a first time may have, and none before it."""
NONE_BEFORE = {
    MilestoneKind.FIRST_EVER_POINT: ("points", "won"),
    MilestoneKind.FIRST_EVER_WIN: ("won",),
    MilestoneKind.FIRST_EVER_DEFEAT: ("lost",),
}
"""What a club cannot have had before it."""


@examiner("recent form adds up")
def recent_form_adds_up(club: ClubRecord) -> Finding | None:
    """Wins, ties and defeats are no more than the matches, and the goals allow them."""
    return gravest(_form(each) for each in answers(club, "recentForm"))


def _form(told: StatementRecord) -> Finding | None:
    matches = whole(told.statement.value)
    if matches is None:
        return None
    told_of = {name: whole(told.statement.qualifier(name)) for name in FORM}
    known = {name: number for name, number in told_of.items() if number is not None}
    won, lost = known.get("won", 0), known.get("lost", 0)
    if won + known.get("drawn", 0) + lost > matches:
        return failed("More results are told than matches.", [told])
    if "goalsFor" not in known or "goalsAgainst" not in known:
        return passed([told]) if known else None
    ahead = known["goalsFor"] - known["goalsAgainst"]
    if (lost == matches and ahead > -lost) or (won == matches and ahead < won):
        return failed("With those goals the matches cannot have ended so.", [told])
    return passed([told])


FORM = ("won", "drawn", "lost", "goalsFor", "goalsAgainst")


@examiner("a first time has none before")
def first_time_has_none_before(club: ClubRecord) -> Finding | None:
    """A first-ever point, win or defeat comes in a match that ended so, and none came before."""
    return gravest(_first_time(club, each) for each in answers(club, "milestone"))


def _first_time(club: ClubRecord, told: StatementRecord) -> Finding | None:
    kind = codes(MilestoneKind)(told.statement.value)
    competition = entity(told.statement.qualifier("competition"))
    label = entity(told.statement.qualifier("match"))
    if kind not in FIRST_WITH or competition is None or label is None:
        return None
    match = next((each for each in club.matches if each.id == label), None)
    side = side_of(match, club) if match else None
    if match is None or side is None or side.outcome is None:
        return unknown("How its match ended is not known.", [told])
    inputs = [told, *side.because.get("outcome", ()), *_about_before(club, competition, kind)]
    if side.outcome not in FIRST_WITH[kind]:
        return failed(f"Its match was a {side.outcome.lower()}.", inputs)
    earlier = [*_earlier_with(club, match, competition, kind)]
    if earlier:
        before = [each for one in earlier for each in behind(one, "score", "winner", "date")]
        return failed(f"{earlier[0].name} came before and brought one already.", [told], before)
    return _nothing_before(club, told, competition, kind) or passed(inputs)


def _nothing_before(
    club: ClubRecord, told: StatementRecord, competition: str, kind: MilestoneKind
) -> Finding | None:
    """A broken rule where a source counts points or wins that came before."""
    had = [
        each
        for each in _about_before(club, competition, kind)
        if each.statement.property in NONE_BEFORE[kind] and whole(each.statement.value)
    ]
    return failed("A source counts some before it.", [told], had) if had else None


def _about_before(
    club: ClubRecord, competition: str, kind: MilestoneKind
) -> Iterator[StatementRecord]:
    """What is counted up to a day in that competition, and the form before."""
    for name in NONE_BEFORE[kind]:
        for each in answers(club, name):
            in_it = entity(each.statement.qualifier("competition")) == competition
            if in_it and each.statement.qualifier("validFrom") is None:
                yield each
    for each in answers(club, "recentForm"):
        if entity(each.statement.qualifier("scope")) == competition:
            yield each


def _earlier_with(
    club: ClubRecord, match: MatchRecord, competition: str, kind: MilestoneKind
) -> Iterator[MatchRecord]:
    """Matches of that competition before the one told of that ended so."""
    days = days_of(match)
    for each in club.matches:
        before = days_of(each)
        side = side_of(each, club)
        if each is match or not side or not before.end or not days.start:
            continue
        in_it = each.competition is not None and each.competition.id == competition
        if in_it and before.end < days.start and side.outcome in FIRST_WITH[kind]:
            yield each


@examiner("campaigns in order")
def campaigns_in_order(club: ClubRecord) -> Finding | None:
    """Campaigns are counted edition by edition, and a first campaign has none before it."""
    counted: defaultdict[str, dict[str, StatementRecord]] = defaultdict(dict)
    for told in answers(club, "campaignNumber"):
        edition = entity(told.statement.qualifier("edition"))
        if edition and whole(told.statement.value) is not None:
            counted[_competition_in(edition)][edition] = told
    return gravest(_counted(club, each) for each in counted.values())


def _counted(club: ClubRecord, numbers: dict[str, StatementRecord]) -> Finding:
    """The campaigns of one competition: later editions have higher numbers."""
    inputs = [*numbers.values(), *_reached(club, {*numbers})]
    editions = sorted(numbers)
    told = [whole(numbers[each].statement.value) or 0 for each in editions]
    if told != sorted(set(told)):
        return failed("A later campaign has no higher number.", inputs)
    first = next((each for each, number in zip(editions, told, strict=True) if number == 1), None)
    earlier = first and [each for each in _editions_of(club, first) if each < first]
    if earlier:
        return failed(f"It was told to take part before its first campaign: {earlier[0]}.", inputs)
    return passed(inputs)


def _editions_of(club: ClubRecord, edition: str) -> Iterable[str]:
    """The editions of the same competition that the club is told to have played in."""
    played = {each.edition.id for each in club.matches if each.edition}
    played |= {
        label
        for each in answers(club, "reachedPhase")
        if (label := entity(each.statement.qualifier("edition")))
    }
    return sorted(each for each in played if _competition_in(each) == _competition_in(edition))


def _reached(club: ClubRecord, editions: Collection[str | None]) -> Iterator[StatementRecord]:
    for each in answers(club, "reachedPhase"):
        if entity(each.statement.qualifier("edition")) in editions:
            yield each


def _competition_in(edition: str) -> str:
    """The competition of an edition by its label, which ends with the season."""
    found = _EDITION.fullmatch(edition)
    return found[1] if found else edition
