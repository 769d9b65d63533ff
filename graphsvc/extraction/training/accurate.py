"""The accurate tier from the corpus: an encoder, and what learns beside it.

What learns beside an encoder must see of it what it says of reports that it did not learn from. So
two learn from one half of the corpus each and read the other; a third, which ships, from all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphsvc.extraction.tagging.encoder import Encoder
from graphsvc.extraction.tagging.insights import Insight
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.training.corpus import Report
from graphsvc.extraction.training.encoding import (
    Pretrained,
    encoder_of,
    learn_encoder,
    packed,
    pretrained,
)
from graphsvc.extraction.training.exercises import Exercise, exercises_of
from graphsvc.extraction.training.teaching import Lesson, Read, Say, begin, train_beside
from graphsvc.reference import Names

__all__ = ["pretrained", "train_accurate"]

EPOCHS = 3
EPOCHS_OF_HALF = 5
"""Times that all is learned from: about as many steps for half the reports as for all."""


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
    begin_with: Pretrained,
    *,
    say: Say = lambda _: None,
) -> Accurate:
    """Learn the accurate tier from the reports of a corpus; on two cores within two hours."""
    begun = begin(reports, names, read, say=say)
    exercises = {
        each.document.report.id: list(exercises_of(each.document, each.tags, begin_with.vocabulary))
        for each in begun.lessons
    }
    insights: dict[str, Insight] = {}
    for half in (0, 1):
        say(f"teaching an encoder one half of the reports, {half + 1} of 2")
        learned = _of(begun.lessons[half::2], exercises)
        network = learn_encoder(learned, begin_with, epochs=EPOCHS_OF_HALF, say=say)
        encoder = encoder_of(network, begin_with.vocabulary)
        insights |= _read(begun.lessons[1 - half :: 2], encoder)
    say("teaching the encoder that ships all of the reports")
    network = learn_encoder(_of(begun.lessons, exercises), begin_with, epochs=EPOCHS, say=say)
    model = train_beside(begun, insights, say=say)
    return Accurate(model, packed(network, begin_with.vocabulary))


def _of(lessons: Sequence[Lesson], exercises: Mapping[str, Sequence[Exercise]]) -> list[Exercise]:
    return [exercise for each in lessons for exercise in exercises[each.document.report.id]]


def _read(lessons: Sequence[Lesson], encoder: Encoder) -> dict[str, Insight]:
    """What an encoder makes of reports, by their id."""
    return {
        each.document.report.id: encoder.read(
            each.tags, each.document.match.clubs if each.document.match else ()
        )
        for each in lessons
    }
