"""How right the accurate tier is on reports of the corpus that it did not learn from.

    python -m benchmarks.accurate_quality DIR [--plot reliability.svg]

DIR holds the pretrained weights that an encoder begins with, as `graphsvc train --pretrained` has
it. Each half of the corpus is read by what learned from the other; then how far the confidences
can be trusted, as they are and once calibrated (Platt's scaling, learned from the other half).
Needs the extra `train`; on two cores about three quarters of an hour.
"""

import argparse
import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.extraction_quality import ROOT, reliability, show
from graphsvc.articles import read_article
from graphsvc.extraction.tagging.linear import log_odds
from graphsvc.extraction.training.accurate import held_back, insights_of_halves, pretrained, school
from graphsvc.extraction.training.corpus import reports
from graphsvc.extraction.training.measuring import Found, became, measured
from graphsvc.extraction.training.teaching import begin
from graphsvc.reference import load_names

Told = Sequence[tuple[float, bool]]
"""The confidence of each goal, and whether it is right."""
SIZE, MARGIN = 360, 48
STEPS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)


def calibrated(halves: Sequence[Told]) -> Told:
    """The confidences of each half, scaled by what the other teaches."""
    found: list[tuple[float, bool]] = []
    for told, other in (halves, halves[::-1]):
        scaling = LogisticRegression(C=100.0)
        scaling.fit([[log_odds(chance)] for chance, _ in other], [right for _, right in other])
        chances = scaling.predict_proba([[log_odds(chance)] for chance, _ in told])[:, 1]
        found += zip(chances.tolist(), (right for _, right in told), strict=True)
    return found


def points(told: Told) -> list[tuple[float, float, int]]:
    """By steps of confidence: the mean, the share that is right, and how many."""
    found = []
    for low, high in itertools.pairwise(STEPS):
        inside = [(chance, right) for chance, right in told if low <= chance < high]
        if inside:
            said, right = np.mean(np.array(inside, dtype=float), axis=0)
            found.append((float(said), float(right), len(inside)))
    return found


def plot(before: Told, after: Told) -> str:
    """A reliability plot as SVG: what was said against what is right; the diagonal is perfect."""

    def at(value: float) -> float:
        return MARGIN + value * SIZE

    def marks(told: Told, colour: str, x: float) -> list[str]:
        return [
            f'<circle cx="{at(said) + x:.1f}" cy="{at(1 - right):.1f}" r="{3 + count**0.5 / 5:.1f}"'
            f' fill="{colour}" fill-opacity="0.6"><title>said {said:.2f}, right {right:.2f}, '
            f"{count} goals</title></circle>"
            for said, right, count in points(told)
        ]

    ticks = [
        f'<text x="{at(n / 5):.0f}" y="{at(1) + 18:.0f}" text-anchor="middle">{n / 5:.1f}</text>'
        f'<text x="{MARGIN - 8}" y="{at(1 - n / 5) + 4:.0f}" text-anchor="end">{n / 5:.1f}</text>'
        for n in range(6)
    ]
    whole = SIZE + 2 * MARGIN
    return "\n".join([
        (f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{whole}" '
        'font-family="sans-serif" font-size="12">'),
        f'<rect width="{whole}" height="{whole}" fill="white"/>',
        (f'<rect x="{MARGIN}" y="{MARGIN}" width="{SIZE}" height="{SIZE}" fill="none" '
        'stroke="grey"/>'),
        f'<line x1="{at(0)}" y1="{at(1)}" x2="{at(1)}" y2="{at(0)}" stroke="grey"/>',
        *ticks,
        *marks(before, "#1f77b4", 0),
        *marks(after, "#d62728", 0),
        f'<text x="{at(0.5)}" y="{whole - 8}" text-anchor="middle">confidence of a scorer</text>',
        f'<text x="{MARGIN + 8}" y="{MARGIN + 18}" fill="#1f77b4">as decided</text>',
        f'<text x="{MARGIN + 8}" y="{MARGIN + 34}" fill="#d62728">calibrated once more</text>',
        (f'<text x="16" y="{at(0.5)}" transform="rotate(-90 16 {at(0.5)})" text-anchor="middle">'
        "share that is right</text>"),
        "</svg>\n",
    ])  # fmt: skip


def tell(found: Sequence[Found], path: Path | None) -> None:
    """Print the measures of what was found in the two halves, and draw the plot."""
    show({}, "accurate", measured(found))
    middle = len(found) // 2
    halves = [
        [(each.confidence, each.right) for each in became(part)]
        for part in (found[:middle], found[middle:])
    ]
    before, after = [*halves[0], *halves[1]], calibrated(halves)
    print("  confidences as they are decided")
    reliability(before)
    print("  calibrated once more")
    reliability(after)
    if path:
        path.write_text(plot(before, after), encoding="utf-8")


def main() -> None:
    """Learn, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("pretrained", type=Path, help="the folder of the pretrained weights")
    parser.add_argument("--plot", type=Path, help="where the reliability plot is drawn, as SVG")
    arguments = parser.parse_args()
    say: Callable[[str], None] = print
    names = load_names(ROOT / "seeds" / "reference")
    begun = begin([*reports(ROOT / "corpus" / "reports")], names, read_article, say=say)
    with school(pretrained(arguments.pretrained), say) as taught:
        insights = insights_of_halves(begun, taught)
    tell([*held_back(begun, insights)], arguments.plot)


if __name__ == "__main__":
    main()
