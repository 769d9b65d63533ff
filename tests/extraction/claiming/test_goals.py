"""What an article claims about goals."""

from graphsvc.model import Basis
from tests.extraction.claiming.claims import about, claimed, qualified, quotes, values

LEAD = "Ajax beat PSV 2-0 on Friday."


def test_a_goal_has_its_scorer_club_and_match(names):
    found = claimed(LEAD, "Erik Berg put Ajax ahead.", names=names)
    assert values(found, "goal", "scorer") == ["player:erik-berg"]
    assert values(found, "goal", "creditedTo") == ["club:ajax"]
    assert values(found, "goal", "match") == ["match:2020-21/ajax-psv-eindhoven"]
    assert quotes(found, "goal", "scorer") == [["Erik Berg put Ajax ahead"]]


def test_the_club_is_stated_by_a_phrase_and_else_implied_by_the_score(names):
    for text, basis in (
        ("Erik Berg put Ajax ahead.", Basis.STATED),
        ("Erik Berg scored against PSV.", Basis.STATED),
        ("Erik Berg scored.", Basis.IMPLIED),
    ):
        found = claimed("Ajax beat PSV 1-0 on Friday.", text, names=names)
        (claim,) = about(found, "goal", "creditedTo")
        assert claim.basis is basis


def test_a_club_told_above_a_list_of_scorers_is_quoted_apart(names):
    line_up = (
        "Ajax: Erik Berg, Jan Holm, Ole Lund, Per Vik, Kai Dahl, Tor Moe, Leif Aas, Nils Sand."
    )
    text = LEAD, line_up, "Goals: Berg 13, Lund 40."
    found = claimed(*text, names=names)
    assert quotes(found, "goal", "creditedTo")[1] == ["Ajax", "Lund 40"]


def test_a_scorer_is_a_player_of_the_club_by_implication(names):
    found = claimed(LEAD, "Erik Berg scored.", names=names)
    (claim,) = about(found, "player", "memberOf")
    assert (claim.statement.value.entity, claim.basis) == ("club:ajax", Basis.IMPLIED)
    assert qualified(claim.statement.qualifiers) == {"validAt": "date 2021-03-12"}


def test_but_for_an_own_goal(names):
    text = "Own goal by PSV defender Erik Berg."
    found = claimed(LEAD, text, names=names)
    assert values(found, "goal", "creditedTo") == ["club:ajax"]
    assert values(found, "goal", "shotType") == ["code OWN_GOAL"]
    assert values(found, "player", "memberOf") == ["club:psv-eindhoven"]


def test_a_minute_and_a_half_are_claimed_as_told(names):
    found = claimed(LEAD, "Erik Berg scored a first-half goal in the 13th minute.", names=names)
    assert values(found, "goal", "minute") == ["text  13"]
    assert values(found, "goal", "period") == ["number 1 EXACT "]
    assert about(found, "goal", "minute")[0].basis is Basis.STATED


def test_what_it_did_to_the_score_is_quoted_with_the_words_that_say_so(names):
    text = "Erik Berg headed home in the 13th minute to cancel out the opener."
    found = claimed("Ajax drew 1-1 with PSV.", text, names=names)
    assert quotes(found, "goal", "role") == [
        ["Erik Berg headed home in the 13th minute to cancel out"]
    ]


def test_how_it_was_scored_is_claimed_from_prose_not_from_headlines(names):
    text = "Erik Berg's opener came as he volleyed home into the bottom left corner."
    found = claimed(LEAD, text, names=names, headline="Erik Berg heads home for Ajax")
    assert values(found, "goal", "technique") == ["code VOLLEY"]
    assert values(found, "goal", "placement") == ["code BOTTOM_LEFT"]
    assert values(found, "goal", "bodyPart") == []
    assert values(found, "goal", "role") == ["code OPENER"]


def test_an_assist_is_implied_with_its_manner_and_side(names):
    text = "Jan Holm crossed from the right and Erik Berg headed home."
    found = claimed(LEAD, text, names=names)
    (claim,) = about(found, "goal", "assistedBy")
    assert claim.statement.value.entity == "player:jan-holm"
    assert qualified(claim.statement.qualifiers) == {
        "assistType": "code CROSS",
        "fromSide": "code RIGHT",
    }
    assert claim.basis is Basis.IMPLIED
    assert values(found, "player", "memberOf") == ["club:ajax", "club:ajax"]
    assert len(values(found, "player", "appearedIn")) == 2


def test_a_goal_that_nobody_is_said_to_have_scored_is_not_claimed(names):
    assert values(claimed(LEAD, "Ajax took the lead.", names=names), "goal", "match") == []
