"""Bytes to text: UTF-8, UTF-16 with its mark, or Windows-1252 where that reads like text."""

import codecs
import re

from graphsvc.errors import UnreadableArticle

MOST_BYTES = 5_000_000
MOST_CONTROLS = 0.01
"""Share of control characters; text has none but tabs, form feeds and line ends."""
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
LEAST_PLAIN = 0.7
"""Share of ASCII in what may be Windows-1252: Western texts are mostly unaccented."""


def decode(data: bytes) -> str:
    """The text of a file, code point for code point, without a byte order mark.

    Raises `UnreadableArticle` when it is too large, blank, or no text.
    """
    check_size(len(data))
    text = _decoded(data)
    check(text)
    return text


def check(text: str) -> None:
    """Raise `UnreadableArticle` for what cannot be an article: too large, blank, or no text."""
    check_size(len(text))
    if not text.strip():
        raise UnreadableArticle("there is no text in it: send an article with at least one word")
    if _is_binary(text):
        raise UnreadableArticle("this is a binary file: send the article as plain text in UTF-8")


def check_size(size: int, *, most: int = MOST_BYTES, what: str = "article") -> None:
    """Raise `UnreadableArticle` for more bytes than an article, or several, can have."""
    if size > most:
        raise UnreadableArticle(
            f"{size:,} bytes are too many for one {what}: send at most {most:,}, the rest apart"
        )


def _decoded(data: bytes) -> str:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Where there is a NUL it is no text in any encoding of one byte: let `check` say so.
        return data.decode("latin-1") if b"\0" in data else _windows_1252(data)


def _windows_1252(data: bytes) -> str:
    plain = sum(byte < 0x80 for byte in data) / len(data)
    try:
        if plain >= LEAST_PLAIN:
            return data.decode("cp1252")
    except UnicodeDecodeError:
        pass
    raise UnreadableArticle(
        "it is neither UTF-8 nor Windows-1252: save the article as UTF-8 and send it again"
    )


def _is_binary(text: str) -> bool:
    return "\0" in text or len(CONTROL.findall(text)) > MOST_CONTROLS * len(text)
