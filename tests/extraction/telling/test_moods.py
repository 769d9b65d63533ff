"""Whether words tell what is, what was, or what may come."""

import pytest

from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.telling.moods import is_elsewhen, is_ended, is_prior, is_unreal
from tests.extraction.builders import passage_of, reading_of

WORDS = "top of the table"


def asked(names, text: str, mood) -> bool:
    """What `mood` says of the place of WORDS in a sentence."""
    passage = passage_of(text, names=names)
    start = passage.sentence.start + text.index(WORDS)
    return mood(passage, Found(start, start + len(WORDS)))


@pytest.mark.parametrize(
    "text",
    [
        "Ajax could go top of the table.",
        "Ajax failed to go top of the table.",
        "Ajax are not top of the table.",
        "Ajax didn't stay top of the table.",
        "Ajax go top of the table if they win.",
        "Ajax go top of the table with a win on Friday.",
        "Once top of the table and they would be hard to catch.",
        "They denied Ajax a place at the top of the table.",
    ],
)
def test_what_may_come_or_did_not_is_unreal(names, text):
    assert asked(names, text, is_unreal)


@pytest.mark.parametrize(
    "text",
    [
        "Ajax went top of the table.",
        "Ajax failed to win but stay top of the table.",
        "It could have been more, but Ajax are top of the table.",
        "PSV needed a point as Ajax went top of the table.",
    ],
)
def test_what_is_is_real_whatever_another_clause_says(names, text):
    assert not asked(names, text, is_unreal)


@pytest.mark.parametrize(
    "text",
    [
        "Ajax had been top of the table.",
        "Ajax began the day top of the table.",
        "Ajax came into the match top of the table.",
    ],
)
def test_what_was_so_until_the_match_is_prior(names, text):
    assert asked(names, text, is_prior)
    assert not asked(names, f"Ajax are {WORDS}.", is_prior)


def test_what_the_match_ended_is_over(names):
    assert asked(names, f"PSV ended the long stay of Ajax {WORDS}.", is_ended)
    assert not asked(names, f"Ajax stay {WORDS}.", is_ended)


@pytest.mark.parametrize(
    "text",
    [
        "Last week Ajax went top of the table.",
        "Ajax went top of the table in April.",
        "Ajax were top of the table two years ago.",
        "Ajax, suspended when top of the table, are back.",
        "Ajax were top of the table before the first leg.",
    ],
)
def test_words_near_by_tell_of_another_time(names, text):
    assert asked(names, text, is_elsewhen)


@pytest.mark.parametrize(
    "text", ["Ajax went top of the table.", "Ajax went top of the table. Last week they were not."]
)
def test_without_such_words_it_is_of_this_match(names, text):
    reading = reading_of(text, names=names)
    passage = reading.passages[0]
    start = passage.sentence.start + text.index(WORDS)
    assert not is_elsewhen(passage, Found(start, start + len(WORDS)))
