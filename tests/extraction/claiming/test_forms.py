"""What an article claims about runs of results."""

import pytest

from graphsvc.model import Alternative, Ambiguity
from tests.extraction.claiming.claims import about, alternatives, claimed, qualified, values

LEAD = "Ajax beat PSV 2-1 at home in the Eredivisie on Friday."


def form(names, text: str):
    """The one run claimed: its club, its matches, its qualifiers; None where there is none."""
    claims = about(claimed(LEAD, text, names=names), "club", "recentForm")
    if not claims:
        return None
    (claim,) = claims
    told = qualified(claim.statement.qualifiers)
    return claim.statement.subject, claim.statement.value.number, told


def test_a_run_counts_results_of_the_competition_up_to_the_match(names):
    assert form(names, "Ajax have won six league matches in a row.") == (
        "club:ajax",
        6,
        {"won": "number 6 EXACT ", "scope": "competition:eredivisie", "asOf": "date 2021-03-12"},
    )


def test_a_run_before_the_match_ends_with_it_and_has_its_goals(names):
    text = "PSV had lost its previous four matches, conceding 11 goals and scoring just two."
    assert form(names, text) == (
        "club:psv-eindhoven",
        4,
        {
            "lost": "number 4 EXACT ",
            "goalsFor": "number 2 EXACT ",
            "goalsAgainst": "number 11 EXACT ",
            "scope": "competition:eredivisie",
            "validTo": "date 2021-03-12",
        },
    )


def test_its_matches_become_no_matches(names):
    found = claimed(LEAD, "PSV had lost its previous four matches.", names=names)
    assert len([entity for entity in found.entities if entity.id.startswith("match:")]) == 1


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Ajax are unbeaten in six.", {"lost": "number 0 EXACT "}),
        ("PSV are winless in six.", {"won": "number 0 EXACT "}),
    ],
)
def test_to_be_unbeaten_is_to_have_no_defeat_among_so_many(names, text, counted):
    _, matches, told = form(names, text)
    assert matches == 6
    assert counted.items() <= told.items()


@pytest.mark.parametrize(
    "text",
    [
        "It was a fourth straight win for PSV.",
        "Ajax are winless in six.",
        "PSV are unbeaten in six.",
        "Ajax went home after four straight wins.",
    ],
)
def test_a_run_that_the_result_contradicts_or_leaves_open_is_not_claimed(names, text):
    assert form(names, text) is None


def test_after_four_defeats_a_win_ends_them(names):
    _, _, told = form(names, "Ajax breathed again after four straight defeats.")
    assert "validTo" in told


@pytest.mark.parametrize(
    ("text", "scope", "sure"),
    [
        ("Ajax are unbeaten in six league games.", "competition:eredivisie", 0.85),
        ("Ajax are unbeaten in six.", "competition:eredivisie", 0.65),
        ("Ajax are unbeaten in six in all competitions.", None, 0.85),
        ("Ajax are unbeaten in six Europa League games.", None, 0.65),
    ],
)
def test_a_scope_that_is_not_said_is_only_supposed(names, text, scope, sure):
    (claim,) = about(claimed(LEAD, text, names=names), "club", "recentForm")
    assert qualified(claim.statement.qualifiers).get("scope") == scope
    assert claim.extraction.confidence == sure


def test_matches_at_home_alone_are_told_as_such(names):
    _, _, told = form(names, "Ajax are unbeaten in six at home.")
    assert told["alignment"] == "code HOME"


def test_without_any_day_a_run_has_no_place_in_time(names):
    text = "Ajax beat PSV 2-1.", "Ajax are unbeaten in six."
    assert values(claimed(*text, names=names, dated=None), "club", "recentForm") == []


def test_a_run_whose_competition_is_not_told_may_be_of_all_matches(names):
    found = claimed(LEAD, "PSV had lost its previous four matches.", names=names)
    (likely,) = about(found, "club", "recentForm")
    (other,) = alternatives(found, "club", "recentForm")
    assert other.extraction.alternative == Alternative(likely.statement.id, Ambiguity.SCOPE)
    told = qualified(likely.statement.qualifiers)
    assert told.pop("scope") == "competition:eredivisie"
    assert qualified(other.statement.qualifiers) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ajax have won six league matches in a row.",
        "PSV had lost its previous four matches in all competitions.",
        "PSV had lost its previous four matches in the Eredivisie.",
    ],
)
def test_a_run_whose_scope_is_told_can_be_read_in_one_way(names, text):
    assert alternatives(claimed(LEAD, text, names=names), "club", "recentForm") == []
