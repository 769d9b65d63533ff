"""The encoder while it learns: the first layers of a small BERT, and our questions on top."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from graphsvc.extraction.tagging.questions import MEANT, SEVERAL
from graphsvc.extraction.tagging.strips import NOBODY, OTHER, ZONES, Vocabulary

LAYERS = 3
SIZE = 384
HEADS = 12
INNER = 1536
LINK = 64
"""The dimensions in which units look for each other."""
DROPPED = 0.1
"""The share that is left out of what layers give while it learns. Nothing is of who looks at whom:
that alone would take a fifth of the time."""
RARELY = -3.0
"""The log-odds with which questions begin that are seldom answered by yes."""
SINGLE = SEVERAL + 1
LINKS = MEANT + 1
LIKE = (
    "player", "coach", "goalkeeper", "team", "club", "minute", "later", "score", "nationality",
    "city", "league", "number", ".",
)  # fmt: skip
"""The word that each of our own tokens begins as."""

Weights = Mapping[str, Tensor]
"""Those of a BERT, by their usual names."""


class Layer(nn.Module):
    """One layer of a BERT."""

    def __init__(self, weights: Weights, number: int) -> None:
        super().__init__()
        parts = {
            "query": nn.Linear(SIZE, SIZE),
            "key": nn.Linear(SIZE, SIZE),
            "value": nn.Linear(SIZE, SIZE),
            "mixed": nn.Linear(SIZE, SIZE),
            "rest": nn.LayerNorm(SIZE, eps=1e-12),
            "wide": nn.Linear(SIZE, INNER),
            "narrow": nn.Linear(INNER, SIZE),
            "last": nn.LayerNorm(SIZE, eps=1e-12),
        }
        theirs = (
            "attention.self.query", "attention.self.key", "attention.self.value",
            "attention.output.dense", "attention.output.LayerNorm", "intermediate.dense",
            "output.dense", "output.LayerNorm",
        )  # fmt: skip
        for part, name in zip(parts.values(), theirs, strict=True):
            part.weight.data.copy_(weights[f"encoder.layer.{number}.{name}.weight"])
            part.bias.data.copy_(weights[f"encoder.layer.{number}.{name}.bias"])
        self.parts = nn.ModuleDict(parts)

    def forward(self, x: Tensor, sizes: Sequence[int] | None) -> Tensor:
        """1 x tokens x size, as what comes in; the tokens of each strip see only each other."""
        parts = self.parts
        query, key, value = (_by_head(parts[each](x)) for each in ("query", "key", "value"))
        seen = _looking(query, key, value, sizes)
        x = parts["rest"](x + self._dropped(parts["mixed"](seen.transpose(1, 2).reshape(x.shape))))
        inner = functional.gelu(parts["wide"](x))
        return parts["last"](x + self._dropped(parts["narrow"](inner)))

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, DROPPED, self.training)


def _looking(query: Tensor, key: Tensor, value: Tensor, sizes: Sequence[int] | None) -> Tensor:
    look = functional.scaled_dot_product_attention
    if sizes is None:
        return look(query, key, value)
    strips = zip(*(each.split(sizes, 2) for each in (query, key, value)), strict=True)
    return torch.cat([look(*strip) for strip in strips], 2)


def _by_head(x: Tensor) -> Tensor:
    """From 1 x tokens x size to 1 x heads x tokens x the rest."""
    return x.view(*x.shape[:2], HEADS, SIZE // HEADS).transpose(1, 2)


class Network(nn.Module):
    """Gives what `Encoder` reads: for each token its single log-odds, and both sides of links."""

    def __init__(self, weights: Weights, vocabulary: Vocabulary, layers: int) -> None:
        super().__init__()
        words = weights["embeddings.word_embeddings.weight"]
        self.words = nn.Embedding.from_pretrained(words.clone(), freeze=True)
        alike = [words[list(vocabulary.tokens(word))].mean(0) for word in LIKE]
        self.forms = nn.Embedding.from_pretrained(torch.stack(alike), freeze=False)
        self.people = _small(NOBODY + 1, 0.03, nothing=NOBODY)
        self.clubs = _small(OTHER + 1, 0.03, nothing=0)
        self.zones = _small(len(ZONES), 0.01)
        positions = (
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        self.positions = nn.Embedding.from_pretrained(positions, freeze=False)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.norm.weight.data.copy_(weights["embeddings.LayerNorm.weight"])
        self.norm.bias.data.copy_(weights["embeddings.LayerNorm.bias"])
        self.layers = nn.ModuleList(Layer(weights, number) for number in range(layers))
        self.single = nn.Linear(SIZE, SINGLE)
        self.single.bias.data.copy_(torch.full((SINGLE,), RARELY))
        self.asking = nn.Linear(SIZE, LINKS * LINK)
        self.asked = nn.Linear(SIZE, LINKS * LINK)
        self.link_bias = nn.Parameter(torch.zeros(LINKS))

    def forward(
        self,
        tokens: Tensor,
        people: Tensor,
        clubs: Tensor,
        zones: Tensor,
        sizes: Sequence[int] | None = None,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """All 1 x tokens: those of one strip, or of several of these `sizes`, one after another."""
        known = self.words.num_embeddings
        own = self.forms((tokens - known).clamp(min=0))
        word = self.words(tokens.clamp(max=known - 1))
        x = torch.where((tokens >= known)[..., None], own, word)
        x = x + self.people(people) + self.clubs(clubs) + self.zones(zones)
        places = [torch.arange(size) for size in sizes or [tokens.shape[1]]]
        x = x + self.positions(torch.cat(places))
        x = functional.dropout(self.norm(x), DROPPED, self.training)
        for layer in self.layers:
            x = layer(x, sizes)
        return self.single(x), *self._links(x)

    def _links(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Both sides, with a last dimension that adds the bias to their product."""
        shape = (*x.shape[:2], LINKS, LINK)
        asking = self.asking(x).view(shape) / LINK**0.5
        asked = self.asked(x).view(shape)
        bias = self.link_bias[:, None].expand(*shape[:3], 1)
        return (
            torch.cat((asking, bias), -1),
            torch.cat((asked, torch.ones_like(bias)), -1),
        )


def _small(size: int, spread: float, *, nothing: int | None = None) -> nn.Embedding:
    """Vectors that begin near nought; that of `nothing` stays there."""
    vectors = nn.Embedding(size, SIZE, padding_idx=nothing)
    nn.init.normal_(vectors.weight, std=spread)
    if nothing is not None:
        vectors.weight.data[nothing] = 0.0
    return vectors
