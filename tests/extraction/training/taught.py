"""A small report with its gold marked in it, as what learns from the corpus meets it."""

from graphsvc.articles import read_article
from graphsvc.extraction.reading.documents import read
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tagger import LinearTagger
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.training.corpus import Report, parse
from graphsvc.extraction.training.documents import Document, document_of
from graphsvc.reference import Names

HEAD = """\
style = "plain"
date = 2021-03-14
matches = [{id="m1", home="Ajax", away="PSV", score="2-1"}]
goals = [
  {id="g1", match="m1", side="home", scorer="Erik Berg", minute=12},
  {id="g2", match="m1", side="home", scorer="Erik Berg", minute=60},
  {id="g3", match="m1", side="away", scorer="Jan Holm", minute=75},
]
[people]
home = ["Erik Berg", "Nils Lund"]
away = ["Jan Holm"]
"""
LEAD = "[Ajax]{m1.home} beat [PSV]{m1.away} [2-1]{m1.score} at home on Sunday."
FIRST = "[Erik Berg]{g1.scorer} [headed in]{g1} Nils Lund's cross in the [12th minute]{g1.minute}."
SECOND = "[The striker]{g2.scorer} [struck again]{g2} in the [60th minute]{g2.minute}."
BEFORE = "PSV won a corner in the [75th minute]{g3.minute}."
THIRD = "[Jan Holm]{g3.scorer} [drove home]{g3}."
MISSED = "Then Erik Berg [hit the post]{x.woodwork}."
TEXT = (LEAD, FIRST, SECOND, BEFORE, THIRD, MISSED)


def report_of(*sentences: str, head: str = HEAD) -> Report:
    """A report whose article has these sentences, each in a paragraph of its own."""
    return parse(f"+++\n{head}+++\n" + "\n\n".join(["A report", *sentences]), "test")


def document_in(names: Names, *sentences: str, head: str = HEAD) -> Document:
    """What extraction reads in a report of these sentences, by default in all of `TEXT`."""
    report = report_of(*(sentences or TEXT), head=head)
    return document_of(report, read(read_article(report.text), names), names, Model())


def tags_of(document: Document, *nouns: str) -> list[Tags]:
    """The sentences of a document, tagged by a model that knows these nouns and no more."""
    return LinearTagger(Model(nouns=frozenset(nouns))).tag(document.sheets, document.rules)
