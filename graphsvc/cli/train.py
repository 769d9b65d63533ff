"""The command `graphsvc train`."""

import importlib
from pathlib import Path

import click

from graphsvc.articles import read_article
from graphsvc.cli.command import Command
from graphsvc.cli.options import configured
from graphsvc.errors import BadSetting
from graphsvc.extraction.training.corpus import CorpusError, Report, problems, reports
from graphsvc.reference import load_names

EXAMPLES = """
graphsvc train corpus/ --out model.json.gz
graphsvc train corpus/ --check
"""

TEACHING = "graphsvc.extraction.training.teaching"
"""What needs the extra `train`: the one module of this room that is imported on demand."""


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
@click.option("--check", is_flag=True, help="Only check that the reports and their gold fit.")
def train(corpus: Path, out: Path, *, check: bool) -> None:
    """Learn anew what extraction knows, from a folder of marked reports.

    CORPUS is searched with all folders in it. The same reports give the same model. It takes some
    minutes on two cores and needs the extra `train`: pip install 'graphsvc[train]'.
    """
    read = checked(corpus)
    words = sum(len(each.text.split()) for each in read)
    click.echo(f"{len(read)} reports, {words:,} words: all of them fit", err=not check)
    if check:
        return
    try:
        teaching = importlib.import_module(TEACHING)
    except ImportError as error:
        mend = "pip install 'graphsvc[train]'"
        raise BadSetting(
            f"training needs the extra train ({error.name} is missing): {mend}"
        ) from None
    model = teaching.train(read, load_names(configured().reference), read_article, say=tell)
    teaching.write(model, out)
    click.echo(f"{out}: {out.stat().st_size:,} bytes", err=True)


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
