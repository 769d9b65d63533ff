"""The words that tie another match to the group of the one reported."""

from tests.extraction.claiming.claims import about, claimed

LEAD = "Ajax drew 1-1 at home to Roma in the Champions League on Friday."
TABLE = "They lead Group D, a point above Porto, who lost 1-0 at Celtic."


def of(found, ending: str, name: str):
    """The claim on a property of the match whose label has that ending."""
    (claim,) = (
        claim for claim in about(found, "match", name) if claim.statement.subject.endswith(ending)
    )
    return claim


def words(claim) -> list[str]:
    return [quote.exact for quote in claim.quotes]


def test_what_the_results_mean_ties_both_matches_and_their_days(names):
    found = claimed(LEAD, f"{TABLE} The results mean that all is open.", names=names)
    assert words(of(found, "celtic-porto", "stage")) == ["Group D", "The results mean that"]
    assert of(found, "celtic-porto", "date").statement.value.edtf == "../2021-03-12"


def test_without_such_words_a_match_was_over_by_the_day_of_publication(names):
    found = claimed(LEAD, TABLE, names=names)
    assert words(of(found, "celtic-porto", "stage")) == ["Group D"]
    assert of(found, "celtic-porto", "date").statement.value.edtf == "../2021-03-14"


def test_a_match_to_come_is_tied_by_going_through(names):
    stake = "Ajax need a point against Celtic next week to reach the knockout stage."
    found = claimed(LEAD, f"{TABLE} {stake}", names=names)
    assert words(of(found, "ajax-celtic", "stage"))[1:] == ["knockout"]
