"""What an article claims about how far clubs came, and what may bring them there."""

from datetime import date

import pytest

from graphsvc.model import Alternative, Ambiguity, Basis, Modality
from tests.extraction.claiming.claims import about, alternatives, claimed, qualified, quotes, values

GROUP = "Ajax drew 1-1 at home to Roma in Group D of the Champions League on Friday."
STAKE = (
    "Ajax needs just a point against Porto next week to send it through to the knockout stage for "
    "the third successive year."
)


def test_last_year_is_the_edition_before(names):
    text = "Ajax reached the quarterfinals last year in its first Champions League campaign."
    found = claimed(GROUP, text, names=names)
    (reached,) = about(found, "club", "reachedPhase")
    assert (reached.statement.value.code, reached.basis) == ("QUARTER_FINAL", Basis.NORMALIZED)
    (number,) = about(found, "club", "campaignNumber")
    assert (number.statement.value.number, number.basis) == (1, Basis.STATED)
    for claim in (reached, number):
        told = qualified(claim.statement.qualifiers)
        assert told == {"edition": "edition:champions-league-2019-20"}


def test_a_phase_of_a_competition_that_is_not_named_is_less_sure(names):
    found = claimed(GROUP, "Ajax reached the final last year.", names=names)
    (claim,) = about(found, "club", "reachedPhase")
    assert claim.extraction.confidence < 0.85


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        (GROUP, "Ajax reached the Europa League quarterfinals last year."),
        ("Ajax beat PSV 2-1 in the Eredivisie.", "Ajax reached the quarterfinals last year."),
        ("Ajax beat PSV 2-1.", "Ajax reached the quarterfinals last year."),
    ],
)
def test_of_another_competition_nothing_is_claimed(names, lead, text):
    assert values(claimed(lead, text, names=names), "club", "reachedPhase") == []


def test_a_phase_that_hangs_on_a_match_is_conditional(names):
    (claim,) = about(claimed(GROUP, STAKE, names=names), "club", "qualifiesFor")
    assert claim.statement.value.entity == "stage:champions-league-2020-21/knockout"
    assert claim.statement.modality is Modality.CONDITIONAL
    told = [(each.property, each.value.key) for each in claim.statement.qualifiers]
    (match,) = (value for name, value in told if name == "match")
    assert match.endswith("ajax-porto")
    assert told[1:] == [
        ("outcome", "code WIN"),
        ("outcome", "code TIE"),
        ("effect", "code QUALIFICATION"),
    ]


def test_for_the_third_successive_year_it_was_there_in_two(names):
    found = claimed(GROUP, STAKE, names=names)
    editions = [
        qualified(claim.statement.qualifiers)["edition"]
        for claim in about(found, "club", "reachedPhase")
    ]
    assert editions == ["edition:champions-league-2019-20", "edition:champions-league-2018-19"]
    assert quotes(found, "club", "reachedPhase")[0] == ["for the third successive year"]


@pytest.mark.parametrize(
    "lead", ["Ajax beat PSV 2-1 in the Eredivisie on Friday.", "Ajax beat PSV 2-1 on Friday."]
)
def test_nobody_goes_through_from_a_league_or_from_nowhere(names, lead):
    found = claimed(lead, "Ajax must beat Twente next week to reach the final.", names=names)
    assert values(found, "club", "qualifiesFor") == []


def test_without_a_match_to_come_nothing_hangs_on_it(names):
    found = claimed(GROUP, "Ajax must beat Porto to reach the final.", names=names)
    assert values(found, "club", "qualifiesFor") == []


LAST = "Ajax reached the quarterfinals last {} in its first Champions League campaign."
AUTUMN, SPRING = date(2020, 12, 2), date(2021, 3, 14)


def test_last_year_may_be_that_of_the_calendar_as_long_as_it_is_autumn(names):
    text = LAST.format("year")
    found = claimed(GROUP, text, names=names, dated=AUTUMN)
    (likely,) = about(found, "club", "reachedPhase")
    (other,) = alternatives(found, "club", "reachedPhase")
    assert other.extraction.alternative == Alternative(likely.statement.id, Ambiguity.TIME)
    assert other.statement.value == likely.statement.value
    assert qualified(other.statement.qualifiers) == {
        "competition": "competition:champions-league",
        "asOf": "date 2019",
    }
    assert [quote.exact for quote in other.quotes] == ["last year"]


@pytest.mark.parametrize(("when", "dated"), [("year", SPRING), ("season", AUTUMN)])
def test_else_it_is_the_last_season_either_way(names, when, dated):
    text = LAST.format(when)
    found = claimed(GROUP, text, names=names, dated=dated)
    assert len(about(found, "club", "reachedPhase")) == 1
    assert alternatives(found, "club", "reachedPhase") == []
