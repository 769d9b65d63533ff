"""What the words of a sentence are marked as."""

from dataclasses import replace

import pytest

from graphsvc.extraction import explain
from graphsvc.extraction.explaining.records import MarkKind
from graphsvc.extraction.tagging.linear import BIAS, Linear
from tests.extraction.builders import article_of
from tests.extraction.explaining.reasons import BERG, PLAIN, RESULT


def marks(*paragraphs, names):
    """The marks of an article: their kind, words and meaning, in the order of the text."""
    told = explain(article_of(RESULT, *paragraphs), names, PLAIN)
    found = [mark for line in told.lines[1:] for mark in line.marks]
    found.sort(key=lambda each: each.start)
    return [(each.kind, told.text[each.start : each.end], each.means) for each in found]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Anders Berg ran.", (MarkKind.PERSON, "Anders Berg", "")),
        ("Ajax ran.", (MarkKind.CLUB, "Ajax", "")),
        ("The Amsterdammers ran, and PSV.", (MarkKind.CLUB, "PSV", "")),
        ("It was 1-1 then.", (MarkKind.SCORE, "1-1", "")),
        ("It rained in the 12th minute.", (MarkKind.MINUTE, "12th minute", "")),
        ("It rained three minutes from time.", (MarkKind.MINUTE, "three minutes from time", "87")),
        ("They met in the Eredivisie.", (MarkKind.COMPETITION, "Eredivisie", "")),
        ("The Danish rain fell.", (MarkKind.PLACE, "Danish", "")),
        ("Somebody scored.", (MarkKind.GOAL, "scored", "")),
    ],
)
def test_names_are_marked_by_their_kind_and_what_they_mean_where_they_do_not_say_it(
    names, text, mark
):
    text = f"{text} {BERG}" if mark[0] is MarkKind.GOAL else text
    assert mark in marks(text, names=names)


def test_a_club_by_other_words_is_named(names):
    home = "Ajax beat PSV 2-0 at home on Sunday."
    told = explain(article_of(home, "The visitors ran."), names, PLAIN)
    (mark,) = told.lines[1].marks
    assert (mark.kind, mark.means) == (MarkKind.CLUB, "PSV Eindhoven")


def test_a_pronoun_is_marked_with_whom_it_means_where_a_goal_is_told_of_him(names):
    assert (MarkKind.PERSON, "He", "Anders Berg") in marks(BERG, "He scored again.", names=names)
    assert all(words != "He" for _, words, _ in marks(BERG, "He ran.", names=names))


def test_words_that_tell_a_goal_are_marked_once_and_whole(names):
    told = marks("Anders Berg scored, heading into the side-netting.", names=names)
    goals = [words for kind, words, _ in told if kind is MarkKind.GOAL]
    assert goals == ["scored"]
    model = replace(PLAIN, scorers=Linear({BIAS: 3.0}))
    shot = explain(article_of(RESULT, "Anders Berg headed into the side-netting."), names, model)
    (mark,) = (each for each in shot.lines[1].marks if each.kind is MarkKind.GOAL)
    assert shot.text[mark.start : mark.end] == "headed into the side-netting"
