"""What follows about a club."""

from graphsvc.reasoning.deriving import derived_of
from tests.builders import claim, view_of
from tests.worlds import MATCH, ROVERS, played

LAST, NOW = "edition:cup-2019-20", "edition:cup-2020-21"
PLAYS = [*played(), claim(MATCH, "edition", NOW), claim(NOW, "season", "2020-21")]
FIRST = claim(ROVERS, "campaignNumber", 1, edition=LAST)


def follows(*records):
    view = view_of(*records)
    return derived_of(view.node(ROVERS), view)


def test_the_edition_after_a_counted_campaign_is_the_next():
    (second,) = follows(*PLAYS, FIRST)
    assert second.statement.value.number == 2
    assert second.statement.qualifier("edition").entity == NOW
    assert [each.statement.property for each in second.proof.premises] == [
        "campaignNumber",
        "edition",
    ]


def test_without_a_match_in_it_or_a_campaign_before_it_nothing_follows():
    assert follows(*played(), FIRST) == []
    assert follows(*PLAYS) == []
    older = claim(ROVERS, "campaignNumber", 1, edition="edition:cup-2018-19")
    assert follows(*PLAYS, older) == []


def test_a_campaign_that_is_told_is_not_derived():
    told = claim(ROVERS, "campaignNumber", 3, edition=NOW)
    assert follows(*PLAYS, FIRST, told) == []


def test_an_edition_without_a_season_has_none_before_it():
    assert follows(*PLAYS[:-1], FIRST) == []
