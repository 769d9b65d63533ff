"""What answers cost: tokens as the server counts them, money where prices are set."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from graphsvc.witnesses.llm.settings import LlmSettings

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Costs:
    """Tokens of some requests and of their answers; `uncounted` are those with no count."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    uncounted: int = 0

    def __add__(self, other: "Costs") -> "Costs":
        return self._with(other, 1)

    def __sub__(self, other: "Costs") -> "Costs":
        return self._with(other, -1)

    def _with(self, other: "Costs", sign: int) -> "Costs":
        return Costs(
            self.requests + sign * other.requests,
            self.tokens_in + sign * other.tokens_in,
            self.tokens_out + sign * other.tokens_out,
            self.uncounted + sign * other.uncounted,
        )

    def money(self, settings: LlmSettings) -> float | None:
        """In the currency of the prices; None where no price is set."""
        prices = (settings.price_in, settings.price_out)
        if prices == (None, None):
            return None
        counts = (self.tokens_in, self.tokens_out)
        return sum(n * (p or 0.0) for n, p in zip(counts, prices, strict=True)) / MILLION

    def told(self, settings: LlmSettings) -> str:
        """In words."""
        requests = f"{self.requests} request{'' if self.requests == 1 else 's'}"
        text = f"{requests}, {self.tokens_in:,} tokens in, {self.tokens_out:,} out"
        if self.uncounted:
            text += f" ({self.uncounted} of them not counted by the server)"
        money = self.money(settings)
        return text if money is None else f"{text}, costs {money:.6f}"


def costs_of(response: Mapping[str, object]) -> Costs:
    """The costs of one response."""
    usage = response.get("usage")
    told = cast("Mapping[str, object]", usage) if isinstance(usage, dict) else {}
    counts = [told.get(name) for name in ("prompt_tokens", "completion_tokens")]
    if not all(isinstance(each, int) and each >= 0 for each in counts):
        return Costs(1, uncounted=1)
    return Costs(1, *cast("list[int]", counts))
