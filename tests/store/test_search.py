"""The words of a text."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.store import open_store
from graphsvc.store.search import MOST_WORDS, FoundSentence, asked, best_of_each, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Søren Çelik's goal", ["soren", "celik", "goal"]),
        ("O'Neill and O’Neill’s", ["oneill", "and", "oneill"]),
        ("1-1 in 2020-21", ["1", "1", "in", "2020", "21"]),
        ("the players' party", ["the", "players", "party"]),
        ("foo_bar ½", ["foobar", "12"]),
        ("⚽ … “”", []),
    ],
)
def test_words_are_letters_and_digits_without_accents(text, words):
    assert [each.folded for each in words_in(text)] == words


@given(st.text())
def test_words_lie_in_the_text_in_order_and_are_plain(text):
    end = 0
    for word in words_in(text):
        assert end <= word.start < word.end <= len(text)
        assert word.folded.isascii()
        assert word.folded.isalnum()
        end = word.end


def test_a_search_asks_each_word_once_and_not_for_too_many():
    assert asked("won, WON: rovers") == ("won", "rovers")
    assert len(asked(" ".join(map(str, range(1000))))) == MOST_WORDS


def test_of_each_article_the_best_sentence_counts_the_earliest_of_equals():
    found = [
        FoundSentence("article:a", 20, 30, 1.0),
        FoundSentence("article:a", 0, 10, 1.0),
        FoundSentence("article:b", 5, 9, 2.0),
        FoundSentence("article:b", 0, 4, 0.5),
    ]
    assert best_of_each(found, 9) == [found[2], found[1]]
    assert best_of_each(found, 1) == [found[2]]


sentences = st.lists(
    st.lists(st.sampled_from(["Rovers", "won", "Müller's", "goal"]), min_size=1, max_size=6),
    min_size=1,
    max_size=6,
)


searches = st.lists(st.sampled_from(["rovers", "WON", "muller"]), min_size=1, max_size=3)


@given(sentences, searches.map(" ".join) | st.text())
@settings(max_examples=25, deadline=None)
def test_all_engines_find_the_same_and_score_it_alike(tmp_path_factory, make_article, told, text):
    place = tmp_path_factory.mktemp("store")
    articles = [make_article(f"{' '.join(each)} {n}.") for n, each in enumerate(told)]
    one, other = (
        asyncio.run(_search(url, articles, text))
        for url in ("memory:", f"sqlite:///{place}/log.db")
    )
    assert [each[:3] for each in one] == [each[:3] for each in other]
    assert [each.score for each in one] == pytest.approx([each.score for each in other])


async def _search(url, articles, text):
    store = await open_store(url)
    await store.append(articles)
    found = await store.search(text, revision=1)
    await store.close()
    return found
