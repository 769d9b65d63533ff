"""Which goals of a match the article tells, and for whom each counts."""

from dataclasses import replace

import pytest

from graphsvc.extraction.deciding.events import (
    Foreign,
    around,
    goal_events,
    role_of,
    sorted_by,
    tellings_of,
    within,
)
from graphsvc.extraction.deciding.matches import assemble
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.extraction.telling.memberships import tell_memberships
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.model import GoalRole, Testimony
from tests.extraction.builders import reading_of


def events(*paragraphs, names):
    """The goals of each match of a report, the reported one first."""
    reading = reading_of(*paragraphs, names=names)
    matches = assemble(reading, tell_matches(reading), names)
    memberships = tell_memberships(reading)
    goals = tell_goals(reading)
    return [
        goal_events(match, tellings_of(match, matches, goals), memberships) for match in matches
    ]


def told(*paragraphs, names):
    """Of the match reported: scorer and club of each goal."""
    return [(event.scorer, event.club) for event in events(*paragraphs, names=names)[0]]


def test_a_goal_counts_for_the_club_it_is_said_to_be_for(names):
    text = "Ajax beat PSV 1-0.", "Erik Berg put Ajax in front."
    assert told(*text, names=names) == [("Erik Berg", "ajax")]


def test_the_score_decides_where_words_do_not(names):
    assert told("Ajax beat PSV 1-0.", "Erik Berg scored.", names=names) == [("Erik Berg", "ajax")]


def test_where_nothing_decides_the_club_is_left_open(names):
    assert told("Ajax drew 1-1 with PSV.", "Erik Berg scored.", names=names) == [
        ("Erik Berg", None)
    ]


def test_an_own_goal_counts_for_the_other_side(names):
    text = "Ajax drew 1-1 with PSV.", "Own goal by Ajax defender Erik Berg."
    assert told(*text, names=names) == [("Erik Berg", "psv-eindhoven")]


def test_a_match_without_goals_has_none_whatever_words_say(names):
    assert told("Ajax drew 0-0 with PSV.", "Erik Berg scored.", names=names) == []


def test_a_goal_that_was_disallowed_is_none(names):
    text = "Ajax beat PSV 1-0.", "Erik Berg scored, only to be flagged offside."
    assert told(*text, names=names) == []


def test_the_goals_of_another_match_belong_to_it(names):
    main, other = events(
        "Ajax beat PSV 1-0.",
        "Elsewhere, Utrecht beat Twente 1-0, Jan Holm heading home late.",
        names=names,
    )
    assert main == []
    assert [(event.scorer, event.club) for event in other] == [("Jan Holm", "utrecht")]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg scored in the 13th, the 40th and the 70th minute. Berg netted in minute 88.",
        "Erik Berg hit a hat-trick. Jan Holm scored twice. Max Roe headed home.",
    ],
)
def test_no_side_gets_more_goals_than_its_score(names, text):
    credited = [club for _, club in told("Ajax beat PSV 2-0.", text, names=names)]
    assert 0 < len(credited) <= 2
    assert set(credited) == {"ajax"}


def test_a_goal_against_a_club_of_no_match_is_not_of_this_one(names):
    text = "Ajax beat PSV 1-0.", "Erik Berg scored against Twente."
    assert told(*text, names=names) == []


def test_the_surer_a_goal_the_greater_its_confidence(names):
    ((once,),) = events("Ajax beat PSV 1-0.", "Erik Berg headed home.", names=names)
    text = "Erik Berg headed home. Berg scored from close range."
    ((twice,),) = events("Ajax beat PSV 1-0.", text, names=names)
    assert 0.5 <= once.confidence < twice.confidence <= 1


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Erik Berg's opener put Ajax ahead.", GoalRole.OPENER),
        ("Erik Berg put Ajax ahead.", GoalRole.GO_AHEAD),
        ("Erik Berg scored.", None),
    ],
)
def test_the_firmest_words_tell_what_it_did_to_the_score(names, text, role):
    ((event,),) = events("Ajax beat PSV 1-0.", text, names=names)
    found = role_of(event)
    assert (found and found[0]) is role


def test_of_another_match_only_its_own_sentences_are_read_and_a_few_before(names):
    reading = reading_of(
        "Ajax beat PSV 1-0.",
        *["Erik Berg played well."] * 5,
        "Viking beat Molde 2-0 on Friday, Jon Roe scoring.",
        "Erik Berg headed home.",
        names=names,
    )
    matches = assemble(reading, tell_matches(reading), names)
    (other,) = [match for match in matches if not match.main]
    assert around(reading, other, matches).passages == reading.passages[3:7]
    heard = replace(reading, testimonies={"slips": Testimony()})
    assert not around(heard, other, matches).testimonies  # they speak of the match reported


def test_sentences_about_other_clubs_and_what_follows_them_are_not_of_the_match(names):
    reading = reading_of(
        "Ajax beat PSV 1-0.",
        "Feyenoord won 2-0. It rained there. Ajax were glad of it. It was late.",
        "Nobody minded.",
        names=names,
    )
    matches = assemble(reading, tell_matches(reading), names)
    kept = [each.sentence.text for each in within(reading, matches[0], matches).passages]
    assert kept == [
        "Ajax beat PSV 1-0.",
        "Ajax were glad of it.",
        "It was late.",
        "Nobody minded.",
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Erik Berg scored.", None),
        ("Erik Berg scored for Utrecht.", Foreign.CLUB),
        ("Feyenoord beat Twente 1-0 when Erik Berg scored.", Foreign.SENTENCE),
    ],
)
def test_what_is_told_of_another_match_is_told_apart_by_what_says_so(names, text, why):
    reading = reading_of("Ajax beat PSV 1-0.", text, names=names)
    matches = assemble(reading, tell_matches(reading), names)
    *_, (_, told) = sorted_by(matches[0], matches, tell_goals(reading))
    assert told is why
