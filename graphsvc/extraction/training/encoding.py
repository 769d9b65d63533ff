"""How the encoder learns.

It begins as the first layers of a pretrained MiniLM and learns all questions at once. Who is
first or second, and which number a person has, is shuffled each time, so that only the text can
tell; now and then a word is hidden. What was learned is kept now and then, so that learning which
was stopped goes on from there, and comes to the same.
"""

import random
from collections.abc import Callable, Sequence
from math import ceil
from pathlib import Path

import torch
from torch.nn.utils import clip_grad_norm_

from graphsvc.extraction.training.exercises import Exercise
from graphsvc.extraction.training.keeping import State, kept, store
from graphsvc.extraction.training.losses import loss_of
from graphsvc.extraction.training.network import Network
from graphsvc.extraction.training.pretrained import Pretrained
from graphsvc.extraction.training.shuffling import shuffled

AT_ONCE = 3
"""Strips that are learned from in one step."""
MASK = "[MASK]"
RATE = 2e-4
"""How fast the pretrained layers learn; what is new learns `NEW` times as fast."""
NEW = 5
WARM = 0.06
"""The share of steps in which the rates rise, before they fall."""
LEAST = 0.02
DECAY = 0.01
SEED = 1
TALK = 50
"""Steps after which it is said how far learning is."""
KEEP = 100
"""Steps after which what was learned is kept: about two minutes."""

Say = Callable[[str], None]


def learn_encoder(
    exercises: Sequence[Exercise],
    begin: Pretrained,
    *,
    epochs: int,
    keep: Path | None = None,
    say: Say = lambda _: None,
) -> Network:
    """A network that has learned from exercises; the same from the same on the same machine.

    `keep` is the file that what was learned is kept in: of the same learning, from before.
    """
    torch.manual_seed(SEED)
    network = Network(begin.weights, begin.vocabulary, begin.layers)
    network.train()
    learner = _Learner(network, exercises, begin.vocabulary.pieces[MASK], epochs)
    if keep and (state := kept(keep)):
        learner.restore(state)
    while not learner.done:
        loss = learner.learn()
        if learner.step % TALK == 0:
            say(f"step {learner.step} of {learner.steps}: loss {loss:.2f}")
        if keep and (learner.step % KEEP == 0 or learner.done):
            store(learner.state(), keep)
    network.eval()
    return network


class _Learner:
    """A network with what it learns from, and what moves its weights."""

    def __init__(
        self, network: Network, exercises: Sequence[Exercise], hide: int, epochs: int
    ) -> None:
        self.step, self.steps = 0, epochs * ceil(len(exercises) / AT_ONCE)
        self._network = network
        self._exercises = exercises
        self._hide = hide
        self._order: list[int] = []
        """Those that are still to be gone through this time."""
        self._chance = random.Random(SEED)  # noqa: S311 # no secret hangs on it
        self._optimiser = torch.optim.AdamW(_groups(network), weight_decay=DECAY, fused=True)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimiser, self._rate)

    @property
    def done(self) -> bool:
        return self.step == self.steps

    def learn(self) -> float:
        """Learn from the next exercises: the loss."""
        batch = [shuffled(each, self._hide, self._chance) for each in self._next()]
        loss = loss_of(self._network, batch)
        self._optimiser.zero_grad()
        loss.backward()
        clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimiser.step()
        self._schedule.step()
        self.step += 1
        return float(loss.item())

    def _next(self) -> list[Exercise]:
        if not self._order:
            self._order = [*range(len(self._exercises))]
            self._chance.shuffle(self._order)
        batch, self._order = self._order[:AT_ONCE], self._order[AT_ONCE:]
        return [self._exercises[number] for number in batch]

    def _rate(self, step: int) -> float:
        steps = max(1, self.steps)
        return min(1.0, (step + 1) / (WARM * steps)) * max(LEAST, 1.0 - step / steps)

    def state(self) -> State:
        """All that what comes next hangs on."""
        return {
            "step": self.step,
            "order": self._order,
            "chance": self._chance.getstate(),
            "dropped": torch.get_rng_state(),
            "network": self._network.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "schedule": self._schedule.state_dict(),
        }

    def restore(self, state: State) -> None:
        """Go on from a state."""
        self.step, self._order = state["step"], state["order"]
        self._chance.setstate(state["chance"])
        torch.set_rng_state(state["dropped"])
        self._network.load_state_dict(state["network"])
        self._optimiser.load_state_dict(state["optimiser"])
        self._schedule.load_state_dict(state["schedule"])


def _groups(network: Network) -> list[dict[str, object]]:
    """The weights by how fast they learn."""
    layers = [*network.layers.parameters()]
    old = {id(each) for each in layers}
    learning = (each for each in network.parameters() if each.requires_grad)
    new = [each for each in learning if id(each) not in old]
    return [{"params": layers, "lr": RATE}, {"params": new, "lr": NEW * RATE}]
