"""The closed list of what a complete record has, in the code and in the document."""

from pathlib import Path

from hypothesis import given

from graphsvc.graph.build import GraphView
from graphsvc.model import EntityKind
from graphsvc.reasoning.gaps import WANTED, WHOLES, gaps_in
from graphsvc.rules.properties import PROPERTIES, property_of
from tests.builders import claim, commits, view_of
from tests.graph.logs import batches
from tests.worlds import MATCH, world

DOCUMENT = Path(__file__).parents[3] / "docs" / "gaps.md"


@given(batches())
def test_no_gap_is_outside_the_list(log):
    for gap in gaps_in(GraphView.of(commits(*log))):
        assert gap.name in WANTED[gap.subject.kind]


def test_every_property_of_the_list_is_known_to_the_rules():
    for names in WANTED.values():
        assert set(names) <= {*PROPERTIES, *WHOLES}


def row(kind, name, when):
    label = (WHOLES.get(name) or property_of(name)).label
    return f"| {kind} | `{name}` | {label} | {when} |"


def test_the_document_has_the_list_row_by_row():
    told = [line for line in DOCUMENT.read_text("utf-8").splitlines() if line.startswith("| ")]
    wanted = [row(kind, *each) for kind, names in WANTED.items() for each in names.items()]
    assert told[1:] == wanted


def test_gaps_are_asked_for_by_kind_and_by_subject():
    view = view_of(*world(), claim("venue:park", "alias", "The Park"))
    assert [each.subject.id for each in gaps_in(view, kinds=[EntityKind.VENUE])] == ["venue:park"]
    assert {each.subject.id for each in gaps_in(view, subject=MATCH)} == {MATCH}
    assert gaps_in(view, subject=MATCH, kinds=[EntityKind.CLUB]) == []
    assert gaps_in(view, subject="match:none") == []
