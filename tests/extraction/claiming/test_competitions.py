"""What an article claims about competition, season and group."""

from graphsvc.extraction.claiming.ledger import REFERENCE
from graphsvc.model import Basis
from tests.extraction.claiming.claims import about, claimed, quotes, values

TEXT = "Ajax beat Roma 2-1 in the Champions League on Friday.", "They lead Group D."


def test_the_competition_is_quoted_where_it_is_named(names):
    found = claimed(*TEXT, names=names)
    assert values(found, "match", "competition") == ["competition:champions-league"]
    assert quotes(found, "match", "competition") == [["Champions League"]]


def test_the_season_is_background_and_quotes_the_day(names):
    found = claimed(*TEXT, names=names)
    assert values(found, "edition", "season") == ["text  2020-21"]
    (claim,) = about(found, "match", "edition")
    assert (claim.basis, claim.source) == (Basis.BACKGROUND, REFERENCE.id)
    assert [quote.exact for quote in claim.quotes] == ["on Friday"]


def test_without_a_day_told_the_season_quotes_the_competition(names):
    found = claimed("Ajax beat Roma 2-1 in the Champions League.", names=names)
    assert quotes(found, "edition", "season") == [["Champions League"]]


def test_a_group_is_a_phase_of_its_edition(names):
    found = claimed(*TEXT, names=names)
    assert values(found, "match", "stage") == ["stage:champions-league-2020-21/group-d"]
    assert values(found, "stage", "edition") == ["edition:champions-league-2020-21"]
    assert values(found, "stage", "phase") == ["code GROUP"]
    assert quotes(found, "match", "stage") == [["Group D"]]


def test_what_follows_from_the_group_alone_is_implied(names):
    text = TEXT[0], "They lead Group D, a point above Porto, who lost 1-0 at Celtic."
    other = about(claimed(*text, names=names), "match", "competition")[1]
    assert (other.basis, other.extraction.rule) == (Basis.IMPLIED, "match/same-group")


def test_without_a_competition_nothing_is_claimed_of_one(names):
    found = claimed("Ajax beat PSV.", names=names)
    assert values(found, "match", "competition") == values(found, "match", "edition") == []


def test_the_league_may_be_any_league_of_the_country_in_that_season(names):
    found = claimed("Atalanta beat Roma 2-1 in the league on Friday.", names=names)
    assert values(found, "match", "competition") == ["competition:italian-league"]
    assert "text  serie-a" in values(found, "competition", "mayBe")
    assert "text  serie-a-2020-21" in values(found, "edition", "mayBe")
    assert "text  coppa-italia" not in values(found, "competition", "mayBe")
    assert {each.source for each in about(found, "competition", "mayBe")} == {REFERENCE.id}


def test_a_named_competition_is_itself_alone(names):
    assert values(claimed(*TEXT, names=names), "competition", "mayBe") == []
