"""graphsvc extract."""

import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphsvc.cli import extract as command
from graphsvc.cli import main
from graphsvc.extraction.tagging import tiers
from graphsvc.extraction.tagging.tiers import Tier
from graphsvc.settings import packaged_seeds
from tests.asking import SEED
from tests.commands import run_here
from tests.processes import GRAPHSVC, clean_environment

ARTICLES = packaged_seeds() / "articles"
SAMPLES = Path(__file__).parents[1] / "articles"
PAGE = SAMPLES / "pages" / "sites" / "jsonld_object.html"
FEED = SAMPLES / "feeds" / "rss.xml"
WEIGHTS = Path(tiers.__file__).parent
ITEM = SAMPLES / "ninjs" / "item.json"


def extract(*arguments, **more):
    return CliRunner().invoke(main, ["extract", *map(str, arguments)], **more)


def headlines(done):
    return [json.loads(line)["article"]["headline"] for line in done.stdout.splitlines()]


def test_without_a_folder_json_lines_are_printed():
    done = extract(ARTICLES, "-", input=SEED)
    first, second = map(json.loads, done.stdout.splitlines())
    assert first == second
    assert done.stderr == "2 of 2 articles extracted\n"


def test_with_a_folder_each_article_has_a_file_of_its_name(tmp_path):
    done = extract(ARTICLES, "--out", tmp_path / "new" / "folder")
    assert done.exit_code == 0
    (written,) = (tmp_path / "new" / "folder").iterdir()
    (seed,) = ARTICLES.glob("*.txt")
    assert written.stem == seed.stem
    assert json.loads(written.read_text("utf-8"))["article"]["agency"] == "Associated Press"


def test_articles_come_in_every_form():
    done = extract(PAGE, FEED, ITEM)
    assert headlines(done) == [
        "Late Vik goal completes Leeds comeback against Hull",
        "Late Vik goal completes Leeds comeback",
        "Rotherham & Barnsley draw",
        "Villa beat Palace to go fifth",
    ]
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        f"graphsvc: {FEED}#3: there is no text in it: send an article with at least one word",
        "4 of 5 articles extracted",
    ]


@pytest.mark.parametrize("sample", [PAGE, FEED, ITEM], ids=lambda sample: sample.name)
def test_what_comes_in_may_be_of_any_form(sample):
    assert headlines(extract("-", input=sample.read_bytes())) == headlines(extract(sample))


def test_articles_of_one_name_do_not_overwrite_each_other(tmp_path):
    for folder, ending in (("a", "html"), ("b", "html"), ("b", "htm")):
        (tmp_path / folder).mkdir(exist_ok=True)
        shutil.copy(PAGE, tmp_path / folder / f"page.{ending}")
    extract(tmp_path / "a", tmp_path / "b", FEED, "--out", tmp_path / "out")
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "page-2.json",
        "page-3.json",
        "page.json",
        "rss-1.json",
        "rss-2.json",
    ]


@pytest.mark.slow  # an example with --jobs is run with the others
def test_with_jobs_the_same_comes_in_the_same_order():
    told = (SAMPLES / "pages" / "sites", FEED, ARTICLES)
    one, two = (extract(*told, "--tier", "fast", "--jobs", jobs) for jobs in (1, 2))
    assert two.stdout == one.stdout
    assert two.stderr == one.stderr
    assert two.exit_code == one.exit_code == 1


def test_a_file_that_cannot_be_read_is_told_by_name_and_the_rest_goes_on(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    done = extract(empty, ARTICLES)
    assert done.exit_code == 1
    assert f"graphsvc: {empty}: " in done.stderr
    assert "1 of 2 articles extracted" in done.stderr
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize("tier", Tier)
def test_each_tier_tells_the_goals_of_a_plain_report(tmp_path, tier):
    report = tmp_path / "report.txt"
    report.write_text(
        "Ajax beat PSV 2-1 on Sunday.\n\nErik Berg headed Ajax in front in the 12th minute.\n\n"
        "Jan Holm equalised for PSV after half an hour, but Nils Lund won it for Ajax in the 80th."
    )
    told = json.loads(extract(report, "--tier", tier).stdout)
    goals = {(goal["scorer"], goal["minute"]) for goal in told["goals"]}
    assert goals == {("Erik Berg", "12"), ("Jan Holm", "30"), ("Nils Lund", "80")}


def test_the_shipped_models_can_be_given_as_files():
    given = extract(PAGE, "--model", WEIGHTS / "accurate.json.gz")
    assert given.stdout == extract(PAGE).stdout
    given = extract(PAGE, "--model", WEIGHTS / "model.json.gz")
    assert given.stdout == extract(PAGE, "--tier", "fast").stdout


def test_a_model_that_is_none_or_lacks_its_encoder_is_refused(tmp_path):
    (tmp_path / "none.gz").write_text("no model")
    refused = extract(PAGE, "--model", tmp_path / "none.gz")
    assert "not a model that this version reads" in refused.stderr
    shutil.copy(WEIGHTS / "accurate.json.gz", tmp_path)
    refused = extract(PAGE, "--model", tmp_path / "accurate.json.gz")
    assert "encoder.onnx" in refused.stderr
    (tmp_path / "encoder.onnx").write_text("no encoder")
    refused = extract(PAGE, "--model", tmp_path / "accurate.json.gz")
    assert "no encoder" in refused.stderr
    assert refused.exit_code == 1


def test_a_tier_and_a_model_are_too_much():
    refused = extract(PAGE, "--tier", "fast", "--model", WEIGHTS / "model.json.gz")
    assert "--tier and --model: give one of them" in refused.stderr


def test_a_fault_of_ours_in_one_article_does_not_lose_the_others(monkeypatch):
    def faulty(article, *more):
        if "Leeds" in article.text:
            raise ZeroDivisionError
        return found(article, *more)

    found = command.findings_in
    monkeypatch.setattr(command, "findings_in", faulty)
    done = extract(PAGE, ITEM)
    assert f"{PAGE}: ZeroDivisionError: a fault of graphsvc, please report it" in done.stderr
    assert "1 of 2 articles extracted" in done.stderr
    assert headlines(done) == ["Villa beat Palace to go fifth"]


def test_a_process_that_died_is_told_by_the_article_it_died_over():
    outcome = command.lost(command.Task("feed.xml#3", "feed-3", command.Story("Rovers won.")))
    assert (outcome.name, outcome.problem is None) == ("feed.xml#3", False)


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    (seed,) = ARTICLES.glob("*.txt")
    (tmp_path / f"{seed.stem}.json").mkdir()
    done = extract(seed, "--out", tmp_path)
    assert done.exit_code == 1
    assert f"graphsvc: --out {tmp_path}: Is a directory; make room or name another" in done.stderr


def test_a_page_of_too_many_tags_is_told_with_how_many_are_read(tmp_path):
    (tmp_path / "marks.html").write_text("<html>" + "<p>" * 20_000)
    done = run_here("extract", "marks.html", folder=tmp_path)
    assert done.code == 1
    assert "marks.html: it has 20,001 tags, and a page of at most 20,000 is read: " in done.err


def test_an_address_that_does_not_answer_is_told(tmp_path):
    done = run_here("extract", "http://127.0.0.1:9/report.html", folder=tmp_path)
    assert done.code == 1
    assert done.err.startswith("graphsvc: http://127.0.0.1:9/report.html: cannot be fetched (")


@pytest.mark.slow
def test_ctrl_c_stops_all_processes_soon_and_quietly(tmp_path):
    for number in range(300):
        shutil.copy(PAGE, tmp_path / f"{number:03}.html")
    with subprocess.Popen(
        [*GRAPHSVC, "extract", str(tmp_path), "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=clean_environment(),
        start_new_session=True,
    ) as process:
        assert process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        began = time.monotonic()
        _, told = process.communicate(timeout=60)
    assert process.returncode == 1
    assert told.strip() == "Aborted!"
    assert time.monotonic() - began < 30
    assert is_gone(process.pid)


def is_gone(group):
    """Whether no process of a group is left, after a moment."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
