import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.articles.decoding import MOST_BYTES, decode
from graphsvc.errors import UnreadableArticle

words = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1).filter(str.strip)


@given(words.filter(lambda text: not text.startswith("\ufeff")))
def test_a_text_comes_back_from_its_bytes_code_point_for_code_point(text):
    assert decode(text.encode()) == text
    assert decode(codecs.BOM_UTF8 + text.encode()) == text
    assert decode(text.encode("utf-16")) == text


def test_line_ends_are_kept_as_they_are():
    assert decode(b"one\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"


def test_old_western_files_are_read_as_windows_1252():
    assert decode("Müller’s 1–0".encode("cp1252")) == "Müller’s 1–0"


@given(st.binary(max_size=400))
def test_any_bytes_are_either_text_or_refused_with_a_word_on_what_to_send(data):
    try:
        assert decode(data).strip()
    except UnreadableArticle as error:
        assert str(error).count("send") == 1  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "no text"),
        (b" \r\n\t ", "no text"),
        (codecs.BOM_UTF8, "no text"),
        (b"PK\x03\x04\x00\x00 word/document.xml", "binary"),
        (b"\x7fELF\x02\x01\x00\x00\xff\xfe\x81", "binary"),
        ("Köln".encode("utf-16-le"), "binary"),
        (b"\x01\x02\x03\x04 goal", "binary"),
        (b"\x89PNG\r\n\x1a\n\x81\x8d\x8f", "neither UTF-8"),
        ("Гол".encode("cp1251"), "neither UTF-8"),
        (b"a plain enough text but \x81 no letter", "neither UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", "neither UTF-8"),
        (b"a" * (MOST_BYTES + 1), "too many"),
    ],
)
def test_what_is_no_article_is_refused(data, complaint):
    with pytest.raises(UnreadableArticle, match=complaint):
        decode(data)
