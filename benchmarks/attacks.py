"""What one who means ill can do to a service: attack by attack, with somebody innocent beside it.

    python -m benchmarks.attacks [--seconds 4] [--only NAME] [--list]

Starts `graphsvc serve` with the reference data, and carries out one attack after the other from one
address; from another one, a small query is asked every 50 ms. Printed for each attack: what became
of its requests, how long the innocent waited, the memory it took, and what was wrong: an innocent
who waited longer than 500 ms or was refused, 100 MB of memory or more, an answer that is a 5xx, a
fault in the log, or anything that was not as before afterwards. If there was any, it fails.
"""

import argparse
import asyncio
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.hostile.bystander import Bystander, Seen, bystander
from benchmarks.hostile.table import ATTACKS
from benchmarks.hostile.target import Target, serving
from benchmarks.hostile.ways import Told

WAIT = 500.0
"""Milliseconds that an innocent query may take."""
ROOM = 100.0
"""Megabytes that an attack may take."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an attack came to."""

    name: str
    told: Counter[str]
    seen: Seen
    grown: float
    """Megabytes at most."""
    kept: float
    """Megabytes afterwards."""
    after: Seen
    handles: int
    """Open files and sockets more than before, afterwards."""
    faults: Sequence[str]

    @property
    def harm(self) -> list[str]:
        """What should not be, however slow the machine is."""
        return said(
            {
                f"it took {self.grown:.0f} MB": self.grown >= ROOM,
                "an answer was a 5xx": any(
                    each[:1] == "5" for each in self.told if "NOT_" not in each
                ),
                f"the log has {self.faults[:1]}": bool(self.faults),
                f"{self.handles} files or sockets are open still": self.handles > 20,
                f"afterwards: {self.after.wrong[:1]}": bool(self.after.wrong),
            }
        )

    @property
    def wrong(self) -> list[str]:
        """The same, and whether others had to wait, which on a busy machine they may."""
        return self.harm + said(
            {
                f"the innocent waited {self.seen.worst:.0f} ms": self.seen.worst > WAIT,
                f"the innocent was told {self.seen.wrong[:1]}": bool(self.seen.wrong),
                f"afterwards: {self.after.worst:.0f} ms": self.after.worst > WAIT,
            }
        )


def said(mistakes: Mapping[str, bool]) -> list[str]:
    """Those that were made."""
    return [mistake for mistake, made in mistakes.items() if made]


async def outcome(name: str, target: Target, beside: Bystander, seconds: float) -> Outcome:
    """Carry out an attack."""
    faults, memory, handles = len(target.faults()), target.memory, target.handles
    seen: Told = Counter()
    most = memory
    beside.begin()
    attack = asyncio.create_task(ATTACKS[name](target.port, time.monotonic() + seconds, seen))
    while not attack.done():
        await asyncio.wait([attack], timeout=0.1)
        most = max(most, target.memory)
    attack.result()
    during = beside.end()
    await asyncio.sleep(1)
    beside.begin()
    await asyncio.sleep(0.5)
    after = beside.end()
    grown, kept = most - memory, target.memory - memory
    left = target.handles - handles
    return Outcome(name, seen, during, grown, kept, after, left, target.faults()[faults:])


def line(each: Outcome) -> str:
    """An outcome on one line, and what was wrong with it on more."""
    waited = f"{each.seen.share(50):5.0f} {each.seen.share(99):5.0f} {each.seen.worst:5.0f}"
    became = ", ".join(f"{number} x {what}" for what, number in each.told.most_common(4))
    head = f"{each.name:30} {waited} {each.grown:6.0f} {each.kept:6.0f}  {became}"
    return "\n".join([head, *(f"    WRONG: {mistake}" for mistake in each.wrong)])


def carried_out(names: Sequence[str], seconds: float, **settings: str) -> Iterator[Outcome]:
    """The outcome of each attack, on one service."""
    with serving(**settings) as target, bystander(target.port) as beside:
        for name in names:
            yield asyncio.run(outcome(name, target, beside, seconds))


def main() -> None:
    """Carry out, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=4.0, help="of each attack (4)")
    parser.add_argument("--only", action="append", help="an attack, or how its name begins")
    parser.add_argument("--list", action="store_true", help="print the names, and no more")
    arguments = parser.parse_args()
    begins = tuple(arguments.only or [""])
    names = [each for each in ATTACKS if each.startswith(begins)]
    if arguments.list:
        sys.exit("\n".join(names))
    print(f"{'attack':30}   p50   p99   max  MB max  after  what became of it")
    bad = 0
    for each in carried_out(names, arguments.seconds):
        print(line(each), flush=True)
        bad += bool(each.wrong)
    sys.exit(f"{bad} of {len(names)} attacks did harm" if bad else 0)


if __name__ == "__main__":
    main()
