"""The news agencies, and how bylines and datelines name them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

AGENCIES: dict[str, str] = {
    "AAP": "Australian Associated Press",
    "AFP": "Agence France-Presse",
    "AGI": "AGI",
    "ANP": "ANP",
    "ANSA": "ANSA",
    "AP": "Associated Press",
    "Anadolu": "Anadolu Agency",
    "Belga": "Belga",
    "Bernama": "Bernama",
    "CP": "Canadian Press",
    "dpa": "Deutsche Presse-Agentur",
    "DPA": "Deutsche Presse-Agentur",
    "EFE": "EFE",
    "IANS": "Indo-Asian News Service",
    "Kyodo": "Kyodo News",
    "LUSA": "Lusa",
    "Lusa": "Lusa",
    "NTB": "NTB",
    "PA": "PA Media",
    "Press Association": "PA Media",
    "PTI": "Press Trust of India",
    "REUTERS": "Reuters",
    "Ritzau": "Ritzau",
    "SID": "Sport-Informations-Dienst",
    "TASS": "TASS",
    "TT": "TT",
    "UPI": "United Press International",
    "XINHUA": "Xinhua",
    "Yonhap": "Yonhap",
}
"""Each form of a name, and the name it stands for."""

_NAMES = AGENCIES | {name: name for name in AGENCIES.values()}
_BY_FOLDED = {form.casefold(): name for form, name in _NAMES.items()}
_LONG = "|".join(sorted((form for form in _NAMES if len(form) > 4), key=len, reverse=True))
_SHORT = "|".join(form for form in _NAMES if len(form) <= 4)

AGENCY = rf"(?:(?i:{_LONG})|{_SHORT})"
"""A pattern for any form; the short ones only as they are written, so "PA" but not "pa"."""

_MENTION = re.compile(rf"\({AGENCY}\)|\b{AGENCY}\b")


class AgencyMention(NamedTuple):
    """An agency's name, and where it stands; brackets around it belong to it."""

    agency: str
    start: int
    end: int


def agencies_in(text: str, start: int, end: int) -> Iterator[AgencyMention]:
    """The agencies named in a place of a text, in order."""
    for match in _MENTION.finditer(text, start, end):
        yield AgencyMention(_BY_FOLDED[match[0].strip("()").casefold()], *match.span())
