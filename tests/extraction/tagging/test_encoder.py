"""The shipped encoder, as it reads documents."""

import pytest

from graphsvc.extraction.tagging.questions import seated
from graphsvc.extraction.tagging.strips import strips_of
from graphsvc.extraction.tagging.tagger import LinearTagger, tagger_of
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.extraction.tagging.units import Form
from tests.extraction.weighed import SIDES, tagged

TEXT = (
    "Ajax beat PSV 2-0 on Sunday.",
    "Erik Berg headed Ajax in front from Nils Lund's corner in the 12th minute.",
    "Ole Holm hit the post in the 40th minute, but he never looked like scoring again.",
    "Nils Lund doubled the lead with a low shot in the 70th minute.",
)


@pytest.fixture(scope="module")
def read(names):
    """The tags of the text, and what the encoder makes of them."""
    model = shipped(Tier.ACCURATE)
    tags = tagged(*TEXT, names=names, model=model)
    return tags, model.reader.read(tags, SIDES)


def where(tags, sentence, form, nth=0):
    """The place of a form in the sentence of the text."""
    (told,) = [t for t in tags if t.sheet.passage.sentence.text == TEXT[sentence]]
    return told.place, [at for at, each in enumerate(told.sheet.forms) if each == form][nth]


def test_who_scored_is_likelier_a_scorer_than_who_crossed_or_missed(read):
    tags, insight = read
    berg, crossed = where(tags, 1, Form.PERSON), where(tags, 1, Form.PERSON, 1)
    missed, lund = where(tags, 2, Form.PERSON), where(tags, 3, Form.PERSON)
    assert min(insight.scorers[berg], insight.scorers[lund]) > 0.0
    assert max(insight.scorers[crossed], insight.scorers[missed]) < 0.0


def test_the_minute_of_his_sentence_belongs_to_a_scorer(read):
    tags, insight = read
    berg, minute = where(tags, 1, Form.PERSON), where(tags, 1, Form.MINUTE)
    other = where(tags, 2, Form.MINUTE)
    assert insight.minutes[berg, minute] > insight.minutes[berg, other]


def test_the_chances_of_whom_a_pronoun_means_are_one_together(read):
    tags, insight = read
    chances = insight.meant[where(tags, 2, "he")]
    assert sum(chances.values()) == pytest.approx(1.0, abs=1e-4)
    assert len(chances) == 3


def test_it_reads_the_same_every_time_and_whatever_the_first_names_are(read, names):
    tags, insight = read
    again = shipped(Tier.ACCURATE).reader.read(tags, SIDES)
    assert again == insight
    renamed = [each.replace("Erik", "Arne").replace("Holm", "Dahl") for each in TEXT]
    other = tagged(*renamed, names=names, model=shipped(Tier.ACCURATE))
    assert shipped(Tier.ACCURATE).reader.read(other, SIDES).scorers == insight.scorers


def test_all_that_may_be_asked_is_answered(read):
    tags, insight = read
    (strip,) = strips_of(tags, SIDES, shipped(Tier.ACCURATE).reader.vocabulary)
    those = seated(strip, tags)
    assert {seat.where for seat in those.words} == set(insight.goals)
    assert {seat.where for seat in those.scorers} == set(insight.scorers) == set(insight.several)
    assert {(one.where, other.where) for one, other in those.timed} == set(insight.minutes)


def test_a_text_without_words_is_read_as_nothing(names):
    model = shipped(Tier.ACCURATE)
    assert not model.reader.read([], SIDES).goals


def test_the_tier_of_a_model_decides_whether_an_encoder_reads_too(names):
    sheets = [told.sheet for told in tagged(*TEXT, names=names, model=shipped(Tier.FAST))]
    assert isinstance(tagger_of(shipped(Tier.FAST), SIDES), LinearTagger)
    told = tagger_of(shipped(Tier.ACCURATE), SIDES).tag(sheets, {})
    assert all(each.insight for each in told)
