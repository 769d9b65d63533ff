"""What follows if some results came in."""

import pytest

from graphsvc.model import EventOutcome, Modality
from graphsvc.reasoning.standings.scenarios import scenario_of
from graphsvc.reasoning.standings.supposing import Supposed, ending_for
from tests.builders import claim, view_of
from tests.groups import AJAX, ATALANTA, EVE, LAST, REPORT, STAGE, group_d, meeting, setting
from tests.worlds import word

SAID = claim(
    ATALANTA,
    "qualifiesFor",
    "stage:champions-league-2020-21/knockout",
    match=LAST,
    outcome=word("TIE"),
    effect=word("QUALIFICATION"),
    modality=Modality.CONDITIONAL,
)
DRAW = EventOutcome.TIE


def scenario(*records, outcome=DRAW, club=ATALANTA):
    view = view_of(*records)
    match = view.node(LAST)
    return scenario_of(view, view.node(STAGE), [Supposed(match, ending_for(match, club, outcome))])


def test_who_goes_through_is_proven_with_the_result_supposed():
    found = scenario(*group_d(until="2020-12-01"))
    assert [each.club.id for each in found.effects] == [ATALANTA, "club:liverpool"]
    atalanta, liverpool = found.explanation.steps
    assert atalanta.text == "Atalanta finish among the first 2, however the matches left end."
    steps = [each.text for each in atalanta.steps]
    assert "It is supposed that Ajax Atalanta is drawn." in [s.replace(" v ", " ") for s in steps]
    assert "Ajax have no match left and stay behind Atalanta." in steps
    assert liverpool.text == "Liverpool finish among the first 2, however the matches left end."


def test_what_reports_say_is_carried_over_the_results():
    found = scenario(*group_d(until="2020-12-01", without=[("ajax", "liverpool")]), *REPORT)
    (row,) = [row for row in found.table.rows if row.club.id == ATALANTA]
    (ahead,) = row.relative
    assert (ahead.to.id, ahead.difference) == (AJAX, 1)
    assert ahead.statement.proof.premises[0].statement.property == "pointsAheadOf"
    assert found.table.on > EVE


@pytest.mark.parametrize(("outcome", "through"), [(DRAW, [ATALANTA]), (EventOutcome.LOSS, [])])
def test_where_the_table_proves_nothing_a_source_may_say_it(outcome, through):
    fixture = meeting("2020-12-09", "ajax", "atalanta")
    found = scenario(*setting(), *fixture, SAID, outcome=outcome)
    assert [each.club.id for each in found.effects] == through
    if through:
        text = "A source says that Atalanta go through with this result."
        assert found.explanation.text == text
    else:
        assert found.explanation.text == "How many go through from this stage is not known."
