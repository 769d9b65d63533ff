"""How far the network's answers to exercises are from what is right."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

import torch
from torch import Tensor
from torch.nn import functional

from graphsvc.extraction.tagging.questions import GOAL, MEANT, MINUTE, SAME, SCORER, SEVERAL
from graphsvc.extraction.training.network import Network
from graphsvc.extraction.training.shuffling import Shuffled

WORTH = {GOAL: 0.5, SCORER: 1.0, SEVERAL: 0.3}
WORTH_OF_LINKS = {MINUTE: 0.7, SAME: 0.5}
WORTH_OF_MEANT = 0.5
"""How much each question counts."""
SHARE = 0.1
"""What one strip counts: a length of steps that suits the bound on them."""

Placed = Sequence[tuple[int, Shuffled]]
"""The exercises of a step, each with the tokens that are before it."""


def loss_of(network: Network, batch: Sequence[Shuffled]) -> Tensor:
    """How far the network's answers to exercises are from what is right, by exercise."""
    sizes = [len(each.tokens) for each in batch]
    single, asking, asked = network(*_inputs(batch), sizes)
    placed = list(zip(accumulate(sizes, initial=0), batch, strict=False))
    losses = (
        *_of_single(single[0], placed),
        *_of_links(asking[0], asked[0], placed),
        *_of_meant(asking[0], asked[0], placed),
    )
    return sum(losses, torch.zeros(())) * SHARE / len(batch)


def _inputs(batch: Sequence[Shuffled]) -> Iterator[Tensor]:
    """What the network is given: the tokens of all strips, one after another."""
    for rows in zip(
        *((each.tokens, each.people, each.clubs, each.exercise.strip.zones) for each in batch),
        strict=True,
    ):
        yield torch.tensor([[number for row in rows for number in row]])


def _surprise(logits: Tensor, right: Sequence[bool]) -> Tensor:
    told = torch.tensor(right).float()
    return functional.binary_cross_entropy_with_logits(logits, told, reduction="sum")


def _of_single(logits: Tensor, placed: Placed) -> Iterator[Tensor]:
    for question, worth in WORTH.items():
        answers = [
            (base + token, right)
            for base, each in placed
            for token, right in each.exercise.single.get(question, ())
        ]
        if answers:
            tokens, right = zip(*answers, strict=True)
            yield worth * _surprise(logits[list(tokens), question], right)


def _of_links(asking: Tensor, asked: Tensor, placed: Placed) -> Iterator[Tensor]:
    for question, worth in WORTH_OF_LINKS.items():
        answers = [
            (base + one, base + other, right)
            for base, each in placed
            for one, other, right in each.exercise.links.get(question, ())
        ]
        if answers:
            ones, others, right = (list(each) for each in zip(*answers, strict=True))
            logits = (asking[ones, question] * asked[others, question]).sum(-1)
            if question == SAME:
                logits = logits + (asking[others, question] * asked[ones, question]).sum(-1)
            yield worth * _surprise(logits, right)


def _of_meant(asking: Tensor, asked: Tensor, placed: Placed) -> Iterator[Tensor]:
    for base, each in placed:
        players = [base + token for token in each.exercise.players]
        for token, right in each.exercise.meant:
            logits = asked[players, MEANT] @ asking[base + token, MEANT]
            yield -WORTH_OF_MEANT * logits.log_softmax(-1)[list(right)].logsumexp(0)
