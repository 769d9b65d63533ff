from dataclasses import replace
from datetime import UTC, datetime

from graphsvc.export.rdf.sources import article, dataset, source
from graphsvc.model import Curator, Dataset
from tests import builders
from tests.export.exported import BASE

SCHEMA = "https://schema.org/"


def told(triples):
    return {
        each.predicate.value.removeprefix(SCHEMA): each.object.value
        for each in triples
        if each.predicate.value.startswith(SCHEMA)
    }


def test_an_article_is_told_without_its_text():
    reported = replace(
        builders.article(),
        authors=("A. Berg",),
        agency="AP",
        publisher="Post",
        url="https://p.org/",
    )
    facts = told(article(reported, BASE))
    assert facts == {
        "headline": "Report one",
        "sha256": reported.sha256,
        "inLanguage": "en",
        "author": "A. Berg",
        "sourceOrganization": "AP",
        "publisher": "Post",
        "url": "https://p.org/",
        "datePublished": "2020-12-02",
    }


def test_an_instant_tells_more_than_its_day():
    when = datetime(2020, 12, 2, 8, tzinfo=UTC)
    facts = told(article(replace(builders.article(), published=when, updated=when), BASE))
    assert facts["datePublished"] == facts["dateModified"] == "2020-12-02T08:00:00+00:00"


def test_a_dataset_comes_with_its_licence():
    facts = told(dataset(Dataset("dataset:d", "Gates", "CC0-1.0", "https://d.org/"), BASE))
    assert facts == {"name": "Gates", "license": "CC0-1.0", "url": "https://d.org/"}
    assert told(dataset(Dataset("dataset:d", "Gates"), BASE)) == {"name": "Gates"}


def test_a_curator_is_a_person_and_a_retracted_article_still_an_article():
    assert told(source(Curator("curator:ada", "Ada"), BASE)) == {"name": "Ada"}
    kinds = [each.object.value for each in source(builders.article(), BASE)]
    assert kinds[0] == f"{SCHEMA}NewsArticle"
