"""A copy of the graph that goes its own way."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.graph.build import GraphView
from tests.builders import claim, commits, introduced, view_of
from tests.graph.logs import batches, dump
from tests.worlds import MATCH, ROVERS, played


@given(log=batches(), data=st.data())
def test_a_copy_grows_as_a_replay_does_and_the_other_stays(log, data):
    log = commits(*log)
    at = data.draw(st.integers(0, len(log)))
    view = GraphView.of(log[:at])
    before, copy = dump(view), view.copy()
    assert dump(copy) == before
    for commit in log[at:]:
        copy.apply(commit)
    assert dump(copy) == dump(GraphView.of(log))
    assert dump(view) == before


def test_no_record_is_shared():
    view = view_of(*played())
    copy = view.copy()
    twin = copy.node(ROVERS)
    assert twin is not view.node(ROVERS)
    assert twin.matches[0] is copy.node(MATCH)
    assert twin.matches[0].participations[0].club is twin
    assert copy.network.nodes[ROVERS]["record"] is twin
    assert copy.statements_from("article:one")[0] is not view.statements_from("article:one")[0]


def test_a_chain_of_any_length_is_copied():
    chain = [claim(f"place:p{n}", "country", f"place:p{n + 1}") for n in range(5000)]
    copy = GraphView.of(commits(introduced(chain))).copy()
    assert copy.node("place:p0").country.country is copy.node("place:p2")
