"""Answers become places in the article, or are refused."""

import pytest

from graphsvc.witnesses.llm.answers import Answer, ToldGoal, ToldResult
from graphsvc.witnesses.llm.placing import NO_QUOTE, NO_RESULT, NO_SCORER, placed
from tests.extraction.builders import article_of

ARTICLE = article_of(
    "Ajax beat PSV 2–1 on Sunday.",
    "Erik Berg and Jan Holm started. Berg, fed by Holm, scored in the 79th minute for Ajax.",
    "PSV came again. The ball broke to Holm. He looked up. He let fly from the spot and it hit "
    "the net.",
    "There were 79 minutes gone. Piet O’Dell diverted it into his own net.",
    "Erik Berg left. It rained. It rained more. It rained still. Someone scored for fun.",
)


def goal(quote, scorer, **more):
    """The only goal of an answer, as the article's words: None where it is refused."""
    found = placed([Answer((ToldGoal(quote, scorer, **more),))], ARTICLE, 0.7)
    told = next(iter(found.testimony.goals), None)
    return told, found.refused


def words(span):
    return span and ARTICLE.text[span.start : span.end]


def test_a_goal_points_at_words_of_the_article():
    told, refused = goal("scored in the 79th minute", "Berg", minute="79th minute", club="Ajax")
    assert not refused
    assert words(told.words) == "scored in the 79th minute"
    assert words(told.scorer) == "Berg"
    assert words(told.minute) == "79th minute"
    assert words(told.club) == "Ajax"
    assert told.confidence == 0.7


def test_a_quote_that_is_nowhere_is_refused():
    assert goal("scored a fine hat-trick", "Berg") == (None, {NO_QUOTE: 1})


def test_a_scorer_who_is_nowhere_is_refused():
    assert goal("scored in the 79th minute", "Messi") == (None, {NO_SCORER: 1})


def test_blank_words_stand_nowhere():
    assert goal("", "Berg") == (None, {NO_QUOTE: 1})
    assert goal("scored in the 79th minute", "") == (None, {NO_SCORER: 1})
    blank = placed([Answer((), ToldResult("Ajax", "PSV", "", (2, 1)))], ARTICLE, 0.7)
    assert blank.refused == {NO_RESULT: 1}


def test_a_scorer_who_is_named_elsewhere_only_is_refused():
    assert goal("Someone scored for fun", "Berg") == (None, {NO_SCORER: 1})


@pytest.mark.parametrize("name", ["Erik Berg", "Erik Berg junior Berg", "Berg"])
def test_a_scorer_is_named_in_the_quotes_own_sentence_if_by_half(name):
    told, _ = goal("scored in the 79th minute", name)
    assert told.scorer.start == ARTICLE.text.index("Berg, fed")


def test_else_shortly_before():
    told, _ = goal("hit the net", "Jan Holm")
    assert words(told.scorer) == "Holm"
    assert told.scorer.start == ARTICLE.text.index("Holm. He looked")


def test_a_pronoun_is_as_good():
    told, _ = goal("let fly from the spot", "He")
    assert words(told.scorer) == "He"


@pytest.mark.parametrize(
    ("said", "there"),
    [("79th minute", "79th minute"), ("79'", "79"), ("79", "79"), ("the 7th", None), (None, None)],
)
def test_a_minute_is_told_by_its_words_or_its_number(said, there):
    told, _ = goal("scored in the 79th minute", "Berg", minute=said)
    assert words(told.minute) == there


def test_the_sentence_before_may_tell_the_minute():
    told, _ = goal("diverted it into his own net", "Piet O'Dell", minute="79 minutes")
    assert words(told.minute) == "79 minutes"


def test_own_goals_and_penalties_are_those_that_the_sentence_calls_so():
    own, _ = goal("diverted it", "O'Dell", own_goal="own net", penalty="from the spot")
    assert words(own.own_goal) == "own net"
    assert own.penalty is None
    spot, _ = goal("hit the net", "Holm", penalty="from the spot")
    assert words(spot.penalty) == "from the spot"


def test_a_side_named_far_away_is_that_side_all_the_same():
    told, _ = goal("Someone scored for fun", "Someone", club="Ajax")
    assert words(told.club) == "Ajax"


def test_of_two_places_that_have_the_quote_the_one_with_the_scorer_is_meant():
    article = article_of("Berg scored. It rained. It poured. It blew. Holm wept as he scored.")
    found = placed([Answer((ToldGoal("scored", "Holm"),))], article, 0.7)
    (told,) = found.testimony.goals
    assert told.words.start == article.text.rindex("scored")


def test_the_same_words_tell_one_goal_however_often_they_are_listed():
    told = ToldGoal("scored in the 79th minute", "Berg")
    assert len(placed([Answer((told, told))], ARTICLE, 0.7).testimony.goals) == 1


def test_a_result_points_at_clubs_and_score():
    told = ToldResult("Ajax", "PSV", "2-1", (2, 1))
    result = placed([Answer((), told)], ARTICLE, 0.7).testimony.result
    assert [words(each) for each in (result.club, result.opponent, result.score)] == [
        "Ajax", "PSV", "2–1"
    ]  # fmt: skip
    assert result.goals == (2, 1)


@pytest.mark.parametrize("told", [("Ajax", "Feyenoord", "2-1"), ("Ajax", "PSV", "3-1")])
def test_a_result_that_is_not_there_is_refused(told):
    found = placed([Answer((), ToldResult(*told, (2, 1)))], ARTICLE, 0.7)
    assert found.testimony.result is None
    assert found.refused == {NO_RESULT: 1}


def test_of_several_pieces_the_first_result_counts_and_all_goals():
    told = [
        Answer((ToldGoal("scored in the 79th minute", "Berg"),)),
        Answer((ToldGoal("hit the net", "Holm"),), ToldResult("Ajax", "PSV", "2-1", (2, 1))),
        Answer((), ToldResult("PSV", "Ajax", "2-1", (2, 1))),
    ]
    testimony = placed(told, ARTICLE, 0.7).testimony
    assert len(testimony.goals) == 2
    assert words(testimony.result.club) == "Ajax"
