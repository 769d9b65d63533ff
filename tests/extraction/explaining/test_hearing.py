"""Who may have scored, as each sentence tells it."""

from dataclasses import replace

import pytest

from graphsvc.extraction import explain
from graphsvc.extraction.tagging.linear import Linear, chance_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.model import Span, Testimony, WitnessedGoal
from tests.extraction.builders import article_of
from tests.extraction.explaining.reasons import BERG, NO, PLAIN, RESULT


def heard(*paragraphs, names, model=PLAIN):
    """Those heard of in an article of these paragraphs, after the result."""
    told = explain(article_of(RESULT, *paragraphs), names, model)
    return [each for line in told.lines for each in line.heard]


def test_a_scorer_is_heard_of_with_what_the_words_and_the_pattern_say(names):
    (berg,) = heard(BERG, names=names)
    assert (berg.person, berg.sentence, berg.minutes) == ("Anders Berg", 2, ("12",))
    assert berg.chance == pytest.approx(chance_of(3.0))
    assert (berg.pattern, berg.pattern_chance, berg.sure) == ("goal/scored", 0.85, 1.0)
    assert berg.strength > berg.chance
    assert berg.taken


def test_whom_a_pronoun_means_is_told_with_how_sure_that_is(names):
    model = replace(PLAIN, antecedents=Linear({}))
    _, he = heard(BERG, "He scored again.", names=names, model=model)
    assert (he.person, he.sure) == ("Anders Berg", 0.5)
    assert he.strength < he.chance


def test_the_club_that_the_words_name_is_told_by_its_name(names):
    (berg,) = heard("Anders Berg scored for PSV.", names=names)
    assert berg.club == "PSV Eindhoven"


def test_several_minutes_of_one_scorer_are_told_together(names):
    (berg,) = heard("Anders Berg scored in the 12th and 40th minutes.", names=names)
    assert berg.minutes == ("12", "40")


def test_words_that_speak_against_it_are_told(names):
    (berg,) = heard("Anders Berg scored but it was disallowed.", names=names)
    assert berg.doubts == ("disallowed",)


def test_what_is_not_believed_is_not_taken(names):
    (berg,) = heard(BERG, names=names, model=replace(PLAIN, events=NO))
    assert not berg.taken


def test_with_patterns_only_there_is_no_chance_by_the_words(names):
    (berg,) = heard("Anders Berg scored for Ajax in the 12th minute.", names=names, model=Model())
    assert (berg.chance, berg.pattern, berg.pattern_chance) == (None, "goal/scored", 0.85)
    assert berg.taken


# ------------------------------------------------------------ witnesses


def witnessed(*paragraphs, names, model=PLAIN, **told):
    """The lines of an article whose goal a witness tells by words of it."""
    article = article_of(RESULT, *paragraphs)
    places = {name: article.text.index(words) for name, words in told.items()}
    spans = {name: Span(at, at + len(told[name])) for name, at in places.items()}
    testimonies = {"slips": Testimony((WitnessedGoal(**spans, confidence=0.8),))}
    return explain(article, names, model, testimonies).lines


def test_a_witness_is_told_with_how_sure_he_is(names):
    line = witnessed(BERG, names=names, words="scored", scorer="Anders Berg")[1]
    (berg,) = line.heard
    (alone,) = heard(BERG, names=names)
    assert (berg.witnesses, alone.witnesses) == ({"slips": 0.8}, {})
    assert berg.strength > alone.strength


def test_whom_only_a_witness_takes_for_a_scorer_is_not_one_who_hardly_scored(names):
    text = "Ole Vik headed wide."
    line = witnessed(BERG, text, names=names, words="headed wide", scorer="Ole Vik")[2]
    (vik,) = line.heard
    assert (vik.person, vik.pattern, vik.witnesses) == ("Ole Vik", "", {"slips": 0.8})
    assert vik.chance == pytest.approx(chance_of(-3.0))
    assert line.rejected == ()


def test_whom_the_model_and_a_witness_take_a_pronoun_for_are_both_heard_of(names):
    text = "Anders Berg and Ole Vik ran.", "He scored."
    (model,) = (each.person for each in heard(*text, names=names))
    other = "Ole Vik" if model == "Anders Berg" else "Anders Berg"
    line = witnessed(*text, names=names, words="He scored", scorer=other)[2]
    assert {each.person: dict(each.witnesses) for each in line.heard} == {
        model: {},
        other: {"slips": 0.8},
    }
