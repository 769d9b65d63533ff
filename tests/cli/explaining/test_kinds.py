"""Marks and colours."""

import click
import pytest

from graphsvc.cli.explaining.kinds import LOOKS, legend, marked
from graphsvc.cli.explaining.paper import Paper
from graphsvc.extraction.explaining.records import Mark, MarkKind
from graphsvc.extraction.reading.passages import Found

TEXT = "Vik headed the corner in."
WHOLE = Found(0, len(TEXT))
PLAIN, COLOURED = Paper(80, colours=False), Paper(80, colours=True)


def shown(*marks, paper=PLAIN, text=TEXT, place=WHOLE):
    return "\n".join(paper.lines(marked(text, place, marks, paper)))


def test_names_and_words_that_tell_a_goal_have_marks_where_no_colours_are():
    vik, goal = Mark(0, 3, MarkKind.PERSON, "Jonas Vik"), Mark(4, 10, MarkKind.GOAL)
    assert shown(vik, goal) == "[Vik=Jonas Vik] _headed_ the corner in."


def test_words_that_tell_a_goal_around_a_name_are_marked_on_both_sides_of_it():
    name, goal = Mark(11, 21, MarkKind.PLACE), Mark(4, 24, MarkKind.GOAL)
    assert shown(name, goal) == "Vik _headed_ ^the corner^ _in_."


def test_in_colours_there_are_no_marks_and_a_name_may_be_underlined_too():
    name, goal = Mark(11, 21, MarkKind.PLACE), Mark(4, 24, MarkKind.GOAL)
    coloured = shown(name, goal, paper=COLOURED)
    assert click.unstyle(coloured) == TEXT
    assert "\x1b[36m\x1b[4mthe corner\x1b[0m" in coloured


def test_only_the_words_of_the_place_are_shown():
    assert shown(place=Found(4, 10)) == "headed"


@pytest.mark.parametrize("kind", MarkKind)
def test_every_kind_has_a_look_that_the_legend_shows(kind):
    look = LOOKS[kind]
    told = "".join(piece.text for piece in legend(PLAIN))
    assert f"{look.opening}{look.name}{look.closing}" in told
    assert look.name in "".join(piece.text for piece in legend(COLOURED))


def test_no_two_kinds_look_alike():
    assert len({tuple(look.ink.items()) for look in LOOKS.values()}) == len(LOOKS)
    assert len({look.opening for look in LOOKS.values()}) == len(LOOKS)
