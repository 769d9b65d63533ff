"""What was learned so far, kept in a file while learning goes on."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch

from graphsvc.extraction.training.exercises import Exercise
from graphsvc.extraction.training.pretrained import Pretrained

State = Mapping[str, Any]


def kept(path: Path) -> State | None:
    """What was kept in a file, if there is one."""
    return torch.load(path, weights_only=True) if path.exists() else None


def store(state: State, path: Path) -> None:
    """Keep a state in a file, in place of what it held: all of it, or what was there before."""
    draft = path.with_suffix(".part")
    torch.save(dict(state), draft)
    draft.replace(path)


def mark_of(exercises: Sequence[Exercise], begin: Pretrained, epochs: int) -> str:
    """What tells one learning from another: exercises, what it begins with, and how it learns.

    The code of this room counts as how it learns: what another version kept is of no use.
    """
    mark = hashlib.sha256(f"{torch.__version__} {begin.layers} {epochs}".encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        mark.update(module.read_bytes())
    for name, weights in sorted(begin.weights.items()):
        mark.update(name.encode())
        mark.update(weights.numpy().tobytes())
    for each in exercises:
        mark.update(repr(each).encode())
    return mark.hexdigest()[:16]
