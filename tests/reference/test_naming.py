import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reference.naming import fold, slug, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Søren Çelik", "soren celik"), ("Łódź", "lodz"), ("FC Zürich", "fc zurich"), ("", "")],
)
def test_folding_takes_accents_and_case_away(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("At. Bergamo", ("at", "bergamo")),
        ("Brighton & Hove Albion", ("brighton", "hove", "albion")),
        ("Nott'm Forest", ("nottm", "forest")),
        ("St Patrick’s Athletic", ("st", "patricks", "athletic")),
        ("Bodø/Glimt", ("bodo", "glimt")),
        ("Ham-Kam", ("ham", "kam")),
        ("1. FC Köln", ("1", "fc", "koln")),
        ("' – ’", ()),
    ],
)
def test_a_name_is_compared_by_its_words(name, expected):
    assert words(name) == expected


@given(st.text(st.characters(codec="ascii")))
def test_ascii_and_other_names_are_cut_at_the_same_places(text):
    """The short way for ASCII must agree with the general one, which an added ß calls for."""
    *others, last = words(f"{text} ß")
    assert (tuple(others), last) == (words(text), "ss")


@given(st.text())
def test_accents_and_case_make_no_other_words(text):
    assert all(word == fold(word) and word for word in words(text))


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Atlètic Club d'Escaldes", "atletic-club-descaldes"),
        ("Cristian Romero", "cristian-romero"),
        ("  N'Golo Kanté ", "ngolo-kante"),
    ],
)
def test_a_label_is_readable(name, label):
    assert slug(name) == label


@given(st.text())
def test_the_label_of_a_label_is_itself(text):
    assert slug(slug(text)) == slug(text)


@given(st.text())
def test_a_label_is_made_of_small_letters_digits_and_single_dashes(text):
    label = slug(text)
    assert all(part.isascii() and part.isalnum() for part in label.split("-") if label)
    assert label == label.lower()
