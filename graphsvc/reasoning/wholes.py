"""Wholes: sets of goals of which it is known how many there are, though perhaps not each of them.

A source's word for a whole count, a dataset that has all goals, a match or an edition with its
scores: each limits what is counted within it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graphsvc.graph.build import GraphView
from graphsvc.graph.reading import whole
from graphsvc.graph.records import (
    ClubRecord,
    EditionRecord,
    GoalRecord,
    MatchRecord,
    PlayerRecord,
    StatementRecord,
)
from graphsvc.model import (
    Bound,
    EntityValue,
    EventStatus,
    NumberValue,
    Rank,
)
from graphsvc.reasoning.bounds import Range, counted, counted_before, exactly, total
from graphsvc.reasoning.completeness import complete_goals_of, complete_in
from graphsvc.reasoning.occasions import days_told, surely_after, surely_by

COUNTED = "a source counts {number} in all"
COUNTED_BY = "a source counts {number} in all by {day}"
IN_DATASET = "the dataset {dataset} says that it has all"
BY_SCORE = "the score tells how many goals there were"


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose goals, for whom, where and until when: what is named narrows it."""

    scorer: PlayerRecord | None = None
    club: ClubRecord | None = None
    """The one that they count for."""
    editions: Sequence[EditionRecord] | None = None
    match: MatchRecord | None = None
    day: date | None = None
    """Until that day, which is counted."""
    own_goals: bool = True
    """Whether the scorer's own goals are among them."""

    def takes(self, goal: GoalRecord) -> bool:
        """Whether a goal may be one of them: what is unknown may be anything."""
        match = goal.match
        return (
            (self.scorer is None or goal.scorer in (None, self.scorer))
            and (self.club is None or goal.club in (None, self.club))
            and (self.match is None or match is self.match)
            and (self.editions is None or (match is not None and match.edition in self.editions))
            and (self.own_goals or not goal.is_own)
            and not surely_after(match, self.day)
        )


@dataclass(frozen=True, slots=True)
class Whole:
    """Goals that are known one by one, out of so many; `text` says why."""

    known: Sequence[GoalRecord]
    count: Range
    text: str
    premises: Sequence[StatementRecord] = ()
    number: int | None = None
    """What a source counts."""
    same: bool = True
    """Whether it is the scope itself, and not something wider."""


def wholes(scope: Scope, view: GraphView) -> Iterator[Whole]:
    """The wholes that all goals of a scope lie in."""
    if scope.scorer:
        yield from _of_player(scope.scorer, scope, view)
    if scope.match:
        yield _of_matches([scope.match], scope)
    elif scope.editions:
        yield from _of_editions(scope.editions, scope, view)
    elif scope.club and not scope.scorer:
        yield _at_least(scope.club.matches, scope)


# ---------------------------------------------------------------- of a player


def _of_player(player: PlayerRecord, scope: Scope, view: GraphView) -> Iterator[Whole]:
    dataset = complete_goals_of(view, player)
    if dataset:
        known = [each for each in player.goals if scope.takes(each)]
        yield Whole(known, _by(known, scope.day), IN_DATASET.format(dataset=dataset.name))
    if scope.club and not scope.own_goals:
        forever = replace(scope, editions=None, match=None, day=None)
        own = [each for each in player.goals if each.club and forever.takes(each)]
        same = scope.editions is None and scope.match is None
        for each in stated(player, scope.club):
            yield replace(_as_counted(each, own, scope.day), same=same)


def _by(goals: Sequence[GoalRecord], day: date | None) -> Range:
    """How many of some goals fell by a day: those whose match has no such date may have."""
    return Range(sum(surely_by(each.match, day) for each in goals), len(goals))


def stated(player: PlayerRecord, club: ClubRecord) -> list[StatementRecord]:
    """The accepted statements of a player's whole count for a club, the newest first."""
    told = [each for each in player.told.get("goalCountFor", ()) if _counts(each, club)]
    return sorted(told, key=lambda each: _as_of(each) or date.min, reverse=True)


def _counts(record: StatementRecord, club: ClubRecord) -> bool:
    value = record.statement.value
    if record.statement.qualifier("edition"):
        return False  # of one season, and not of all
    accepted = record.is_accepted and record.rank is not Rank.DEPRECATED
    exact = isinstance(value, NumberValue) and value.bound is Bound.EXACT
    return accepted and exact and record.statement.qualifier("club") == EntityValue(club.id)


def _as_of(record: StatementRecord) -> date | None:
    return days_told(record.statement.qualifier("asOf")).end


def _as_counted(record: StatementRecord, goals: Sequence[GoalRecord], day: date | None) -> Whole:
    """What a count of a certain day comes to on the day that is asked about."""
    told_on, number = _as_of(record), whole(record.statement.value) or 0
    known = [each for each in goals if not surely_after(each.match, day)]
    if day and told_on and day < told_on:
        until = sum(surely_by(each.match, day) for each in known)
        between = [each for each in goals if surely_after(each.match, day)]
        passed = sum(surely_by(each.match, told_on) for each in between)
        count = counted_before(number, until=until, between=passed)
    else:
        later = sum(surely_after(each.match, told_on) for each in known)
        last = day in (None, told_on)
        count = counted(number, until=len(known) - later, later=later, last=last)
    text = (COUNTED_BY if told_on else COUNTED).format(number=number, day=told_on)
    return Whole(known, count, text, (record,), number=number)


# ---------------------------------------------------------------- of matches


def _of_editions(
    editions: Sequence[EditionRecord], scope: Scope, view: GraphView
) -> Iterator[Whole]:
    """Of editions of which a dataset has all goals, or all matches and so their scores."""
    anybody = replace(scope, scorer=None, own_goals=True)
    matches = _matches(editions, scope)
    datasets = [complete_in(view, each, "goals") for each in editions]
    if all(datasets):
        names = sorted({each.name for each in datasets if each})
        known = [goal for match in matches for goal in match.goals if anybody.takes(goal)]
        text = IN_DATASET.format(dataset=", ".join(names))
        yield Whole(known, _by(known, scope.day), text, same=scope.scorer is None)
    matches_known = all(complete_in(view, each, "matches") for each in editions)
    if matches_known:
        yield _of_matches(matches, scope)
    elif scope.scorer is None:
        yield _at_least(matches, scope)


def _matches(editions: Sequence[EditionRecord], scope: Scope) -> Sequence[MatchRecord]:
    if scope.club:
        return [each for each in scope.club.matches if each.edition in editions]
    return [match for each in editions for match in each.matches]


def _of_matches(matches: Sequence[MatchRecord], scope: Scope) -> Whole:
    """Matches of which the score tells how many goals fell."""
    anybody = replace(scope, scorer=None, own_goals=True)
    known = [goal for match in matches for goal in match.goals if anybody.takes(goal)]
    count = total(goals_in(each, scope.club, scope.day) for each in matches)
    premises = [s for match in matches for s in match.because.get("score", ())]
    return Whole(known, count, BY_SCORE, premises, same=scope.scorer is None)


def _at_least(matches: Sequence[MatchRecord], scope: Scope) -> Whole:
    """Matches of which there may be others: their scores tell of so many goals at least."""
    low = sum(goals_in(each, scope.club, scope.day).low for each in matches)
    scores = [told for match in matches for told in match.because.get("score", ())]
    return Whole((), Range(low), BY_SCORE, scores)


def goals_in(match: MatchRecord, club: ClubRecord | None, day: date | None = None) -> Range:
    """How many goals fell in a match by a day, for both sides or for one, by what is told of it."""
    if surely_after(match, day) or match.status is EventStatus.PRE_EVENT:
        return exactly(0)
    sides = [each for each in match.participations if club in (None, each.club)]
    known = sum(club in (None, goal.club) for goal in match.goals)
    scores = [exactly(each.goals) if each.goals is not None else Range() for each in sides]
    unknown = len(sides) < (1 if club else 2)
    limits = Range(known).meet(total(scores) if not unknown else Range())
    return limits if surely_by(match, day) else Range(0, limits.high)
