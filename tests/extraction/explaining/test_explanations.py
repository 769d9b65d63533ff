"""Why an article is so understood: what is told is what was decided, and by that reason."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from graphsvc.articles import read_article
from graphsvc.extraction import explain, extract
from graphsvc.extraction.claiming import labels
from graphsvc.extraction.explaining.records import Explanation, Why
from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.training.corpus import reports
from graphsvc.model import Article, EntityValue, Findings
from tests.extraction.builders import article_of
from tests.extraction.explaining.reasons import BERG, CASES, PLAIN, RESULT

ROOT = Path(__file__).parents[3]
OWN = sorted((ROOT / "tests" / "data" / "articles").glob("*.txt"))
OTHER = sorted((ROOT / "tests" / "data" / "other_texts").glob("*.txt"))[::8]
STYLES = [ROOT / "corpus" / "reports" / each for each in ("cup-shootout", "round-up", "tabloid")]


def article_in(path: Path) -> Article:
    """The article of a file; of a folder of the corpus its first report."""
    text = next(iter(reports(path))).text if path.is_dir() else path.read_text("utf-8")
    return read_article(text)


def explained_goals(told: Explanation) -> list[tuple[str, float]]:
    """The scorers' labels with how sure their goals are, as explained."""
    return sorted(
        (labels.player(scorer.person).id, round(goal.confidence, 4))
        for match in told.matches
        for scorer in match.scorers
        for goal in scorer.goals
    )


def claimed_goals(found: Findings) -> list[tuple[str, float]]:
    """The same as claimed."""
    claims = [claim for claim in found.claims if claim.statement.property == "scorer"]
    return sorted(
        (claim.statement.value.entity, claim.extraction.confidence)
        for claim in claims
        if isinstance(claim.statement.value, EntityValue)
    )


ARTICLES = pytest.mark.parametrize("path", [*OWN, *OTHER, *STYLES], ids=lambda path: path.stem)
MODELS = {"shipped": None, "patterns only": Model()}
EACH_MODEL = pytest.mark.parametrize("model", MODELS)


@pytest.fixture(scope="module")
def claimed(names):
    """What an article claims, by its path and the name of a model; read once."""
    return cache(lambda path, model: extract(article_in(path), names, MODELS[model]))


@pytest.fixture(scope="module")
def why(names):
    """What is told of an article, and why, by its path and the name of a model; read once."""
    return cache(lambda path, model="shipped": explain(article_in(path), names, MODELS[model]))


@EACH_MODEL
@ARTICLES
def test_the_goals_explained_are_those_claimed(claimed, why, path, model):
    assert explained_goals(why(path, model)) == claimed_goals(claimed(path, model))


@EACH_MODEL
@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_what_is_claimed_is_the_same_whether_it_is_explained_or_not(names, claimed, path, model):
    article = article_in(path)
    before = claimed(path, model)
    explain(article, names, MODELS[model])
    assert extract(article, names, MODELS[model]) == before


@ARTICLES
def test_what_was_too_little_is_less_than_was_needed(why, path):
    for match in why(path).matches:
        for each in (*match.rejected, *match.faint):
            assert each.needed is None or each.chance < each.needed


@ARTICLES
def test_every_sentence_is_there_once_with_what_was_found_in_it(why, path):
    told = why(path)
    assert [line.number for line in told.lines] == [*range(1, len(told.lines) + 1)]
    for line in told.lines:
        for each in (*line.marks, *(heard.words for heard in line.heard)):
            assert line.place.start <= each.start < each.end
        assert {each.sentence for each in (*line.heard, *line.rejected)} <= {line.number}


def test_every_reason_has_a_case():
    assert CASES.keys() == set(Why)


@pytest.mark.parametrize("why", Why)
def test_what_was_not_taken_has_the_reason_that_decided_it(names, why):
    case = CASES[why]
    told = explain(article_of(*case.paragraphs), names, case.model)
    assert (why, case.words, case.person, case.other, case.doubts) in [
        (
            each.why,
            told.text[each.place.start : each.place.end],
            each.person,
            each.other,
            each.doubts,
        )
        for match in told.matches
        for each in match.rejected
    ]


@pytest.mark.parametrize("why", Why)
def test_where_nothing_of_the_kind_is_wrong_no_such_reason_is_given(names, why):
    told = explain(article_of(RESULT, BERG), names, PLAIN)
    given = [each.why for match in told.matches for each in match.rejected]
    assert why not in given


def test_what_is_not_taken_stands_with_its_sentence_too(names):
    case = CASES[Why.DISBELIEVED]
    told = explain(article_of(*case.paragraphs), names, case.model)
    (line,) = (line for line in told.lines if line.rejected)
    assert line.rejected == told.matches[0].rejected
    assert line.number == 2


@pytest.mark.parametrize(("doubt", "told", "overlooked"), [(-3.0, 1, 0), (-5.0, 0, 1)])
def test_those_who_least_likely_scored_are_only_counted(names, doubt, told, overlooked):
    model = replace(PLAIN, scorers=Linear({BIAS: doubt}))
    explained = explain(article_of(RESULT, "Ole Vik headed wide."), names, model)
    assert len(explained.matches[0].rejected) == told
    assert explained.overlooked == overlooked
