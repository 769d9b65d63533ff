"""What an article thinks of a match and its clubs."""

from graphsvc.model import Modality
from tests.extraction.claiming.claims import about, claimed, qualified, values

LEAD = "Ajax beat PSV 2-1 at home in the Eredivisie on Friday."


def test_a_judgement_of_play_is_of_the_match_and_one_of_mood_of_the_club(names):
    text = "PSV defended well as Ajax pressed.", "Ajax was full of confidence."
    found = claimed(LEAD, *text, names=names)
    assert values(found, "match", "comment") == ["text  PSV defended well"]
    assert values(found, "club", "comment") == ["text  full of confidence"]
    comments = [*about(found, "match", "comment"), *about(found, "club", "comment")]
    assert {claim.statement.modality for claim in comments} == {Modality.OPINION}


def test_a_forecast_is_told_apart_from_both_fact_and_opinion(names):
    (claim,) = about(
        claimed(LEAD, "Ajax will surely be champions.", names=names), "club", "comment"
    )
    assert claim.statement.modality is Modality.PREDICTION


def test_of_clubs_that_did_not_play_no_comment_is_claimed(names):
    found = claimed(LEAD, "Twente were the better side.", names=names)
    assert values(found, "match", "comment") == []


def test_missed_chances_are_counted_for_their_club(names):
    text = "PSV wasted a couple of openings before Ajax led in the 13th minute."
    (claim,) = about(claimed(LEAD, text, names=names), "match", "missedChances")
    assert claim.statement.value.number == 2
    assert qualified(claim.statement.qualifiers) == {
        "club": "club:psv-eindhoven",
        "precision": "code ABOUT",
        "before": "text  13",
    }
