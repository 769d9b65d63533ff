"""What is worked out from a whole graph is kept until it changes."""

from graphsvc.graph.build import GraphView
from graphsvc.schema.kept import Kept
from tests.builders import claim, commits, introduced
from tests.worlds import MATCH, ROVERS


def test_it_is_made_once_for_each_revision_of_each_graph():
    log = commits(introduced([claim(MATCH, "homeTeam", ROVERS)]), [claim(MATCH, "attendance", 5)])
    kept = Kept(lambda view: [each.id for each in view.statements])
    one, other = GraphView.of(log[:1]), GraphView.of(log)
    first = kept.of(one)
    assert kept.of(one) is first
    assert (len(first), len(kept.of(other))) == (1, 2)
    one.apply(log[1])
    assert len(kept.of(one)) == 2
