"""A report as extraction reads it, with its gold at hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.training.documents import same_person
from tests.extraction.training.taught import HEAD, LEAD, document_in

WORDS = st.lists(st.sampled_from(["Erik", "Jan", "Berg", "Holm", "Çelik"]), max_size=3)
NAMES = WORDS.map(" ".join)


def named(document, words):
    """The goals whose scorer each unit of a report is, for the units of some words."""
    start = document.report.text.index(words)
    return {
        unit.form: document.scorers(sheet, at)
        for sheet in document.sheets
        for at, unit in enumerate(sheet.units)
        if start <= unit.start < start + len(words)
    }


def place(document, words):
    start = document.report.text.index(words)
    return Found(start, start + len(words))


def test_the_match_of_a_report_is_read_with_the_sides_it_has(names):
    document = document_in(names)
    assert document.match.clubs == ("ajax", "psv-eindhoven")
    assert document.match.score == (2, 1)
    assert {form for sheet in document.sheets for form in sheet.forms} >= {"<side>", "<per>"}


def test_marked_words_tell_their_goals_and_no_others_do(names):
    document = document_in(names)
    assert document.told(place(document, "headed in")) == {"g1"}
    assert document.told(place(document, "headed")) == {"g1"}
    assert document.told(place(document, "12th minute"), "minute") == {"g1"}
    assert document.told(place(document, "12th minute")) == set()
    assert document.told(place(document, "hit the post")) == set()


def test_words_may_tell_several_goals(names):
    document = document_in(names, LEAD, "[Erik Berg]{g1.scorer g2.scorer} [scored twice]{g1 g2}.")
    assert document.told(place(document, "twice")) == {"g1", "g2"}
    assert named(document, "Erik Berg") == {"<per>": {"g1", "g2"}}


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        (
            "The [striker Erik Berg]{g1.scorer} [scored]{g1}.",
            "striker Erik Berg",
            {"striker": set(), "<per>": {"g1"}},
        ),
        (
            "Then the [tall striker]{g1.scorer} [scored]{g1}.",
            "tall striker",
            {"tall": {"g1"}, "striker": {"g1"}},
        ),
        ("So [Erik]{g1.scorer} Berg [scored]{g1}.", "Erik Berg", {"<per>": {"g1"}}),
        ("So Erik Berg [scored]{g1}.", "Erik Berg", {"<per>": set()}),
    ],
)
def test_of_the_words_for_a_scorer_his_name_is_what_names_him(names, sentence, words, expected):
    assert named(document_in(names, LEAD, sentence), words) == expected


def test_patterns_are_found_by_the_place_that_names_the_scorer(names):
    document = document_in(names)
    assert document.report.text.index("Erik Berg") in document.rules


def test_a_goal_counts_for_the_club_that_the_head_means(names):
    document = document_in(names)
    sides = [document.side_of(goal) for goal in document.report.goals]
    assert sides == ["ajax", "ajax", "psv-eindhoven"]


def test_a_goal_of_another_match_counts_for_none_of_its_clubs(names):
    head = HEAD.replace('{id="g3", match="m1"', '{id="g3", match="m2"')
    document = document_in(names, head=head)
    assert document.side_of(document.goals["g3"]) is None


def test_a_club_is_known_by_words_of_its_name_that_the_other_lacks(names):
    head = HEAD.replace("Ajax", "Manchester United").replace("PSV", "Manchester City")
    lead = "Manchester United beat Manchester City 2-1 at home on Sunday."
    document = document_in(names, lead, head=head)
    assert document.club_named("Manchester City") == "manchester-city"
    assert document.club_named("Man United") == "manchester-united"
    assert document.club_named("Manchester") is None
    assert document.club_named("Liverpool") is None


def test_a_text_in_which_no_match_is_found_has_neither_clubs_nor_sides(names):
    document = document_in(names, "It rained on Sunday.")
    assert document.match is None
    assert document.club_named("Ajax") is None
    assert document.side_of(document.goals["g1"]) is None


@given(NAMES, NAMES)
def test_two_are_one_person_whichever_is_named_first(one, other):
    assert same_person(one, other) == same_person(other, one)


@given(NAMES.filter(bool), NAMES)
def test_who_has_more_names_is_still_who_he_is(name, more):
    assert same_person(name, f"{more} {name}")
    assert same_person(name.upper(), name)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Erik Berg", "Jan Berg"), ("Erik Berg", None), ("Erik Berg", ""), ("", "")],
)
def test_who_has_a_name_that_the_other_lacks_is_somebody_else(one, other):
    assert not same_person(one, other)


def test_accents_do_not_part_a_person():
    assert same_person("Gábor Nyírő", "Nyiro")
