"""The variables by which the service is set: those of the environment, and of a file it names.

What they may be is read here for all rooms; an error names the variable, what it is, and what it
may be.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from graphsvc.errors import BadSetting

SWITCHES = {"on": True, "off": False}
LONGEST = 15
"""Digits of a number; more would be a slip."""
MOST = 10**LONGEST - 1
KINDS = {int: ("a whole number", r"\d+"), float: ("a number", r"\d+(\.\d+)?")}
"""What a number is called, and how it is written."""

Number = TypeVar("Number", int, float)


def environment(environ: Mapping[str, str] = os.environ) -> Mapping[str, str]:
    """The environment, with what the file of GRAPHSVC_ENV_FILE sets beneath it: NAME=value lines.

    It sets what is ours: other libraries would not look there. Raises `BadSetting` for a file
    that cannot be read, or has another line.
    """
    if not (name := environ.get("GRAPHSVC_ENV_FILE")):
        return environ
    try:
        lines = Path(name).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"GRAPHSVC_ENV_FILE: {name} cannot be read ({error})") from None
    told = {}
    for number, line in enumerate(map(str.strip, lines), 1):
        if not line or line.startswith("#"):
            continue
        found = re.fullmatch(r"(GRAPHSVC_\w+)=(\"?)(.*)\2", line, re.ASCII)
        if not found:
            raise BadSetting(
                f"{name}, line {number}: write GRAPHSVC_...=value; "
                "what others read, such as OTEL_..., is set in the environment itself"
            )
        told[found[1]] = found[3]
    return {**told, **environ}


def switch(name: str, text: str) -> bool:
    """What is switched on or off. Raises `BadSetting` for another word."""
    if text in SWITCHES:
        return SWITCHES[text]
    raise BadSetting(f"{name} is {text!r}: give on or off")


def number(
    name: str,
    text: str,
    kind: type[Number],
    *,
    within: tuple[float, float] = (0, MOST),
    such_as: object = None,
) -> Number:
    """A number in plain digits, no less and no more than it may be. Raises `BadSetting`."""
    (called, written), (least, most) = KINDS[kind], within
    if re.fullmatch(written, text, re.ASCII) and len(text) <= LONGEST:
        found = kind(text)
        if least <= found <= most:
            return found
    bounds = f"of at least {least}" if most == MOST else f"from {least} to {most}"
    example = "" if such_as is None else f", such as {such_as}"
    raise BadSetting(f"{name} is {text[:60]!r}: give {called} {bounds}{example}")


def several(text: str) -> tuple[str, ...]:
    """Words that are parted by spaces or commas."""
    return tuple(text.replace(",", " ").split())
