"""Of what is planted in many reports everything is found, and nothing else is retired."""

import pytest

from graphsvc.graph.build import GraphView
from graphsvc.model import ConflictKind, Rank, StatementStatus
from graphsvc.reasoning.swaps import all_conflicts
from tests.planted import planted_log

SAMPLE, WHOLE = 400, 10_000


@pytest.fixture(
    scope="module", params=[SAMPLE, pytest.param(WHOLE, marks=pytest.mark.slow)], ids=str
)
def told(request):
    planted = planted_log(request.param)
    assert all((planted.contradicted, planted.swapped, planted.copied, planted.merged))
    return planted, GraphView.of(planted.commits)


def test_every_contradiction_is_a_conflict_that_the_better_told_value_wins(told):
    planted, view = told
    found = [each for each in all_conflicts(view) if each.kind is ConflictKind.DIFFERENT_VALUES]
    losers = {record.id for each in found for record in each.statements if record.rivals}
    losers -= {each.accepted.id for each in found if each.accepted}
    assert losers == planted.contradicted
    assert {view.statement(each).status for each in losers} == {StatementStatus.DISPUTED}


def test_every_swap_is_found_and_deprecated(told):
    planted, view = told
    swaps = [each for each in all_conflicts(view) if each.kind is ConflictKind.SWAPPED_VALUES]
    deprecated = {each.id for each in view.statements if each.rank is Rank.DEPRECATED}
    wrong = {record.id for each in swaps for record in each.statements} & deprecated
    assert wrong == frozenset().union(*planted.swapped)
    assert deprecated == frozenset().union(*planted.swapped)


def test_a_copy_makes_nothing_surer(told):
    planted, view = told
    for label in planted.copied:
        record = view.statement(label)
        origins = {voice.origin for voice in record.voices}
        assert len(origins) < len(record.voices)
        assert record.confidence == pytest.approx(1 - 0.1 ** len(origins))


def test_merged_players_are_one_and_lose_no_claim(told):
    planted, view = told
    for nick, real in planted.merged.items():
        assert view.node(nick) is view.node(real)
        moved = [each for each in view.node(real).statements.values() if each.id in view._parts]
        assert moved


def test_nothing_unplanted_is_doubted(told):
    planted, view = told
    wrong = planted.contradicted | frozenset().union(*planted.swapped)
    doubted = {each.id for each in view.statements if each.status is not StatementStatus.ACCEPTED}
    assert doubted == wrong
