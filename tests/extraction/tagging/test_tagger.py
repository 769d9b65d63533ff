"""Chances, unit by unit: which words tell a goal, and who may have scored."""

import pytest

from graphsvc.extraction.tagging.contexts import word_features
from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.sheets import sheets_of
from graphsvc.extraction.tagging.tagger import LinearTagger, may_score, may_tell
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.extraction.tagging.units import Form
from tests.extraction.builders import reading_of
from tests.extraction.weighed import SIDES, tagged

NOUNS = frozenset({"striker", "substitute"})


def sheet_of(sentence, names):
    (sheet,) = sheets_of(reading_of(sentence, names=names), SIDES)
    return sheet


def may(sentence, names):
    """The words of a sentence that may stand for a scorer."""
    sheet = sheet_of(sentence, names)
    text = sheet.passage.sentence
    return [
        text.between(unit.start, unit.end)
        for at, unit in enumerate(sheet.units)
        if may_score(sheet, at, NOUNS)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Erik Berg beat goalkeeper Sven Dahl.", ["Erik Berg", "Sven Dahl"]),
        ("Then he scored and she cheered.", ["he", "she"]),
        ("Then the striker scored.", ["striker"]),
        ("Then the winger scored.", []),
        ("Then the Dane scored.", ["Dane"]),
        ("Then striker Erik Berg scored.", ["Erik Berg"]),
        ("Then the substitute striker scored.", ["striker"]),
        ("Then the Danish striker scored.", ["striker"]),
        ("Then Danish midfielder Erik Berg scored.", ["Danish", "Erik Berg"]),
        ("Coach Ole Lund cheered.", []),
        ("Ajax scored in the 12th minute.", []),
    ],
)
def test_a_player_may_score_and_a_noun_that_names_nobody_else(names, sentence, expected):
    assert may(sentence, names) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("scored", True),
        ("çalım", True),
        (Form.NUMBER, True),
        (Form.SCORE, True),
        (Form.LATER, True),
        (Form.PERSON, False),
        (Form.SIDE, False),
        (Form.MINUTE, False),
        (",", False),
        ("'s", False),
    ],
)
def test_words_and_numbers_may_tell_a_goal_and_neither_names_nor_signs(form, expected):
    assert may_tell(form) is expected


def test_each_unit_has_its_chance_and_what_can_not_tell_has_none(names):
    (told,) = tagged("Erik Berg scored.", names=names, model=Model(words=Linear({BIAS: 2.0})))
    assert [chance > 0.5 for chance in told.goals] == [False, True, False]
    assert told.goals[0] == told.goals[2] == 0.0


def test_only_those_who_may_score_have_a_chance(names):
    model = Model(nouns=NOUNS)
    (told,) = tagged("He met the striker and Erik Berg of Ajax.", names=names, model=model)
    assert [told.sheet.forms[at] for at in told.scorers] == ["he", "striker", Form.PERSON]


def test_words_are_weighed_by_what_stands_around_them(names):
    one, other = (sheet_of(text, names) for text in ("He scored.", "He never scored."))
    seen = {*word_features(one.forms, 1, one.zone)} - {*word_features(other.forms, 2, other.zone)}
    tagger = LinearTagger(Model(words=Linear(dict.fromkeys(seen, 1.0))))
    assert tagger.goals(one)[1] > 0.99
    assert tagger.goals(other)[2] == 0.5


def test_the_patterns_that_take_somebody_for_a_scorer_are_looked_at(names):
    sheet = sheet_of("Erik Berg and Jan Holm scored.", names)
    model = Model(scorers=Linear({"rule=goal/subject": 3.0}))
    at, other = (n for n, form in enumerate(sheet.forms) if form == Form.PERSON)
    (told,) = LinearTagger(model).tag([sheet], {sheet.units[at].start: ["goal/subject"]})
    assert told.scorers[at] > 0.9
    assert told.scorers[other] == 0.5


def test_sentences_are_tagged_each_by_itself_in_their_order(names):
    text = ["Ajax won.", "Erik Berg scored.", "Jan Holm crossed and he headed in."]
    tags = tagged(*text, names=names, model=shipped(Tier.FAST))
    assert [told.sheet.passage.sentence.text for told in tags] == text
    (alone,) = LinearTagger(shipped(Tier.FAST)).tag([tags[1].sheet], {})
    assert alone.goals == tags[1].goals


@pytest.mark.parametrize(
    ("sentence", "scorer", "told"),
    [
        ("Erik Berg headed in Jan Holm's corner.", "Erik Berg", "headed in"),
        ("Jan Holm's cross was turned in by Erik Berg.", "Erik Berg", "turned in"),
        ("After Jan Holm had hit the post, Erik Berg tapped home.", "Erik Berg", "tapped home"),
    ],
)
def test_the_shipped_model_sees_who_scored_and_in_which_words(names, sentence, scorer, told):
    (tags,) = tagged(sentence, names=names, model=shipped(Tier.FAST))
    best = max(tags.scorers, key=lambda at: tags.scorers[at])
    assert tags.sheet.units[best].mention.person == scorer
    assert tags.scorers[best] > 0.5
    likeliest = max(range(len(tags.goals)), key=lambda n: tags.goals[n])
    assert tags.sheet.forms[likeliest] in told


@pytest.mark.parametrize(
    "sentence",
    [
        "Erik Berg hit the post.",
        "Erik Berg had a goal disallowed for offside.",
        "Erik Berg was booked in the 12th minute.",
        "Goalkeeper Sven Dahl saved from Erik Berg.",
    ],
)
def test_the_shipped_model_sees_that_nobody_scored(names, sentence):
    (tags,) = tagged(sentence, names=names, model=shipped(Tier.FAST))
    assert max(tags.scorers.values()) < 0.5
