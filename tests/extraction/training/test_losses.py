"""How far answers are from what is right."""

import pytest

pytest.importorskip("torch")

import torch

from graphsvc.extraction.training.losses import loss_of
from graphsvc.extraction.training.network import Network
from graphsvc.extraction.training.shuffling import shuffled

pytestmark = pytest.mark.slow


def test_strips_of_one_step_do_not_see_each_other(exercises, begin, plain):
    torch.manual_seed(1)
    network = Network(begin.weights, begin.vocabulary, begin.layers).eval()
    one = shuffled(exercises[0], 103, plain)
    other = shuffled(exercises[0], 103, type(plain)())
    other.tokens[:] = other.tokens[::-1]
    with torch.no_grad():
        apart = [loss_of(network, [each]).item() for each in (one, other)]
        together = loss_of(network, [one, other]).item()
    assert apart[0] != pytest.approx(apart[1], rel=1e-3)
    assert together == pytest.approx(sum(apart) / 2, rel=1e-4)
