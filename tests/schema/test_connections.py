"""Pages of lists, by the Relay specification."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass

import pytest
from graphql import GraphQLError
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.schema.connections import MOST, Page, cursor_of, size
from tests.asking import answer, holding, result_of
from tests.worlds import world


@dataclass(frozen=True)
class Thing:
    id: str


THINGS = [Thing(f"thing:{n}") for n in range(10)]
sizes = st.integers(1, 12)


def shown(page):
    return [each.id for each in page.nodes]


@given(sizes)
def test_going_forward_page_by_page_shows_each_thing_once(first):
    seen, cursor, more = [], None, True
    while more:
        page = Page.cut(THINGS, first=first, after=cursor)
        seen += page.nodes
        cursor, more = page.page_info.end_cursor, page.page_info.has_next_page
    assert seen == THINGS


@given(sizes)
def test_going_backward_page_by_page_shows_each_thing_once(last):
    seen, cursor, more = [], None, True
    while more:
        page = Page.cut(THINGS, last=last, before=cursor)
        seen = [*page.nodes, *seen]
        cursor, more = page.page_info.start_cursor, page.page_info.has_previous_page
    assert seen == THINGS


@given(st.integers(0, 9), st.integers(0, 9))
def test_a_page_between_two_cursors_holds_what_lies_between(one, other):
    after, before = cursor_of(THINGS[one]), cursor_of(THINGS[other])
    page = Page.cut(THINGS, after=after, before=before)
    assert page.nodes == THINGS[one + 1 : other]


def test_last_goes_before_the_default_of_first():
    assert shown(Page.cut(THINGS, first=3, last=2)) == ["thing:8", "thing:9"]


def test_an_empty_page_has_no_cursors():
    info = Page.cut(THINGS, first=0).page_info
    assert (info.start_cursor, info.end_cursor, info.has_next_page) == (None, None, True)


def test_edges_are_the_nodes_with_their_cursors():
    page = Page.cut(THINGS, first=2)
    assert [each.node for each in page.edges] == page.nodes
    assert page.edges[1].cursor == page.page_info.end_cursor
    assert page.total_count == 10


def test_a_cursor_outlives_what_is_added_before_it():
    cursor = Page.cut(THINGS, first=1).page_info.end_cursor
    assert shown(Page.cut([Thing("new"), *THINGS], first=1, after=cursor)) == ["thing:1"]


@pytest.mark.parametrize("cursor", ["", "nonsense", "é", urlsafe_b64encode(b"\xff").decode()])
def test_a_cursor_of_no_list_is_refused(cursor):
    with pytest.raises(GraphQLError, match="`after` is no cursor of this list"):
        Page.cut(THINGS, after=cursor)


def test_a_cursor_of_another_order_is_refused_with_what_mends_it():
    cursor = Page.cut(THINGS, first=1, order="a").page_info.end_cursor
    assert shown(Page.cut(THINGS, first=1, after=cursor, order="a")) == ["thing:1"]
    with pytest.raises(GraphQLError, match="ask with the same `orderBy`"):
        Page.cut(THINGS, before=cursor, order="b")
    with pytest.raises(GraphQLError, match="`after` is no cursor of this list"):
        Page.cut(THINGS[5:], after=cursor, order="b")
    with pytest.raises(GraphQLError, match="`after` is no cursor of this list"):
        Page.cut(THINGS[5:], after=cursor, order="a")


PLAYERS = """query ($orderBy: [NameOrder!], $after: String) {
  players(orderBy: $orderBy, first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }"""
BY_NAME = [{"field": "NAME"}]


async def test_cursors_of_a_list_are_bound_to_its_order_and_to_the_list():
    knowledge = await holding(*world())
    page = (await answer(knowledge, PLAYERS, orderBy=BY_NAME))["players"]
    cursor = page["pageInfo"]["endCursor"]
    rest = (await answer(knowledge, PLAYERS, orderBy=BY_NAME, after=cursor))["players"]
    assert rest["nodes"] != page["nodes"]
    other = await result_of(knowledge, PLAYERS, after=cursor)
    clubs = await result_of(knowledge, PLAYERS.replace("players", "clubs"), after=cursor)
    assert "another order" in other.errors[0].message
    assert "no cursor of this list" in clubs.errors[0].message


@given(st.text())
def test_any_text_is_a_cursor_or_refused(text):
    with pytest.raises(GraphQLError, match="`after` is"):
        Page.cut(THINGS, after=text, order="a")


@pytest.mark.parametrize("number", [-1, MOST + 1])
def test_a_size_out_of_bounds_is_refused(number):
    with pytest.raises(GraphQLError, match="`first` must lie between 0 and 500"):
        Page.cut(THINGS, first=number)
    with pytest.raises(GraphQLError, match="`last`"):
        size(number, "last")
