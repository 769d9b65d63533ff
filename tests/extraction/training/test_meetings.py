"""Who met, who won, who was at home, and the score: what is learned of each."""

import pytest

pytest.importorskip("sklearn")

from graphsvc.articles import read_article
from graphsvc.extraction.training.meetings import finals, homes, meeting_of, pairs, winners
from tests.extraction.training.taught import HEAD, report_of

LEAD = "Ajax beat PSV [2-1]{m1.score} at home on Sunday. It was 1-1 at half-time."
LATER = "They had lost 2-1 at Utrecht on Friday."


def meeting(names, *sentences, head=HEAD):
    report = report_of(*sentences, head=head)
    return meeting_of(report, read_article(report.text), names)


def labels(examples):
    return [label for _, label in examples]


def test_the_clubs_of_the_head_are_found_among_those_of_the_text(names):
    assert meeting(names, LEAD, LATER).found == ("ajax", "psv-eindhoven")


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("PSV Eindhoven", "psv-eindhoven"),
        ("psv", "psv-eindhoven"),
        ("Eindhoven", "psv-eindhoven"),
        ("Vitesse", None),
    ],
)
def test_a_club_may_have_any_of_its_names_in_the_head(names, named, found):
    assert meeting(names, LEAD, head=HEAD.replace("PSV", named)).away == found


def test_clubs_that_share_a_word_are_told_apart(names):
    head = HEAD.replace("Ajax", "Manchester United").replace("PSV", "Manchester City")
    lead = "Manchester City lost 2-1 at Manchester United."
    assert meeting(names, lead, head=head).found == ("manchester-united", "manchester-city")


def test_of_all_pairs_named_one_met(names):
    told = labels(pairs(meeting(names, LEAD, LATER)))
    assert sorted(told) == [False, False, True]


def test_a_text_that_names_one_club_of_its_match_teaches_no_winner_and_no_score(names):
    told = meeting(names, "Ajax won [2-1]{m1.score} at home.", "They meet Utrecht on Friday.")
    assert told.found is None
    assert [*winners(told), *homes(told), *finals(told)] == []
    assert labels(pairs(told)) == [False]


@pytest.mark.parametrize(
    ("score", "expected"), [("2-1", [True, False]), ("1-2", [False, True]), ("1-1", [])]
)
def test_who_won_is_learned_of_both_sides_unless_it_was_a_draw(names, score, expected):
    head = HEAD.replace('score="2-1"', f'score="{score}"')
    assert labels(winners(meeting(names, LEAD, head=head))) == expected


def test_who_won_is_not_learned_where_no_score_is_known(names):
    head = HEAD.replace(', score="2-1"', "")
    assert labels(winners(meeting(names, LEAD, head=head))) == []


def test_who_was_at_home_is_learned_of_both_sides(names):
    assert labels(homes(meeting(names, LEAD))) == [True, False]


def test_who_was_at_home_is_not_learned_where_the_text_hides_it(names):
    head = HEAD.replace('score="2-1"', 'score="2-1", orientation=false')
    assert labels(homes(meeting(names, LEAD, head=head))) == []


def test_the_final_score_is_learned_beside_all_others_of_the_text(names):
    assert labels(finals(meeting(names, LEAD, LATER))) == [True, False, False]


def test_a_text_that_reports_no_match_teaches_that_no_two_of_its_clubs_met(names):
    told = meeting(names, "Ajax and PSV meet Utrecht.", head='style = "no-report"\n')
    assert {*labels(pairs(told))} == {False}
    assert [*winners(told), *homes(told), *finals(told)] == []
