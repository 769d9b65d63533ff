"""The view is a pure function of the log."""

import pytest
from hypothesis import given, settings

from graphsvc.graph.build import GraphView
from graphsvc.model import Dataset, Mention, Modality, Quote, Stance, StatementStatus
from graphsvc.model.enums import AliasKind
from tests.builders import article, claim, commits, entity, introduced, view_of
from tests.graph.logs import batches, dump

MATCH = "match:2020-21/a-b"


@given(batches())
@settings(max_examples=100, deadline=None)
def test_the_view_does_not_depend_on_how_the_log_was_cut_into_commits(cut):
    one_by_one = GraphView.of(commits(*cut))
    whole = GraphView.of(commits([record for batch in cut for record in batch]))
    assert dump(one_by_one) == dump(whole)


@given(batches())
@settings(max_examples=100, deadline=None)
def test_the_lists_at_the_other_end_mirror_what_records_point_at(cut):
    view = GraphView.of(commits(*cut))
    for match in view.matches:
        assert match.goals == sorted((g for g in view.goals if g.match is match), key=_id)
        played = [p for p in view.players if match in p.matches]
        assert match.appearances == sorted(played, key=_id)
        assert all(match in side.club.matches for side in match.participations)
    for player in view.players:
        assert player.goals == sorted((g for g in view.goals if g.scorer is player), key=_id)
        assists = [g for g in view.goals if g.assist and g.assist.player is player]
        assert player.assists == sorted(assists, key=_id)
        assert all(membership in membership.club.memberships for membership in player.memberships)
    for club in view.clubs:
        assert club.goals == sorted((g for g in view.goals if g.club is club), key=_id)
        sides = [m for m in view.matches if m.participation(club.id)]
        assert club.matches == sorted(sides, key=_id)


@given(batches())
@settings(max_examples=50, deadline=None)
def test_there_is_an_edge_for_every_accepted_fact_between_nodes_and_no_other(cut):
    view = GraphView.of(commits(*cut))
    linking = {
        each.id
        for each in view.statements
        if each.status is StatementStatus.ACCEPTED
        and each.statement.modality is Modality.FACT
        and hasattr(each.statement.value, "entity")
    }
    assert {key for _, _, key in view.network.edges(keys=True)} == linking


def _id(record):
    return record.id


def test_a_commit_out_of_turn_is_refused():
    first, second = commits([entity("club:a")], [entity("club:b")])
    with pytest.raises(ValueError, match="revision 2 cannot follow 0"):
        GraphView().apply(second)
    view = GraphView.of([first])
    with pytest.raises(ValueError, match="revision 1 cannot follow 1"):
        view.apply(first)
    assert view.revision == 1


def test_each_node_of_the_network_holds_its_record():
    view = view_of(claim(MATCH, "homeTeam", "club:a"))
    assert view.network.nodes["club:a"]["record"] is view.node("club:a")
    assert [club.name for club in view.clubs] == ["A"]


def test_an_article_is_found_by_its_id_and_by_its_text_which_stays_in_the_store():
    told = article("one")
    view = GraphView.of(commits([told]))
    record = view.article_with_hash(told.sha256)
    assert record is view.source(told.id)
    assert (record.article.text, record.article.segments) == ("", ())
    assert (record.name, record.recorded) == (told.headline, 1)
    assert view.article_with_hash("0" * 64) is None


def test_an_article_told_twice_is_one_node():
    view = GraphView.of(commits([article("one")], [article("one")]))
    assert [each.recorded for each in view.articles] == [1]


def test_a_dataset_is_a_source():
    squads = Dataset("dataset:squads", "Squads", "CC0")
    told = claim("player:p", "memberOf", "club:a", source=squads.id)
    view = GraphView.of(commits([squads, *introduced([told])]))
    assert view.source(squads.id) == squads
    assert [each.id for each in view.statements_from(squads.id)] == [told.statement.id]
    assert view.node("player:p").club.id == "club:a"


def test_an_article_supports_what_it_says_and_not_what_it_denies():
    said = claim(MATCH, "homeTeam", "club:a")
    denied = claim(MATCH, "awayTeam", "club:b", stance=Stance.CONTRADICTS)
    view = view_of(said, denied)
    assert [each.id for each in view.statements_from("article:one")] == [said.statement.id]
    assert not view.statements_from("article:none")


def test_two_claims_of_one_source_are_one_voice():
    weak = claim("player:p", "memberOf", "club:a", caption=True, confidence=0.6)
    strong = claim("player:p", "memberOf", "club:a", confidence=0.9)
    view = GraphView.of(commits(introduced([weak]), [strong]))
    record = view.statement(weak.statement.id)
    assert record.sources == ("article:one",)
    assert (record.status, record.confidence) == (StatementStatus.ACCEPTED, 0.9)


def test_what_no_record_introduced_is_not_told_of():
    view = GraphView.of(commits([article("one"), entity(MATCH), claim(MATCH, "winner", "club:a")]))
    assert list(view.statements) == []
    assert view.node("club:a") is None


def test_a_player_is_called_by_the_fullest_name_told_and_a_club_by_the_first():
    names = [("player:p", "Poe"), ("player:p", "Edgar Poe"), ("player:p", "E. Poe")]
    names += [("club:a", "A"), ("club:a", "A United")]
    view = GraphView.of(commits(*([entity(*each)] for each in names)))
    assert (view.node("player:p").name, view.node("club:a").name) == ("Edgar Poe", "A")
    assert [each.id for each in view.named("edgar POE")] == ["player:p"]
    assert [each.id for each in view.named("Poe")] == ["player:p"]
    assert list(view.named("Nobody")) == []


def test_a_node_remembers_the_revision_that_last_changed_it():
    first = introduced([claim(MATCH, "homeTeam", "club:a")])
    view = GraphView.of(commits(first, [entity("club:b")], [claim(MATCH, "winner", "club:b")]))
    revisions = {label: view.node(label).revision for label in (MATCH, "club:a", "club:b")}
    assert revisions == {MATCH: 3, "club:a": 1, "club:b": 3}
    assert {each.since for each in view.node(MATCH).statements.values()} == {1, 3}


def test_what_points_at_a_node_is_found_whatever_its_rank():
    unsure = claim(MATCH, "homeTeam", "club:a", confidence=0.2)
    view = view_of(unsure)
    assert [each.id for each in view.pointing_at("club:a", "homeTeam")] == [unsure.statement.id]
    assert view.pointing_at("club:a", "awayTeam") == ()


def test_mentions_stay_in_the_store():
    mention = Mention("club:a", Quote("article:one", 0, 1, "A"), AliasKind.NAME, 1.0)
    view = GraphView.of(commits([article("one"), entity("club:a"), mention]))
    assert view.revision == 1
    assert list(view.statements) == []


def test_records_print_as_their_id_not_as_half_of_the_graph():
    told = claim(MATCH, "homeTeam", "club:a")
    view = view_of(told)
    assert repr(view.node(MATCH)) == f"<{MATCH}>"
    assert repr(view.statement(told.statement.id)) == f"<{told.statement.id} ACCEPTED>"
