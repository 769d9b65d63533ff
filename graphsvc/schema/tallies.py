"""Counting goals: how many are known, and how many there can be."""

from collections.abc import Callable, Iterable, Sequence

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import (
    ClubRecord,
    EditionRecord,
    GoalRecord,
    PlayerRecord,
    StatementRecord,
)
from graphsvc.model import Bound, GoalKind
from graphsvc.reasoning.bounds import Range, share
from graphsvc.reasoning.wholes import Scope, Whole, wholes
from graphsvc.schema.because import Statements, because
from graphsvc.schema.explanation import Tally
from graphsvc.schema.filters import id_of
from graphsvc.schema.goal_filter import GoalFilter
from graphsvc.schema.lookups import one_named

ALL_TOLD = "{known} known, and {why}."
SOME_TOLD = "{known} known one by one, but {why}."
LIMITED = "{known} known, and {why}: there are at most {high}."
OUTRUN = "{known} known, though {why}."
MAY_BE_MORE = "{known} known; no source says that there are no more."

May = Callable[[GoalRecord], bool]
"""Whether a goal may be one of those counted."""


def tally(
    goals: Sequence[GoalRecord],
    scope: Scope | None = None,
    view: GraphView | None = None,
    *,
    where: GoalFilter | None = None,
    may: May | None = None,
) -> Tally:
    """A count of known goals of a scope; `where` and `may` narrow it."""
    limits, found = Range(len(goals)), None
    plain = may is None and (where is None or (scope is not None and _is_all(where, scope)))
    for whole in wholes(scope, view) if scope and view else ():
        limited = whole.count.high is not None
        others = limited and sum(not _may_be(each, scope, where, may) for each in whole.known)
        within = share(known=len(goals), others=others, whole=whole.count)
        if plain and whole.same:
            within = within.meet(Range(whole.count.low))
        narrower = limits.meet(within)
        if found is None or narrower != limits:
            limits, found = narrower, whole
        if limits.is_exact:
            break
    return _shown(goals, limits, found)


def _is_all(where: GoalFilter, scope: Scope) -> bool:
    """Whether a filter takes all goals of a scope."""
    editions = {each.id for each in scope.editions or ()}
    return (
        where.is_plain
        and (where.scorer is None or where.scorer.eq == id_of(scope.scorer))
        and (where.club is None or where.club.eq == id_of(scope.club))
        and (where.edition is None or set(where.edition.named) == editions)
    )


def _may_be(
    goal: GoalRecord, scope: Scope | None, where: GoalFilter | None, may: May | None
) -> bool:
    return (
        (scope is None or scope.takes(goal))
        and (where is None or where.may_accept(goal))
        and (may is None or may(goal))
    )


def _shown(goals: Sequence[GoalRecord], limits: Range, whole: Whole | None) -> Tally:
    if whole and limits == Range(len(goals)) and not _outrun(whole):
        whole = None
    told = whole.premises if whole else ()
    return Tally(
        value=limits.value,
        bound=limits.bound,
        text=_words(len(goals), limits, whole),
        premises=[*told, *premises(goals)],
    )


def _words(known: int, limits: Range, whole: Whole | None) -> str:
    if whole is None:
        return MAY_BE_MORE.format(known=goals_are(known))
    if limits.low > known:
        words = SOME_TOLD
    elif limits.bound is Bound.AT_LEAST:
        words = OUTRUN
    else:
        words = ALL_TOLD if limits.is_exact else LIMITED
    return words.format(known=goals_are(known), why=whole.text, high=limits.high)


def _outrun(whole: Whole) -> bool:
    """Whether a source counted fewer than are known now."""
    return whole.number is not None and whole.number < len(whole.known)


def scope_of(where: GoalFilter | None, view: GraphView, within: Scope) -> Scope:
    """The scope that a filter leaves: whose goals, for whom, in which editions."""
    if where is None:
        return within
    named = [view.node(each) for each in where.edition.named] if where.edition else []
    editions = [each for each in named if isinstance(each, EditionRecord)]
    kinds = where.kind
    scope = Scope(
        scorer=within.scorer or one_named(where.scorer, view, PlayerRecord),
        club=within.club or one_named(where.club, view, ClubRecord),
        editions=within.editions or editions or None,
        match=within.match,
        day=within.day,
        own_goals=within.own_goals and (kinds is None or GoalKind.OWN_GOAL in kinds),
    )
    for each in where.and_ or ():
        scope = scope_of(each, view, scope)
    return scope


def premises(goals: Iterable[GoalRecord]) -> list[StatementRecord]:
    """The statements that say who scored them, and for whom they count."""
    told: list[Statements] = []
    for goal in goals:
        told += [because(goal, "scorer"), because(goal, "club")]
    return [each for statements in told for each in statements]


def goals_are(number: int) -> str:
    """Ready for "known": 1 goal is, 2 goals are."""
    return "1 goal is" if number == 1 else f"{number} goals are"
