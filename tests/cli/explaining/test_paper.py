"""Lines of a width, in colours where they can be seen."""

import re

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.cli.explaining.paper import NARROWEST, Ink, Paper, Piece

PLAIN = Paper(NARROWEST, colours=False)
COLOURED = Paper(NARROWEST, colours=True)
WORDS = st.lists(st.text("ab", min_size=1, max_size=12), max_size=30)
INKS = st.sampled_from([Ink(), Ink(fg="red"), Ink(bold=True, underline=True)])
PIECES = st.lists(st.builds(Piece, WORDS.map(" ".join), INKS))


@given(PIECES)
def test_no_line_is_longer_than_the_paper_and_no_word_is_lost(pieces):
    lines = list(PLAIN.lines(pieces, lead="1.", indent=4))
    assert all(len(line) <= NARROWEST or " " not in line[4:] for line in lines)
    written = " ".join(lines).removeprefix("1.").split()
    assert written == "".join(each.text for each in pieces).split()


@given(PIECES)
def test_colours_change_nothing_but_the_looks(pieces):
    coloured = [click.unstyle(line) for line in COLOURED.lines(pieces)]
    assert coloured == list(PLAIN.lines(pieces))


def test_a_word_that_is_too_long_has_a_line_of_its_own():
    word = "a" * (NARROWEST + 5)
    assert list(PLAIN.lines([Piece(f"x {word} y")])) == ["x", word, "y"]


def test_what_is_broken_keeps_its_colour_on_each_line():
    first, second = COLOURED.lines([Piece("word " * 12, Ink(fg="red"))])
    assert first.startswith("\x1b[31m")
    assert second.startswith("\x1b[31m")


def test_the_lead_stands_before_the_first_line_only():
    first, second = PLAIN.lines([Piece("word " * 9)], lead="- ", indent=4)
    assert first.startswith("-   word")
    assert second.startswith("    word")


def test_a_narrow_terminal_leaves_room_all_the_same():
    assert list(Paper(3, colours=False).lines([Piece("two words")])) == ["two words"]


@pytest.mark.parametrize("sign", ["\x1b", "\r", "\x07", "\x9b", "\n", "\u2028", "\u202e"])
def test_what_steers_a_terminal_is_not_written(sign):
    (line,) = PLAIN.lines([Piece(f"a{sign}[31mb")])
    assert sign not in line
    assert re.fullmatch(r"a ?\[31mb", line)
