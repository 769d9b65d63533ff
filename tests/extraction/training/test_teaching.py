"""From a corpus to a model: the same from the same reports, and one that knows something."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("sklearn")

from graphsvc.articles import read_article
from graphsvc.extraction import extract
from graphsvc.extraction.tagging.model import Model, dumps
from graphsvc.extraction.training.corpus import Report, parse
from graphsvc.extraction.training.teaching import train
from tests.extraction.builders import article_of
from tests.processes import GRAPHSVC, PATIENCE, clean_environment

CORPUS = Path(__file__).parents[3] / "corpus" / "reports"
PATHS = sorted(CORPUS.rglob("*.txt"))
TINY = sorted(PATHS[:: len(PATHS) // 20][:20], key=lambda path: path.name)
"""Twenty reports of all styles, in the order in which they are found in one folder."""


def report(path: Path) -> Report:
    return parse(path.read_text("utf-8"), path.stem)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """Another process, in which sets have another order, and the model that it will write."""
    folder = tmp_path_factory.mktemp("elsewhere")
    for path in TINY:
        (folder / path.name).write_bytes(path.read_bytes())
    model = folder / "model.json.gz"
    command = [*GRAPHSVC, "train", str(folder), "--out", str(model)]
    settings = clean_environment(PYTHONHASHSEED="7")
    with subprocess.Popen(command, cwd=folder, env=settings, stderr=subprocess.PIPE) as process:
        yield process, model


@pytest.fixture(scope="module")
def learned(names) -> Model:
    return train([report(path) for path in TINY], names, read_article)


@pytest.mark.slow
def test_the_same_reports_give_the_same_bytes_in_another_process(elsewhere, learned):
    process, model = elsewhere
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said.decode()
    assert model.read_bytes() == dumps(learned)


def test_twenty_reports_teach_who_met_and_who_scored(names, learned):
    assert learned.trained
    article = article_of(
        "Ajax beat PSV 1-0 in the Eredivisie on Sunday.",
        "Erik Berg headed in a corner in the 12th minute after Jan Holm had hit the post.",
    )
    claims = extract(article, names, learned).claims
    told = {
        claim.statement.property: claim.statement.value.key
        for claim in claims
        if claim.statement.property in ("winner", "scorer") and claim.statement.value
    }
    assert told == {"winner": "club:ajax", "scorer": "player:erik-berg"}


def test_what_is_done_is_said_step_by_step(names):
    said: list[str] = []
    train([report(PATHS[0])], names, read_article, say=said.append)
    assert len(said) == len({*said}) > 1


@pytest.mark.parametrize("paths", [[], PATHS[:1], sorted(CORPUS.glob("no-report/*"))[:2]])
def test_few_reports_or_none_that_tell_a_match_still_give_a_model(names, paths):
    model = train([report(path) for path in paths], names, read_article)
    assert extract(article_of("Ajax beat PSV 1-0 on Sunday."), names, model).claims
