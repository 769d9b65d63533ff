"""What a complete record of a player would tell."""

from graphsvc.model import TextValue
from graphsvc.reasoning.gaps import gaps_of, is_known
from graphsvc.reasoning.gaps.players import MONONYM
from tests.builders import claim, entity, view_of
from tests.worlds import ANN, ROVERS


def of(name, *records):
    return view_of(entity(ANN, name), claim(ANN, "memberOf", ROVERS), *records).node(ANN)


def test_somebody_of_one_name_lacks_the_full_one():
    gap = gaps_of(of("Ann"))[0]
    assert (gap.name, gap.reason, gap.best_known) == ("fullName", MONONYM, TextValue("Ann"))
    assert not is_known(of("Ann"), "fullName")
    assert is_known(of("Ann Berg"), "fullName")


def test_a_player_should_tell_club_position_and_birthday():
    assert [each.name for each in gaps_of(of("Ann Berg"))] == ["position", "born"]
    told = of("Ann Berg", claim(ANN, "position", "forward"), claim(ANN, "born", "1999"))
    assert gaps_of(told) == []
    nowhere = view_of(entity(ANN), claim(ANN, "position", "forward")).node(ANN)
    assert [each.name for each in gaps_of(nowhere)] == ["memberOf", "born"]
