"""How well a sentence fits."""

import pytest

from graphsvc.store.fitting import Fitting
from graphsvc.store.search import Sentence


def sentence(words):
    return Sentence("article:one", 0, 1, tuple(words.split()))


SENTENCES = [sentence("rovers won"), sentence("athletic lost"), sentence("athletic drew")]


def test_the_score_is_that_of_the_formula():
    weight = 0.5108256237659907  # log((3 - 1 + 0.5) / (1 + 0.5)), all sentences of one length
    assert Fitting(["rovers"], SENTENCES).score(SENTENCES[0]) == pytest.approx(weight)


def test_a_word_that_most_sentences_hold_counts_a_little():
    fitting = Fitting(["athletic"], SENTENCES)
    assert 0 < fitting.score(SENTENCES[1]) < 0.001


def test_a_word_said_twice_counts_more_but_not_twice():
    fitting = Fitting(["won"], [*SENTENCES, sentence("won won")])
    once, twice = fitting.score(SENTENCES[0]), fitting.score(sentence("won won"))
    assert once < twice < 2 * once
