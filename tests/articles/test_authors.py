"""The names in what metadata tell of authors."""

import pytest

from graphsvc.articles.authors import names_in


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("by: Jane Doe; John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe, John Roe & Ann Poe", ("Jane Doe", "John Roe", "Ann Poe")),
        ("Doe, Jane", ("Doe, Jane",)),
        ("Jane Doe, chief writer", ("Jane Doe, chief writer",)),
        ("Byron Lee", ("Byron Lee",)),
        ("https://www.facebook.example/jane", ()),
        ("@jane", ()),
        ("  ", ()),
        ("x" * 300, ()),
    ],
)
def test_names_are_told_apart(words, names):
    assert names_in(words) == names
