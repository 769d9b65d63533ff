"""graphsvc extract --explain, as a person runs it."""

import fcntl
import json
import os
import re
import struct
import termios
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from graphsvc.cli import main
from graphsvc.extraction.explaining.records import Why
from graphsvc.extraction.tagging.model import dumps
from tests.asking import SEED
from tests.extraction.explaining.reasons import CASES
from tests.forking import Command, run

SAMPLES = Path(__file__).parents[1] / "articles"
PAGE = SAMPLES / "pages" / "sites" / "jsonld_object.html"
FEED = SAMPLES / "feeds" / "rss.xml"
ITEM = SAMPLES / "ninjs" / "item.json"
NO_MATCH = Path(__file__).parents[1] / "data" / "other_texts" / "cooking-offside-pie.txt"
FAST = {"GRAPHSVC_TIER": "fast"}
"""For what is shown alike, whatever is found."""
ESCAPE = "\x1b"
STEERING = "Ajax beat PSV 1-0 on Sunday.\n\nAnders \x1b]0;mine\x07\x9b31mBerg scored.\n"
"""A report with signs that would change the colour, and the title of a window."""
SAID = {
    Why.UNLIKELY_SCORER: "hardly scored (needs .08): Ole Vik .05 (3)",
    Why.UNRESOLVED: "3 “He” may have scored (.95), but who is it? likeliest Anders Berg: .05,",
    Why.UNSURE: "3 “He” may have scored (.14) and be Anders Berg, but both together are .07,",
    Why.ANOTHER_MATCH: "3 Jan Holm “scored” is told of another match: Feyenoord v Twente",
    Why.ANOTHER_CLUB: "3 Jan Holm “scored” is told of Utrecht, who do not play in this match",
    Why.DISBELIEVED: "2 Anders Berg “scored”: as a goal .05 by itself, with all others and the",
    Why.ABOVE_SCORE: "3 Ole Vik “scored”: as a goal .",
    Why.NAMELESS: "2 “took the lead” names no scorer, and no goal that it could be is told",
    Why.UNLIKELY_MINUTE: "2 “12th minute” hardly is the minute of Anders Berg: .05, needs .20",
    Why.ANOTHERS_MINUTE: "2 “12th minute” is the minute of Ole Vik, not (.95) of Anders Berg",
}
"""How each reason reads, as far as it is told on one line or broken."""


def explain(*arguments, **more):
    return CliRunner().invoke(main, ["extract", "--explain", *map(str, arguments)], **more)


def on_a_terminal(*arguments, columns=80, **settings):
    """What the command writes on a terminal of so many columns."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    words = ("extract", "--explain", *map(str, arguments))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("NO_COLOR", "COLUMNS"):  # win over the terminal, and test runners set them
            patch.delenv(name, raising=False)
        command = Command(*words, folder=SAMPLES, stdout=theirs, **FAST, **settings)
    os.close(theirs)
    told = "".join(_read(ours)).replace("\r\n", "\n")
    command.close()
    return told


def _read(descriptor):
    with os.fdopen(descriptor, "rb", buffering=0) as terminal:
        while True:
            try:
                part = terminal.read(65536)
            except OSError:  # Linux says so when the other end is closed
                return
            if not part:
                return
            yield part.decode()


def test_a_report_is_shown_with_what_was_found_and_how_sure_that_is():
    told = explain(PAGE).stdout
    assert "[Jonas Vik]\n    _scored the winner_ <three minutes from time=87>." in told
    assert re.search(
        r"\+ Jonas Vik may have scored: \.\d\d \(by the words \.\d\d\), minute 87", told
    )
    assert "{the visitors=Hull City}' goal" in told
    assert re.search(
        r"\nMATCH\n  .*\n  clubs: Hull City and Leeds United .*\n  Leeds United 2-1", told
    )
    assert re.search(r"  Jonas Vik plays for Leeds United .*\n  1\. goal .*, minute 87, for", told)


def test_an_article_that_reports_no_match_is_told_why():
    told = explain(NO_MATCH).stdout
    assert "no match is reported: the article names no two clubs" in told
    assert "GOALS" not in told


@pytest.mark.parametrize("why", Why)
def test_what_was_not_taken_is_told_with_its_reason(why, tmp_path):
    case = CASES[why]
    model = tmp_path / "model.json.gz"
    model.write_bytes(dumps(case.model))
    done = explain("-", "--model", model, input="\n\n".join(case.paragraphs) + "\n")
    section = done.stdout.partition("\nNOT TAKEN\n")[2]
    assert SAID[why] in " ".join(section.split())
    assert all(f"against it “{each}”" in section for each in case.doubts)


def test_every_article_of_a_feed_is_explained_in_order():
    done = explain(FEED, ITEM)
    names = [line for line in done.stdout.splitlines() if line.startswith(str(SAMPLES))]
    assert names == [f"{FEED}#1", f"{FEED}#2", str(ITEM)]
    assert f"{FEED}#3: there is no text in it" in done.stderr
    assert done.exit_code == 1


def test_what_comes_in_is_explained_as_a_file_is(tmp_path):
    (tmp_path / "report.txt").write_text(SEED, encoding="utf-8")
    from_file = explain(tmp_path / "report.txt").stdout.splitlines()
    from_stdin = explain("-", input=SEED).stdout.splitlines()
    assert from_stdin[0] == "-"
    assert from_stdin[1:] == from_file[1:]


@pytest.mark.slow  # `extract --jobs` itself is tested beside
def test_with_jobs_the_same_is_told_in_the_same_order():
    one, two = (explain(PAGE, FEED, "--tier", "fast", "--jobs", jobs) for jobs in (1, 2))
    assert (one.stdout, one.stderr) == (two.stdout, two.stderr)


def test_with_a_folder_to_write_to_it_is_told_that_this_makes_no_sense(tmp_path):
    done = explain(PAGE, "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert done.stderr.startswith("graphsvc: --explain is to be read and --out keeps JSON: leave")
    assert not (tmp_path / "out").exists()


def test_piped_there_are_no_colours_even_where_the_article_brings_its_own(tmp_path):
    item = json.dumps({"type": "text", "body_text": STEERING})
    done = run("extract", "--explain", "-", folder=tmp_path, given=item.encode(), **FAST)
    assert done.code == 0
    assert not set(done.out) & {ESCAPE, "\x07", "\x9b"}
    assert "_scored_" in done.out


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """What a terminal shows of a page, and of a report that would steer it."""
    report = tmp_path_factory.mktemp("steering") / "report.json"
    report.write_text(json.dumps({"type": "text", "body_text": STEERING}), encoding="utf-8")
    return on_a_terminal(PAGE, report, columns=70).partition(str(report))


def test_on_a_terminal_there_are_colours_and_no_marks_and_lines_fit(shown):
    told = shown[0]
    assert f"{ESCAPE}[35mJonas Vik{ESCAPE}[0m" in told
    assert f"{ESCAPE}[4mscored the winner{ESCAPE}[0m" in told
    assert "[Jonas Vik]" not in click.unstyle(told)
    assert max(len(line) for line in click.unstyle(told).splitlines()) < 70


def test_an_article_cannot_steer_the_terminal(shown):
    told = shown[2]
    assert "31mBerg" in told
    assert not re.search(rf"{ESCAPE}\]|{ESCAPE}\[31mBerg|\x07|\x9b", told)


def test_no_colours_are_shown_to_whom_they_are_unwelcome():
    told = on_a_terminal(PAGE, NO_COLOR="1")
    assert ESCAPE not in told
    assert "[Jonas Vik] _scored the" in told
