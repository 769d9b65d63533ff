"""Which table a club stands in, and from when on."""

from datetime import date

import pytest

from graphsvc.extraction.claiming.setting import Setting, setting
from graphsvc.extraction.claiming.tables import as_of, in_league, since, table_of, until
from graphsvc.extraction.deciding.matches import assemble
from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of

LEAGUE = "Ajax beat PSV 2-1 in the Eredivisie on Friday."
GROUP = "Ajax beat Roma 2-1 in Group D of the Champions League on Friday."


def set_in(*paragraphs: str, names, **zones) -> Setting:
    """The setting of the match that an article reports."""
    reading = reading_of(*paragraphs, names=names, **zones)
    (match, *_) = assemble(reading, tell_matches(reading), names)
    return setting(reading, match, names, None)


@pytest.mark.parametrize(
    ("text", "club", "table"),
    [
        (LEAGUE, "twente", "edition:eredivisie-2020-21"),
        (LEAGUE, "roma", None),
        (GROUP, "ajax", "stage:champions-league-2020-21/group-d"),
        ("Ajax beat Roma 2-1 in the Champions League.", "ajax", None),
        ("Ajax beat PSV 2-1 in the KNVB Cup.", "ajax", None),
        ("Ajax beat PSV 2-1.", "ajax", None),
    ],
)
def test_a_club_stands_in_the_table_of_its_group_or_league(names, text, club, table):
    told = table_of(set_in(text, names=names), names, club)
    assert (told and told.value.entity) == table


@pytest.mark.parametrize(
    ("scope", "fits"),
    [("in the Eredivisie", True), ("in the Europa League", False), ("in Group D", False)],
)
def test_a_table_that_is_named_must_be_that_one(names, scope, fits):
    reading = reading_of(f"Ajax are third {scope}.", names=names)
    (name,) = reading.passages[0].names
    assert bool(table_of(set_in(LEAGUE, names=names), names, "ajax", scope=name)) is fits


def test_a_league_is_of_clubs_of_its_country(names):
    league = set_in(LEAGUE, names=names)
    assert in_league(league, names, "twente")
    assert not in_league(league, names, "roma")


@pytest.mark.parametrize(
    ("text", "dated", "told"),
    [
        (
            LEAGUE,
            date(2021, 3, 14),
            ["validFrom 2021-03-12", "asOf 2021-03-12", "validTo 2021-03-12"],
        ),
        (
            "Ajax beat PSV 2-1.",
            date(2021, 3, 14),
            ["asOf 2021-03-14", "asOf 2021-03-14", "validTo ../2021-03-14"],
        ),
        ("Ajax beat PSV 2-1.", None, []),
    ],
)
def test_what_a_table_says_holds_from_the_match_or_as_published(names, text, dated, told):
    match = set_in(text, names=names, dated=dated)
    found = [*since(match), *as_of(match), *until(match)]
    assert [f"{each.property} {each.value.edtf}" for each in found] == told
