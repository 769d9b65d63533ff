from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reference import NameIndex
from graphsvc.reference.naming import words

WORDS = st.text("abcdé", min_size=1, max_size=3)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


def index_of(*names):
    """Each name names itself."""
    return NameIndex((words(name), name) for name in names)


def test_the_longest_name_at_a_place_is_found():
    index = index_of("Manchester", "Manchester City", "City")
    assert index.longest_from(words("Manchester City won")) == (2, ("Manchester City",))


def test_a_shorter_name_is_found_where_the_longer_one_breaks_off():
    index = index_of("Real", "Real Sociedad de Fútbol")
    assert index.longest_from(words("Real Sociedad won")) == (1, ("Real",))


def test_nothing_is_found_where_no_name_begins():
    index = index_of("Real")
    assert index.longest_from(words("The Real")) == (0, ())
    assert index.longest_from(()) == (0, ())


def test_rows_of_one_name_keep_their_order_and_stand_once():
    first, second = ["first"], ["second"]
    index = NameIndex([(("rovers",), first), (("rovers",), first), (("rovers",), second)])
    assert index.called("Rovers") == (first, second)


def test_a_name_is_found_whatever_its_accents_and_case():
    assert index_of("Málaga").called("MALAGA") == ("Málaga",)
    assert index_of("Málaga").called("Granada") == ()


def test_a_name_without_words_is_left_out():
    index = index_of("...", "Real")
    assert list(index) == [("real",)]
    assert len(index) == 1


@given(st.lists(NAMES, min_size=1, max_size=8), st.lists(WORDS, max_size=3), st.data())
def test_each_name_is_found_from_any_place_in_a_text(names, around, data):
    name = data.draw(st.sampled_from(names))
    text = words(" ".join([*around, name, *around]))
    length, rows = index_of(*names).longest_from(text[len(around) :])
    assert length >= len(words(name))
    assert all(words(row) == text[len(around) :][:length] for row in rows)
