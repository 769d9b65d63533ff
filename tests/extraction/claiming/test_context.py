"""What is claimed around the match that an article reports."""

from tests.extraction.claiming.claims import claimed

AROUND = {"rank", "recentForm", "milestone", "qualifiesFor", "comment"}
TEXT = (
    "Ajax are third in the table, unbeaten in six.",
    "Ajax claimed their first win of the season and were the better side.",
)


def test_all_of_it_stands_around_the_match_reported(names):
    found = claimed("Ajax beat PSV 2-1 in the Eredivisie on Friday.", *TEXT, names=names)
    told = {claim.statement.property for claim in found.claims}
    assert told >= AROUND - {"qualifiesFor"}


def test_an_article_that_reports_no_match_claims_nothing_around_it(names):
    found = claimed("It rained all day.", *TEXT, names=names)
    assert not AROUND & {claim.statement.property for claim in found.claims}
