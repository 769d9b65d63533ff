"""Under which competition and season a match stands."""

from datetime import date

import pytest

from graphsvc.extraction.claiming.setting import setting
from graphsvc.extraction.deciding.matches import assemble
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.model import Basis
from tests.extraction.builders import reading_of
from tests.extraction.claiming.claims import about, claimed, values

MARCH = date(2021, 3, 14)


def matches(*paragraphs, names, **zones):
    """The labels of the matches told, the one reported first."""
    found = claimed(*paragraphs, names=names, **{"dated": MARCH, **zones})
    return [entity.id for entity in found.entities if entity.id.startswith("match:")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ajax beat PSV in the Eredivisie.", "match:eredivisie-2020-21/ajax-psv-eindhoven"),
        ("Ajax beat PSV.", "match:2020-21/ajax-psv-eindhoven"),
        ("Molde beat Brann.", "match:2021/molde-brann"),
        ("Ajax beat PSV in the World Cup.", "match:2020-21/ajax-psv-eindhoven"),
        ("Ajax beat PSV in the Bundesliga.", "match:2020-21/ajax-psv-eindhoven"),
        ("Ajax beat Roma in the Europa League.", "match:europa-league-2020-21/ajax-roma"),
        ("Ajax beat PSV in the league.", "match:dutch-league-2020-21/ajax-psv-eindhoven"),
        ("Ajax beat Roma in the league.", "match:2020-21/ajax-roma"),
    ],
)
def test_a_match_stands_under_what_both_clubs_can_play_in(names, text, label):
    assert matches(text, names=names) == [label]


def test_without_a_day_there_is_no_season(names):
    text = "Ajax beat PSV in the Eredivisie."
    assert matches(text, names=names, dated=None) == ["match:undated/ajax-psv-eindhoven"]


def test_the_league_may_be_named_late_in_the_report(names):
    text = "Ajax beat PSV.", "It rained.", "They are third in the Eredivisie."
    found = claimed(*text, names=names)
    (claim,) = about(found, "match", "competition")
    assert claim.statement.value.entity == "competition:eredivisie"
    assert claim.basis is Basis.IMPLIED


@pytest.mark.parametrize("cup", ["Champions League", "Serie A"])
def test_but_not_one_of_other_countries(names, cup):
    text = "Ajax beat PSV.", "It rained.", f"They dream of the {cup}."
    assert values(claimed(*text, names=names), "match", "competition") == []


def test_a_match_of_the_same_group_is_of_the_same_competition(names):
    text = (
        "Ajax beat Roma in the Champions League.",
        "They lead Group D, a point above Porto, who lost 1-0 at Celtic.",
    )
    assert matches(*text, names=names)[1] == "match:champions-league-2020-21/celtic-porto"


def test_a_match_that_sends_a_side_through_is_of_the_group_named_before(names):
    text = (
        "Ajax beat Roma in the Champions League.",
        "It rained.",
        "They lead Group D. Ajax need a draw at Porto next week to reach the knockout stage.",
    )
    found = claimed(*text, names=names)
    stages = [claim.statement for claim in about(found, "match", "stage")]
    assert {each.value.entity for each in stages} == {"stage:champions-league-2020-21/group-d"}
    assert len(stages) == 2


def test_another_match_is_of_no_group_unless_it_is_told(names):
    text = (
        "Ajax beat Roma in the Champions League.",
        "They lead Group D. Ajax face Utrecht next week.",
    )
    assert matches(*text, names=names)[1] == "match:2020-21/ajax-utrecht"


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Ajax beat PSV 2-1.", ("WIN", "LOSS")),
        ("Ajax lost to PSV.", ("LOSS", "WIN")),
        ("Ajax drew with PSV.", ("TIE", "TIE")),
        ("Ajax lost 2-1 at PSV.", ("LOSS", "WIN")),
    ],
)
def test_how_a_match_ended_is_seen_from_either_side(names, text, outcomes):
    reading = reading_of(text, names=names)
    (match,) = assemble(reading, tell_matches(reading), names)
    told = setting(reading, match, names, None)
    assert (told.outcome_of("ajax"), told.outcome_of("psv-eindhoven")) == outcomes
    assert told.outcome_of("roma") is None
