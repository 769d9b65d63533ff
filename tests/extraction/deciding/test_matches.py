"""From tellings to matches."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.deciding.matches import assemble
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.extraction.telling.tellings import MatchTelling
from graphsvc.model import EventOutcome
from tests.extraction.builders import reading_of

GOALS = st.integers(0, 15)


def matches(*paragraphs, names, **zones):
    reading = reading_of(*paragraphs, names=names, **zones)
    return assemble(reading, tell_matches(reading), names)


def test_the_match_reported_comes_first_and_others_follow(names):
    main, other = matches(
        "Ajax beat PSV 2-1.", "Elsewhere, Utrecht drew 1-1 with Twente.", names=names
    )
    assert (main.main, main.clubs, main.score) == (True, ("ajax", "psv-eindhoven"), (2, 1))
    assert (other.main, other.clubs, other.score) == (False, ("utrecht", "twente"), (1, 1))


def test_the_home_side_stands_first_and_the_score_turns_with_it(names):
    (match,) = matches("Ajax won 3-1 at PSV.", names=names)
    assert (match.clubs, match.home, match.score) == (
        ("psv-eindhoven", "ajax"),
        "psv-eindhoven",
        (1, 3),
    )
    assert match.home_cue.outcome == "WIN"


@settings(deadline=None)
@given(GOALS, GOALS)
def test_a_match_turned_round_and_back_is_the_same(names, home, away):
    (match,) = matches(f"Ajax {home}-{away} PSV", names=names)
    assert match.at_home("psv-eindhoven").score == (away, home)
    assert match.at_home("psv-eindhoven").at_home("ajax") == match
    assert {match.other(club) for club in match.clubs} == {*match.clubs}


def test_of_two_scores_that_with_more_weight_counts(names):
    (match,) = matches("Ajax beat PSV 2-1.", "Ajax beat PSV 3-1.", names=names)
    assert match.score == (2, 1)
    assert [match.scored(telling) for telling in match.tellings] == [True, False]


def test_the_score_of_two_legs_together_is_none(names):
    (match,) = matches("Ajax 5-3 PSV on aggregate.", names=names)
    assert match.score is None


def test_a_score_without_an_opponent_is_of_the_match_reported(names):
    (match,) = matches("Ajax met PSV and won 2-0.", names=names, headline="Ajax beat PSV")
    assert match.score == (2, 0)


@pytest.mark.parametrize(
    ("paragraphs", "edtf"),
    [
        (["Ajax beat PSV on Friday."], "2021-03-12"),
        (["Ajax beat PSV.", "On Saturday it rained."], "2021-03-13"),
        (["Ajax beat PSV.", "It rained.", "It poured.", "It hailed.", "It froze on Friday."], None),
        (["Ajax beat PSV.", "Friday's training was fun."], None),
        (["Ajax beat PSV.", "They rested at the weekend."], None),
        (["Ajax beat PSV.", "They rest on Friday."], "2021-03-12"),
    ],
)
def test_the_day_is_told_with_it_or_in_the_first_paragraphs(names, paragraphs, edtf):
    (match,) = matches(*paragraphs, names=names, dated=date(2021, 3, 14))
    assert (match.date and match.date.edtf) == edtf


def test_a_match_to_come_is_future(names):
    _, other = matches("Ajax beat PSV.", "They rested.", "Ajax face Twente next week.", names=names)
    assert (other.future, other.clubs, other.score) == (True, ("ajax", "twente"), None)


def test_the_two_clubs_meet_again_only_on_another_day(names):
    text = ["Ajax beat PSV 2-1.", "They rested.", "Ajax face PSV next week."]
    main, again = matches(*text, names=names)
    assert again.clubs == main.clubs
    assert again.future
    assert len(matches("Ajax beat PSV 2-1.", "One.", "Ajax had beaten PSV.", names=names)) == 1


def test_it_is_named_where_both_clubs_first_stand_together(names):
    (match,) = matches("PSV slept. Ajax beat PSV 2-1.", names=names)
    (place,) = match.named
    assert (place.start, place.end) == (11, 24)


def test_clubs_that_never_stand_together_are_named_apart(names):
    (match,) = matches("PSV slept. Ajax danced.", names=names, headline="PSV sleep. Ajax wake")
    assert len(match.named) == 2


def test_an_article_about_no_match_has_none(names):
    assert matches("It rained.", names=names) == []


def test_what_a_witness_tells_helps_to_choose_the_score_and_is_no_telling_of_the_match(names):
    text = (
        "Ajax and PSV met in the rain on Sunday, and those who came will not forget it soon. ",
        "At the break it was 2-0, at the end 3-2, and nobody had left the ground.",
    )
    reading = reading_of(*text, names=names)
    told = tell_matches(reading)
    (score,) = (each for passage in reading.passages for each in passage.scores if each.second)
    witnessed = MatchTelling(
        start=score.start,
        end=score.end,
        passage=next(each for each in reading.passages if score in each.scores),
        club="psv-eindhoven",
        opponent="ajax",
        outcome=EventOutcome.WIN,
        goals=(3, 2),
        home=None,
        date=None,
        names=(),
        score=score,
        rule="result/slips",
    )
    model = shipped(Tier.FAST)
    alone = assemble(reading, told, names, model)
    (helped,) = assemble(reading, told, names, model, [witnessed])
    assert helped.main
    assert chance_of_a_psv_win(helped) > max(map(chance_of_a_psv_win, alone), default=0.0)
    assert witnessed not in helped.tellings


def chance_of_a_psv_win(match):
    """By any score that the text may give."""
    place = match.clubs.index("psv-eindhoven")
    return sum(told.chance for told in match.scores if told.goals[place] > told.goals[1 - place])
