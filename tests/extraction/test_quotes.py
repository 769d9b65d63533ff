"""Every claim on every article of the corpus quotes the raw text, exactly where it says."""

from pathlib import Path

import pytest

from graphsvc.articles import read_article
from graphsvc.extraction import extract
from graphsvc.extraction.training.corpus import parse

CORPUS = Path(__file__).parents[2] / "corpus" / "reports"
PATHS = sorted(CORPUS.rglob("*.txt"))
SAMPLE = PATHS[:: len(PATHS) // 25][:25]
"""Reports of all styles."""


def misquoted(path: Path, names) -> list[str]:
    """The claims on a report that quote nothing, or what does not stand there."""
    report = parse(path.read_text("utf-8"), path.stem)
    claims = extract(read_article(report.text), names).claims
    wrong = [f"{report.id}: no quote for {claim.statement}" for claim in claims if not claim.quotes]
    for claim in claims:
        wrong += [
            f"{report.id}: {quote.exact!r} is not at {quote.start}..{quote.end}: {claim.statement}"
            for quote in claim.quotes
            if not quote.exact.strip() or report.text[quote.start : quote.end] != quote.exact
        ]
    return wrong


def test_each_claim_on_a_sample_of_the_corpus_quotes_what_stands_there(names):
    wrong = [each for path in SAMPLE for each in misquoted(path, names)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
def test_each_claim_on_the_corpus_quotes_what_stands_there(names):
    wrong = [each for path in PATHS for each in misquoted(path, names)]
    assert not wrong, "\n".join(wrong)
