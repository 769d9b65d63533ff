"""Finding nodes by the words of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.graph import searching
from graphsvc.graph.queries import find_named
from graphsvc.graph.searching import asked_for
from graphsvc.model import EntityKind
from tests.builders import claim, entity, view_of
from tests.worlds import ANN, BO, LEVELLER, MATCH, NEXT, OPENER, ROVERS, UNITED, world

CUP = "competition:cup"
RECORDS = [
    *world(),
    claim(ROVERS, "alias", "The Wanderers"),
    claim(UNITED, "alias", "Untied", scope="article:one"),
    claim(ANN, "memberOf", UNITED),
    entity("place:koln", "Köln"),
    entity("venue:rovers-road", "Rovers Road"),
]


@pytest.fixture(scope="module")
def view():
    return view_of(*RECORDS)


def found(view, text, **more):
    return [each.record.id for each in find_named(view, text, **more)]


def test_a_name_finds_its_node_first_and_then_what_is_told_with_it(view):
    assert found(view, "rovers") == [ROVERS, "venue:rovers-road", NEXT, MATCH]
    assert found(view, "ann berg") == [ANN, OPENER]


def test_a_match_is_found_by_its_clubs_the_latest_first(view):
    assert found(view, "United vs. Rovers") == [NEXT, MATCH]
    assert found(view, "wanderers united") == [NEXT, MATCH]


def test_a_goal_is_found_by_its_scorer_and_whom_it_was_scored_against(view):
    assert found(view, "bo li", kinds=[EntityKind.GOAL]) == [LEVELLER]
    assert found(view, "li united") == [LEVELLER]
    assert found(view, "berg rovers") == [OPENER]


def test_words_more_may_name_what_stands_around(view):
    assert found(view, "ann united") == [ANN, OPENER]
    assert found(view, "rovers cup", kinds=[EntityKind.MATCH]) == [MATCH]
    assert found(view, "rovers 2020 12 01") == [MATCH]
    assert found(view, "rovers united 1-1") == [MATCH]
    assert found(view, "bo li 79") == [LEVELLER]
    assert found(view, "2020") == []


def test_an_alias_is_told(view):
    (hit,) = find_named(view, "untied", kinds=[EntityKind.CLUB])
    assert (hit.record.id, hit.text, hit.alias.scope.id) == (UNITED, "Untied", "article:one")


@pytest.mark.parametrize("text", ["koln", "KÖLN", "Koeln", "kolm", "koln!"])
def test_accents_case_and_one_slip_do_not_matter(view, text):
    assert found(view, text) == ["place:koln"]


@pytest.mark.parametrize("text", ["", "?!", "the", "kxxn", "rovers nonsense", "ko", "\ud83d", "\0"])
def test_what_fits_no_name_finds_none(view, text):
    assert found(view, text) == []


def test_better_fits_come_first():
    names = ["Berger", "Bergen", "Berg", "Berg Town", "Borg"]
    view = view_of(*(entity(f"club:{n}", name) for n, name in enumerate(names)))
    assert [hit.text for hit in find_named(view, "berg")] == [
        "Berg",
        "Berg Town",
        "Berger",
        "Bergen",
        "Borg",
    ]


def test_a_search_looks_at_no_more_nodes_than_it_may(view, monkeypatch):
    monkeypatch.setattr(searching, "MOST_WEIGHED", 2)
    assert found(view, "rovers") == [ROVERS, "venue:rovers-road"]
    assert found(view, "rovers", limit=1) == [ROVERS]


def test_words_between_names_are_not_asked_for():
    assert asked_for("Rovers v. the Wanderers, and Rovers") == ("rovers", "wanderers")
    assert len(asked_for(" ".join(map(str, range(99))))) == searching.MOST_WORDS


@given(st.text())
def test_any_text_may_be_asked_and_scores_fall(text):
    scores = [each.score for each in find_named(VIEW, text)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < each <= 1 for each in scores)


@given(st.sampled_from([ROVERS, UNITED, ANN, BO, MATCH, NEXT, CUP]))
def test_every_name_finds_its_node(label):
    assert label in found(VIEW, VIEW.node(label).name)


def test_a_day_that_is_not_known_finds_nothing():
    assert found(view_of(claim(NEXT, "homeTeam", UNITED)), "united 2020") == []


VIEW = view_of(*RECORDS)
