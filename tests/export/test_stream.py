from graphsvc.export import Base, pieces, stream
from graphsvc.export.tables import Claims, Statements
from graphsvc.knowledge import KnowledgeBase
from tests.asking import names
from tests.export.exported import graph_of, graph_of_log, merged, text_of
from tests.worlds import world


class Asked:
    def __init__(self, store):
        self.store, self.calls = store, []

    async def __call__(self, statements, *, revision):
        self.calls.append((len(statements), revision))
        return await self.store.evidence(statements, revision=revision)


async def test_evidence_is_asked_in_batches_at_the_revision_of_the_snapshot(monkeypatch):
    monkeypatch.setattr(stream, "BATCH", 5)
    store, snapshot = await graph_of(*world())
    asked, done = Asked(store), []
    told = [each async for each in pieces(Claims(snapshot, Base()), snapshot, asked, done.append)]
    assert sum(done) == len(snapshot.statements) == sum(size for size, _ in asked.calls)
    assert max(asked.calls) == (5, 1)
    assert len(told) == len(done) + 1


async def test_nothing_is_asked_for_a_form_without_claims():
    store, snapshot = await graph_of(*world())
    asked = Asked(store)
    assert [each async for each in pieces(Statements(snapshot, Base()), snapshot, asked)]
    assert not asked.calls


async def test_a_merged_statement_has_the_claims_on_all_its_parts():
    store, snapshot = await graph_of_log(merged())
    knowledge = await KnowledgeBase.open(store, names())
    text = await text_of(Claims(snapshot, Base()), snapshot, knowledge)
    (statement,) = snapshot.statements
    rows = [line.split(",") for line in text.decode().splitlines()[1:]]
    assert {each[1] for each in rows} == {statement.id}
    assert sorted(each[2] for each in rows) == ["article:one", "article:two"]
