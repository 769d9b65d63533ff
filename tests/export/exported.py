"""Exports of small graphs, as a whole."""

from graphsvc.export import Base, Snapshot, format_named, pieces
from graphsvc.graph.build import GraphView
from graphsvc.store.memory import MemoryStore
from tests.builders import AT, introduced

BASE = Base("https://example.org/football/")


async def graph_of(*records):
    """A store with the records, in one commit, and the snapshot of its graph."""
    store = MemoryStore()
    if records:
        await store.append(introduced(records))
    view = GraphView.of(await store.log())
    return store, Snapshot.of(view, [AT] * view.revision)


async def text_of(writer, snapshot, store):
    return b"".join([each async for each in pieces(writer, snapshot, store.evidence)])


async def exported(name, *records, base=BASE):
    """The graph of some records in a form."""
    store, snapshot = await graph_of(*records)
    return await text_of(format_named(name).load()(snapshot, base), snapshot, store)
