"""What an article claims around the match that it reports: tables, form, firsts, judgements."""

from collections.abc import Sequence

from graphsvc.extraction.claiming.campaigns import claim_campaigns, claim_stakes
from graphsvc.extraction.claiming.comments import claim_comments, claim_missed
from graphsvc.extraction.claiming.forms import claim_forms
from graphsvc.extraction.claiming.groups import claim_groups
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.milestones import claim_milestones
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.claiming.standings import claim_standings
from graphsvc.extraction.reading.documents import Reading


def claim_context(
    ledger: Ledger, reading: Reading, main: Setting, settings: Sequence[Setting]
) -> None:
    """Claim what is told around the match reported, `main`; `settings` are of all matches told."""
    claim_standings(ledger, reading, main)
    claim_groups(ledger, main, settings)
    claim_forms(ledger, reading, main)
    claim_milestones(ledger, reading, main)
    claim_campaigns(ledger, reading, main)
    claim_stakes(ledger, reading, main, settings)
    claim_comments(ledger, reading, main)
    claim_missed(ledger, reading, main)
