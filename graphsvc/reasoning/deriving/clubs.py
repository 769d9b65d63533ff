"""What follows about a club: which campaign an edition is of it."""

from collections.abc import Iterator

from graphsvc.graph.build import GraphView
from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity, whole
from graphsvc.graph.records import ClubRecord, EditionRecord, StatementRecord
from graphsvc.model import EntityValue, NumberValue, Qualifier, Statement
from graphsvc.reasoning.derived import DerivedRecord, derived
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.ruling import rule
from graphsvc.reference.seasons import season_before

NEXT_CAMPAIGN = rule(
    "the next campaign",
    "A club that plays in the edition after one plays its next campaign in it.",
)
NEXT = "It was campaign {n} in {before}, and they play in the edition after it."


def derived_of_club(club: ClubRecord, view: GraphView) -> Iterator[DerivedRecord]:
    """The campaign that each edition is which comes after a counted one."""
    counted = _counted(club)
    for edition, played in _editions(club).items():
        before = _edition_before(edition, view)
        told = counted.get(before.id) if before else None
        if before and told and edition.id not in counted:
            number = whole(told.statement.value) or 0
            proof = Reason(
                NEXT.format(n=number, before=before.name), (told, *played), rule=NEXT_CAMPAIGN
            )
            of = Qualifier("edition", EntityValue(edition.id))
            value = NumberValue(number + 1)
            yield derived(Statement(club.id, "campaignNumber", value, (of,)), proof)


def _counted(club: ClubRecord) -> dict[str, StatementRecord]:
    """The campaigns that sources count, by edition."""
    told = in_order(club.told.get("campaignNumber", ()))
    return {entity(each.statement.qualifier("edition")) or "": each for each in told}


def _editions(club: ClubRecord) -> dict[EditionRecord, tuple[StatementRecord, ...]]:
    """The editions that the club plays in, each with what tells it of one match."""
    return {
        match.edition: match.because.get("edition", ())
        for match in reversed(club.matches)
        if match.edition
    }


def _edition_before(edition: EditionRecord, view: GraphView) -> EditionRecord | None:
    """The edition of the season before, as labels have it."""
    head, found, season = edition.id.rpartition(f"-{edition.season}")
    if not edition.season or not found or season:
        return None
    before = view.node(f"{head}-{season_before(edition.season)}")
    return before if isinstance(before, EditionRecord) else None
