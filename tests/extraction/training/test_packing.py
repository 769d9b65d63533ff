"""The file of an encoder."""

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from graphsvc.extraction.tagging.encoder import INPUTS, loads_encoder
from graphsvc.extraction.training.encoding import learn_encoder
from graphsvc.extraction.training.packing import packed

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of torch's own exporter
    pytest.mark.filterwarnings("ignore::torch.jit.TracerWarning"),
    pytest.mark.filterwarnings("ignore:.*:UserWarning:torch.*"),
]


@pytest.fixture(scope="module")
def learned(exercises, begin):
    return learn_encoder(exercises, begin, epochs=2)


def test_its_file_gives_about_what_it_gave_while_it_learned(learned, exercises, begin):
    strip = exercises[0].strip
    fed = {name: np.array([getattr(strip, name)]) for name in INPUTS}
    with torch.no_grad():
        wanted = learned(*(torch.tensor(fed[name]) for name in INPUTS))[0].numpy()
    given = loads_encoder(packed(learned, begin.vocabulary)).session.run(None, fed)[0]
    assert np.abs(given - wanted).max() < 0.5  # 8 bits are coarse
    assert np.median(np.abs(given - wanted)) < 0.1


def test_its_file_is_the_same_each_time(learned, begin):
    assert packed(learned, begin.vocabulary) == packed(learned, begin.vocabulary)
