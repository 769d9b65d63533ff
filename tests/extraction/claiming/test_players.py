"""What an article claims about players."""

from graphsvc.model import Basis
from tests.extraction.claiming.claims import about, claimed, qualified, quotes, values

LEAD = "Ajax beat PSV 2-1 on Friday."
BETWEEN = "during the match between Ajax and PSV."


def test_a_player_told_with_his_club_is_its_member_on_the_day_of_the_match(names):
    found = claimed(LEAD, "Ajax striker Erik Berg smiled.", names=names)
    (claim,) = about(found, "player", "memberOf")
    assert claim.statement.value.entity == "club:ajax"
    assert qualified(claim.statement.qualifiers) == {"validAt": "date 2021-03-12"}
    assert [quote.exact for quote in claim.quotes] == ["Ajax striker Erik Berg"]


def test_without_a_day_it_is_not_told_when(names):
    found = claimed("Ajax beat PSV.", "Ajax striker Erik Berg smiled.", names=names)
    assert about(found, "player", "memberOf")[0].statement.qualifiers == ()


def test_a_player_of_a_club_of_no_match_is_left_out(names):
    found = claimed(LEAD, "Twente striker Erik Berg smiled.", names=names)
    assert values(found, "player", "memberOf") == []


def test_a_caption_is_less_sure_and_a_misspelt_club_is_normalised(names):
    caption = "Erik Berg of Fiorentino, left, during the match between Roma and Fiorentina."
    found = claimed("Roma beat Fiorentina.", "Fiorentina wept.", names=names, captions=[caption])
    (claim,) = about(found, "player", "memberOf")
    assert claim.statement.value.entity == "club:fiorentina"
    assert (claim.basis, claim.extraction.confidence) == (Basis.NORMALIZED, 0.7)


def test_a_caption_shows_who_was_there_and_who_duelled(names):
    caption = f"Erik Berg of Ajax, left, in action against Jan Holm of PSV, {BETWEEN}"
    found = claimed(LEAD, names=names, captions=[caption])
    assert values(found, "player", "appearedIn") == ["match:2020-21/ajax-psv-eindhoven"] * 2
    assert quotes(found, "player", "appearedIn") == [["Erik Berg"], ["Jan Holm"]]
    assert values(found, "player", "duelWith") == ["player:jan-holm"]
    (duel,) = quotes(found, "player", "duelWith")
    assert duel == ["Erik Berg of Ajax, left, in action against Jan Holm"]


def test_officials_and_other_pictures_show_no_players(names):
    captions = [
        f"Referee Erik Berg of Ajax looks on {BETWEEN}",
        "Jan Holm of Ajax poses at an airport on his way to a holiday by the sea.",
    ]
    assert values(claimed(LEAD, names=names, captions=captions), "player", "appearedIn") == []
