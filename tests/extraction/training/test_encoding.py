"""How an encoder learns; with the real weights that it begins with, where they are installed."""

import pytest

pytest.importorskip("torch")  # comes with the extra train, which CI does without

import torch

from graphsvc.extraction.training import encoding
from graphsvc.extraction.training.encoding import learn_encoder
from graphsvc.extraction.training.keeping import kept, store
from graphsvc.extraction.training.losses import loss_of
from graphsvc.extraction.training.shuffling import shuffled

pytestmark = pytest.mark.slow

EPOCHS = 8


def loss(network, exercises, plain):
    with torch.no_grad():
        return loss_of(network, [shuffled(each, 103, plain) for each in exercises[:1]]).item()


def same(one, other):
    return all(
        torch.equal(mine, theirs)
        for mine, theirs in zip(one.parameters(), other.parameters(), strict=True)
    )


@pytest.fixture(scope="module")
def learned(exercises, begin):
    return learn_encoder(exercises, begin, epochs=EPOCHS)


def test_it_learns_what_it_is_shown(learned, exercises, begin, plain):
    ignorant = learn_encoder(exercises, begin, epochs=0)
    assert loss(learned, exercises, plain) < 0.5 * loss(ignorant, exercises, plain)


def test_it_learns_the_same_again(learned, exercises, begin):
    assert same(learn_encoder(exercises, begin, epochs=EPOCHS), learned)


def test_stopped_and_begun_again_it_learns_the_same(
    learned, exercises, begin, tmp_path, monkeypatch
):
    def stopped(state, path):
        store(state, path)
        if state["step"] == 5:  # amid the third time through
            raise KeyboardInterrupt

    keep = tmp_path / "kept.pt"
    monkeypatch.setattr(encoding, "KEEP", 1)
    monkeypatch.setattr(encoding, "store", stopped)
    with pytest.raises(KeyboardInterrupt):
        learn_encoder(exercises, begin, epochs=EPOCHS, keep=keep)
    monkeypatch.undo()
    assert kept(keep)["step"] == 5
    assert same(learn_encoder(exercises, begin, epochs=EPOCHS, keep=keep), learned)


def test_what_was_learned_to_the_end_is_not_learned_again(
    learned, exercises, begin, tmp_path, monkeypatch
):
    keep = tmp_path / "kept.pt"
    learn_encoder(exercises, begin, epochs=EPOCHS, keep=keep)
    steps = []
    monkeypatch.setattr(encoding, "TALK", 1)
    again = learn_encoder(exercises, begin, epochs=EPOCHS, keep=keep, say=steps.append)
    assert same(again, learned)
    assert not steps
