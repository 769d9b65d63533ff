"""Lines of datasets: what nobody else tells is believed at once, and just as when it is judged."""

from dataclasses import replace

from hypothesis import given

from graphsvc.graph.build import GraphView
from graphsvc.model import Basis, ChangeKind, Claim, Dataset, Extraction, Stance, Stated
from tests.builders import claim, commits, day, introduced
from tests.graph import logs
from tests.worlds import ANN, MATCH, ROVERS, UNITED

CUP = Dataset("dataset:cup", "Cup")
HOW = Extraction("test", "1", "line 7", 0.9)


def line(*claims, source=CUP.id, basis=Basis.STATED):
    return Stated(source, 7, basis, HOW, (), tuple(each.statement for each in claims))


def folded(records):
    """The same records, each supporting claim as a line of a dataset."""
    told = []
    for each in records:
        if isinstance(each, Claim) and each.stance is Stance.SUPPORTS:
            source = f"dataset:{each.source}"
            how = replace(each.extraction, priors=())
            told.append(Stated(source, 1, each.basis, how, (), (each.statement,)))
        else:
            told.append(each)
    return told


def unfolded(records):
    """The same again, each of those lines as a claim without words."""
    return [
        told for each in records for told in (each.claims if isinstance(each, Stated) else [each])
    ]


@given(logs.batches())
def test_a_line_does_what_its_claims_would_do(batches):
    lines = [folded(batch) for batch in batches]
    told = [unfolded(batch) for batch in lines]
    one, other = (GraphView.of(commits(*each)) for each in (lines, told))
    assert logs.dump(one) == logs.dump(other)


@given(logs.batches())
def test_what_a_commit_changes_is_the_same_too(batches):
    lines = [folded(batch) for batch in batches]
    one, other = GraphView(), GraphView()
    for commit, again in zip(commits(*lines), commits(*map(unfolded, lines)), strict=True):
        done, expected = one.apply(commit), other.apply(again)
        assert {each.id: each.kind for each in done.changes} == {
            each.id: each.kind for each in expected.changes
        }
        assert done.touched == expected.touched
        assert done.contested == expected.contested


def world(*lines):
    known = introduced([claim(MATCH, "homeTeam", ROVERS), claim(ANN, "memberOf", UNITED)])
    view = GraphView.of(commits(known))
    return view, view.apply(replace(commits([CUP, *lines])[0], revision=2))


def test_what_one_line_states_is_added_once_also_where_another_contradicts_it():
    later = claim(MATCH, "date", day("2020-12-02"))
    view, done = world(line(claim(MATCH, "date", day("2020-12-01"))), line(later))
    told = view.node(MATCH).told["date"]
    assert [each.kind for each in done.changes] == [ChangeKind.ADDED] * 2
    assert all(each.rivals for each in told)


def test_what_was_told_before_is_supported():
    view, done = world(line(claim(MATCH, "homeTeam", ROVERS)))
    assert [each.statement.property for each in done.supported] == ["homeTeam"]
    assert done.changes == ()
    assert view.node(MATCH).told["homeTeam"][0].sources == ("article:one", CUP.id)


def test_what_nobody_introduced_cannot_be_told_of():
    view, _ = world(line(claim("match:none", "homeTeam", ROVERS), claim(MATCH, "awayTeam", UNITED)))
    assert [each.statement.property for each in view.statements_from(CUP.id)] == ["awayTeam"]
    assert view.node("match:none") is None


def test_a_line_that_says_plainly_what_words_may_mean_is_weighed_with_their_other_reading():
    likely = claim(ROVERS, "recentForm", 4, scope="competition:cup")
    other = claim(ROVERS, "recentForm", 4, likely=likely.statement)
    known = introduced([likely, other])
    nodes = [each for each in known if not isinstance(each, Claim)]
    lines = [CUP, line(likely)]
    claims = [CUP, *line(likely).claims]
    one, two = (GraphView.of(commits(nodes, [other], each)) for each in (lines, claims))
    for view in (one, two):
        said, perhaps = (view.statement(each.statement.id) for each in (likely, other))
        assert (said.readings, perhaps.readings) == ((perhaps,), (said,))
