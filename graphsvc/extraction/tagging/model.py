"""The trained weights of extraction, and the file they are kept in."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from graphsvc.extraction.tagging.linear import Linear
from graphsvc.extraction.tagging.tags import Reader

NOTHING = Linear({})


@dataclass(frozen=True, slots=True)
class Model:
    """One linear model for each question; `nouns` are the words that may stand for a scorer."""

    reports: Linear = NOTHING
    """Does an article report a football match at all?"""
    pairs: Linear = NOTHING
    """Is the match reported between those two clubs?"""
    winners: Linear = NOTHING
    """Did that club win?"""
    homes: Linear = NOTHING
    """Was that club at home?"""
    finals: Linear = NOTHING
    """Is a score the one that the match ended with?"""
    words: Linear = NOTHING
    """Does a word tell a goal?"""
    scorers: Linear = NOTHING
    """Did whoever is named here score?"""
    words_again: Linear = NOTHING
    """Does a word tell a goal, now that an encoder has read it too?"""
    scorers_again: Linear = NOTHING
    """Did whoever is named here score, now that an encoder has read it too?"""
    minutes: Linear = NOTHING
    """Is that the minute of his goal?"""
    earlier: Linear = NOTHING
    """Is a minute of the sentence before that of his goal?"""
    sides: Linear = NOTHING
    """Does a player named beside a club play for it?"""
    mates: Linear = NOTHING
    """Do two players named together play for one side?"""
    antecedents: Linear = NOTHING
    """Does a pronoun or a noun stand for that player?"""
    same: Linear = NOTHING
    """Do two tellings of one scorer tell the same goal?"""
    counts: Linear = NOTHING
    """Are several goals told at once?"""
    events: Linear = NOTHING
    """Is it a goal, given all its tellings?"""
    clubs: Linear = NOTHING
    """Does a scorer play for that club of the match?"""
    nouns: frozenset[str] = field(default_factory=frozenset)
    reader: Reader | None = field(default=None, compare=False, repr=False)
    """What reads each document beside the weights: the encoder of the accurate tier."""

    @property
    def trained(self) -> bool:
        """Whether it has learned anything; if not, patterns decide."""
        return bool(self.pairs.weights)


def loads(packed: bytes) -> Model:
    """A model from its file's bytes."""
    told = json.loads(gzip.decompress(packed))
    nouns = frozenset(told.pop("nouns"))
    linear: dict[str, Any] = {name: Linear(weights) for name, weights in told.items()}
    return Model(**linear, nouns=nouns)


def dumps(model: Model, *, digits: int = 3) -> bytes:
    """The file of a model: the same bytes for the same weights."""
    told: dict[str, object] = {
        each.name: _rounded(getattr(model, each.name).weights, digits)
        for each in fields(model)
        if each.name not in ("nouns", "reader")
    }
    told["nouns"] = sorted(model.nouns)
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return gzip.compress(text.encode(), mtime=0)


def _rounded(weights: Mapping[str, float], digits: int) -> dict[str, float]:
    return {name: short for name, each in weights.items() if (short := round(each, digits))}


def write(model: Model, path: Path) -> None:
    """Write a model to a file, whole or not at all."""
    draft = path.with_suffix(".part")
    draft.write_bytes(dumps(model))
    draft.replace(path)
