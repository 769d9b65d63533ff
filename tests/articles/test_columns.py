"""Columns of names below a head, and short lines that are none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.articles import read_article
from graphsvc.articles.columns import columns
from graphsvc.model import SegmentKind

NAMES = ["Tom Aker", "Bas Brink", "Cor Claes", "Dirk Drees", "Erik van der Even", "O'Neill"]
ELEVEN = [*NAMES, "Gijs Groot", "Henk Haan", "Ivo Idema", "Jan Vik", "Kees Kuiper"]
PROSE = (
    "Ajax beat PSV 2-1 in the Eredivisie on Sunday with two late goals by Jan Vik of Ajax.\n\n"
    "PSV had led through Ole Berg, who headed in a corner in the first half of a poor game.\n\n"
)


def found(*lines):
    follows = [place > 0 and bool(lines[place - 1]) for place in range(len(lines))]
    return [[*lines[each.start : each.stop]] for each in columns(lines, follows)]


@pytest.mark.parametrize(
    "head",
    [["Ajax:"], ["Ajax (4-3-3)"], ["Ajax (4-2-3-1):"], ["Starting XI"], ["Ajax line-up"],
     ["Ajax", "Starting XI:"], ["Ajax (4-3-3)", "Starting XI"]],
)  # fmt: skip
@pytest.mark.parametrize("form", ["{}", "9 {}", "10. {}", "{} (Piet Prins 61)", "{} 7", "{},"])
def test_names_on_lines_of_their_own_below_a_head_are_a_column(head, form):
    lines = [*head, *(form.format(name) for name in ELEVEN)]
    assert found(*lines) == [lines]


def test_a_bench_is_one_of_its_own_with_a_single_name():
    team, bench = ["Ajax:", *ELEVEN], ["Substitutes:", "Luc Lips"]
    assert found(*team, *bench, "Berg spoke", "It rained.") == [team, bench]


@pytest.mark.parametrize(
    "lines",
    [
        ["Ajax:", *ELEVEN[:8]],
        ELEVEN,
        ["Ajax", *ELEVEN],
        ["Ajax:", *(f"{name} was good in the rain" for name in ELEVEN)],
        ["Ajax:", *map(str.lower, ELEVEN)],
        ["Table:", *(f"{n} Ajax {n} 20 30" for n in range(11))],
        ["Ajax:", *ELEVEN[:5], "", *ELEVEN[5:]],
        ["Ajax of Amsterdam, who play in the Eredivisie:", *ELEVEN],
    ],
    ids=[
        "few",
        "no head",
        "a name alone",
        "prose",
        "small letters",
        "a table",
        "a gap",
        "long head",
    ],
)
def test_other_short_lines_are_none(lines):
    assert found(*lines) == []


def test_a_column_is_a_paragraph_of_one_sentence():
    column = "\n".join(["Ajax (4-3-3)", *(f"{n}. {name}" for n, name in enumerate(ELEVEN, 1))])
    article = read_article(f"{PROSE}{column}\n\nAfter that it rained.\n")
    kinds = (SegmentKind.PARAGRAPH, SegmentKind.SENTENCE)
    told = [article.segment_text(each) for each in article.of_kind(*kinds)]
    assert told.count(column) == 2


@given(st.lists(st.sampled_from(["Ajax:", "Starting XI", "Subs", "Tom Aker", "", "he ran"])))
def test_columns_are_apart_and_open_with_a_head(lines):
    follows = [place > 0 and bool(lines[place - 1]) for place in range(len(lines))]
    ranges = list(columns(lines, follows))
    assert all(one.stop <= two.start for one, two in pairwise(ranges))
    assert all("" not in lines[each.start : each.stop] and len(each) > 1 for each in ranges)
