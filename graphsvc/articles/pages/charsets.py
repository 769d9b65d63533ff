"""The character set of a page: its byte order mark, what the server says, or its own `<meta>`.

https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
"""

import codecs
import re

SEARCHED = 4096
"""Bytes at the head of a page in which it may declare its character set."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,400}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_NAMES = (
    "utf-8 cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10"
    " iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman cp874 cp1250 cp1251"
    " cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gbk gb18030 big5 euc_jp iso2022_jp shift_jis"
    " euc_kr"
)
_SETS = frozenset(_NAMES.split())
"""Those that browsers know, as Python calls them."""
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
"""What browsers take for a name: pages that say Latin-1 mean Windows-1252."""
_MEANT |= dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be"), "utf-8")
"""A page whose declaration can be read as ASCII isn't in UTF-16."""


def page_text(data: bytes, charset: str | None = None) -> str:
    """The text of a page; what its character set doesn't have becomes U+FFFD.

    `charset` is what the server says. Without any word UTF-8 is tried, then Windows-1252.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    declared = _DECLARED.search(data, 0, SEARCHED)
    for label in (charset, declared[1].decode("ascii") if declared else None, "utf-8"):
        codec = _codec(label) if label else None
        # A page that says UTF-8 and isn't was most often moved without being saved anew.
        if codec and (codec != "utf-8" or _is_utf8(data)):
            return data.decode(codec, "replace")
    return data.decode("cp1252", "replace")


def _codec(label: str) -> str | None:
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    name = _MEANT.get(name, name)
    return name if name in _SETS else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
