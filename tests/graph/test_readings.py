"""Words that can be read in two ways: the likelier reading answers, the other one is kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.graph.build import GraphView
from graphsvc.graph.ranking import in_order
from graphsvc.model import (
    Ambiguity,
    Claim,
    DeprecationReason,
    Merger,
    Rank,
    Retraction,
    Revocation,
    Settlement,
    StatementStatus,
)
from tests.builders import claim, commits, day, introduced
from tests.graph.logs import CURATOR, INTRODUCTIONS, batches, claims, decision, dump

CLUB = "club:a"
LIKELY = claim(CLUB, "recentForm", 4, scope="competition:cup")
OTHER = claim(CLUB, "recentForm", 4, likely=LIKELY.statement, confidence=0.3)
PLAINLY = claim(CLUB, "recentForm", 4, source="article:two")


def seen(*told, decided=()):
    """How both readings stand."""
    batch = [*introduced([*told, LIKELY, OTHER]), CURATOR]
    decisions = [[decision(n, act)] for n, act in enumerate(decided, start=1)]
    view = GraphView.of(commits(batch, *decisions))
    return [view.statement(each.statement.id) for each in (LIKELY, OTHER)]


def test_the_less_likely_reading_is_kept_and_does_not_count():
    likely, other = seen()
    assert (likely.status, likely.rank) == (StatementStatus.ACCEPTED, Rank.NORMAL)
    assert (other.status, other.rank) == (StatementStatus.REJECTED, Rank.DEPRECATED)
    assert other.reason is DeprecationReason.AMBIGUOUS_READING
    assert (other.rule, other.confidence) == ("less-likely-reading", 0.3)
    assert (likely.readings, other.readings) == ((other,), (likely,))


@pytest.mark.parametrize("told", [(PLAINLY,), (claim(CLUB, "recentForm", 4),)])
def test_what_is_also_said_plainly_is_believed_for_that(told):
    _, other = seen(*told)
    assert (other.status, other.rank) == (StatementStatus.ACCEPTED, Rank.NORMAL)
    assert len(other.sources) == 1


def test_a_retracted_article_retracts_both_readings_and_they_come_back_as_they_were():
    for each in seen(decided=[Retraction("article:one")]):
        assert each.reason is DeprecationReason.RETRACTED_SOURCE
    likely, other = seen(decided=[Retraction("article:one"), Revocation("decision:1")])
    assert likely.status is StatementStatus.ACCEPTED
    assert other.reason is DeprecationReason.AMBIGUOUS_READING


def settled(*accepted, told=()):
    acts = [Settlement("conflict:x", each.statement.id) for each in accepted]
    return [(each.status, each.rank) for each in seen(*told, decided=acts)]


PREFERRED = StatementStatus.ACCEPTED, Rank.PREFERRED
READ_OTHERWISE = StatementStatus.REJECTED, Rank.DEPRECATED


def test_a_curator_accepts_the_other_reading_and_the_first_one_again():
    assert settled(OTHER) == [READ_OTHERWISE, PREFERRED]
    assert settled(OTHER, LIKELY) == [PREFERRED, READ_OTHERWISE]
    assert settled(OTHER, LIKELY, OTHER) == [READ_OTHERWISE, PREFERRED]


def test_a_reading_that_another_source_says_plainly_stays_accepted_beside_it():
    besides = claim(CLUB, "recentForm", 4, scope="competition:cup", source="article:two")
    assert settled(OTHER, told=[besides]) == [(StatementStatus.ACCEPTED, Rank.NORMAL), PREFERRED]
    assert settled(LIKELY, told=[PLAINLY]) == [PREFERRED, (StatementStatus.ACCEPTED, Rank.NORMAL)]


def test_readings_are_found_again_where_their_nodes_were_merged():
    likely, other = seen(claim("club:b", "country", "place:x"), decided=[Merger(CLUB, "club:b")])
    assert likely.statement.subject == "club:b"
    assert (likely.readings, other.readings) == ((other,), (likely,))
    assert other.reason is DeprecationReason.AMBIGUOUS_READING


def test_of_two_days_the_less_likely_one_is_no_rival():
    told = claim("match:x/a-b", "date", day("2020-12-01"))
    other = claim(
        "match:x/a-b", "date", day("2020-11-24"), likely=told.statement, of=Ambiguity.TIME
    )
    view = GraphView.of(commits(introduced([told, other])))
    assert view.node("match:x/a-b").date == "2020-12-01"
    assert view.statement(told.statement.id).rivals == ()


@given(st.lists(claims(), min_size=1, max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_answer_changes_by_a_less_likely_reading(told):
    plain = [each for each in told if each.extraction.alternative is None]
    assert answers(told) == answers(plain)


def answers(told: list[Claim]):
    """All that a graph believes, and what its nodes answer."""
    view = GraphView.of(commits([*INTRODUCTIONS, *told]))
    nodes = [view.node(label) for label in view.network]
    believed = {
        (node.id, name): [each.id for each in in_order(records)]
        for node in nodes
        for name, records in node.told.items()
    }
    return {key: ids for key, ids in believed.items() if ids}, list(view.network.edges(keys=True))


@given(batches())
@settings(max_examples=60, deadline=None)
def test_readings_do_not_depend_on_how_the_log_was_cut_into_commits(log):
    whole = [record for batch in log for record in batch]
    assert dump(GraphView.of(commits(*log))) == dump(GraphView.of(commits(whole)))
