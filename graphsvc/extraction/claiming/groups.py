"""What an article claims about who plays where: in a group, in a league."""

from collections.abc import Sequence
from itertools import chain

from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.claiming.tables import in_league
from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.telling.phrases import joined
from graphsvc.model import Basis, EntityValue, Qualifier

SAME_GROUP = 0.45
"""How sure it is that two clubs of one group met in its competition: not enough alone."""


def claim_groups(ledger: Ledger, main: Setting, settings: Sequence[Setting]) -> None:
    """Claim the clubs of the group of the match reported, and what follows for their matches."""
    for set_in in settings:
        _league(ledger, set_in)
    if main.stage is None:
        return
    together = [each for each in settings if each.stage and each.stage.id == main.stage.id]
    for set_in in together:
        for club in set_in.match.clubs:
            ledger.say(
                main.stage.id,
                "participant",
                EntityValue(ledger.know_club(club)),
                quotes=[*set_in.groups[-1:], *set_in.match.tellings[:1]],
                rule="group/match",
                basis=Basis.IMPLIED,
                confidence=0.8,
            )
    members = set(chain.from_iterable(each.match.clubs for each in together))
    for set_in in settings:
        if set_in.competition is None and members.issuperset(set_in.match.clubs):
            _met_in_group(ledger, main, set_in)


def _met_in_group(ledger: Ledger, main: Setting, set_in: Setting) -> None:
    """Clubs of one group and of two countries met in no league."""
    one, other = (ledger.names.clubs[club].country for club in set_in.match.clubs)
    if main.competition and one != other:
        dates = [set_in.match.date] if set_in.match.date else []
        ledger.say(
            set_in.label,
            "competition",
            EntityValue(main.competition.id),
            quotes=[joined(*set_in.match.tellings[:1], *dates)],
            rule="group/same-clubs",
            basis=Basis.IMPLIED,
            confidence=SAME_GROUP,
        )


def _league(ledger: Ledger, set_in: Setting) -> None:
    """Both clubs of a match that is said to be of a league play in it."""
    if not set_in.named or set_in.in_passing or not set_in.competition or not set_in.edition:
        return
    for club in set_in.match.clubs:
        if in_league(set_in, ledger.names, club):
            ledger.say(
                ledger.know_club(club),
                "playsIn",
                EntityValue(set_in.competition.id),
                quotes=[_named_with(set_in, club)],
                rule="league/match",
                basis=Basis.IMPLIED,
                confidence=0.85,
                qualifiers=(Qualifier("edition", EntityValue(set_in.edition.id)),),
            )


def _named_with(set_in: Setting, club: str) -> Found:
    """From the club to the league, where one sentence names both."""
    for telling in set_in.match.tellings:
        clubs = [each for each in telling.passage.clubs if each.club == club]
        for name in telling.names:
            if clubs and name in set_in.named:
                return joined(clubs[-1], name)
    return set_in.named[0]
