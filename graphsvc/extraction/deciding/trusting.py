"""How far a goal that was decided on may be believed, by how such goals turned out to be.

The joint decision takes what it is given for independent, and is too sure where it is not; what
stands beside a goal in the end tells how often such a one is right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.tagging.contexts import bucket
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.units import Form

FINE = 20
"""Steps of a confidence that are told apart."""


def trusted(events: Sequence[GoalEvent], match: Match, model: Model) -> list[GoalEvent]:
    """The goals of a match, each as sure as such goals are right; a model may have learned it."""
    if not model.trust.weights:
        return list(events)
    return [_trusted(event, events, match, model) for event in events]


def _trusted(
    event: GoalEvent, events: Sequence[GoalEvent], match: Match, model: Model
) -> GoalEvent:
    chance = model.trust.chance(trust_features(event, events, match))
    scale = chance / event.confidence
    return replace(
        event, confidence=chance, credit=event.credit * scale, margin=event.margin * scale
    )


def trust_features(event: GoalEvent, events: Sequence[GoalEvent], match: Match) -> Iterator[str]:
    """What stands beside a goal of those decided on: how sure, how told, what the score leaves."""
    seen = [telling for telling in event.tellings if telling.seen]
    best = max(event.tellings, key=lambda each: each.strength)
    step = int(event.confidence * FINE)
    same = sum(other.scorer == event.scorer for other in events)
    ours = sum(other.club == event.club for other in events)
    form = best.seen.tags.sheet.forms[best.seen.at] if best.seen else ""
    kind = form if form in (Form.PERSON, Form.KEEPER, "he", "she") else "noun"
    yield f"sure={step}"
    for low in range(step + 1):
        yield f"sure>={low}"
    yield f"best={bucket(best.strength)}"
    yield f"tellings={min(len(seen), 4)}"
    yield f"tellings={min(len(seen), 4)}|{bucket(best.strength)}"
    yield f"kind={kind}"
    yield f"zone={best.seen.tags.sheet.zone if best.seen else ''}"
    yield f"timed={event.minute is not None}"
    yield f"nth={min(event.nth, 3)}|{min(same, 3)}"
    yield f"own={event.own_goal}"
    yield f"known={any(each.rule != 'goal/learned' for each in seen)}"
    yield f"margin={bucket(event.margin)}"
    if match.score is None or event.club is None:
        yield "score=none"
        return
    goals = match.score[match.clubs.index(event.club)]
    yield f"left={min(goals - ours, 3)}|{min(goals, 4)}"
    yield f"whole={len(events) == sum(match.score)}|{step // 2}"
