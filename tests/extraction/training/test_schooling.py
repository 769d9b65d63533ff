"""Encoders that learn in processes of their own."""

from multiprocessing import active_children

import pytest

pytest.importorskip("torch")

import torch

from graphsvc.errors import Died
from graphsvc.extraction.training.encoding import learn_encoder
from graphsvc.extraction.training.packing import packed
from graphsvc.extraction.training.schooling import school

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of torch's own exporter
    pytest.mark.filterwarnings("ignore::torch.jit.TracerWarning"),
    pytest.mark.filterwarnings("ignore:.*:UserWarning:torch.*"),
]


def test_it_learns_there_what_it_learns_here(exercises, begin, tmp_path):
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    wanted = packed(learn_encoder(exercises, begin, epochs=1), begin.vocabulary)
    torch.set_num_threads(threads)
    with school(begin, print, tmp_path / "kept") as taught:
        assert taught.learn("one", exercises, 1).result() == wanted
    assert len([*(tmp_path / "kept").glob("*.pt")]) == 1


def stopped(begin, exercises):
    with school(begin, print) as taught:
        taught.learn("for hours", exercises, 1000)
        assert active_children()
        raise KeyboardInterrupt


def test_who_still_learns_leaves_off_when_the_school_closes(exercises, begin):
    with pytest.raises(KeyboardInterrupt):
        stopped(begin, exercises)
    assert not active_children()


def test_where_a_process_died_it_is_told(exercises, begin, tmp_path):
    with pytest.raises(Died, match=f"goes on from what {tmp_path} keeps"):
        killed(begin, exercises, tmp_path)


def killed(begin, exercises, folder):
    with school(begin, print, folder) as taught:
        learned = taught.learn("for hours", exercises, 1000)
        active_children()[0].kill()
        learned.result()
