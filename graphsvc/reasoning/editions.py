"""Editions: the competition and the season of one, and the clubs that play in it."""

import re

from graphsvc.graph.build import GraphView
from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity
from graphsvc.graph.records import ClubRecord, CompetitionRecord, EditionRecord
from graphsvc.model import EntityValue

_SEASON = re.compile(r"(?P<competition>.+)-(?P<season>\d{4}(?:-\d{2,4})?)")
"""An edition's slug: champions-league-2020-21."""


def season_of(edition: EditionRecord) -> str:
    """The season as told; else as the id has it, whole where it has none."""
    found = _SEASON.fullmatch(edition.slug)
    return edition.season or (found["season"] if found else edition.slug)


def competition_of(edition: EditionRecord, view: GraphView) -> CompetitionRecord | None:
    """The competition as told; else by the id."""
    found = _SEASON.fullmatch(edition.slug)
    node = view.node(f"competition:{found['competition']}") if found else None
    return edition.competition or (node if isinstance(node, CompetitionRecord) else None)


def year_of(edition: EditionRecord | None) -> int | None:
    """The year in which its season begins, as told."""
    season = edition.season if edition else None
    return int(season[:4]) if season and season[:4].isdigit() else None


def slug_and_year(edition: EditionRecord | None) -> tuple[str | None, int | None]:
    """What the rules of a season go by: the slug of its competition, and its first year."""
    competition = edition.competition if edition else None
    return competition.slug if competition else None, year_of(edition)


def clubs_in(edition: EditionRecord, view: GraphView) -> list[ClubRecord]:
    """The clubs of its matches and stages, and those told to play in it, by slug."""
    clubs = {side.club for match in edition.matches for side in match.participations}
    told = [s for stage in edition.stages for s in in_order(stage.told.get("participant", ()))]
    named = [view.node(entity(each.statement.value) or "") for each in told]
    if edition.competition:
        playing = in_order(view.pointing_at(edition.competition.id, "playsIn"))
        here = [s for s in playing if s.statement.qualifier("edition") == EntityValue(edition.id)]
        named += [view.node(s.statement.subject) for s in here]
    clubs |= {each for each in named if isinstance(each, ClubRecord)}
    return sorted(clubs, key=lambda each: each.slug)
