"""What an article claims about players: in which match, at which club, against whom."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.extraction.telling.memberships import Membership
from graphsvc.extraction.telling.phrases import joined, one_of
from graphsvc.model import AliasKind, Basis, EntityValue, Qualifier, SegmentKind

DUEL = re.compile(
    r"^[^.;]{0,60}\b"
    + one_of("in action against | against | and | challenges? | vies with | tackles? | battles?")
    + r"\b[^.;]{0,20}$"
)
"""Between two players whom a caption shows in a duel."""


def claim_part(
    ledger: Ledger, player: str, set_in: Setting, quotes: Sequence[Found], *, confidence: float
) -> None:
    """Claim that somebody who did something in a match took part in it."""
    ledger.say(
        player,
        "appearedIn",
        EntityValue(set_in.label),
        quotes=quotes[:1],
        rule="appearance/event",
        basis=Basis.IMPLIED,
        confidence=confidence,
    )


def claim_memberships(ledger: Ledger, memberships: Sequence[Membership], set_in: Setting) -> None:
    """Claim whose player somebody is said to be, of the clubs of the match."""
    for told in memberships:
        if told.club.club not in set_in.match.clubs:
            continue
        caption = told.passage.zone is SegmentKind.CAPTION
        misspelt = told.club.alias is AliasKind.MISSPELLING
        ledger.say(
            ledger.know(labels.player(told.person.person)),
            "memberOf",
            EntityValue(ledger.know_club(told.club.club)),
            quotes=[told],
            rule=told.rule,
            basis=Basis.NORMALIZED if misspelt else Basis.STATED,
            confidence=0.7 if caption else 0.85,
            qualifiers=set_in.as_member,
        )


def claim_pictured(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim what captions about the match show: who was there, and who duelled with whom."""
    for passage in _pictures(reading, set_in):
        people = [each for each in passage.people if each.person not in reading.officials]
        for person in people:
            ledger.say(
                ledger.know(labels.player(person.person)),
                "appearedIn",
                EntityValue(set_in.label),
                quotes=[person],
                rule="appearance/caption",
            )
        for one, other in pairwise(people):
            if DUEL.match(passage.between(one.end, other.start)):
                ledger.say(
                    labels.player(one.person).id,
                    "duelWith",
                    EntityValue(labels.player(other.person).id),
                    quotes=[joined(one, other)],
                    rule="duel/caption",
                    qualifiers=(Qualifier("match", EntityValue(set_in.label)),),
                )


def _pictures(reading: Reading, set_in: Setting) -> Iterator[Passage]:
    """The captions that tell of the match, or name its two clubs and no other."""
    told = {telling.passage for telling in set_in.match.tellings}
    for passage in reading.passages:
        clubs = {club.club for club in passage.clubs}
        about = passage in told or clubs == set(set_in.match.clubs)
        if passage.zone is SegmentKind.CAPTION and about:
            yield passage
