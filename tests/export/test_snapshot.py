from graphsvc.export import Snapshot, snapshot_of
from graphsvc.graph.build import GraphView
from graphsvc.model import Dataset, StatementStatus
from tests.asking import holding
from tests.builders import AT, claim, commits, introduced
from tests.worlds import MATCH, world


def test_what_befalls_the_graph_later_is_not_seen():
    rival = claim(MATCH, "finalScore", (2, 1), source="article:two")
    first, second = commits(
        introduced([claim(MATCH, "finalScore", (1, 1))]), [*introduced([rival])[:1], rival]
    )
    view = GraphView.of([first])
    snapshot = Snapshot.of(view)
    view.apply(second)
    assert [each.status for each in snapshot.statements] == [StatementStatus.ACCEPTED]
    assert {each.status for each in view.statements} == {StatementStatus.DISPUTED}
    assert (snapshot.revision, len(snapshot.nodes)) == (1, 2)


def test_it_has_all_nodes_edges_and_statements():
    view = GraphView.of(commits(introduced(world())))
    snapshot = Snapshot.of(view)
    assert {each.id for each in snapshot.nodes} == set(view.network)
    assert len(snapshot.edges) == view.network.number_of_edges()
    assert [each.id for each in snapshot.statements] == [each.id for each in view.statements]


def test_datasets_come_with_it_when_something_is_told_by_them():
    told = claim(MATCH, "attendance", 900, source="dataset:gates")
    used, unused = Dataset("dataset:gates", "Gates", "CC0-1.0"), Dataset("dataset:other", "Other")
    view = GraphView.of(commits(introduced([used, unused, told])))
    assert Snapshot.of(view).datasets == [used]


async def test_a_statement_tells_when_it_was_recorded():
    knowledge = await holding(*world())
    snapshot = await snapshot_of(knowledge)
    assert snapshot.since(snapshot.statements[0]) == knowledge.history.recorded[0]
    assert Snapshot.of(knowledge.view, []).since(snapshot.statements[0]) is None
    assert knowledge.history.recorded[0] > AT
