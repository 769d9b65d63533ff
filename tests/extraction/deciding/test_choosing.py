"""The match that an article reports, as a model weighs what the text tells."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graphsvc.extraction.deciding.choosing import choose
from graphsvc.extraction.deciding.outlines import outline
from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of, words_at
from tests.extraction.weighed import AJAX, PSV

SURE = Linear({BIAS: 4.0})
NEVER = Linear({BIAS: -4.0})


def chosen(*paragraphs, names, model, **zones):
    """The match that a model takes an article of these paragraphs to report."""
    reading = reading_of(*paragraphs, names=names, **zones)
    return choose(outline(reading, tell_matches(reading), names), model).chosen


def named_beside(word):
    """A model for which a match is between clubs with that word between them."""
    return Model(pairs=Linear({f"mid={word}": 8.0, BIAS: -4.0}), finals=SURE)


@pytest.mark.parametrize(
    ("text", "clubs", "score"),
    [
        ("Ajax beat PSV 2-1 on Sunday.", (AJAX, PSV), (2, 1)),
        ("Ajax won 2-1 at PSV on Sunday.", (AJAX, PSV), (2, 1)),
        ("PSV lost 2-1 to Ajax on Sunday.", (PSV, AJAX), (1, 2)),
        ("Ajax drew 1-1 with PSV on Sunday.", (AJAX, PSV), (1, 1)),
        ("Ajax were held to a 1-1 draw at home by PSV on Sunday.", (AJAX, PSV), (1, 1)),
    ],
)
def test_a_plain_result_is_chosen_with_its_score(names, text, clubs, score):
    match = chosen(text, names=names, model=shipped(Tier.FAST))
    assert (match.clubs, match.scores[0].goals) == (clubs, score)
    assert match.chance > 0.5


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Ajax won 2-1 at PSV on Sunday.", PSV),
        ("Ajax were held to a 1-1 draw at home by PSV on Sunday.", AJAX),
        ("PSV lost 2-1 at home to Ajax on Sunday.", PSV),
    ],
)
def test_who_was_at_home_is_read_from_plain_words(names, text, home):
    match = chosen(text, names=names, model=shipped(Tier.FAST))
    at_home = dict(zip(match.clubs, (match.first_at_home, 1 - match.first_at_home), strict=True))
    assert at_home[home] > 0.6


def test_another_match_in_the_background_is_not_the_one_reported(names):
    match = chosen(
        "Ajax beat PSV 2-1 on Sunday.",
        "Feyenoord had lost 4-0 to Ajax last week.",
        names=names, headline="Ajax beat PSV", model=shipped(Tier.FAST),
    )  # fmt: skip
    assert match.clubs == (AJAX, PSV)
    assert match.scores[0].goals == (2, 1)


def test_the_score_at_half_time_is_not_the_final_one(names):
    text = "Ajax beat PSV 2-1 on Sunday.", "Ajax led 1-0 at half-time."
    match = chosen(*text, names=names, model=shipped(Tier.FAST))
    assert match.scores[0].goals == (2, 1)


@pytest.mark.parametrize("text", ["It rained.", "Ajax won 5-0 on Sunday.", ""])
def test_without_two_clubs_there_is_no_match(names, text):
    assert chosen(text, names=names, model=shipped(Tier.FAST)) is None


def test_a_pair_that_is_too_unlikely_is_no_match(names):
    assert chosen("Ajax beat PSV.", names=names, model=Model(pairs=NEVER)) is None


def test_of_all_pairs_the_likeliest_is_chosen_in_the_order_of_the_text(names):
    text = "Feyenoord rest.", "PSV met Ajax."
    match = chosen(*text, names=names, model=named_beside("met"))
    assert match.clubs == (PSV, AJAX)
    assert match.chance > 0.9


def test_a_score_is_told_once_with_all_its_places(names):
    text = "Ajax beat PSV 2-1.", "It ended 1-2, or 2-1."
    (score, _) = chosen(*text, names=names, model=named_beside("beat")).scores
    words = [words_at(reading_of(*text, names=names), mention) for _, mention in score.places]
    assert words == ["2-1", "1-2", "2-1"]


def test_either_side_may_have_won_by_a_score_as_likely_as_it_won_at_all(names):
    winner = Linear({"x+0=beat": 2.0})
    model = Model(pairs=SURE, finals=SURE, winners=winner)
    match = chosen("Ajax beat PSV 2-1.", names=names, model=model)
    assert match.first_won > 0.8
    won, lost = match.scores
    assert (won.goals, lost.goals) == ((2, 1), (1, 2))
    assert won.chance / (won.chance + lost.chance) == pytest.approx(match.first_won)


def test_a_score_that_is_hardly_the_final_one_is_not_looked_at(names):
    model = Model(pairs=SURE, finals=NEVER)
    assert chosen("Ajax beat PSV 2-1.", names=names, model=model).scores == ()


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Ajax beat PSV 2-1 on Sunday.",
            "PSV led 1-0 and 2-0.",
            "It was 1-1 at half-time.",
            "Feyenoord drew 3-3 with PSV.",
            "Ajax lost 5-0 to PSV last year.",
        ]
    ),
    min_size=1,
    max_size=5,
)


@pytest.mark.parametrize(
    "model", [shipped, lambda: Model(pairs=SURE, finals=SURE)], ids=["shipped", "sure"]
)
@settings(max_examples=25, deadline=None)
@given(paragraphs=SENTENCES)
def test_the_scores_are_chances_of_one_match_the_likeliest_first(names, model, paragraphs):
    match = chosen("Ajax beat PSV 2-1 on Sunday.", *paragraphs, names=names, model=model())
    assume(match)
    chances = [score.chance for score in match.scores]
    assert sum(chances) <= 1.0 + 1e-9
    assert chances == sorted(chances, reverse=True)
    assert len({score.goals for score in match.scores}) == len(chances)
    assert min(match.first_at_home, match.first_won, match.chance) >= 0.0
    assert max(match.first_at_home, match.first_won, match.chance) <= 1.0


def test_a_text_too_short_to_tell_is_not_asked_whether_it_is_a_report(names):
    reading = reading_of("Ajax beat PSV 2-1 on Sunday.", names=names)
    asked = choose(outline(reading, tell_matches(reading), names), named_beside("beat"))
    assert asked.report is None
    assert asked.chosen


def test_every_score_of_the_text_was_weighed_also_where_it_hardly_is_the_final_one(names):
    reading = reading_of("Ajax beat PSV 2-1 after it was 1-1.", names=names)
    model = replace(named_beside("beat"), finals=NEVER)
    asked = choose(outline(reading, tell_matches(reading), names), model)
    assert [(each.score.first, each.score.second) for each in asked.finals] == [(2, 1), (1, 1)]
    assert asked.chosen.scores == ()


@settings(max_examples=25, deadline=None)
@given(paragraphs=SENTENCES)
def test_of_all_pairs_the_likeliest_is_chosen_or_none_with_a_reason(names, paragraphs):
    reading = reading_of(*paragraphs, names=names)
    asked = choose(outline(reading, tell_matches(reading), names), shipped())
    assert (asked.chosen is None) is (asked.why is not None)
    chances = [chance for chance, _ in asked.pairs]
    assert chances == sorted(chances, reverse=True)
    if asked.chosen:
        chance, pair = asked.pairs[0]
        assert ({*asked.chosen.clubs}, asked.chosen.chance) == ({*pair}, chance)
