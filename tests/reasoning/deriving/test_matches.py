"""What follows about a match."""

from graphsvc.model import Basis, ScoreValue
from graphsvc.reasoning.deriving import derived_of
from tests.builders import claim, day, view_of
from tests.groups import CLUBS, LAST, MIDTJYLLAND, STAGE, group_d, played, setting, standing
from tests.worlds import MATCH, leveller, opener, world
from tests.worlds import played as met

MEETING = "match:champions-league-2020-21/atalanta-midtjylland"
FORM = claim(
    MIDTJYLLAND,
    "recentForm",
    4,
    lost=4,
    scope="competition:champions-league",
    validTo=day("2020-12-01"),
)
ALONE = [*setting(), *(claim(STAGE, "participant", each) for each in CLUBS)]


def follows(label, *records):
    view = view_of(*records)
    return {each.statement.property: each for each in derived_of(view.node(label), view)}


def test_the_half_time_score_follows_from_all_goals():
    half = follows(MATCH, *world())["halfTimeScore"]
    assert half.statement.value == ScoreValue(0, 1)
    assert half.basis is Basis.DERIVED
    assert half.proof.rule.name == "goals of the first half"
    assert {each.statement.property for each in half.proof.premises} == {
        "finalScore",
        "creditedTo",
        "minute",
    }


def test_it_follows_from_nothing_where_a_goal_is_missing_or_a_source_tells_it():
    assert follows(MATCH, *met(), *opener()) == {}
    told = [*met(), *opener(), *leveller(), claim(MATCH, "halfTimeScore", (0, 0))]
    assert follows(MATCH, *told) == {}


def test_the_round_is_one_more_than_the_matches_before():
    label = LAST
    found = follows(label, *group_d())["roundNumber"]
    assert found.statement.value.number == 6
    assert len(found.proof.premises) == 5
    told = claim(label, "roundNumber", 6)
    assert "roundNumber" not in follows(label, *group_d(), told)


def test_a_run_told_before_the_match_counts_them_too():
    points = standing(MIDTJYLLAND, "points", 1, source="article:list")
    records = [*ALONE, *played("atalanta", "midtjylland"), points]
    found = follows(MEETING, *records, FORM)["roundNumber"]
    assert found.statement.value.number == 5
    assert found.proof.text == "Midtjylland had played 4 before it."
    assert found.proof.steps
    assert "roundNumber" not in follows(MEETING, *records)


def test_where_matches_may_be_missing_no_round_follows():
    some = group_d(without=[("midtjylland", "atalanta")])
    assert "roundNumber" not in follows(MEETING, *some)


def test_a_match_without_a_day_has_no_round():
    dated = [each for each in group_d() if each.statement.property != "date"]
    assert "roundNumber" not in follows(MEETING, *dated)
