import re

import pytest

from graphsvc.extraction.reading import lexicon
from graphsvc.reference.naming import fold

CLASSES = {name: words for name, words in vars(lexicon).items() if isinstance(words, frozenset)}


def test_words_are_parted_by_any_blanks():
    assert lexicon.words_of("  one two\n  three ") == ("one", "two", "three")


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_holds_folded_words_only(name):
    assert CLASSES[name]
    for word in CLASSES[name]:
        assert word == fold(word)
        assert re.fullmatch(r"[\w-]+", word)


def test_nobody_plays_and_leads_at_once():
    assert not lexicon.PLAYER_ROLES & lexicon.NOT_PLAYERS
    assert lexicon.ROLES > lexicon.PLAYER_ROLES | lexicon.NOT_PLAYERS
