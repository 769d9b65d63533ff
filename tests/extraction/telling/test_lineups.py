"""Line-ups: who started, who came on, who did neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.telling.lineups import tell_lineups
from tests.extraction.builders import reading_of

NAMES = ["Dahl", "Roe", "Pask", "Bell", "Kuosa", "Holm", "Moe", "Falk", "Krog", "Wold", "Berg"]
PLAIN = ", ".join(NAMES)
PROSE = (
    "Ajax: Jan Roe passed to Erik Berg, who found Nils Moe, but Ole Falk let it run; Per Krog, "
    "Leif Wold, Kari Holm and Jon Dahl looked on."
)


def lineups(*paragraphs, names):
    return tell_lineups(reading_of("It rained on Ajax.", *paragraphs, names=names))


def people(mentions):
    return [each.person for each in mentions]


@pytest.mark.parametrize(
    "text",
    [
        f"Ajax: {PLAIN}.",
        f"Ajax (4-3-3): {PLAIN}.",
        f"Ajax (4-3-3) {PLAIN}.",
        f"Ajax - {PLAIN}.",
        "Ajax: Dahl; Roe, Pask, Bell, Kuosa; Holm, Moe (captain), Falk; Krog, Wold, Berg (booked).",
        "Ajax: Dahl 6; Roe 7, Pask 6, Bell 6, Kuosa 8; Holm 5, Moe 7, Falk 6; Krog 7, Wold 7, Berg",
    ],
)
def test_a_list_of_players_behind_a_club_is_its_line_up(text, names):
    (lineup,) = lineups(text, names=names)
    assert lineup.club.club == "ajax"
    assert people(lineup.started) == NAMES
    assert lineup.came_on == lineup.unused == ()


@pytest.mark.parametrize(
    "head",
    ["Ajax:", "Ajax (4-3-3)", "Ajax starting XI:", "Ajax\nStarting XI", "Ajax (4-3-3)\nLine-up:"],
)
@pytest.mark.parametrize("form", ["{}", "9 {}", "10. {}", "{},"])
def test_a_column_of_players_below_a_club_is_its_line_up(head, form, names):
    column = "\n".join(form.format(name) for name in NAMES)
    (lineup,) = lineups(f"{head}\n{column}", "Subs\n12 Lind\n14 Lunde (on 61)", names=names)
    assert lineup.club.club == "ajax"
    assert people(lineup.started) == NAMES
    assert people(lineup.came_on) == ["Lunde"]
    assert people(lineup.unused) == ["Lind"]


def test_wrapped_lines_are_no_column(names):
    wrapped = f"Ajax: {PLAIN}.".replace(", Moe", ",\nMoe")
    (lineup,) = lineups(wrapped, names=names)
    assert people(lineup.started) == NAMES


def test_who_stands_in_brackets_came_on(names):
    (lineup,) = lineups(f"Ajax: {PLAIN.replace('Falk', 'Falk (Lind 60)')}.", names=names)
    assert people(lineup.started) == NAMES
    assert people(lineup.came_on) == ["Lind"]


@pytest.mark.parametrize("head", ["Subs not used", "Unused subs", "Bench"])
def test_the_bench_that_follows_did_not_play(head, names):
    (lineup,) = lineups(f"Ajax: {PLAIN}. {head}: Lind, Moberg.", names=names)
    assert people(lineup.unused) == ["Lind", "Moberg"]
    assert {*people(lineup.squad)} == {*NAMES, "Lind", "Moberg"}


def test_who_is_named_as_a_substitute_with_his_minute_came_on(names):
    (lineup,) = lineups(f"Ajax: {PLAIN}. Subs: Lind (for Krog, 60), Moberg.", names=names)
    assert people(lineup.came_on) == ["Lind"]
    assert people(lineup.unused) == ["Moberg"]


@pytest.mark.parametrize(
    "text",
    [
        "Ajax: Dahl, Roe and Pask.",
        f"Ajax: out: {PLAIN}.",
        f"Ajax: Goals: {PLAIN}.",
        f"Ajax: (from) {PLAIN}.",
        f"Ajax: {PLAIN}, Lind.",
        f"Ajax: {PLAIN} scored in the reserves' game.",
        f"Ajax: {PLAIN.replace(', Roe', ' (Roe', 1)}.",
        f"Scorers: {PLAIN}.",
        PROSE,
    ],
)
def test_a_few_names_no_club_or_prose_are_none(text, names):
    assert lineups(text, names=names) == []


@given(st.permutations(NAMES), st.integers(9, 11))
def test_whoever_is_listed_is_in_the_squad_once(names, order, size):
    (lineup,) = lineups(f"Ajax: {', '.join(order[:size])}.", names=names)
    assert people(lineup.squad) == order[:size]
