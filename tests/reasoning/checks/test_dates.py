"""The rules of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks import dates
from graphsvc.rules.edtf import Span
from tests.builders import article, claim, day
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, examined, result
from tests.worlds import MATCH, played

EDITION, OTHER = "edition:cup-2020-21", "edition:cup-2019-20"
STAGE = "stage:cup-2020-21/group-a"
IN_EDITION = [claim(MATCH, "edition", EDITION), claim(EDITION, "season", "2020-21")]
days = st.dates(date(2019, 1, 1), date(2022, 12, 31))


@given(days)
def test_a_match_is_played_in_its_season(on):
    told = [*IN_EDITION, claim(MATCH, "date", day(on.isoformat()))]
    expected = PASS if date(2020, 6, 1) <= on <= date(2021, 8, 31) else FAIL
    assert result(dates.day_of_the_season, MATCH, *told) == expected


def test_a_match_without_a_date_or_a_season_is_in_none():
    assert result(dates.day_of_the_season, MATCH, *IN_EDITION) == UNKNOWN
    assert result(dates.day_of_the_season, MATCH, *played()) is None


@pytest.mark.parametrize(
    ("season", "lasted"),
    [
        ("2020-21", Span(date(2020, 6, 1), date(2021, 8, 31))),
        ("2020", Span(date(2020, 1, 1), date(2021, 8, 31))),
        ("spring", None),
    ],
)
def test_a_season_has_its_days(season, lasted):
    assert dates.season_days(season) == lasted


@given(st.sampled_from([EDITION, OTHER]))
def test_a_match_and_its_stage_are_of_one_edition(edition):
    told = [*IN_EDITION, claim(MATCH, "stage", STAGE), claim(STAGE, "edition", edition)]
    expected = PASS if edition == EDITION else FAIL
    assert result(dates.one_edition_of_match_and_stage, MATCH, *told) == expected
    assert result(dates.one_edition_of_match_and_stage, MATCH, *IN_EDITION) is None


@given(st.sampled_from(["competition:cup", "competition:league"]))
def test_a_match_and_its_edition_are_of_one_competition(competition):
    told = [*played(), *IN_EDITION, claim(EDITION, "competition", competition)]
    expected = PASS if competition == "competition:cup" else FAIL
    assert result(dates.one_competition_of_match_and_edition, MATCH, *told) == expected
    assert result(dates.one_competition_of_match_and_edition, MATCH, *played()) is None


@given(st.integers(-3, 3))
def test_rounds_are_counted_from_one(number):
    told = claim(MATCH, "roundNumber", number)
    expected = PASS if number >= 1 else FAIL
    assert result(dates.round_of_the_season, MATCH, told) == expected
    assert result(dates.round_of_the_season, MATCH, *played()) is None


ABOUT = claim("article:one", "about", MATCH)


@given(st.integers(-400, 400))
def test_a_report_appears_no_earlier_than_its_match(later):
    dated = date(2020, 12, 1) + timedelta(later)
    told = [article("one", dated=dated), *played(), ABOUT]
    expected = PASS if later >= 0 else FAIL
    assert result(dates.reported_after_it_was_played, "article:one", *told) == expected


def test_a_report_without_a_day_or_of_a_match_without_one_is_not_compared():
    rule = dates.reported_after_it_was_played
    assert result(rule, "article:one", article("one", dated=None), *played(), ABOUT) is None
    undated = [each for each in played() if each.statement.property != "date"]
    assert result(rule, "article:one", article("one"), *undated, ABOUT) == UNKNOWN


def test_the_message_names_both_days():
    told = [article("one", dated=date(2020, 11, 30)), *played(), ABOUT]
    check = examined(dates.reported_after_it_was_played, "article:one", *told)
    assert check.message == "Rovers v United is dated 2020-12-01, its report 2020-11-30."
