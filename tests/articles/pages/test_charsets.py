"""The character set of a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.articles.pages.charsets import page_text

META = '<meta charset="{}">Łódź'


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("é".encode(), None, "é"),
        ("é".encode("cp1252"), None, "é"),
        ("é".encode("utf-8-sig"), "iso-8859-2", "é"),
        ("é".encode("utf-16"), None, "é"),
        ("Łódź".encode("iso8859-2"), "ISO-8859-2", "Łódź"),
        (META.format("windows-1250").encode("cp1250"), None, META.format("windows-1250")),
        (META.format("utf-16").encode(), None, META.format("utf-16")),
        (META.format("nonsense").encode(), None, META.format("nonsense")),
        (META.format("hex").encode(), None, META.format("hex")),
        ("<meta charset=utf-8>’".encode("cp1252"), None, "<meta charset=utf-8>’"),
        ('<meta content="text/html; charset=iso-8859-1">’'.encode("cp1252"), None,
         '<meta content="text/html; charset=iso-8859-1">’'),
        ("<?xml version='1.0' encoding='koi8-r'?>Ф".encode("koi8-r"), None,
         "<?xml version='1.0' encoding='koi8-r'?>Ф"),
    ],
)  # fmt: skip
def test_it_is_what_the_mark_the_server_or_the_page_says(data, charset, text):
    assert page_text(data, charset) == text


@given(st.binary(), st.none() | st.text())
def test_any_bytes_have_a_text(data, charset):
    page_text(data, charset)
