import pytest

from graphsvc.extraction.reading import minute_phrases as phrases

TABLES = {
    "counted": [each.pattern.pattern for each in phrases.COUNTED],
    "stoppage": [each.pattern for each in phrases.STOPPAGE],
    "vague": [each.pattern for each in phrases.VAGUE_STOPPAGE],
    "fixed": [each.pattern for _, each in phrases.FIXED],
    "later": [each.pattern for each in phrases.LATER],
}


@pytest.mark.parametrize("table", TABLES)
def test_no_phrase_is_found_in_empty_or_unrelated_words(table):
    for pattern in TABLES[table]:
        assert not pattern.search("")
        assert not pattern.search("Rovers won 2-1 at home on Sunday, 12 May 2019.")


@pytest.mark.parametrize("table", ["counted", "stoppage", "later"])
def test_a_phrase_that_counts_has_a_number(table):
    for pattern in TABLES[table]:
        assert "n" in pattern.groupindex


@pytest.mark.parametrize(
    "words", ["inside ", "within just ", "in less than ", "inside the opening ", "Under "]
)
def test_words_before_a_number_may_make_it_a_bound(words):
    assert phrases.BOUND.search(words)


@pytest.mark.parametrize("words", ["after ", "with ", "on the ", "the first "])
def test_other_words_before_a_number_make_no_bound(words):
    assert not phrases.BOUND.search(words)
