"""Documents whose commands run: blocks of shell, each followed by what it answers."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LEFT_OUT = "…"
CHANCE = re.compile(r"(?<![\w.])[<>]?\.\d\d\b")


class Block(NamedTuple):
    """A fenced block: its language and text."""

    language: str
    text: str


class Step(NamedTuple):
    """A command or an operation, and the answers shown after it, in order."""

    block: Block
    answers: list[Block]


def blocks_of(document: Path) -> list[Block]:
    return [Block(*each) for each in FENCE.findall(document.read_text(encoding="utf-8"))]


def steps_of(document: Path) -> Iterator[Step]:
    """What a reader does, one after the other, and what then appears."""
    step: Step | None = None
    for block in blocks_of(document):
        if block.language in {"text", "json"}:
            assert step, "an answer to nothing"
            step.answers.append(block)
        else:
            if step:
                yield step
            step = Step(block, [])
    if step:
        yield step


def agrees(shown: object, real: object) -> bool:
    """Whether an answer is the one that is shown, but for what is left out of that."""
    if shown == LEFT_OUT:
        return True
    if isinstance(shown, dict) and isinstance(real, dict):
        told = {name: each for name, each in shown.items() if name != LEFT_OUT}
        names = real.keys() >= told.keys() if LEFT_OUT in shown else real.keys() == told.keys()
        return names and all(agrees(each, real[name]) for name, each in told.items())
    if isinstance(shown, list) and isinstance(real, list):
        told = shown[:-1] if shown[-1:] == [LEFT_OUT] else shown
        whole = told is not shown or len(told) == len(real)
        return whole and len(told) <= len(real) and all(map(agrees, told, real))
    return shown == real


def check(shown: Block, real: str) -> None:
    """Fail unless an answer is the one shown: as JSON, or as text word for word."""
    if shown.language == "json":
        assert agrees(json.loads(shown.text), json.loads(real)), real
    else:
        assert reads_as(shown.text, real), real


def reads_as(shown: str, real: str) -> bool:
    """Whether a text is the one shown, but for lines left out and the digits of chances.

    Chances (.93) come from the model, which each training changes a little.
    """
    lines = (_pattern(each) for each in shown.splitlines())
    return re.fullmatch("".join(lines), real) is not None


def _pattern(line: str) -> str:
    """What a line that is shown stands for."""
    if line.strip() == LEFT_OUT:
        return r"(?:.*\n)*?"
    words = (re.escape(each) for each in CHANCE.split(line))
    return CHANCE.pattern.join(words) + r"\n"
