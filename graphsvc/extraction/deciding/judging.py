"""From the weighed tellings of a match to its goals: by scorer, decided together with the score."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from graphsvc.extraction.deciding.grouping import GoalEvent, absolute, attached, lent, nth_of
from graphsvc.extraction.deciding.inference import Belief, assign
from graphsvc.extraction.deciding.joining import Joint, Possible, Scorer, Verdict, decide_jointly
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.deciding.merging import Way, ways
from graphsvc.extraction.tagging.contexts import bucket
from graphsvc.extraction.tagging.linear import chance_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.telling.memberships import Membership
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import GoalKind

BELIEVED = 0.35
"""The least probability of a goal that is claimed."""
SLIGHT = 1e-6
"""Less than what any goal says of a scorer's side."""
FIRM = 0.3
"""The least strength of a telling that counts goals."""
IMPLIED = 0.45
"""How likely there was a goal before one that is called his second."""
STEPS = (-6.0, -3.0, -1.5, -0.5, 0.5, 1.5, 3.0, 6.0)

Tellings = Sequence[GoalTelling]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the tellings: the match, and whose player somebody is said to be."""

    match: Match
    leans: Mapping[str, float]
    """For each player the log-odds that he plays for the first club of the match."""
    memberships: Sequence[Membership]


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody who may have scored: his tellings, and the ways to put them together."""

    person: str
    ways: tuple[Way, ...]


def cases_of(tellings: Tellings, match: Match, model: Model) -> list[Case]:
    """Those who may have scored, in the order of the text."""
    goals = sum(match.score) if match.score else None
    told: dict[str, list[GoalTelling]] = defaultdict(list)
    for telling in tellings:
        if telling.scorer:
            told[telling.scorer.person].append(telling)
    return [
        Case(person, tuple(_several(ways(each, model, goals)))) for person, each in told.items()
    ]


def _several(found: Sequence[Way]) -> Iterator[Way]:
    """With a brace or "his second" told, there may be as many goals as it counts."""
    for way in found:
        told = {id(each): each for block in way.blocks for each in block}.values()
        plural = [each for each in told if each.strength >= FIRM and counted(each)[0] > 1]
        count = max((counted(each)[0] for each in plural), default=1)
        missing = max(0, count - len(way.blocks))
        blocks = (*way.blocks, *(tuple(plural) for _ in range(missing)))
        yield replace(way, blocks=blocks, repeated=missing)


def counted(telling: GoalTelling) -> tuple[int, float]:
    """How many goals of its scorer a telling counts, and how likely there are so many."""
    nth = nth_of(telling)
    if nth > telling.count:
        return nth, IMPLIED
    return telling.count, telling.several


def event_features(block: Tellings, way: Way, match: Match) -> Iterator[str]:
    """What speaks for the tellings of a block being of a goal of the match."""
    blocks = way.blocks[: way.told]
    chances = sorted((each.strength for each in block), reverse=True)
    zones = {each.seen.tags.sheet.zone[0] for each in block if each.seen}
    best = max(block, key=lambda each: each.strength)
    yield f"best={bucket(chances[0])}"
    yield f"best={int(chances[0] * 20)}"
    yield f"second={bucket(chances[1]) if len(chances) > 1 else 'none'}"
    yield f"both={bucket(chances[0])}|{bucket(chances[1]) if len(chances) > 1 else 'none'}"
    yield f"n={min(len(block), 4)}"
    yield f"zones={''.join(sorted(zones))}"
    yield f"minute={any(each.minute for each in block)}"
    yield f"timed={bucket(chances[0])}|{any(each.minute for each in block)}"
    yield f"blocks={min(len(blocks), 4)}|{blocks.index(tuple(block))}"
    firmer = sum(max(t.strength for t in other) > chances[0] for other in blocks)
    yield f"firmer={min(firmer, 2)}|{bucket(chances[0])}"
    yield f"score={min(sum(match.score), 5) if match.score else 'none'}"
    yield f"known={any(each.rule != 'goal/learned' for each in block)}|{bucket(chances[0])}"
    yield f"zone={best.seen.tags.sheet.zone if best.seen else ''}"
    told = [each for other in blocks for each in other]
    plural = max((each.strength * each.several for each in told if each.count > 1), default=0.0)
    yield f"several={bucket(plural)}|{min(len(blocks), 3)}"
    yield f"several={bucket(plural)}|{bucket(chances[0])}|{any(each.minute for each in block)}"


def club_features(block: Tellings, person: str, club: str, known: Known) -> Iterator[str]:
    """What speaks for a scorer playing for a club of the match, and not for the other."""
    match = known.match
    other = match.other(club)
    lean = known.leans.get(person)
    mine = lean if lean is None or club == match.clubs[0] else -lean
    here: dict[str, float] = defaultdict(float)
    for telling in block:
        for key, logit in telling.lean.items():
            here[key] += logit
    yield f"lean={'none' if mine is None else _step(mine)}"
    yield f"here={_step(here.get(club, 0.0) - here.get(other, 0.0))}"
    for telling in block:
        if telling.club and telling.club.club in match.clubs:
            yield f"for={telling.club.club == club}|{telling.kind is GoalKind.OWN_GOAL}"
        if telling.against and telling.against.club in match.clubs:
            yield f"against={telling.against.club == club}"
        yield f"before={_last_before(telling, club, other)}"
    for each in known.memberships:
        if each.person.person == person and each.club.club in match.clubs:
            yield f"member={each.rule}|{each.club.club == club}"
    if match.score:
        goals = match.score if club == match.clubs[0] else match.score[::-1]
        yield f"goals={min(goals[0], 4)}|{min(goals[1], 4)}"
        yield f"more={(goals[0] > goals[1]) - (goals[0] < goals[1])}|{_role(block)}"


def _role(block: Tellings) -> str:
    return next((str(each.role) for each in block if each.role), "")


def _step(value: float) -> int:
    return sum(value > edge for edge in STEPS)


def _last_before(telling: GoalTelling, club: str, other: str) -> str:
    """Which of the two clubs is named last before the scorer in his sentence."""
    place = telling.scorer.start if telling.scorer else telling.start
    named = [c.club for c in telling.passage.clubs if c.end <= place and c.club in (club, other)]
    return ("mine" if named[-1] == club else "other") if named else "none"


def is_own(block: Tellings) -> bool:
    """Whether the firmest of its words say that it went into the scorer's own net."""
    own = sum(each.strength for each in block if each.kind is GoalKind.OWN_GOAL)
    return own >= 0.4 * max(each.strength for each in block)


class Fall(StrEnum):
    """Why what may be a goal is not claimed."""

    DISBELIEVED = "DISBELIEVED"
    """Beside all others and the score it is less likely than `BELIEVED`."""
    ABOVE_SCORE = "ABOVE_SCORE"
    """The score has no goal left for it: others are likelier."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What may be a goal, and what became of it."""

    event: GoalEvent
    """With club and confidence, where it is claimed."""
    alone: float
    """The chance that it is a goal, seen alone."""
    belief: Belief
    """The same beside all others and the score."""
    fall: Fall | None = None
    """Why it is not claimed, if so."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided of the goals of a match."""

    cases: Sequence[Case]
    scorers: Sequence[Scorer]
    """As the joint decision saw each of the cases."""
    joint: Joint
    rulings: Sequence[Ruling]
    """In the order of the text."""
    goals: list[GoalEvent]
    """Those claimed, in the order of the text, also with what tells them without a scorer."""


def judge(
    tellings: Tellings, known: Known, model: Model, *, jointly: bool = True
) -> list[GoalEvent]:
    """The goals of a match, each with its club and confidence.

    Not `jointly`, each scorer is believed as far as he goes alone: to see what deciding all of
    them with the score is worth.
    """
    return judged(tellings, known, model, jointly=jointly).goals


def judged(tellings: Tellings, known: Known, model: Model, *, jointly: bool = True) -> Judgement:
    """The goals of a match as `judge` gives them, and what they were decided by."""
    match = known.match
    timed = lent(absolute(tellings))
    cases = cases_of(timed, match, model)
    scorers = [_scorer(case, known, model) for case in cases]
    joint = _joint(scorers, match) if jointly else _apart(scorers)
    drafts = [
        draft
        for case, scorer, verdict in zip(cases, scorers, joint.verdicts, strict=True)
        for draft in _drafts(case, scorer, verdict)
    ]
    drafts.sort(key=lambda each: each.event.start)
    rulings = list(_within(drafts, match, limited=jointly))
    kept = [each.event for each in rulings if not each.fall]
    goals = attached(kept, [each for each in timed if each.scorer is None])
    return Judgement(cases, scorers, joint, rulings, goals)


def _joint(scorers: Sequence[Scorer], match: Match) -> Joint:
    return decide_jointly(scorers, [(told.goals, told.chance) for told in match.scores])


def _apart(scorers: Sequence[Scorer]) -> Joint:
    return Joint(tuple(decide_jointly([each], []).verdicts[0] for each in scorers), ())


def _scorer(case: Case, known: Known, model: Model) -> Scorer:
    every = tuple({id(t): t for way in case.ways for block in way.blocks for t in block}.values())
    first, second = (
        model.clubs.logit(club_features(every, case.person, club, known))
        for club in known.match.clubs
    )
    return Scorer(
        tuple(
            (
                way.chance,
                tuple(
                    _possible(block, way, known.match, model, again=number >= way.told)
                    for number, block in enumerate(way.blocks)
                ),
            )
            for way in case.ways
        ),
        chance_of(first - second),
    )


def _possible(block: Tellings, way: Way, match: Match, model: Model, *, again: bool) -> Possible:
    """A goal that may be one; told only by what counts others `again`, as sure as that is."""
    if again:
        chance = max(telling.strength * counted(telling)[1] for telling in block)
    else:
        chance = model.events.chance(event_features(block, way, match))
    return Possible(chance, is_own(block))


def _drafts(case: Case, scorer: Scorer, verdict: Verdict) -> Iterator[Ruling]:
    """The goals of a scorer's likeliest way, not yet ruled on."""
    way, (_, possible) = case.ways[verdict.way], scorer.ways[verdict.way]
    for number, (alone, belief) in enumerate(zip(possible, verdict.goals, strict=True)):
        told = sorted(way.blocks[number], key=lambda each: -each.strength)
        if number >= way.told:  # "completed his treble in the 88th minute": only the last fell then
            told = [replace(each, minute=None) for each in told]
        yield Ruling(GoalEvent(case.person, 1, tuple(told)), alone.chance, Belief(*belief))


def _each_of_one_side(drafts: Sequence[Ruling], score: tuple[int, int]) -> list[Belief]:
    """The beliefs, as each scorer plays for one side: the one that most of his goals speak for.

    Where they speak for neither it is the one with more goals.
    """
    even = SLIGHT * (score[0] - score[1])
    lean: dict[str, float] = defaultdict(lambda: even)
    for each in drafts:
        lean[each.event.scorer] += _for_first(each.event, each.belief)
    return [
        Belief(each.belief.first, 0.0)
        if (lean[each.event.scorer] >= 0.0) is not is_own(each.event.tellings)
        else Belief(0.0, each.belief.second)
        for each in drafts
    ]


def _for_first(event: GoalEvent, belief: Belief) -> float:
    """What a goal says of its scorer playing for the first side, not the second."""
    lean = belief.first - belief.second
    return -lean if is_own(event.tellings) else lean


def _within(drafts: Sequence[Ruling], match: Match, *, limited: bool) -> Iterator[Ruling]:
    """The goals believed, none above the score, numbered by scorer; and why others are none."""
    believed = [each for each in drafts if each.belief.goal >= BELIEVED]
    loyal = _each_of_one_side(believed, match.score or (0, 0))
    sides = iter(assign(loyal, match.score if limited else None))
    number: dict[str, int] = defaultdict(int)
    for draft in drafts:
        if draft.belief.goal < BELIEVED:
            yield replace(draft, fall=Fall.DISBELIEVED)
            continue
        side = next(sides)
        if side is None:
            yield replace(draft, fall=Fall.ABOVE_SCORE)
            continue
        number[draft.event.scorer] += 1
        yield _credited(draft, match, side, number[draft.event.scorer])


def _credited(draft: Ruling, match: Match, side: int, nth: int) -> Ruling:
    """A goal that is claimed, the nth of its scorer, as one of a side."""
    belief = draft.belief
    chance, other = (belief.first, belief.second)[:: -1 if side else 1]
    event = replace(
        draft.event,
        nth=nth,
        club=match.clubs[side],
        confidence=belief.goal,
        credit=chance,
        margin=abs(chance - other),
    )
    return replace(draft, event=event)
