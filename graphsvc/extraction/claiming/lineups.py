"""What an article claims by its line-ups: who took part in the match."""

from collections.abc import Sequence

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.telling.lineups import LineUp
from graphsvc.model import EntityValue

SURE = 0.95


def claim_lineups(ledger: Ledger, lineups: Sequence[LineUp], set_in: Setting) -> None:
    """Claim that those who started or came on for a side of the match took part in it."""
    for lineup in lineups:
        if lineup.club.club not in set_in.match.clubs:
            continue
        for rule, players in (("started", lineup.started), ("came-on", lineup.came_on)):
            for player in players:
                ledger.say(
                    ledger.know(labels.player(player.person)),
                    "appearedIn",
                    EntityValue(set_in.label),
                    quotes=[player],
                    rule=f"appearance/{rule}",
                    confidence=SURE,
                )
