"""The accurate tier from the corpus: an encoder, and what learns beside it.

What learns beside an encoder must see of it what it says of reports that it did not learn from. So
two learn from one half of the corpus each and read the other; a third, which ships, from all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graphsvc.extraction.tagging.encoder import loads_encoder
from graphsvc.extraction.tagging.insights import Insight
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.reviewing import reviewed
from graphsvc.extraction.training.corpus import Report
from graphsvc.extraction.training.exercises import Exercise, exercises_of
from graphsvc.extraction.training.measuring import Found, events_in
from graphsvc.extraction.training.pretrained import Pretrained, pretrained
from graphsvc.extraction.training.schooling import School, school
from graphsvc.extraction.training.teaching import Begun, Lesson, Read, Say, begin, train_beside
from graphsvc.reference import Names

__all__ = ["held_back", "insights_of_halves", "pretrained", "school", "train_accurate"]

EPOCHS = 3
"""Times that all is learned from."""


@dataclass(frozen=True, slots=True)
class Accurate:
    """What the accurate tier ships with."""

    model: Model
    encoder: bytes
    """The file of its encoder."""


def train_accurate(
    reports: Sequence[Report],
    names: Names,
    read: Read,
    taught: School,
    *,
    say: Say = lambda _: None,
) -> Accurate:
    """Learn the accurate tier from the reports of a corpus; on two cores within two hours."""
    begun = begin(reports, names, read, say=say)
    say("teaching encoders: one all of the reports, two one half each")
    whole = taught.learn("all", _exercises(begun.lessons, taught.begin), EPOCHS)
    model = train_beside(begun, insights_of_halves(begun, taught), say=say)
    say("waiting for the encoder that learns all of the reports")
    return Accurate(model, whole.result())


def insights_of_halves(begun: Begun, taught: School) -> dict[str, Insight]:
    """By its id what is made of each report by an encoder that learned from the other half."""
    learning = [
        taught.learn(f"half {half + 1}", _exercises(begun.lessons[half::2], taught.begin), EPOCHS)
        for half in (0, 1)
    ]
    insights: dict[str, Insight] = {}
    for half, learned in enumerate(learning):
        encoder = loads_encoder(learned.result())
        for each in begun.lessons[1 - half :: 2]:
            match = each.document.match
            sides = match.clubs if match else ()
            insights[each.document.report.id] = encoder.read(each.tags, sides)
    return insights


def _exercises(lessons: Sequence[Lesson], begin_with: Pretrained) -> list[Exercise]:
    return [
        exercise
        for each in lessons
        for exercise in exercises_of(each.document, each.tags, begin_with.vocabulary)
    ]


def held_back(begun: Begun, insights: Mapping[str, Insight]) -> Iterator[Found]:
    """The goals found in each report by what learned from the other half of them."""
    for half in (0, 1):
        model = train_beside(replace(begun, lessons=begun.lessons[half::2]), insights)
        for each in begun.lessons[1 - half :: 2]:
            tags = reviewed(each.tags, insights[each.document.report.id], model)
            yield each.document, events_in(each.document, tags, model)
