"""What an article claims about where a match was played."""

import re

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, NameKind
from graphsvc.model import Basis, EntityValue
from graphsvc.reference.naming import fold

CUT_VENUE = re.compile(r"\bat (?:the|an?)? ?(?:\.\.\.|…)$")


def claim_place(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim the ground told with a match; of the one reported also the city of the dateline."""
    _ground(ledger, set_in)
    if set_in.match.main:
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
