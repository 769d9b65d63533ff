"""How right extraction is on reports whose gold is known."""

import pytest

pytest.importorskip("sklearn")

from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.training.measuring import Measure, measure, outcomes
from tests.extraction.training.taught import LEAD, document_in

PLAIN = "[Erik Berg]{g1.scorer} [scored]{g1} for Ajax in the [12th minute]{g1.minute}."
BY_PATTERNS = Model()


@pytest.mark.parametrize(
    ("measured", "precision", "recall", "f1"),
    [
        (Measure(right=3, found=4, told=6), 0.75, 0.5, 0.6),
        (Measure(right=0, found=0, told=6), 0.0, 0.0, 0.0),
        (Measure(right=2, found=2, told=2), 1.0, 1.0, 1.0),
    ],
)
def test_f1_lies_between_precision_and_recall(measured, precision, recall, f1):
    assert measured.precision == pytest.approx(precision)
    assert measured.recall == pytest.approx(recall)
    assert measured.f1 == pytest.approx(f1)


def test_what_is_found_is_held_against_what_is_told(names):
    measured = measure([document_in(names, LEAD, PLAIN)], BY_PATTERNS)
    assert measured["result"].f1 == 1.0
    assert (measured["scorer"].right, measured["scorer"].found) == (1, 1)
    assert (measured["scorer+minute"].right, measured["scorer+minute"].found) == (1, 1)


def test_somebody_who_did_not_score_is_found_but_not_right(names):
    wrong = PLAIN + " Then Jan Holm scored for PSV."
    (right, other) = sorted(
        outcomes([document_in(names, LEAD, wrong)], BY_PATTERNS), key=lambda each: not each.right
    )
    assert (right.right, other.right, other.club_right) == (True, False, False)
