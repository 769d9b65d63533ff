"""Live tickers: each entry, its minute before its words, becomes a paragraph."""

import re
from collections import Counter

from lxml.html import HtmlElement

from graphsvc.articles.pages.elements import drop, paragraph, phrase_of, put_in_place, words_of

FEWEST = 2
"""Entries that make a ticker."""
LONGEST = 3_000
"""Characters of an entry; what is longer is more than one."""

_NUMBER = r"\d{1,3}(?:\s*\+\s*\d{1,2})?"
_MINUTE = re.compile(
    rf"{_NUMBER}\s*(?:['’′´]|min(?:ute)?s?\b\.?)(?:\s*\+\s*\d{{1,2}}['’′´]?)?\s*:?", re.IGNORECASE
)
_BARE = re.compile(rf"{_NUMBER}\s*:?")
_LEAD = r"(?:[^\w]|\d|goal\b)*?"
"""What an entry may open with before its minute: a time of day, "GOAL!", the score."""
_CLASS = re.compile(r"\bmin(?:ute)?s?\b", re.IGNORECASE)
_WHOLE = ("body", "html", "main", "article")
_LISTS = ("ol", "ul", "dl", "table", "tbody")


def entries_joined(tree: HtmlElement) -> list[str]:
    """The entries of the live tickers of a page, each of which is a paragraph now."""
    marks = [each for each in tree.iter() if _is_minute(each)]
    if len(marks) < FEWEST:
        return []
    around = Counter(each for mark in marks for each in mark.iterancestors())
    return [entry for mark in marks if (entry := _joined(mark, around))]


def _is_minute(element: HtmlElement) -> bool:
    """Whether an element holds a minute and nothing else."""
    if len(element) or not isinstance(element.tag, str):
        return False
    text = (element.text or "").strip()
    if _MINUTE.fullmatch(text):
        return True
    return bool(_BARE.fullmatch(text) and _CLASS.search(element.get("class") or ""))


def _joined(mark: HtmlElement, around: Counter[HtmlElement]) -> str | None:
    """Make a paragraph of the entry that a minute opens; None where it opens none."""
    minute, label = words_of(mark), mark
    while (parent := label.getparent()) is not None and _holds_only(parent, label):
        label = parent
    if parent is None or parent.tag in _WHOLE:
        return None
    if around[parent] == 1:
        return _put(parent, minute, words) if (words := _beside(parent, minute)) else None
    below = label.getnext()
    if below is None or around[below] or _is_minute(below):
        return None
    words = phrase_of(below)
    drop(below)
    return _put(label, minute, words)


def _beside(entry: HtmlElement, minute: str) -> str | None:
    """The words of an entry without the minute near its head; None where it is not there."""
    own = rf"(?<![\w:-]){re.escape(minute)}(?![\w:-])"
    found = re.match(rf"(?P<lead>{_LEAD}){own}(?P<rest>.*)", phrase_of(entry), re.IGNORECASE)
    return f"{found['lead']}{found['rest'].lstrip(' –')}" if found else None


def _holds_only(parent: HtmlElement, child: HtmlElement) -> bool:
    return len(parent) == 1 and not f"{parent.text or ''}{child.tail or ''}".strip()


def _put(element: HtmlElement, minute: str, words: str) -> str | None:
    bare = minute.rstrip(" :")
    signed = f"{bare}'" if bare.isdecimal() else minute
    entry = f"{signed} {words.strip(' –')}"
    if len(entry) > LONGEST or entry.strip() == signed:
        return None
    for around in element.iterancestors(*_LISTS):
        around.tag = "div"
    put_in_place(element, paragraph(entry))
    return entry
