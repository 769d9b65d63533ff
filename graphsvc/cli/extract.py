"""The command `graphsvc extract`."""

import json
import sys
from pathlib import Path

import click

from graphsvc.articles import read_article
from graphsvc.cli.command import Command
from graphsvc.cli.files import articles_in, progress, say_nothing_found, text_of
from graphsvc.cli.options import configured
from graphsvc.cli.summary import Json, summary
from graphsvc.errors import BadSetting, UnreadableArticle
from graphsvc.extraction import extract as findings_in
from graphsvc.extraction.tagging.model import Model, loads
from graphsvc.reference import Names, load_names

EXAMPLES = """
graphsvc extract report.txt
graphsvc extract reports/ --out extracted/
cat report.txt | graphsvc extract - | jq .goals
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write DIR/NAME.json for each NAME.txt; without it, JSON lines are printed.",
)
@click.option(
    "--model",
    metavar="FILE",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    help="A model that `graphsvc train` made, in place of the shipped one.",
)
def extract(paths: tuple[Path, ...], out: Path | None, model: Path | None) -> None:
    """Tell what articles say, without a store.

    PATHS are text files, folders of *.txt files, or - for one article from what comes in. For each
    there is one JSON: the article, its statements with quotes, its matches and goals in names.
    """
    files = articles_in(paths)
    names = load_names(configured().reference)
    weights = read_model(model) if model else None
    if out:
        make(out)
    with progress(files, label="Extracting") as bar:
        done = [extract_one(each, names, out, weights) for each in bar]
    click.echo(f"{sum(done)} of {len(files)} articles extracted", err=True)
    if not all(done):
        sys.exit(1)


def make(out: Path) -> None:
    """Make the folder that is written to. Raises `BadSetting` where that cannot be."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadSetting(f"--out {out}: {error.strerror}; name a folder you may make") from None


def read_model(path: Path) -> Model:
    """A model from its file. Raises `BadSetting` where it is none."""
    try:
        return loads(path.read_bytes())
    except (OSError, ValueError, TypeError, KeyError, EOFError) as error:
        raise BadSetting(
            f"--model {path}: not a model that this version reads ({error}); "
            "make one with graphsvc train"
        ) from None


def extract_one(path: Path, names: Names, out: Path | None, model: Model | None = None) -> bool:
    """Extract one file; False when it cannot be read, which is told."""
    try:
        found = summary(findings_in(read_article(text_of(path)), names, model))
    except UnreadableArticle as error:
        click.echo(f"graphsvc: {path}: {error}", err=True)
        return False
    if not found["statements"]:
        say_nothing_found(path)
    write(found, path, out)
    return True


def write(found: Json, path: Path, out: Path | None) -> None:
    """One JSON: to a file named after the article's, or on a line of its own."""
    if out:
        text = json.dumps(found, ensure_ascii=False, indent=2)
        try:
            (out / f"{path.stem}.json").write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise BadSetting(f"--out {out}: {error.strerror}; make room or name another") from None
    else:
        click.echo(json.dumps(found, ensure_ascii=False))
