"""How fast articles become claims, where the time goes, and whether memory stays flat.

    python -m benchmarks.extraction_speed [--articles 500]

Takes the reports of the corpus in turn, prints articles of 600 words per CPU second, the share of
each stage (each run on its own) and the resident memory as the articles go by.
"""

import argparse
import resource
import time
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from pathlib import Path

from graphsvc.articles import read_article
from graphsvc.extraction import extract
from graphsvc.extraction.deciding.matches import assemble
from graphsvc.extraction.reading.documents import read
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.sheets import sheets_of
from graphsvc.extraction.tagging.tagger import LinearTagger
from graphsvc.extraction.tagging.tiers import shipped
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.extraction.training.corpus import reports
from graphsvc.reference import load_names

ROOT = Path(__file__).parent.parent
USUAL = 600
"""Words of an article that rates are given for."""
SAMPLE = 120
"""Articles that each stage is timed on."""


def seconds(work: Callable[[], object]) -> float:
    """The CPU time that something takes."""
    before = time.process_time()
    work()
    return time.process_time() - before


def each(function: Callable[..., object], items: Iterable[tuple[object, ...]]) -> None:
    """Call a function with each of some items."""
    for item in items:
        function(*item)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=500, help="how many in all (500)")
    arguments = parser.parse_args()
    loading = seconds(shipped)
    names, model = load_names(ROOT / "seeds" / "reference"), shipped()
    texts = [report.text for report in reports(ROOT / "corpus" / "reports")]
    sample = texts[:: max(1, len(texts) // SAMPLE)][:SAMPLE]
    words = sum(len(text.split()) for text in sample)
    articles = [read_article(text) for text in sample]
    extract(articles[0], names, model)  # builds the indexes of names
    readings = [read(article, names) for article in articles]
    told = [tell_matches(reading) for reading in readings]
    sheets = [sheets_of(reading, ()) for reading in readings]
    tagger = LinearTagger(model)
    whole = seconds(lambda: each(extract, ((a, names, model) for a in articles)))
    zones = seconds(lambda: each(read_article, ((text,) for text in sample)))
    rate = words / USUAL / (whole + zones)
    print(f"model loaded in {loading:.2f} s; {rate:.1f} articles of {USUAL} words per CPU second")
    stages = {
        "zones and sentences": zones,
        "who and what each sentence names": seconds(
            lambda: each(read, ((a, names) for a in articles))
        ),
        "phrases of results and goals": seconds(
            lambda: each(lambda r: (tell_matches(r), tell_goals(r)), ((r,) for r in readings))
        ),
        "which match, which score": seconds(
            lambda: each(
                lambda r, t: assemble(r, t, names, model), zip(readings, told, strict=True)
            )
        ),
        "words and scorers tagged": seconds(
            lambda: each(lambda s: tagger.tag(s, {}), ((s,) for s in sheets))
        ),
        "all of it by patterns only": seconds(
            lambda: each(extract, ((a, names, Model()) for a in articles))
        ),
    }
    for name, taken in stages.items():
        print(f"  {name:34s} {taken / (whole + zones):6.1%}")
    for count, text in enumerate(islice(cycle(texts), arguments.articles), 1):
        extract(read_article(text), names, model)
        if count % max(1, arguments.articles // 5) == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"after {count:6d} articles: at most {peak} MiB", flush=True)


if __name__ == "__main__":
    main()
