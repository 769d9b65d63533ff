"""How fast a feed and a folder of mixed forms are read, and whether anything is lost on the way.

    python -m benchmarks.inputs [--articles 1000] [--jobs 2]

Writes reports of the corpus as text, HTML, ninjs and one feed, a few of them broken, and runs
`graphsvc extract` on all of it. Prints articles per second, and fails where an article is neither
told nor listed as failed.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from graphsvc.extraction.training.corpus import reports

ROOT = Path(__file__).parent.parent
WHEN = datetime(2024, 10, 5, 17, 12, tzinfo=UTC)
BROKEN_EVERY = 100
"""One file in so many holds no article."""
FEED_SHARE = 4
"""One article in so many is an entry of the feed."""


def paragraphs(text: str) -> str:
    """A text as paragraphs of HTML."""
    return "".join(f"<p>{escape(line)}</p>\n" for line in text.splitlines() if line.strip())


def as_page(text: str, headline: str) -> str:
    """A text as a page with its metadata, a menu and a banner."""
    known = {"@type": "NewsArticle", "headline": headline, "datePublished": WHEN.isoformat()}
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(headline)}'
        f'</title><script type="application/ld+json">{json.dumps(known)}</script></head><body>'
        '<nav><a href="/">Home</a></nav><div class="cookie-banner">We use cookies.</div>'
        f"<article><h1>{escape(headline)}</h1>{paragraphs(text)}</article></body></html>"
    )


def as_item(text: str, headline: str) -> str:
    """A text as an item of ninjs."""
    item = {"type": "text", "headline": headline, "firstcreated": WHEN.isoformat()}
    return json.dumps(item | {"body_text": text})


def as_entry(text: str, headline: str) -> str:
    """A text as an entry of RSS."""
    return (
        f"<item><title>{escape(headline)}</title><pubDate>{format_datetime(WHEN)}</pubDate>"
        f"<description>{escape(paragraphs(text))}</description></item>"
    )


def texts(count: int) -> Iterator[tuple[str, str]]:
    """So many reports, no two alike, each with a headline."""
    bodies = [report.text for report in reports(ROOT / "corpus" / "reports")]
    for number, text in enumerate(islice(cycle(bodies), count)):
        yield f"{text}\n\nReport number {number}.", text.strip().splitlines()[0][:100]


def write(folder: Path, count: int) -> tuple[int, int]:
    """Write the folder and its feed; how many articles there are, and how many are broken."""
    forms = ((".txt", lambda text, _: text), (".html", as_page), (".json", as_item))
    entries: list[str] = []
    broken = 0
    for number, (text, headline) in enumerate(texts(count)):
        if number % FEED_SHARE == 0:
            entries.append(as_entry(text, headline))
            continue
        ending, form = forms[number % len(forms)]
        content = form(text, headline)
        if number % BROKEN_EVERY == 1:
            content, broken = (
                {".txt": "", ".html": "<html></html>", ".json": "{"}[ending],
                broken + 1,
            )
        (folder / f"{number:05}{ending}").write_text(content, encoding="utf-8")
    feed = f"<rss version='2.0'><channel><title>Feed</title>{''.join(entries)}</channel></rss>"
    (folder / "feed.xml").write_text(feed, encoding="utf-8")
    return count, broken


def extract(folder: Path, out: Path, jobs: int) -> tuple[float, list[str]]:
    """Run the command; the seconds it took, and what it said on the side."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "graphsvc", "extract", folder, "--out", out, "--jobs", str(jobs)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    return time.perf_counter() - began, done.stderr.splitlines()


def measured(count: int, jobs: int) -> tuple[float, int, int, int]:
    """Seconds; articles told, listed as failed, and made broken."""
    with TemporaryDirectory() as place:
        folder, out = Path(place) / "in", Path(place) / "out"
        folder.mkdir()
        _, broken = write(folder, count)
        taken, said = extract(folder, out, jobs)
        failed = [line for line in said if not line.endswith((" in it", " extracted"))]
        return taken, len(list(out.iterdir())), len(failed), broken


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000, help="how many in all (1000)")
    parser.add_argument("--jobs", type=int, default=2, help="processes (2)")
    arguments = parser.parse_args()
    taken, told, failed, broken = measured(arguments.articles, arguments.jobs)
    rate = arguments.articles / taken
    print(f"{arguments.articles} articles with {arguments.jobs} jobs: {taken:.1f} s, {rate:.1f} /s")
    print(f"  {told} told, {failed} listed as failed, {broken} made broken")
    if (told + failed, failed) != (arguments.articles, broken):
        sys.exit("articles were lost, or failed without need")


if __name__ == "__main__":
    main()
