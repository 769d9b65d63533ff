"""How right extraction is on reports of the corpus that it did not learn from.

    python -m benchmarks.extraction_quality [--seeds 2]

Patterns alone, the model goal by goal, and all goals decided with the score; then the learning
curve over the size of the corpus, how far the confidences can be trusted, and how much all of it
differs from one split of the corpus to the next. Needs the extra `train`; on two cores about ten
minutes a seed.
"""

import argparse
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean, stdev

from graphsvc.articles import read_article
from graphsvc.extraction.reading.documents import read
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.training.corpus import Report, reports
from graphsvc.extraction.training.documents import Document, document_of
from graphsvc.extraction.training.measuring import KINDS, Measure, measure, outcomes
from graphsvc.extraction.training.teaching import train
from graphsvc.reference import Names, load_names

ROOT = Path(__file__).parent.parent
PARTS = 3
"""One part in so many is held back."""
CURVE = (0.125, 0.25, 0.5)
"""Shares of what is learned from, beside all of it."""


def documents(found: Iterable[Report], names: Names, model: Model) -> list[Document]:
    """Reports as extraction reads them with a model."""
    return [
        document_of(report, read(read_article(report.text), names), names, model)
        for report in found
    ]


Rows = dict[str, list[dict[str, Measure]]]
"""Under its name what was measured of a step, once a split."""


def show(rows: Rows, name: str, measures: dict[str, Measure]) -> None:
    """Print a row: F1 of each kind, and precision and recall of scorers."""
    rows.setdefault(name, []).append(measures)
    columns = "  ".join(f"{kind} {measures[kind].f1:.3f}" for kind in KINDS)
    scorer = measures["scorer"]
    print(
        f"{name:28s} {columns}   (scorer P {scorer.precision:.3f} R {scorer.recall:.3f})",
        flush=True,
    )


def noise(rows: Rows) -> None:
    """Print the mean of each step over the splits, and the standard deviation between them."""
    for name, measured in rows.items():
        if len(measured) > 1:
            values = {kind: [each[kind].f1 for each in measured] for kind in KINDS}
            told = "  ".join(f"{kind} {mean(v):.3f} ±{stdev(v):.3f}" for kind, v in values.items())
            print(f"{name:28s} {told}   ({len(measured)} splits)", flush=True)


def reliability(told: Sequence[tuple[float, bool]]) -> None:
    """Print how often goals of each confidence are right, and the Brier score."""
    for low in (0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        high = {0.5: 0.6, 0.6: 0.7, 0.7: 0.8, 0.8: 0.9, 0.9: 0.95, 0.95: 1.01}[low]
        inside = [right for chance, right in told if low <= chance < high]
        above = [right for chance, right in told if chance >= low]
        if inside:
            print(
                f"  confidence {low:.2f}-{min(high, 1.0):.2f}: {len(inside):4d} goals, "
                f"{sum(inside) / len(inside):.3f} right; from {low:.2f} on "
                f"{sum(above) / len(above):.3f} of {len(above)}"
            )
    brier = sum((chance - right) ** 2 for chance, right in told) / max(1, len(told))
    print(f"  Brier score {brier:.3f}", flush=True)


def run(seed: int, found: Sequence[Report], names: Names, rows: Rows, *, curve: bool) -> None:
    """One split of the corpus."""
    shuffled = list(found)
    random.Random(seed).shuffle(shuffled)
    held = [report for n, report in enumerate(shuffled) if n % PARTS == 0]
    rest = [report for n, report in enumerate(shuffled) if n % PARTS]
    print(f"seed {seed}: {len(rest)} reports to learn from, {len(held)} held back", flush=True)
    show(rows, "patterns only", measure(documents(held, names, Model()), Model()))
    model = train(rest, names, read_article)
    read_with = documents(held, names, model)
    show(rows, "+ model", measure(read_with, model, jointly=False))
    show(rows, "+ joint inference", measure(read_with, model))
    found_goals = list(outcomes(read_with, model))
    print("  how far confidences of scorers can be trusted")
    reliability([(each.confidence, each.right) for each in found_goals])
    print("  how far those of clubs can")
    reliability([(each.credit, each.club_right) for each in found_goals])
    for share in CURVE if curve else ():
        part = rest[: int(share * len(rest))]
        smaller = train(part, names, read_article)
        show(rows, f"learned from {len(part)}", measure(documents(held, names, smaller), smaller))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=2, help="splits of the corpus (2)")
    arguments = parser.parse_args()
    names = load_names(ROOT / "seeds" / "reference")
    found = list(reports(ROOT / "corpus" / "reports"))
    rows: Rows = {}
    for seed in range(arguments.seeds):
        run(seed, found, names, rows, curve=seed == 0)
    noise(rows)


if __name__ == "__main__":
    main()
