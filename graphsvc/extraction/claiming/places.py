"""What an article claims about where a match was played."""

import re
from collections.abc import Iterator

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.deciding.homes import IN
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, NameKind, Passage
from graphsvc.extraction.telling.phrases import before, joined, lead
from graphsvc.model import Basis, EntityValue
from graphsvc.reference.naming import fold

LEAD = 3
"""Paragraphs at the head of a report that tell of its match before of any other."""
AT = re.compile(r"\b(?:at|inside) (?:the |an? )?(?:\w+ )?$")
OTHER_MATCH = re.compile(
    r"\b(?:(?:first|second|return|reverse|next|last|previous) (?:leg|match|game|fixture|meeting"
    r"|week|month|season|year|visit|trip)|ago|will|former)\b",
    re.IGNORECASE,
)
"""Around a ground where another match was, or will be."""
AROUND = 40
CUT_VENUE = re.compile(r"\bat (?:the|an?)? ?(?:\.\.\.|…)$")


def claim_place(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim the ground or country told with it; of the one reported the city of the dateline."""
    _ground(ledger, set_in)
    _country(ledger, set_in)
    if set_in.match.main:
        _ground_of_lead(ledger, reading, set_in)
        _city(ledger, reading, set_in)
        _cut_venue(ledger, set_in)


def _ground(ledger: Ledger, set_in: Setting) -> None:
    """The ground, where it is that of the club at home."""
    home = set_in.match.home
    for telling in set_in.match.tellings:
        for name in telling.names:
            if name.kind is NameKind.GROUND and home in name.keys:
                venue = EntityValue(ledger.know(labels.venue(ledger.words(name))))
                ledger.say(set_in.label, "venue", venue, quotes=[name], rule="match/venue")
                ledger.say(
                    f"club:{home}",
                    "homeVenue",
                    venue,
                    quotes=[telling],
                    rule="match/venue",
                    basis=Basis.IMPLIED,
                )


def _ground_of_lead(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """The ground of the club at home, where the first paragraphs say that play was at it."""
    home = set_in.match.home
    for passage in reading.passages:
        for name in passage.of_kind(NameKind.GROUND):
            early = 0 <= passage.sentence.depth < LEAD
            at = AT.search(lead(passage, name.start))
            around = passage.between(name.start - AROUND, name.end + AROUND)
            if early and at and home in name.keys and not OTHER_MATCH.search(around):
                venue = EntityValue(ledger.know(labels.venue(ledger.words(name))))
                ledger.say(
                    set_in.label,
                    "venue",
                    venue,
                    quotes=[name],
                    rule="match/lead-venue",
                    confidence=0.8,
                )


def told_in(ledger: Ledger, set_in: Setting) -> Iterator[tuple[Passage, Found]]:
    """Where the country of the club at home is told with it: "against Ajax in the Netherlands"."""
    home = set_in.match.home
    for telling in set_in.match.tellings:
        for name in telling.passage.of_kind(NameKind.COUNTRY):
            inside = IN.search(lead(telling.passage, name.start))
            if home and inside and ledger.names.clubs[home].country in name.keys:
                yield telling.passage, Found(name.start - len(inside[0]), name.end)


def _country(ledger: Ledger, set_in: Setting) -> None:
    """The country it was in; that its club is from there follows where the club stands before."""
    home, rule = set_in.match.home or "", "match/country"
    for passage, where in told_in(ledger, set_in):
        row = ledger.names.countries[ledger.names.clubs[home].country]
        country = EntityValue(ledger.know(labels.place(row.name)))
        ledger.say(set_in.label, "locationCountry", country, quotes=[where], rule=rule)
        clubs = before(passage.clubs, where.start)[-1:]
        if clubs and clubs[0].club == home:
            ledger.say(
                f"club:{home}",
                "country",
                country,
                quotes=[joined(clubs[0], where)],
                rule=rule,
                basis=Basis.IMPLIED,
                confidence=0.75,
            )


def _city(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """The city of the dateline, where it is that of the club at home."""
    match = set_in.match
    for name in reading.dateline:
        if name.kind is NameKind.CITY and _is_home(match, name.key, ledger):
            city = ledger.know(labels.place(name.key))
            ledger.say(
                set_in.label,
                "locationCity",
                EntityValue(city),
                quotes=[name, *([match.home_cue] if match.home_cue else [])],
                rule="match/dateline",
                basis=Basis.IMPLIED,
            )


def _is_home(match: Match, city: str, ledger: Ledger) -> bool:
    return bool(match.home) and fold(ledger.names.clubs[match.clubs[0]].city) == fold(city)


def _cut_venue(ledger: Ledger, set_in: Setting) -> None:
    """A caption cut off where the ground would be named: there is one, and it is not told."""
    for passage in dict.fromkeys(telling.passage for telling in set_in.match.tellings):
        sentence = passage.sentence
        cut = CUT_VENUE.search(sentence.text) if sentence.truncated else None
        if cut:
            place = Found(sentence.start + cut.start(), sentence.start + cut.end())
            ledger.say(
                set_in.label,
                "venue",
                None,
                quotes=[place],
                rule="match/cut-venue",
                confidence=0.4,
            )
