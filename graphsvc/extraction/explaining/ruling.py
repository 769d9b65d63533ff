"""Which of the told goals are claimed, and why the others are not."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graphsvc.extraction.deciding.decisions import DecidedMatch
from graphsvc.extraction.deciding.events import Foreign, sentences_elsewhere, sorted_by
from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.deciding.judging import BELIEVED, Fall, Judgement, Ruling
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.deciding.merging import Way
from graphsvc.extraction.explaining.hearing import doubts_in
from graphsvc.extraction.explaining.pages import Page
from graphsvc.extraction.explaining.records import (
    GoalExplained,
    OtherWay,
    Rejected,
    ScorerExplained,
    Telling,
    Why,
)
from graphsvc.extraction.telling.tellings import GoalTelling

FAINT = 0.05
"""Ways to put tellings together that are less likely are not told."""
FALLS = {Fall.DISBELIEVED: Why.DISBELIEVED, Fall.ABOVE_SCORE: Why.ABOVE_SCORE}


def scorers_of(page: Page, decided: DecidedMatch) -> list[ScorerExplained]:
    """Those whose goals are claimed, in the order of the text."""
    judgement = decided.goals.judgement
    told: dict[str, list[GoalExplained]] = defaultdict(list)
    for event, alone in zip(decided.goals.events, _alone(decided), strict=True):
        told[event.scorer].append(_goal(page, event, alone))
    if judgement is None:
        return [ScorerExplained(person, tuple(goals)) for person, goals in told.items()]
    return [
        _scorer(page, decided.match, judgement, person, goals) for person, goals in told.items()
    ]


def _alone(decided: DecidedMatch) -> Sequence[float | None]:
    """Of each goal that is claimed the chance before all were decided together."""
    if decided.goals.judgement is None:
        return [None] * len(decided.goals.events)
    return [each.alone for each in decided.goals.judgement.rulings if not each.fall]


def _goal(page: Page, event: GoalEvent, alone: float | None) -> GoalExplained:
    return GoalExplained(
        tellings=tuple(
            Telling(page.whole(each.trigger), page.number(each.passage), each.strength)
            for each in event.tellings
        ),
        club=page.club(event.club) if event.club else "",
        minute=event.minute.label if event.minute else "",
        own=event.own_goal,
        alone=alone,
        confidence=event.confidence,
        credit=event.credit,
    )


def _scorer(
    page: Page, match: Match, judgement: Judgement, person: str, goals: Sequence[GoalExplained]
) -> ScorerExplained:
    case = next(n for n, each in enumerate(judgement.cases) if each.person == person)
    first, ways = judgement.scorers[case].first, judgement.cases[case].ways
    best = judgement.joint.verdicts[case].way
    others = [way for n, way in enumerate(ways) if n != best and way.chance >= FAINT]
    return ScorerExplained(
        person=person,
        goals=tuple(goals),
        club=page.club(match.clubs[0 if first >= 0.5 else 1]),
        club_chance=max(first, 1.0 - first),
        way=ways[best].chance,
        others=tuple(OtherWay(way.chance, _sentences(page, way)) for way in others),
    )


def _sentences(page: Page, way: Way) -> tuple[tuple[int, ...], ...]:
    return tuple(page.numbers([each.passage for each in block]) for block in way.blocks)


def foreign_in(page: Page, decided: DecidedMatch, matches: Sequence[Match]) -> Iterator[Rejected]:
    """What is told of another match."""
    elsewhere = sentences_elsewhere(decided.match, matches)
    for telling, why in sorted_by(decided.match, matches, decided.goals.tellings):
        if why is Foreign.SENTENCE:
            other = elsewhere.get(telling.passage.sentence)
            about = page.fixture(other) if other else ""
            yield _of_telling(page, telling, Why.ANOTHER_MATCH, about)
        elif why is Foreign.CLUB:
            named = [each.club for each in (telling.club, telling.against) if each]
            strange = [each for each in named if each not in decided.match.clubs]
            yield _of_telling(page, telling, Why.ANOTHER_CLUB, page.club(strange[0]))


def _of_telling(page: Page, telling: GoalTelling, why: Why, other: str) -> Rejected:
    person = telling.scorer.person if telling.scorer else ""
    return Rejected(
        page.whole(telling.trigger), page.number(telling.passage), why, person, other=other
    )


def fallen_in(page: Page, judgement: Judgement) -> Iterator[Rejected]:
    """What was weighed as a goal of the match, and is not claimed as one."""
    scored = {each.event.scorer for each in judgement.rulings if not each.fall}
    for ruling in judgement.rulings:
        if ruling.fall:
            again = ruling.event.scorer in scored
            yield _fallen(page, ruling, FALLS[ruling.fall], again=again)
            scored.add(ruling.event.scorer)


def _fallen(page: Page, ruling: Ruling, why: Why, *, again: bool) -> Rejected:
    chief = ruling.event.tellings[0]
    return Rejected(
        page.whole(chief.trigger),
        page.number(chief.passage),
        why,
        ruling.event.scorer,
        ruling.belief.goal,
        BELIEVED if why is Why.DISBELIEVED else None,
        before=ruling.alone,
        doubts=doubts_in(ruling.event.tellings),
        again=again,
    )


def nameless_in(page: Page, decided: DecidedMatch, matches: Sequence[Match]) -> Iterator[Rejected]:
    """What tells a goal without a scorer, and was put to no goal that is told near it."""
    put = {each.trigger for event in decided.goals.events for each in event.tellings}
    for telling, foreign in sorted_by(decided.match, matches, decided.goals.tellings):
        if not telling.scorer and not foreign and telling.trigger not in put:
            yield _of_telling(page, telling, Why.NAMELESS, "")
