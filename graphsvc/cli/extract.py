"""The command `graphsvc extract`."""

import json
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import click

from graphsvc.articles import Story, read_article
from graphsvc.cli.bars import Bar, progress
from graphsvc.cli.command import Command
from graphsvc.cli.explaining.paper import Paper, paper_at_hand
from graphsvc.cli.explaining.printing import printed
from graphsvc.cli.folders import make_folder
from graphsvc.cli.jobs import Crew
from graphsvc.cli.options import TIER_OPTION, WITH_OPTION, configured
from graphsvc.cli.sources import (
    SOURCES,
    Document,
    Source,
    document_of,
    names_of,
    say_nothing_found,
    sources_in,
)
from graphsvc.cli.summary import summary
from graphsvc.environment import environment
from graphsvc.errors import BadSetting, UnreadableArticle
from graphsvc.extraction import explain as explanation_of
from graphsvc.extraction import extract as findings_in
from graphsvc.extraction.tagging.model import Model, loads
from graphsvc.extraction.tagging.tiers import ENCODER, Tier, begun, shipped
from graphsvc.reference import Names, load_names
from graphsvc.telemetry.logs import show_log
from graphsvc.witnesses import Summoned, hear, summoned

log = logging.getLogger(__name__)

EXAMPLES = """
graphsvc extract report.txt
graphsvc extract page.html feed.xml item.json
graphsvc extract https://example.org/report.html
graphsvc extract reports/ --out extracted/ --jobs 2
cat report.txt | graphsvc extract - | jq .goals
graphsvc extract report.txt --explain
"""


@click.command(cls=Command, examples=EXAMPLES)
@SOURCES
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write DIR/NAME.json for each file NAME; without it, JSON lines are printed.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How many processes share the work; the order of what is told stays the same.",
)
@TIER_OPTION
@click.option(
    "--model",
    metavar="FILE",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    help="A model that `graphsvc train` made, in place of the shipped one; one that learned "
    "beside an encoder finds that in encoder.onnx, in the same folder.",
)
@WITH_OPTION
@click.option(
    "--explain",
    is_flag=True,
    help="Show in the text what was found and how likely, and why what was not taken was not; "
    "for people, in place of JSON.",
)
def extract(  # noqa: PLR0913, PLR0917 - one for each option
    sources: tuple[Source, ...],
    out: Path | None,
    jobs: int,
    tier: Tier | None,
    model: Path | None,
    witnesses: tuple[str, ...],
    *,
    explain: bool,
) -> None:
    """Tell what articles say, without a store.

    SOURCES are files, folders of such files, addresses on the web, or - for what comes in; each is
    plain text, an HTML page, an RSS or Atom feed, or ninjs. For each article there is one JSON: the
    article, its statements with quotes, its matches and goals in names.
    """
    go_together(out=out, tier=tier, model=model, explain=explain)
    files, settings = sources_in(sources), configured(tier=tier, witnesses=witnesses)
    names, weights = load_names(settings.reference), weights_of(settings.tier, model)
    if out:
        make_folder(out)
    if jobs > 1:
        with summoned(settings.witnesses):
            pass  # what keeps them from coming is told here, not by each process
    paper = paper_at_hand() if explain else None
    begin = partial(work_of, names, weights, settings.witnesses, paper, indent=2 if out else None)
    crew = Crew(begin, lost, jobs=jobs)
    with (
        progress(len(files), label="Extracting", hidden=explain) as bar,
        closing(crew.work(tasks_of(files, bar))) as done,
    ):
        failed, count = keep(done, out, bar)
    for each in failed:
        click.echo(f"graphsvc: {each.name}: {each.problem}", err=True)
    click.echo(f"{count - len(failed)} of {count} articles extracted", err=True)
    if failed:
        sys.exit(1)


Given = Story | Document | UnreadableArticle
"""The story of an article, the document that holds it, or why there is neither."""


@dataclass(frozen=True, slots=True)
class Task:
    """An article to be read."""

    name: str
    stem: str
    """What a file for it is called, without its ending."""
    given: Given


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an article says, as JSON or explained, or why it can't be told."""

    name: str
    stem: str
    text: str = ""
    problem: str | None = None
    empty: bool = False
    """Nothing about football was found."""


def go_together(*, out: Path | None, tier: Tier | None, model: Path | None, explain: bool) -> None:
    """Check options that make no sense together. Raises `BadSetting` where they are."""
    if explain and out:
        raise BadSetting(
            "--explain is to be read and --out keeps JSON: leave one of them out "
            "(graphsvc extract FILE --explain > explained.txt keeps what is explained)"
        )
    if tier and model:
        raise BadSetting("--tier and --model: give one of them; a model is of its own tier")


def weights_of(tier: Tier, model: Path | None) -> Callable[[], Model]:
    """What reads the model, in each process anew; one of a file here too, to tell what is wrong."""
    if not model:
        return partial(shipped, tier)
    read_model(model)
    return partial(read_model, model)


@cache
def read_model(path: Path) -> Model:
    """A model from its file. Raises `BadSetting` where it is none."""
    try:
        model = loads(path.read_bytes())
        beside = path.with_name(ENCODER).read_bytes() if model.scorers_again.weights else None
        return begun(model, beside)
    except (OSError, ValueError, TypeError, KeyError, EOFError) as error:
        raise BadSetting(
            f"--model {path}: not a model that this version reads ({error}); "
            "make one with graphsvc train"
        ) from None


def tasks_of(sources: Sequence[Source], bar: Bar) -> Iterator[Task]:
    """The articles of all sources, in order; the bar is told of those that come to light.

    What may hold several is taken apart here, so that they can be shared out.
    """
    for source in sources:
        given = given_by(source)
        bar.length = (bar.length or 0) + len(given) - 1
        for name, each in zip(names_of(source, len(given)), given, strict=True):
            yield Task(
                name, stem_of(source) + name.removeprefix(str(source)).replace("#", "-"), each
            )


def given_by(source: Source) -> Sequence[Given]:
    """What a source gives to read: the stories of a feed, else its document, else what is wrong."""
    try:
        document = document_of(source)
        return document.stories() if document.holds_several else [document]
    except UnreadableArticle as error:
        return [error]


def stem_of(source: Source) -> str:
    """The name of a source without its folder and its ending."""
    name = source.rstrip("/").rpartition("/")[2] if isinstance(source, str) else source.name
    return Path(name).stem


@contextmanager
def work_of(
    names: Names,
    weights: Callable[[], Model],
    asked: Sequence[str],
    paper: Paper | None,
    *,
    indent: int | None,
) -> Iterator[Callable[[Task], Outcome]]:
    """The work on a task, with the plug-ins that are asked."""
    show_log(environment())
    with summoned(asked) as witnesses:
        yield Work(names, weights(), witnesses, paper, indent)


@dataclass(frozen=True, slots=True)
class Work:
    """What is done with an article."""

    names: Names
    model: Model
    witnesses: Sequence[Summoned]
    paper: Paper | None
    """What it is explained on; None for JSON."""
    indent: int | None

    def __call__(self, task: Task) -> Outcome:
        """What it says; else why that can't be told."""
        try:
            return self._told(task)
        except UnreadableArticle as error:
            return Outcome(task.name, task.stem, problem=str(error))
        except Exception as error:
            # A fault of ours in one article must not lose the others.
            log.exception("%s", task.name)
            problem = f"{type(error).__name__}: a fault of graphsvc, please report it ({error})"
            return Outcome(task.name, task.stem, problem=problem)

    def _told(self, task: Task) -> Outcome:
        article = read_article(story_in(task.given))
        heard = hear(self.witnesses, article)
        if self.paper:
            why = explanation_of(article, self.names, self.model, heard)
            return Outcome(task.name, task.stem, printed(why, task.name, self.paper) + "\n")
        found = summary(findings_in(article, self.names, self.model, heard))
        text = json.dumps(found, ensure_ascii=False, indent=self.indent)
        return Outcome(task.name, task.stem, text, empty=not found["statements"])


def story_in(given: Given) -> Story:
    """The story of a task. Raises `UnreadableArticle` where there is none."""
    if isinstance(given, UnreadableArticle):
        raise given
    return given if isinstance(given, Story) else given.stories()[0]


def lost(task: Task) -> Outcome:
    """What is told of an article whose process died."""
    problem = "the process that read it died, perhaps for want of memory: try it by itself"
    return Outcome(task.name, task.stem, problem=problem)


def keep(outcomes: Iterator[Outcome], out: Path | None, bar: Bar) -> tuple[list[Outcome], int]:
    """Write what comes; those that failed, and how many there were."""
    failed: list[Outcome] = []
    count, taken = 0, set[str]()
    for outcome in outcomes:
        count += 1
        if outcome.problem is not None:
            failed.append(outcome)
        else:
            write(outcome, out, taken)
        bar.update(1)
    return failed, count


def write(outcome: Outcome, out: Path | None, taken: set[str]) -> None:
    """One JSON: to a file named after the article's, or on a line of its own."""
    if outcome.empty:
        say_nothing_found(outcome.name)
    if out is None:
        click.echo(outcome.text)
        return
    name = free_name(outcome.stem, taken)
    try:
        (out / f"{name}.json").write_text(outcome.text + "\n", encoding="utf-8")
    except OSError as error:
        raise BadSetting(f"--out {out}: {error.strerror}; make room or name another") from None


def free_name(stem: str, taken: set[str]) -> str:
    """A name that no article before has: the second `report` becomes `report-2`."""
    name, number = stem, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name.casefold())
    return name
