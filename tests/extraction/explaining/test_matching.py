"""How the match was found, and its score."""

from dataclasses import replace

import pytest

from graphsvc.extraction import explain
from graphsvc.extraction.deciding.choosing import Unchosen
from graphsvc.extraction.deciding.homes import HomeSource
from graphsvc.extraction.tagging.linear import BIAS, Linear, chance_of
from graphsvc.extraction.tagging.model import Model
from tests.extraction.builders import article_of
from tests.extraction.explaining.reasons import BERG, NO, PLAIN, RESULT

MANY_WORDS = " ".join(f"{one}{other}" for one in "bcdfghk" for other in "aeiouxyz")


def explained(*paragraphs, names, model=PLAIN):
    return explain(article_of(*paragraphs), names, model)


@pytest.mark.parametrize(
    ("text", "model", "why"),
    [
        ("Ajax won 2-0.", PLAIN, Unchosen.NO_PAIR),
        (RESULT, replace(PLAIN, pairs=NO), Unchosen.UNLIKELY),
        (f"{RESULT} {MANY_WORDS}", replace(PLAIN, reports=NO), Unchosen.NO_REPORT),
    ],
)
def test_where_no_match_is_reported_it_is_told_why(names, text, model, why):
    told = explained(text, names=names, model=model)
    assert told.searched.why is why
    assert not any(match.main for match in told.matches)


def test_the_pairs_that_were_considered_are_told_the_likeliest_first(names):
    told = explained(RESULT, "Ajax meet Feyenoord next.", names=names)
    assert told.searched.pairs[0] == ("Ajax", "PSV Eindhoven", pytest.approx(chance_of(3.0)))
    assert len(told.searched.pairs) == 3
    assert told.searched.why is None


def test_a_score_is_told_before_and_after_the_goals_were_counted(names):
    (match,) = explained(RESULT, BERG, "Ole Vik scored.", names=names).matches
    first, *others = match.scores
    assert (first.goals, first.sentences, match.score) == ((2, 0), (1,), (2, 0))
    assert first.after > 0.5
    assert sum(each.before for each in match.scores) <= 1.0
    assert all(each.after < first.after for each in others)


def test_goals_that_nobody_scored_make_a_score_less_likely(names):
    (with_goals,) = explained(RESULT, BERG, "Ole Vik scored.", names=names).matches
    (without,) = explained(RESULT, names=names).matches
    assert without.scores[0].after < with_goals.scores[0].after


def test_a_score_that_hardly_is_the_final_one_is_told_apart(names):
    model = replace(PLAIN, finals=Linear({BIAS: 3.0, "<was": -9.0}))
    (match,) = explained(RESULT, "It was 1-0 then.", names=names, model=model).matches
    (faint,) = match.faint
    assert (faint.sentence, faint.chance < faint.needed) == (2, True)
    assert all(each.goals != (1, 0) for each in match.scores)


def test_with_no_score_likely_enough_there_is_none(names):
    model = replace(PLAIN, finals=Linear({BIAS: -1.5}))
    (match,) = explained(RESULT, names=names, model=model).matches
    assert match.score is None
    assert match.scores[0].before < match.score_needed


@pytest.mark.parametrize(
    ("text", "model", "by"),
    [
        (RESULT, replace(PLAIN, homes=Linear({"x=WIN|False|True": 4.0})), HomeSource.MODEL),
        ("Ajax beat PSV 2-0 at home on Sunday.", PLAIN, HomeSource.PHRASE),
        ("Ajax beat PSV 2-0 at home on Sunday.", Model(), HomeSource.PHRASE),
        ("Ajax beat Liverpool 2-0 on Sunday. Anfield was full.", PLAIN, HomeSource.GROUND),
        (RESULT, PLAIN, None),
    ],
)
def test_who_was_at_home_is_told_with_what_tells_so(names, text, model, by):
    (match,) = explained(text, names=names, model=model).matches
    assert match.home_by is by
    assert match.home == {HomeSource.GROUND: "Liverpool", None: ""}.get(by, "Ajax")


def test_the_side_at_home_by_what_is_told_of_the_visitors(names):
    text = "The visitors took the lead when PSV striker Erik Berg scored."
    (match,) = explained("Ajax drew 1-1 with PSV.", text, names=names).matches
    assert (match.home, match.home_by) == ("Ajax", HomeSource.GOALS)


def test_with_patterns_only_no_search_is_told(names):
    told = explained(RESULT, names=names, model=Model())
    assert told.searched is None
    assert told.matches[0].scores == ()


def test_another_match_is_explained_beside(names):
    told = explained(RESULT, BERG, "Jan Holm scored when Feyenoord beat Twente 1-0.", names=names)
    _, other = told.matches
    assert (other.clubs, other.score, other.main) == (("Feyenoord", "Twente"), (1, 0), False)
    assert [scorer.person for scorer in other.scorers] == ["Jan Holm"]
