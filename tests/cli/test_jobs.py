"""The same work on many things, over several processes."""

import os
import signal
from contextlib import contextmanager
from functools import partial

import pytest

from graphsvc.cli.jobs import AHEAD, Crew


@contextmanager
def doubling():
    yield double


def double(task):
    if task == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "fail":
        raise ValueError(task)
    return task * 2


def lost(task):
    return f"lost {task}"


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_and_each_process_begins_once_and_ends(jobs, tmp_path):
    crew = Crew(partial(noting, tmp_path), lost, jobs=jobs)
    assert list(crew.work(range(30))) == list(range(0, 60, 2))
    begun, ended = ({each.stem for each in tmp_path.glob(f"*.{name}")} for name in ("on", "off"))
    assert 1 <= len(begun) <= jobs
    assert begun == ended


@contextmanager
def noting(folder):
    (folder / f"{os.getpid()}.on").touch(exist_ok=False)
    yield double
    (folder / f"{os.getpid()}.off").touch()


@pytest.mark.slow
def test_only_the_task_that_a_process_died_over_is_lost():
    tasks = ["a", "b", "die", "c", *"defghijklmno"]
    done = list(Crew(doubling, lost, jobs=2).work(tasks))
    assert done == [lost(each) if each == "die" else each * 2 for each in tasks]


def test_an_error_of_the_work_comes_out():
    with pytest.raises(ValueError, match="fail"):
        list(Crew(doubling, lost, jobs=2).work(["fail"]))


def test_tasks_are_taken_only_as_they_are_needed():
    taken = []
    results = Crew(doubling, lost, jobs=2).work(taken.append(n) or n for n in range(1000))
    next(results)
    results.close()
    assert len(taken) <= 2 * AHEAD + 1
