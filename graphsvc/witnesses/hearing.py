"""What witnesses say of one article."""

import logging
from collections.abc import Iterator, Sequence

from graphsvc.errors import GraphsvcError
from graphsvc.model import Article, Span, Testimony, WitnessedGoal, WitnessedResult
from graphsvc.witnesses.finding import Summoned

log = logging.getLogger(__name__)


def hear(witnesses: Sequence[Summoned], article: Article) -> dict[str, Testimony]:
    """What each says, by its name. Of one that fails nothing, and a warning; never raises."""
    heard = {}
    for each in witnesses:
        try:
            with each.turn:
                heard[each.name] = sound(each.witness.testify(article), article)
        except GraphsvcError as error:
            log.warning("%s is left out of %s: %s", each.name, article.id, error)
        except Exception:
            log.warning(
                "the plug-in %s failed, and is left out of %s", each.name, article.id, exc_info=True
            )
    return heard


def sound(testimony: Testimony, article: Article) -> Testimony:
    """The same. Raises `TypeError` where it is none, `ValueError` for a place beyond the text."""
    _expect(testimony, Testimony)
    _expect(testimony.goals, tuple)
    for goal in testimony.goals:
        _expect(goal, WitnessedGoal)
    if testimony.result is not None:
        _expect(testimony.result, WitnessedResult)
    for span in _spans(testimony):
        _expect(span, Span)
        if span.end > len(article.text):
            raise ValueError(f"it gave {span}, but the text ends at {len(article.text)}")
    return testimony


def _expect(given: object, kind: type) -> None:
    if not isinstance(given, kind):
        raise TypeError(f"it gave a {type(given).__name__}, and no {kind.__name__}")


def _spans(testimony: Testimony) -> Iterator[Span]:
    for goal in testimony.goals:
        yield from (goal.words, goal.scorer)
        optional = (goal.minute, goal.club, goal.own_goal, goal.penalty)
        yield from (span for span in optional if span is not None)
    if result := testimony.result:
        yield from (result.club, result.opponent, result.score)
