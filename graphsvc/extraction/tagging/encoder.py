"""The encoder of the accurate tier: a small transformer, run by onnxruntime.

Its file holds the vocabulary beside the weights. For each token of a strip it gives the log-odds
of the single questions, and for each question about two units a vector to ask from and one to be
asked: their product is the log-odds that the two belong together.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

from graphsvc.extraction.reading.passages import PersonMention
from graphsvc.extraction.tagging.insights import Insight, Place, joined
from graphsvc.extraction.tagging.questions import (
    GOAL,
    MEANT,
    MINUTE,
    SAME,
    SCORER,
    SEVERAL,
    Seated,
    seated,
)
from graphsvc.extraction.tagging.strips import Seat, Strip, Vocabulary, strips_of
from graphsvc.extraction.tagging.tags import Tags

PAIRED = 40
"""The scorers of a strip, at most, that are asked whether two of them are of one goal."""
INPUTS = ("tokens", "people", "clubs", "zones")
"""What it is given: each 1 x tokens."""
VOCABULARY = "vocabulary"
"""Where in the file's metadata the pieces of words stand, in the order of their numbers."""

Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder gives for one strip: by token and question."""

    single: Numbers
    """Tokens x 3."""
    asking: Numbers
    """Tokens x 3 x dimensions."""
    asked: Numbers


@dataclass(frozen=True, slots=True)
class Encoder:
    """An encoder, ready to read documents; it gives the same on every run."""

    session: InferenceSession
    vocabulary: Vocabulary

    def read(self, tags: Sequence[Tags], sides: Sequence[str]) -> Insight:
        """What it makes of a document about a match of two `sides`, whose sentences are tagged."""
        strips = strips_of(tags, sides, self.vocabulary)
        return joined([insight_of(strip, self._encode(strip), tags) for strip in strips])

    def _encode(self, strip: Strip) -> Encoded:
        fed = {name: np.array([getattr(strip, name)]) for name in INPUTS}
        single, asking, asked = self.session.run(None, fed)
        return Encoded(single[0], asking[0], asked[0])


def loads_encoder(packed: bytes) -> Encoder:
    """An encoder from its file's bytes. It computes on one thread: processes share the cores.

    Raises `ValueError` for bytes that are none.
    """
    options = SessionOptions()
    options.intra_op_num_threads = 1
    try:
        session = InferenceSession(packed, options, providers=["CPUExecutionProvider"])
        pieces = json.loads(session.get_modelmeta().custom_metadata_map[VOCABULARY])
    except Exception as error:  # what onnxruntime raises has no base of its own
        raise ValueError(f"no encoder: {error}") from error
    return Encoder(session, Vocabulary({piece: number for number, piece in enumerate(pieces)}))


def insight_of(strip: Strip, encoded: Encoded, tags: Sequence[Tags]) -> Insight:
    """The log-odds of the units of one strip."""
    those = seated(strip, tags)

    def single(seats: Sequence[Seat], question: int) -> dict[Place, float]:
        return {seat.where: float(encoded.single[seat.token, question]) for seat in seats}

    return Insight(
        goals=single(those.words, GOAL),
        scorers=single(those.scorers, SCORER),
        several=single(those.scorers, SEVERAL),
        minutes=_links(encoded, those.timed, MINUTE),
        same=_links(encoded, list(combinations(_likeliest(encoded, those), 2)), SAME, both=True),
        meant={seat.where: _meant(encoded, seat, those.players) for seat in those.meaning},
    )


def _likeliest(encoded: Encoded, those: Seated) -> list[Seat]:
    """The likeliest scorers, in their order: a list of names must not make pairs without end."""
    by_chance = sorted(those.scorers, key=lambda seat: -encoded.single[seat.token, SCORER])
    return sorted(by_chance[:PAIRED], key=lambda seat: seat.token)


def _links(
    encoded: Encoded, pairs: Sequence[tuple[Seat, Seat]], question: int, *, both: bool = False
) -> dict[tuple[Place, Place], float]:
    """The log-odds of pairs; `both`: asked from either side, as neither of them is the first."""
    if not pairs:
        return {}
    ones, others = ([seat.token for seat in each] for each in zip(*pairs, strict=True))
    asking, asked = encoded.asking[:, question], encoded.asked[:, question]
    logits = (asking[ones] * asked[others]).sum(-1)
    if both:
        logits = logits + (asking[others] * asked[ones]).sum(-1)
    return {
        (one.where, other.where): float(logit)
        for (one, other), logit in zip(pairs, logits, strict=True)
    }


def _meant(encoded: Encoded, seat: Seat, players: Sequence[Seat]) -> Mapping[str, float]:
    """The chance of each player of a strip that a pronoun or noun stands for him."""
    if not players:
        return {}
    tokens = [player.token for player in players]
    logits = encoded.asked[tokens, MEANT] @ encoded.asking[seat.token, MEANT]
    weights = np.exp(logits - logits.max())
    chances: dict[str, float] = defaultdict(float)
    for player, chance in zip(players, weights / weights.sum(), strict=True):
        if isinstance(player.unit.mention, PersonMention):
            chances[player.unit.mention.person] += float(chance)
    return dict(chances)
