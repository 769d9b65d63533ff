"""Phrases that tell a goal: who, for whom, when and how."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.model import GoalKind, GoalRole
from tests.extraction.builders import reading_of, words_at

WORDS = re.findall(
    r"\S+",
    "Berg Holm Ajax Feyenoord scored headed volleyed home in into the net corner past from and , "
    ". after 13 minutes penalty own goal he his second hat-trick equaliser saved wide by 's",
)


def told(text, names):
    """The last goal that a text tells."""
    return tell_goals(reading_of(text, names=names))[-1]


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_every_telling_lies_in_its_sentence_and_holds_its_trigger(names, text):
    for telling in tell_goals(reading_of(text, names=names)):
        sentence = telling.passage.sentence
        assert sentence.start <= telling.start <= telling.trigger.start
        assert telling.trigger.end <= telling.end <= sentence.end
        assert 0 < telling.strength <= 1


def test_the_quote_runs_from_the_scorer_to_the_words_of_the_goal(names):
    reading = reading_of("After a scramble Erik Berg stooped and headed home.", names=names)
    (telling,) = tell_goals(reading)
    assert words_at(reading, telling) == "Erik Berg stooped and headed home"


def test_two_goals_of_a_sentence_have_their_own_minutes(names):
    text = "Erik Berg scored in the 13th minute and Jan Holm equalised in the 40th minute."
    one, two = tell_goals(reading_of(text, names=names))
    assert (one.scorer.person, one.minute.label) == ("Erik Berg", "13")
    assert (two.scorer.person, two.minute.label) == ("Jan Holm", "40")


def test_what_is_owned_belongs_to_the_verb_before_it(names):
    text = "Erik Berg scored late, 11 minutes from time, to cancel out Jan Holm's opener."
    level, opener = tell_goals(reading_of(text, names=names))[-2:]
    assert (level.scorer.person, level.minute.label) == ("Erik Berg", "79")
    assert (opener.scorer.person, opener.minute) == ("Jan Holm", None)


def test_an_owned_goal_without_an_owner_takes_all_that_follows(names):
    text = "Erik Berg scored, the club's winner of the cup."
    assert told(text, names).rule == "goal/scored"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Erik Berg scored an own goal.", GoalKind.OWN_GOAL),
        ("Erik Berg sliced it past his own keeper.", GoalKind.OWN_GOAL),
        ("Erik Berg scored from the spot.", GoalKind.PENALTY),
        ("Erik Berg scored a penalty.", GoalKind.PENALTY),
        ("Erik Berg scored from the edge of the penalty area.", None),
        ("Erik Berg scored from a free-kick.", GoalKind.FREE_KICK),
        ("Erik Berg scored.", None),
    ],
)
def test_what_a_goal_came_from_is_told_beside_it(names, text, kind):
    assert told(text, names).kind is kind


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Erik Berg opened the scoring.", GoalRole.OPENER),
        ("Erik Berg equalised.", GoalRole.EQUALISER),
        ("Erik Berg scored the winner.", GoalRole.WINNER),
        ("Erik Berg scored a late consolation.", GoalRole.CONSOLATION),
        ("Erik Berg put Ajax in front.", GoalRole.GO_AHEAD),
        ("Erik Berg scored.", None),
    ],
)
def test_what_a_goal_did_to_the_score_is_told_by_its_name(names, text, role):
    assert told(text, names).role is role


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Erik Berg scored a first-half goal.", 1),
        ("Erik Berg scored after the break.", 2),
        ("Erik Berg scored.", None),
    ],
)
def test_the_half_is_told_beside_it(names, text, period):
    assert told(text, names).period == period


@pytest.mark.parametrize(
    ("text", "club", "against"),
    [
        ("Erik Berg scored for Ajax.", "ajax", None),
        ("Erik Berg put Ajax ahead.", "ajax", None),
        ("Erik Berg scored against Ajax.", None, "ajax"),
        ("Erik Berg scored all three of Ajax's goals.", "ajax", None),
        ("Ajax took the lead.", "ajax", None),
        ("They took the lead.", None, None),
        ("Erik Berg scored as Ajax slept.", None, None),
    ],
)
def test_the_club_is_that_which_a_phrase_says_it_was_for(names, text, club, against):
    telling = told(text, names)
    assert (telling.club and telling.club.club) == club
    assert (telling.against and telling.against.club) == against


def test_a_move_finished_off_is_a_goal(names):
    telling = told("Erik Berg finished off a pass from Jan Holm.", names)
    assert telling.scorer.person == "Erik Berg"


def test_one_scorer_scored_in_each_of_the_minutes_listed(names):
    text = "Ajax won, with Erik Berg scoring in the 14th and 61st minutes."
    tellings = tell_goals(reading_of(text, names=names))
    assert [telling.minute.label for telling in tellings] == ["14", "61"]


def test_headed_in_from_a_corner_of_somebody_with_two_names_is_a_goal(names):
    telling = told("Erik Berg headed in Jan Holm's corner in stoppage time.", names)
    assert (telling.scorer.person, telling.minute.label) == ("Erik Berg", "90+1")
