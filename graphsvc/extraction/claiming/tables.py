"""Which table a club stands in, as the qualifier that tells it."""

from datetime import date

from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.reading.passages import NameKind, NameMention
from graphsvc.model import DateValue, Entity, EntityValue, Qualifier
from graphsvc.reference import Names
from graphsvc.reference.leagues import KNOCKOUT


def table_of(
    set_in: Setting, names: Names, *clubs: str, scope: NameMention | None = None
) -> Qualifier | None:
    """The table of the match reported, if all these clubs may stand in it.

    That of its group, else of its league; None where `scope` names another one.
    """
    if scope and not _is_same(set_in, scope):
        return None
    if set_in.stage:
        return Qualifier("stage", EntityValue(set_in.stage.id))
    if set_in.edition and all(in_league(set_in, names, club) for club in clubs):
        return Qualifier("edition", EntityValue(set_in.edition.id))
    return None


def _is_same(set_in: Setting, scope: NameMention) -> bool:
    if scope.kind is NameKind.GROUP:
        return set_in.stage is not None and set_in.groups[0].key == scope.key
    return _key(set_in.competition) in scope.keys


def _key(competition: Entity | None) -> str:
    return competition.id.partition(":")[2] if competition else ""


def in_league(set_in: Setting, names: Names, club: str) -> bool:
    """Whether the match is of a league, with a table, of the club's own country."""
    competition = set_in.competition
    if competition is None or KNOCKOUT.search(competition.name):
        return False
    row = names.competitions.get(_key(competition))
    country = row.country if row else names.clubs[set_in.match.clubs[0]].country
    return country == names.clubs[club].country


def since(set_in: Setting) -> tuple[Qualifier, ...]:
    """From the day of the match on; else as the article has it on the day of publication."""
    return _on("validFrom", set_in.day) or as_of(set_in)


def as_of(set_in: Setting) -> tuple[Qualifier, ...]:
    """On the day of the match, which is counted; else on that of publication."""
    return _on("asOf", set_in.day or set_in.published)


def until(set_in: Setting) -> tuple[Qualifier, ...]:
    """Up to the match, which is not counted: by the day of publication at the latest."""
    published = f"../{set_in.published}" if set_in.published else None
    return _on("validTo", set_in.day or published)


def _on(name: str, day: date | str | None) -> tuple[Qualifier, ...]:
    return (Qualifier(name, DateValue(str(day))),) if day else ()
