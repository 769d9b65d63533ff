"""What witnesses tell, in mentions of ours."""

import logging
from dataclasses import replace

import pytest

from graphsvc.extraction.tagging.sheets import sheets_of
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.extraction.telling.witnessing import SIDE, goals_heard, results_heard
from graphsvc.model import (
    AliasKind,
    EventOutcome,
    GoalKind,
    Span,
    Testimony,
    WitnessedGoal,
    WitnessedResult,
)
from tests.extraction.builders import reading_of, words_at
from tests.extraction.weighed import AJAX, PSV, SIDES

BERG = "Erik Berg"
NOUNS = frozenset(("striker",))
TEXT = (
    "Ajax coach Piet Vos watched.",
    "Erik Berg took the biscuit for Ajax after nine minutes, off his own shin from the spot.",
    "He bowed and the striker grinned.",
    "It was PSV who wept.",
)


def span(words, text):
    return Span(text.index(words), text.index(words) + len(words))


def heard(names, paragraphs=TEXT, **told):
    """The one goal that a witness tells by words of an article; None where it is left out."""
    reading = reading_of(*paragraphs, names=names)
    places = {name: span(each, reading.article.text) for name, each in told.items()}
    testimony = Testimony((WitnessedGoal(**places, confidence=0.7),))
    found = goals_heard(sheets_of(reading, SIDES), {"slips": testimony}, NOUNS)
    return next(iter(found), None), reading


def test_a_goal_has_its_scorer_minute_side_and_kind(names):
    goal, reading = heard(
        names,
        words="took the biscuit",
        scorer=BERG,
        minute="nine minutes",
        club="Ajax after",
        own_goal="own shin",
    )
    assert (goal.scorer.person, goal.minute.label, goal.confidence) == (BERG, "9", 0.7)
    assert goal.lean == {AJAX: -SIDE}
    assert goal.kind is GoalKind.OWN_GOAL
    telling = goal.telling(goal.scorer)
    assert telling.rule == "goal/slips"
    assert words_at(reading, telling) == "Erik Berg took the biscuit"
    assert words_at(reading, telling.kind_words) == "own shin"
    assert (telling.strength, telling.minute, telling.kind) == (0.7, goal.minute, goal.kind)


def test_what_the_witness_does_not_say_the_words_around_may(names):
    goal, reading = heard(names, words="took the biscuit", scorer=BERG)
    assert (goal.minute, goal.lean, goal.kind) == (None, {}, None)
    telling = goal.telling(goal.scorer)
    assert telling.kind is GoalKind.PENALTY
    assert words_at(reading, telling.kind_words) == "from the spot"


def test_a_goal_for_a_side_makes_its_scorer_one_of_theirs(names):
    goal, _ = heard(names, words="took the biscuit", scorer=BERG, club="PSV", penalty="spot")
    assert goal.lean == {PSV: SIDE}
    assert goal.kind is GoalKind.PENALTY


def test_places_are_widened_to_whole_words(names):
    goal, reading = heard(names, words="ook the bis", scorer="rik")
    assert words_at(reading, goal.words) == "took the biscuit"
    assert goal.scorer.person == BERG


def test_of_words_over_two_sentences_those_of_the_first_tell_it(names):
    goal, reading = heard(names, words="from the spot.\nHe bowed", scorer=BERG)
    assert words_at(reading, goal.words) == "from the spot."


@pytest.mark.parametrize("scorer", ["He", "striker"])
def test_a_pronoun_or_a_noun_is_left_to_the_model(names, scorer):
    goal, reading = heard(names, words="bowed", scorer=scorer)
    assert goal.scorer is None
    sheet = sheets_of(reading, SIDES)[goal.place]
    assert words_at(reading, sheet.units[goal.at]) == scorer


@pytest.mark.parametrize(("words", "stands"), [("bowed", "He"), ("grinned", "striker")])
def test_whom_the_pronoun_next_to_the_words_means_a_witness_may_say(names, words, stands):
    goal, reading = heard(names, words=words, scorer=BERG)
    assert (goal.scorer.person, goal.scorer.alias) == (BERG, AliasKind.DESCRIPTION)
    assert words_at(reading, goal.scorer) == stands


def test_else_the_words_stand_for_him(names):
    goal, reading = heard(names, words="wept", scorer=BERG)
    assert goal.scorer.person == BERG
    assert words_at(reading, goal.scorer) == "wept"


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"words": "watched", "scorer": "Piet Vos"}, "he is no player"),
        ({"words": "wept", "scorer": "Piet Vos"}, "he is no player"),
        ({"words": "took the biscuit", "scorer": "biscuit"}, "nobody who was read as a person"),
        ({"words": "took the biscuit", "scorer": "Ajax after"}, "nobody who was read as a person"),
        ({"words": "bowed", "scorer": "spot"}, "nobody who was read as a person"),
        ({"words": "\n", "scorer": BERG}, "its words stand in no sentence that is read"),
    ],
)
def test_a_goal_that_fits_nothing_that_was_read_is_left_out_and_told(names, caplog, told, reason):
    caplog.set_level(logging.INFO, "graphsvc")
    assert heard(names, **told)[0] is None
    assert f"left out: {reason}" in caplog.text
    assert caplog.records[0].getMessage().startswith("slips: the goal at ")


def test_an_own_goal_told_in_another_sentence_is_not_evidence_of_this_one(names):
    goal, _ = heard(names, words="bowed", scorer="He", own_goal="own shin")
    assert goal.kind is None


# ------------------------------------------------------------ results

REPORT = "Ajax and PSV met.", "It was all over at 2-1 to the men from Amsterdam."


def result(names, *, club="Ajax", opponent="PSV", score="2-1", goals=(2, 1), paragraphs=REPORT):
    reading = reading_of(*paragraphs, names=names)
    text = reading.article.text
    told = WitnessedResult(
        club=span(club, text), opponent=span(opponent, text), score=span(score, text), goals=goals
    )
    reading = replace(reading, testimonies={"slips": Testimony((), told)})
    return results_heard(reading, tell_matches(reading)), reading


def test_a_result_is_told_of_two_clubs_and_a_score(names):
    (telling,), reading = result(names)
    assert (telling.club, telling.opponent, telling.goals) == (AJAX, PSV, (2, 1))
    assert telling.outcome is EventOutcome.WIN
    assert telling.rule == "result/slips"
    assert telling.home is None
    assert words_at(reading, telling) == "2-1"


def test_its_numbers_are_in_the_order_of_the_clubs_and_not_of_the_text(names):
    (telling,), _ = result(names, goals=(1, 2))
    assert telling.outcome is EventOutcome.LOSS


def test_clubs_of_the_same_sentence_are_quoted_with_it(names):
    text = "So PSV and Ajax, wet through, went home and 1-1 it was."
    (telling,), reading = result(names, score="1-1", goals=(1, 1), paragraphs=[text])
    assert telling.outcome is EventOutcome.TIE
    assert words_at(reading, telling) == "PSV and Ajax, wet through, went home and 1-1"


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"goals": (3, 1)}, "its numbers are not those of its words"),
        ({"opponent": "Ajax"}, "it names no two clubs and a score"),
        ({"opponent": "men"}, "it names no two clubs and a score"),
        ({"score": "Amsterdam"}, "it names no two clubs and a score"),
    ],
)
def test_a_result_that_does_not_fit_its_words_is_left_out_and_told(names, caplog, told, reason):
    caplog.set_level(logging.INFO, "graphsvc")
    assert result(names, **told)[0] == []
    assert reason in caplog.text


def test_what_a_phrase_tells_already_is_not_told_once_more(names):
    assert result(names, paragraphs=["Ajax beat PSV 2-1."])[0] == []
