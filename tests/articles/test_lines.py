import textwrap
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.articles.lines import blocks_of, lines_of


def paragraph(seed):
    """Seventy to ninety words of two to nine letters; one seed is cheaper to draw than all."""
    dice = Random(seed)
    sizes = (dice.randint(2, 9) for _ in range(dice.randint(70, 90)))
    return " ".join("".join(dice.choices("abcdefgh", k=size)) for size in sizes) + "."


paragraphs = st.lists(st.integers(0, 10_000).map(paragraph), min_size=2, max_size=4)


def blocks(text, *, alone=lambda text, start, end: False):
    return [text[block.start : block.end] for block in blocks_of(text, alone=alone)]


def test_lines_are_those_that_are_not_blank_without_the_space_around_them():
    text = "  one \r\n\r\n\ttwo\rthree"
    assert [text[line.start : line.end] for line in lines_of(text)] == ["one", "two", "three"]
    assert [line.follows for line in lines_of(text)] == [False, False, True]


def test_short_lines_below_each_other_are_blocks_of_their_own():
    assert blocks("Rovers 2-1 City\nBy Jane Doe\nRovers won.") == [
        "Rovers 2-1 City",
        "By Jane Doe",
        "Rovers won.",
    ]


def test_long_lines_below_each_other_are_paragraphs():
    lines = ["Rovers won again and " * 6 + "won.", "City lost again and " * 6 + "lost."]
    assert blocks("\n".join(lines)) == lines


@given(paragraphs, st.integers(60, 80))
def test_hard_wrapped_paragraphs_are_joined_again(told, width):
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in told)
    assert [" ".join(block.split()) for block in blocks(wrapped)] == told


@given(paragraphs)
def test_in_hard_wrapped_text_an_indent_begins_a_paragraph(told):
    wrapped = "\n".join(textwrap.fill(each, 70, initial_indent="   ") for each in told)
    assert [" ".join(block.split()) for block in blocks(wrapped)] == told


def test_a_line_that_stands_alone_joins_no_other():
    body = textwrap.fill("Rovers beat City in the rain and went third in the table " * 6, 70)
    text = "By Jane Doe, our football correspondent at the ground by the sea, far away\n" + body
    joined = blocks(text, alone=lambda text, start, end: text.startswith("By", start))
    assert joined == [text.partition("\n")[0], body.strip()]


def test_a_headline_in_capitals_ends_with_the_capitals():
    body = textwrap.fill("Rovers beat City in the rain and went third in the table " * 6, 70)
    headline = "ROVERS BEAT CITY IN THE RAIN AND GO THIRD AFTER A DOUBLE BY KESTREL AT"
    assert blocks(f"{headline}\n{body}") == [headline, body.strip()]
