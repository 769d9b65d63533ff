"""How the later parts of an answer are written."""

from graphql import GraphQLError
from graphql.execution import (
    CompletedResult,
    IncrementalDeferResult,
    IncrementalStreamResult,
    InitialIncrementalExecutionResult,
    PendingResult,
    SubsequentIncrementalExecutionResult,
)

from graphsvc.web.increments import Newer, Older

BODY = {"data": {"list": [1, 2], "one": {}}}
WRONG = GraphQLError("wrong")
TOLD = {"message": "wrong"}


def older(*pending):
    """A form that has told what is announced."""
    form = Older()
    announced = [PendingResult(*each) for each in pending]
    first = InitialIncrementalExecutionResult(BODY["data"], pending=announced, has_next=True)
    assert form.first(first, BODY) == {**BODY, "hasNext": True}
    return form


def part(*, more=True, pending=(), incremental=(), completed=()):
    announced = [PendingResult(*each) for each in pending]
    done = [
        each if isinstance(each, CompletedResult) else CompletedResult(each) for each in completed
    ]
    return SubsequentIncrementalExecutionResult(
        has_next=more, pending=announced, incremental=list(incremental), completed=done
    )


def test_the_newer_form_is_that_of_the_library():
    announced = [PendingResult("0", ["one"], "x")]
    first = InitialIncrementalExecutionResult(BODY["data"], pending=announced, has_next=True)
    pending = [{"id": "0", "path": ["one"], "label": "x"}]
    assert Newer().first(first, BODY) == {**BODY, "pending": pending, "hasNext": True}
    last = part(more=False, incremental=[IncrementalDeferResult({"a": 1}, "0")], completed=["0"])
    assert Newer().later(last) == {
        "incremental": [{"data": {"a": 1}, "id": "0"}],
        "completed": [{"id": "0"}],
        "hasNext": False,
    }


def test_the_older_one_tells_the_whole_path_of_each_piece():
    form = older(("0", ["one"], "x"))
    piece = IncrementalDeferResult({"a": 1}, "0", sub_path=["deep"], errors=[WRONG])
    assert form.later(part(incremental=[piece], completed=["0"], more=False)) == {
        "incremental": [
            {"data": {"a": 1}, "path": ["one", "deep"], "label": "x", "errors": [TOLD]}
        ],
        "hasNext": False,
    }


def test_items_of_a_list_go_on_where_it_ended():
    form = older(("0", ["list"]))
    items = [
        form.later(part(incremental=[IncrementalStreamResult(each, "0")])) for each in ([3], [4])
    ]
    assert [each["incremental"][0] for each in items] == [
        {"items": [3], "path": ["list", 2]},
        {"items": [4], "path": ["list", 3]},
    ]


def test_a_list_in_what_came_later_is_numbered_by_what_came_of_it():
    form = older(("0", ["one"]))
    inner = IncrementalDeferResult({"inner": [[1], [2], [3]]}, "0")
    form.later(part(pending=[("1", ["one", "inner"])], incremental=[inner], completed=["0"]))
    told = form.later(part(incremental=[IncrementalStreamResult([[4]], "1")]))
    assert told["incremental"][0]["path"] == ["one", "inner", 3]


def test_so_it_is_where_both_come_at_once():
    form = older(("0", ["list"]))
    told = form.later(
        part(
            pending=[("1", ["list", 2, "inner"])],
            incremental=[
                IncrementalStreamResult([{"inner": [1]}], "0"),
                IncrementalStreamResult([2], "1"),
                IncrementalStreamResult([3], "1"),
            ],
        )
    )
    assert [each["path"] for each in told["incremental"]] == [
        ["list", 2],
        ["list", 2, "inner", 1],
        ["list", 2, "inner", 2],
    ]


def test_what_fails_comes_as_nothing_with_its_errors():
    form = older(("0", ["one"], "x"), ("1", ["list"]))
    failed = [CompletedResult("0", [WRONG]), CompletedResult("1", [WRONG])]
    assert form.later(part(completed=failed, more=False)) == {
        "incremental": [
            {"data": None, "path": ["one"], "label": "x", "errors": [TOLD]},
            {"items": None, "path": ["list", 2], "errors": [TOLD]},
        ],
        "hasNext": False,
    }


def test_a_fragment_whose_fields_another_told_comes_with_none():
    form = older(("0", ["one"], "x"), ("1", ["one"], "y"))
    piece = IncrementalDeferResult({"a": 1}, "0")
    assert form.later(part(incremental=[piece], completed=["0", "1"], more=False)) == {
        "incremental": [
            {"data": {"a": 1}, "path": ["one"], "label": "x"},
            {"data": {}, "path": ["one"], "label": "y"},
        ],
        "hasNext": False,
    }


def test_what_came_before_it_is_complete_is_told_once():
    form = older(("0", ["one"]), ("1", ["list"]))
    form.later(part(incremental=[IncrementalDeferResult({"a": 1}, "0")]))
    assert form.later(part(completed=["0", "1"])) is None


def test_what_only_announces_is_not_told_but_for_the_end():
    form = older(("0", ["one"]))
    assert form.later(part(pending=[("1", ["one"])])) is None
    assert form.later(part(more=False)) == {"hasNext": False}
