"""Names and aliases of the graph."""

from hypothesis import given, settings

from graphsvc.graph.build import GraphView
from graphsvc.graph.naming import NameIndex, index_of
from graphsvc.model import EntityKind
from tests.builders import claim, commits, entity, introduced
from tests.graph.logs import batches


def told(index, prefix=""):
    return sorted((each.text, each.record.id) for each in index.starting(prefix))


def test_a_name_is_found_from_each_of_its_words_on():
    view = GraphView.of(commits([entity("player:g", "Robin Gosens")]))
    for prefix in ("rob", "robin gos", "gosens"):
        assert told(index_of(view), prefix) == [("Robin Gosens", "player:g")]
    assert told(index_of(view), "obin") == []


def test_of_aliases_one_that_holds_anywhere_comes_first():
    first, second = entity("club:a", "A"), entity("club:b", "B")
    scoped = claim("club:a", "alias", "The Blues", scope="article:one")
    everywhere = claim("club:b", "alias", "The Blues")
    view = GraphView.of(commits(introduced([first, second, scoped, everywhere])))
    assert index_of(view).by_alias("the blues", EntityKind.CLUB).id == "club:b"
    assert index_of(view).by_alias("the blues", EntityKind.PLAYER) is None


def test_the_index_is_made_once_and_follows_the_view():
    batches = commits(
        [entity("player:p", "Bo Li")],
        introduced([entity("club:new", "Newtown"), claim("player:p", "alias", "The Wall")]),
        [entity("player:p", "Bo Li Chen")],
    )
    view = GraphView.of(batches[:1])
    before = index_of(view)
    assert told(before, "newt") == []
    view.apply(batches[1])
    assert index_of(view) is before
    assert told(before, "newt") == [("Newtown", "club:new")]
    view.apply(batches[2])
    assert told(index_of(view), "bo") == [("Bo Li Chen", "player:p")]
    assert told(index_of(view), "wall") == [("The Wall", "player:p")]


@given(batches())
@settings(max_examples=50, deadline=None)
def test_an_index_that_followed_a_log_equals_one_made_at_its_end(cut):
    view, followed = GraphView(), NameIndex()
    for commit in commits(*cut):
        view.apply(commit)
        followed.update(view)
    anew = NameIndex()
    anew.update(view)
    assert told(followed) == told(anew)
