"""The models that extraction ships with, one for each tier.

Both know the same words and rules of thumb. For the accurate one an encoder reads each document
too, and what follows has learned beside it: more goals are found, and it takes a few times as long.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import cast

from graphsvc.extraction.tagging.model import Model, loads
from graphsvc.extraction.tagging.tags import Reader


class Tier(StrEnum):
    """How much is spent on reading an article."""

    FAST = "fast"
    """Linear models alone."""
    ACCURATE = "accurate"
    """An encoder beside them."""


DEFAULT = Tier.ACCURATE
WEIGHTS = {Tier.FAST: "model.json.gz", Tier.ACCURATE: "accurate.json.gz"}
ENCODER = "encoder.onnx"
ENCODING = "graphsvc.extraction.tagging.encoder"
"""What needs onnxruntime, which takes long to import: the one module here imported on demand."""


@cache
def shipped(tier: Tier = DEFAULT) -> Model:
    """The model of the package for a tier; read once."""
    return begun(loads(_bytes(WEIGHTS[tier])), None if tier is Tier.FAST else _bytes(ENCODER))


def begun(model: Model, encoder: bytes | None) -> Model:
    """A model with the encoder that it learned beside, if it did; from that one's file."""
    if encoder is None:
        return model
    loads_encoder = cast("Callable[[bytes], Reader]", import_module(ENCODING).loads_encoder)
    return replace(model, reader=loads_encoder(encoder))


def _bytes(name: str) -> bytes:
    return (files(__package__) / name).read_bytes()
