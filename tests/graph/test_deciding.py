"""What curators decide is carried out, and undone, without a trace."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.graph.build import GraphView
from graphsvc.model import (
    AliasKind,
    ChangeKind,
    ClaimKey,
    DateValue,
    Decision,
    DeprecationReason,
    EntityKind,
    Mention,
    Merger,
    Quote,
    Rank,
    Ranking,
    Retraction,
    Revocation,
    Separation,
    Settlement,
    Stance,
    StatementStatus,
)
from tests.builders import article, claim, commits, entity
from tests.graph.logs import (
    ARTICLES,
    CLUBS,
    CURATOR,
    INTRODUCTIONS,
    PLAYERS,
    claims,
    curated,
    decision,
    dump,
)


@given(curated(undone=True))
@settings(max_examples=80, deadline=None)
def test_undoing_every_decision_leaves_the_graph_as_if_none_had_been_taken(log):
    records, undoing = log
    undecided = [each for each in records if not isinstance(each, Decision)]
    assert dump(GraphView.of(commits(records, *([each] for each in undoing)))) == dump(
        GraphView.of(commits(undecided))
    )


@pytest.mark.parametrize("merged", [("player:p", "player:q"), ("player:q", "player:p")])
def test_what_words_could_be_read_to_say_of_merged_nodes_they_cannot_once_that_is_undone(merged):
    match = "match:2020-21/a-b"
    nodes = [entity(each) for each in ("player:p", "player:q", match)]
    plain = claim("player:q", "appearedIn", match, stance=Stance.CONTRADICTS)
    likely = claim("player:p", "appearedIn", match).statement
    narrow = claim("player:p", "appearedIn", match, likely=likely, asOf=DateValue("2020-12-02"))
    told = [article("one"), *nodes, plain, narrow]
    undone = decision(2, Revocation("decision:1"))
    view = GraphView.of(commits([*told, CURATOR, decision(1, Merger(*merged))], [undone]))
    assert dump(view) == dump(GraphView.of(commits([*told, CURATOR])))


@given(curated(), st.integers(1, 9))
@settings(max_examples=80, deadline=None)
def test_decisions_do_not_depend_on_how_the_log_was_cut_into_commits(log, size):
    records, _ = log
    cut = [records[start : start + size] for start in range(0, len(records), size)]
    assert dump(GraphView.of(commits(*cut))) == dump(GraphView.of(commits(records)))


@given(st.lists(claims(), max_size=30))
@settings(max_examples=60, deadline=None)
def test_retracting_everything_leaves_nothing_to_be_listed_or_believed(told_claims):
    articles = [article(label.partition(":")[2]) for label in ARTICLES]
    nodes = {label for each in told_claims for label in _named(each)} - set(ARTICLES)
    retractions = [decision(n, Retraction(each)) for n, each in enumerate(ARTICLES, start=1)]
    batch = [articles[0], *map(entity, sorted(nodes)), *articles[1:], *told_claims, CURATOR]
    view = GraphView.of(commits(batch, retractions))
    assert not [each for kind in EntityKind for each in view.of_kind(kind)]
    assert len(view.network) == 0
    assert not [s for s in view.statements if s.status is StatementStatus.ACCEPTED]
    assert not list(view.contested)


def test_a_merger_makes_one_statement_of_two_and_keeps_both_claims():
    view, merged = _merged()
    goal = view.node("goal:2020-21/a-b/p-1")
    told = goal.told["scorer"]
    assert [each.statement.value.entity for each in told] == ["player:q"]
    assert told[0].sources == ("article:one", "article:two")
    assert view.node("player:p") is view.node("player:q")
    first = merged.changes[0]
    assert (first.kind, first.subject) == (ChangeKind.MERGED_ENTITY, "player:q")


def test_what_is_told_of_a_merged_node_later_is_told_of_the_other():
    view, _ = _merged()
    view.apply(commits(*[[]] * 2, [claim("player:p", "position", "back")])[2])
    assert [s.statement.value.text for s in view.node("player:q").told["position"]] == ["back"]


def test_the_id_of_a_statement_outlives_a_merger():
    view, _ = _merged()
    told = claim("goal:2020-21/a-b/p-1", "scorer", "player:p").statement
    assert view.statement(told.id) is view.node("goal:2020-21/a-b/p-1").told["scorer"][0]


def test_a_word_on_a_merged_statement_is_heeded_by_its_id_of_now():
    view, _ = _merged()
    record = view.node("goal:2020-21/a-b/p-1").told["scorer"][0]
    word(view, Ranking(record.id, Rank.DEPRECATED, DeprecationReason.ERROR_IN_SOURCE))
    assert record.status is StatementStatus.REJECTED


def test_a_value_that_is_ranked_down_makes_way_for_the_next_and_comes_back():
    three = [f"article:{each}" for each in ("one", "two", "three")]
    goals = [1, 1, 2]
    told = [
        claim("match:2020-21/a-b", "attendance", n, source=each)
        for n, each in zip(goals, three, strict=True)
    ]
    view = GraphView.of(commits([*INTRODUCTIONS, CURATOR, *told]))
    match, most = view.node("match:2020-21/a-b"), told[0].statement.id
    assert match.attendance == 1
    word(view, Ranking(most, Rank.DEPRECATED, DeprecationReason.ERROR_IN_SOURCE))
    assert match.attendance == 2
    word(view, Ranking(most, Rank.NORMAL))
    assert match.attendance == 1
    assert view.statement(most).status is StatementStatus.ACCEPTED


def test_a_settlement_holds_until_what_it_accepted_is_ranked_down():
    one = claim("match:2020-21/a-b", "attendance", 1)
    two = claim("match:2020-21/a-b", "attendance", 2, source="article:two")
    view = GraphView.of(commits([*INTRODUCTIONS, CURATOR, one, two]))
    match = view.node("match:2020-21/a-b")
    word(view, Settlement("conflict:match:2020-21/a-b/attendance", one.statement.id))
    assert match.attendance == 1
    down = Ranking(one.statement.id, Rank.DEPRECATED, DeprecationReason.ERROR_IN_SOURCE)
    word(view, down)
    assert match.attendance == 2


def test_what_was_split_off_is_split_again():
    view = GraphView.of(commits([*INTRODUCTIONS, CURATOR, BACK]))
    split(view, "player:p", "player:r")
    split(view, "player:r", "player:s")
    assert positions(view, "player:p", "player:r", "player:s") == [0, 0, 1]
    undo(view, 1)
    assert positions(view, "player:p", "player:r", "player:s") == [1, 0, 0]


def test_a_merger_is_undone_after_what_it_brought_was_split_off():
    view = GraphView.of(commits([*INTRODUCTIONS, CURATOR, BACK]))
    word(view, Merger("player:p", "player:q"))
    split(view, "player:q", "player:r")
    assert positions(view, "player:q", "player:r") == [0, 1]
    undo(view, 1)
    assert positions(view, "player:p", "player:q", "player:r") == [1, 0, 0]


def test_what_was_split_off_comes_back_when_its_merger_with_the_rest_is_undone():
    view = GraphView.of(commits([*INTRODUCTIONS, CURATOR, BACK]))
    split(view, "player:p", "player:r")
    word(view, Merger("player:r", "player:p"))
    assert positions(view, "player:p") == [1]
    undo(view, 2)
    assert positions(view, "player:p", "player:r") == [0, 1]


def test_who_is_only_mentioned_is_listed_as_long_as_the_split_holds():
    view = GraphView.of(commits([*INTRODUCTIONS, CURATOR, BACK]))
    mention = Quote("article:one", 0, 1, "A")
    split(view, "player:p", "player:r", claims=(), mentions=(mention,))
    assert view.is_listed("player:r")
    undo(view, 1)
    assert not view.is_listed("player:r")


def test_a_mention_is_found_through_splits_and_mergers():
    view = GraphView.of(commits([*INTRODUCTIONS, CURATOR, BACK]))
    quote = Quote("article:one", 0, 1, "A")
    mention = Mention("player:p", quote, AliasKind.NAME, 1.0)
    split(view, "player:p", "player:r", mentions=(quote,))
    split(view, "player:r", "player:s", mentions=(quote,))
    word(view, Merger("player:s", "player:q"))
    assert view.mention_now(mention).entity == "player:q"
    assert "player:p" in view.labels_of("player:q")
    assert len(view.labels_of("player:q")) == len(set(view.labels_of("player:q")))


@given(st.lists(claims(), min_size=1, max_size=20), st.data())
@settings(max_examples=60, deadline=None)
def test_splits_and_mergers_undone_in_any_order_lose_and_double_no_claim(told, data):
    view = GraphView.of(commits([*INTRODUCTIONS, CURATOR, *told]))
    whole, nodes, said = _told_in(view), [*CLUBS, *PLAYERS], {_key(each) for each in told}
    for _ in range(data.draw(st.integers(2, 6))):
        node = data.draw(st.sampled_from([each for each in nodes if view.node(each).id == each]))
        kind = node.partition(":")[0]
        others = [each for each in nodes if each.startswith(kind) and view.node(each).id == each]
        if data.draw(st.booleans()) and others != [node]:
            other = data.draw(st.sampled_from([each for each in others if each != node]))
            word(view, Merger(node, other))
        else:
            nodes.append(f"{node}-{view.decided + 2}")
            moved = data.draw(st.sets(st.sampled_from(sorted(said))))
            there = [each for each in moved if _is_told_of(view, node, each)]
            split(view, node, nodes[-1], claims=tuple(ClaimKey(*each) for each in there))
        assert sorted(_claims_of(view)) == sorted(said)
    for each in data.draw(st.permutations([each.id for each in view.decisions])):
        undo(view, int(each.partition(":")[2]))
        assert sorted(_claims_of(view)) == sorted(said)
    assert _told_in(view) == whole


BACK = claim("player:p", "position", "back")


def word(view, act, *before):
    """Carry out what a curator decides."""
    batch = [*before, decision(view.decided + 1, act)]
    view.apply(commits(*[[]] * view.revision, batch)[-1])


def undo(view, number):
    word(view, Revocation(f"decision:{number}"))


def split(view, source, target, *, claims=None, mentions=()):
    """Take claims, or the one on the position, off a node."""
    keys = (ClaimKey(*_key(BACK)),) if claims is None else claims
    word(view, Separation(source, target, mentions, keys), CURATOR, entity(target))


def positions(view, *labels):
    """How many positions are told of each."""
    return [len(view.node(each).told.get("position", ())) for each in labels]


def _key(told):
    return told.statement.id, told.source, told.stance


def _is_told_of(view, node, key):
    records = view.statements_told_as(key[0])
    here = [each for each in view.naming(view.node(node)) if each in records]
    return any(voice.key == key[1:] for each in here for voice in each.voices)


def _claims_of(view):
    for record in view.statements:
        for label in view.told_as(record.id):
            part = view._parts.get(record.id, {}).get(label, record)
            yield from ((label, *voice.key) for voice in part.voices)


def _told_in(view):
    """Each statement, in the order of the log, with its verdict and its voices in any order."""
    return [
        (each.id, each.status, each.rank, each.why, sorted(each.voices, key=repr))
        for each in sorted(view.statements, key=lambda each: each.place)
    ]


def _merged():
    goal = "goal:2020-21/a-b/p-1"
    nodes = [entity(each) for each in ("player:p", "player:q", goal)]
    one = [article("one"), *nodes, claim(goal, "scorer", "player:p")]
    two = [article("two"), claim(goal, "scorer", "player:q", source="article:two")]
    log = commits([*one, *two], [CURATOR, decision(1, Merger("player:p", "player:q"))])
    view = GraphView()
    view.apply(log[0])
    return view, view.apply(log[1])


def _named(each):
    yield each.statement.subject
    value = each.statement.value
    if hasattr(value, "entity"):
        yield value.entity
    for qualifier in each.statement.qualifiers:
        if hasattr(qualifier.value, "entity"):
            yield qualifier.value.entity
