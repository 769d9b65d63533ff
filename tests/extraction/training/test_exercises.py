"""What an encoder learns from: what is asked of a report, and what its gold says."""

import pytest

pytest.importorskip("sklearn")

from graphsvc.extraction.tagging.questions import GOAL, MINUTE, SAME, SCORER, SEVERAL
from graphsvc.extraction.tagging.strips import LIKELY
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.training.exercises import exercises_of
from tests.extraction.tagging.test_strips import VOCABULARY
from tests.extraction.training.taught import LEAD, TEXT, document_in, tags_of


@pytest.fixture
def asked(names):
    """The one exercise of a report, and the unit behind each of its tokens."""

    def of(*sentences):
        document = document_in(names, *sentences)
        tags = [
            Tags(told.sheet, (2 * LIKELY,) * len(told.goals), told.scorers, told.place)
            for told in tags_of(document, "striker")
        ]
        (exercise,) = exercises_of(document, tags, VOCABULARY)
        text = document.report.text
        forms = {seat.token: text[seat.unit.start : seat.unit.end] for seat in exercise.strip.seats}
        return exercise, forms

    return of


def test_the_words_and_the_scorers_of_goals_are_right(asked):
    exercise, text = asked(*TEXT)
    words = [text[token] for token, right in exercise.single[GOAL] if right]
    scorers = [text[token] for token, right in exercise.single[SCORER] if right]
    assert words == ["headed", "in", "struck", "again", "drove", "home"]
    assert scorers == ["Erik Berg", "striker", "Jan Holm"]


def test_a_minute_belongs_to_the_scorer_of_its_goal(asked):
    exercise, text = asked(*TEXT)
    right = [(text[one], text[other]) for one, other, so in exercise.links[MINUTE] if so]
    assert ("Erik Berg", "12th minute") in right
    assert ("Jan Holm", "75th minute") in right
    assert ("Jan Holm", "60th minute") not in right


def test_only_tellings_of_one_goal_are_the_same(asked):
    again = "[Berg]{g1.scorer}'s [header]{g1} was the first, his [strike]{g2} the second."
    exercise, text = asked(*TEXT, again)
    same = {(text[one], text[other]): so for one, other, so in exercise.links[SAME]}
    assert same["Erik Berg", "Berg"]
    assert not same["Erik Berg", "striker"]


def test_a_noun_means_whoever_the_gold_says(asked):
    exercise, text = asked(*TEXT)
    ((noun, right),) = exercise.meant
    assert text[noun] == "striker"
    assert {text[exercise.players[place]] for place in right} == {"Erik Berg"}


def test_several_goals_are_told_at_once_where_the_gold_says_so(asked):
    exercise, text = asked(LEAD, "[Erik Berg]{g1.scorer g2.scorer} [scored twice]{g1 g2}.")
    assert [(text[token], right) for token, right in exercise.single[SEVERAL]] == [
        ("Erik Berg", True)
    ]
