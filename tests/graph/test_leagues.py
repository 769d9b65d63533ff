""" "The league" of one source is the Serie A of another: the one agrees with the other."""

from itertools import permutations

import pytest

from graphsvc.graph.build import GraphView
from graphsvc.model import EntityKind, Rank, StatementStatus
from tests.builders import claim, commits, introduced
from tests.graph.identity.told import graph_of, ids, match_told, text_of

MATCH, LEAGUE, SERIE_A, SERIE_B = (
    "match:2020-21/a-b",
    "competition:italian-league",
    "competition:serie-a",
    "competition:serie-b",
)
SAID = claim(MATCH, "competition", LEAGUE, source="article:one")
MAY_BE = [claim(LEAGUE, "mayBe", each, source="dataset:x") for each in ("serie-a", "serie-b")]


def named(competition, source="dataset:y"):
    return claim(MATCH, "competition", competition, source=source)


def view_of(*batches):
    known = introduced([SAID, *MAY_BE, named(SERIE_A), named(SERIE_B), named("competition:cup")])
    nodes = [each for each in known if not hasattr(each, "statement")]
    return GraphView.of(commits(nodes, *batches))


def stand(view, *told):
    found = [view.statement(each.statement.id) for each in told]
    return [(each.status, each.rank) for each in found]


ACCEPTED, PREFERRED = (
    (StatementStatus.ACCEPTED, Rank.NORMAL),
    (StatementStatus.ACCEPTED, Rank.PREFERRED),
)


@pytest.mark.parametrize("order", list(permutations([[SAID], MAY_BE, [named(SERIE_A)]])))
def test_a_named_league_is_what_the_league_was_and_is_supported_by_it(order):
    view = view_of(*order)
    assert stand(view, SAID, named(SERIE_A)) == [ACCEPTED, PREFERRED]
    assert view.node(MATCH).competition.id == SERIE_A
    assert list(view.contested) == []


def test_of_two_named_leagues_both_agree_with_the_league_and_compete():
    view = view_of([SAID, *MAY_BE, named(SERIE_A), named(SERIE_B, source="dataset:z")])
    assert stand(view, SAID) == [ACCEPTED]
    assert view.statement(named(SERIE_A).statement.id).status is StatementStatus.DISPUTED


def test_a_cup_is_not_the_league():
    view = view_of([SAID, *MAY_BE, named("competition:cup")])
    assert len(view.statement(SAID.statement.id).rivals) == 1


SIDES = {"home": None, "away": None, "participants": ("club:a", "club:b")}


def test_a_match_of_the_league_is_that_of_the_serie_a_though_nobody_says_who_was_at_home():
    of_league = match_told(**SIDES, competition=LEAGUE)
    of_serie_a = match_told(**SIDES, competition=SERIE_A, source="article:two")
    first, second = text_of("one", *of_league, *MAY_BE), text_of("two", *of_serie_a)
    for texts in ((first, second), (second, first)):
        assert ids(graph_of(*texts), EntityKind.MATCH) == [MATCH]
    apart = text_of("one", *of_league)  # nobody says what the league may be
    assert len(ids(graph_of(apart, second), EntityKind.MATCH)) == 2
