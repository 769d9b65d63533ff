from graphsvc.export import Snapshot, snapshot_of
from graphsvc.graph.build import GraphView
from graphsvc.model import Dataset, Retraction, StatementStatus
from tests.asking import holding
from tests.builders import AT, claim, commits, introduced
from tests.export.exported import merged
from tests.graph.logs import CURATOR, decision
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
    assert Snapshot.of(view).sources == [used]


async def test_a_statement_tells_when_it_was_recorded():
    knowledge = await holding(*world())
    snapshot = await snapshot_of(knowledge)
    assert snapshot.since(snapshot.statements[0]) == knowledge.history.recorded[0]
    assert Snapshot.of(knowledge.view, []).since(snapshot.statements[0]) is None
    assert knowledge.history.recorded[0] > AT


def test_what_was_merged_leads_to_what_it_is_part_of():
    snapshot = Snapshot.of(GraphView.of(merged()))
    assert snapshot.redirects == {"player:p": "player:q"}
    (parts,) = snapshot.parts.values()
    assert len(parts) == 2
    assert "player:p" not in {each.id for each in snapshot.nodes}


def test_an_article_that_was_retracted_is_still_a_source():
    told = [claim(MATCH, "attendance", 900), claim(MATCH, "attendance", 9, source="article:two")]
    retracted = decision(1, Retraction("article:two"))
    snapshot = Snapshot.of(GraphView.of(commits(introduced(told), [CURATOR, retracted])))
    assert [each.id for each in snapshot.sources] == ["article:two"]
