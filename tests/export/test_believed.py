from graphsvc.export.believed import believed
from graphsvc.model import Modality
from tests.builders import claim, day, view_of
from tests.worlds import MATCH, ROVERS, UNITED


def properties(*records):
    return [each.statement.property for each in believed(view_of(*records).node(MATCH))]


def test_an_accepted_fact_answers_for_its_property():
    assert properties(claim(MATCH, "finalScore", (1, 1))) == ["finalScore"]


def test_what_is_disputed_unsure_or_no_fact_does_not():
    assert not properties(
        claim(MATCH, "finalScore", (1, 1)),
        claim(MATCH, "finalScore", (2, 1), source="article:two"),
        claim(MATCH, "attendance", 900, confidence=0.3),
        claim(MATCH, "winner", ROVERS, modality=Modality.PREDICTION),
        claim(MATCH, "referee", None),
    )


def test_a_preferred_value_answers_alone_but_only_in_its_scope():
    told = [
        claim(MATCH, "date", day("2020-11-30/2020-12-06")),
        claim(MATCH, "date", day("2020-12-01")),
        claim(MATCH, "teamGoals", 1, club=ROVERS),
        claim(MATCH, "teamGoals", 2, club=UNITED),
    ]
    assert properties(*told) == ["date", "teamGoals", "teamGoals"]
