"""The chances of words and scorers once an encoder has read the document too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphsvc.extraction.tagging.contexts import bucket
from graphsvc.extraction.tagging.insights import Insight, steps
from graphsvc.extraction.tagging.linear import chance_of, log_odds
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tags import Tags


def reviewed(tags: Sequence[Tags], insight: Insight, model: Model) -> list[Tags]:
    """The sentences of a document, each chance weighed again beside what the encoder sees."""
    return rescored(retold(with_insight(tags, insight), model), model)


def with_insight(tags: Sequence[Tags], insight: Insight) -> list[Tags]:
    """The sentences of a document, with what the encoder sees at hand."""
    return [replace(each, insight=insight) for each in tags]


def retold(tags: Sequence[Tags], model: Model) -> list[Tags]:
    """The sentences with the chances of words weighed again."""
    return [_told(each, model) for each in tags]


def rescored(tags: Sequence[Tags], model: Model) -> list[Tags]:
    """The sentences with the chances of scorers weighed again, beside words that were."""
    return [_scored(each, model) for each in tags]


def _told(tags: Tags, model: Model) -> Tags:
    goals = list(tags.goals)
    for at in reviewed_words(tags):
        goals[at] = model.words_again.chance(word_again(tags, at))
    return replace(tags, goals=tuple(goals))


def _scored(tags: Tags, model: Model) -> Tags:
    scorers = {at: model.scorers_again.chance(scorer_again(tags, at)) for at in tags.scorers}
    return replace(tags, scorers=scorers)


def reviewed_words(tags: Tags) -> Iterator[int]:
    """The words that the encoder has looked at."""
    if tags.insight:
        for at in range(len(tags.goals)):
            if (tags.place, at) in tags.insight.goals:
                yield at


def word_again(tags: Tags, at: int) -> frozenset[str]:
    """Whether a word tells a goal: what the linear model says and what the encoder does."""
    seen = tags.insight.goals.get((tags.place, at)) if tags.insight else None
    return frozenset(_beside(tags.goals[at], seen))


def scorer_again(tags: Tags, at: int) -> frozenset[str]:
    """Whether whoever is named scored: what the linear model says and what the encoder does."""
    seen = tags.insight.scorers.get((tags.place, at)) if tags.insight else None
    told = max(tags.goals, default=0.0)
    form = tags.sheet.forms[at]
    kind = form if form.startswith("<") else "word"
    chances = bucket(tags.scorers[at]), _bucket(seen)
    return frozenset(
        {
            *_beside(tags.scorers[at], seen),
            f"form={kind}|{chances[1]}",
            f"told={bucket(told)}|{chances[1]}",
            f"zone={tags.sheet.zone}|{chances[1]}",
        }
    )


def _beside(chance: float, seen: float | None) -> Iterator[str]:
    yield from steps("words", log_odds(chance))
    yield from steps("seen", seen)
    yield f"both={bucket(chance)}|{_bucket(seen)}"


def _bucket(seen: float | None) -> int | str:
    return "none" if seen is None else bucket(chance_of(seen))
