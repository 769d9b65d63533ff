"""Whom a pronoun or a noun may mean: players named before it, and those it describes."""

import pytest

from graphsvc.extraction.tagging.antecedents import antecedent_features, company_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.tagging.units import Form
from tests.extraction.weighed import tagged

BERG, HOLM, LUND = "Erik Berg", "Jan Holm", "Nils Lund"


def meant(*paragraphs, names, word="he"):
    """Whom the last such word of an article may mean, in order, and what says so of each."""
    tags = tagged(*paragraphs, names=names, model=Model())
    place, at = max(
        (place, at)
        for place, told in enumerate(tags)
        for at, form in enumerate(told.sheet.forms)
        if form == word
    )
    return dict(antecedent_features(tags, company_of(tags), place, at))


def test_it_may_mean_each_player_named_before_the_last_first(names):
    found = meant("Erik Berg met Jan Holm. Nils Lund ran and he scored.", names=names)
    assert [*found] == [LUND, HOLM, BERG]


def test_nobody_is_meant_who_is_named_only_behind(names):
    found = meant("Erik Berg ran. When he scored, Jan Holm cried. Nils Lund left.", names=names)
    assert [*found] == [BERG]


def test_who_is_named_again_is_meant_once_and_that_is_seen(names):
    found = meant("Erik Berg met Jan Holm. Then Erik Berg ran and he scored.", names=names)
    assert [*found] == [BERG, HOLM]
    once = meant("Nils Lund met Jan Holm. Then Erik Berg ran and he scored.", names=names)
    assert found[BERG] != once[BERG]


def test_no_pronoun_points_back_beyond_a_few_sentences(names):
    rain = ["It rained."] * 6
    assert meant("Erik Berg ran.", *rain[:2], "So he scored.", names=names)
    assert not meant("Erik Berg ran.", *rain, "So he scored.", names=names)


def test_a_coach_is_no_player_whom_a_pronoun_of_a_scorer_means(names):
    found = meant("Erik Berg ran. Coach Ole Lund smiled and he scored.", names=names)
    assert [*found] == [BERG]


@pytest.mark.parametrize(
    "described", ["Ajax striker Erik Berg ran.", "Erik Berg, the Ajax striker, ran."]
)
def test_a_noun_may_mean_whom_it_describes_however_far_back(names, described):
    rain = ["It rained."] * 6
    found = meant(described, *rain, "So the striker scored.", names=names, word="striker")
    assert [*found] == [BERG]


def test_who_is_described_so_is_told_apart_from_whoever_is_not(names):
    text = "{} Erik Berg ran. {} Jan Holm ran. The striker scored.".format
    found = meant(text("Ajax striker", "Ajax captain"), names=names, word="striker")
    other = meant(text("Ajax captain", "Ajax striker"), names=names, word="striker")
    assert found[BERG] != other[BERG]
    assert found[HOLM] != other[HOLM]


def test_a_noun_of_a_country_may_mean_whom_another_of_it_describes(names):
    rain = ["It rained."] * 6
    text = ["Danish striker Erik Berg ran.", *rain, "So the Dane scored."]
    found = meant(*text, names=names, word=Form.DEMONYM)
    assert [*found] == [BERG]


def test_one_who_likely_scored_before_is_told_apart(names):
    tags = tagged("Erik Berg shot and he scored.", names=names, model=Model())
    (told,) = tags
    at = told.sheet.forms.index("he")
    either = [[Tags(told.sheet, told.goals, {0: chance})] for chance in (0.9, 0.0)]
    likely, hardly = (antecedent_features(tags, company_of(tags), 0, at) for tags in either)
    assert likely != hardly


def test_a_noun_may_mean_one_who_is_named_only_later_or_long_before(names):
    rain = ["It rained."] * 6
    text = ["Erik Berg ran.", *rain, "The striker scored.", *rain, "Jan Holm ran."]
    found = meant(*text, names=names, word="striker")
    assert {*found} == {BERG, HOLM}
    assert found[BERG] != found[HOLM]


def test_a_pronoun_at_the_head_of_an_article_means_nobody(names):
    assert meant("So he scored. Erik Berg ran.", names=names) == {}
