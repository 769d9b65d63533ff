"""Figures of the whole graph."""

from graphsvc import __version__
from tests.asking import ask
from tests.worlds import world


async def test_the_figures_of_the_graph_are_told():
    told = await ask("{ stats { articles entities statements claims version loadedAt } }", *world())
    stats = told["stats"]
    assert stats["articles"] == 1
    assert stats["statements"] == stats["claims"] == len(world())
    assert stats["version"] == __version__
    assert "T" in stats["loadedAt"]
