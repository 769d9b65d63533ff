"""Exports of small graphs, as a whole."""

from graphsvc.export import Base, Snapshot, format_named, pieces
from graphsvc.graph.build import GraphView
from graphsvc.model import Merger
from graphsvc.store.memory import MemoryStore
from tests.builders import AT, claim, commits, introduced
from tests.graph.logs import CURATOR, decision
from tests.worlds import OPENER

BASE = Base("https://example.org/football/")


async def graph_of(*records):
    """A store with the records, in one commit, and the snapshot of its graph."""
    return await graph_of_log(commits(introduced(records)) if records else [])


async def graph_of_log(log):
    """A store with such commits, and the snapshot of its graph."""
    store = MemoryStore()
    for each in log:
        await store.append(each.records)
    view = GraphView.of(await store.log())
    return store, Snapshot.of(view, [AT] * view.revision)


async def text_of(writer, snapshot, store):
    return b"".join([each async for each in pieces(writer, snapshot, store.evidence)])


async def exported(name, *records, base=BASE):
    """The graph of some records in a form."""
    store, snapshot = await graph_of(*records)
    return await text_of(format_named(name).load()(snapshot, base), snapshot, store)


def merged():
    """A log in which one goal has two scorers, whom a curator then takes for one."""
    told = [
        claim(OPENER, "scorer", "player:p"),
        claim(OPENER, "scorer", "player:q", source="article:two"),
    ]
    return commits(introduced(told), [CURATOR, decision(1, Merger("player:p", "player:q"))])
