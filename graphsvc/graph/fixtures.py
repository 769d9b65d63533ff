"""Finding a match by its clubs, and a club or a player by name."""

import re
from typing import cast

from graphsvc.graph.build import GraphView
from graphsvc.graph.naming import index_of
from graphsvc.graph.records import (
    ClubRecord,
    CompetitionRecord,
    MatchRecord,
    NodeRecord,
    PlayerRecord,
)
from graphsvc.model import Alignment, EntityKind
from graphsvc.reference.naming import slug, words
from graphsvc.rules.edtf import span

_WRITTEN = re.compile(r"\A(\d{4})[-/\u2013](?:\d\d)?(\d\d)\Z", re.ASCII)
_SEASON = re.compile(r"(?:^|-)(\d{4}(?:-\d\d)?)/")


def find_player(view: GraphView, name: str) -> PlayerRecord | None:
    """The player of that name, accents and case aside; names come before aliases."""
    return cast("PlayerRecord | None", _find(view, name, EntityKind.PLAYER))


def find_club(view: GraphView, name: str) -> ClubRecord | None:
    """The club of that name; an alias that holds anywhere comes before one of a single article."""
    return cast("ClubRecord | None", _find(view, name, EntityKind.CLUB))


def find_competition(view: GraphView, name: str) -> CompetitionRecord | None:
    """The competition of that name; names come before aliases."""
    return cast("CompetitionRecord | None", _find(view, name, EntityKind.COMPETITION))


def _find(view: GraphView, name: str, kind: EntityKind) -> NodeRecord | None:
    """The node with that name; else with an earlier, shorter one; else with that alias."""
    folded = words(name)
    named = (each for each in view.named(name) if each.kind is kind)
    found = min(named, key=lambda each: (words(each.name) != folded, each.id), default=None)
    return found or index_of(view).by_alias(name, kind)


def find_fixture(
    view: GraphView, home: str, away: str, *, date: str | None = None, season: str | None = None
) -> MatchRecord | None:
    """The match between two clubs, each by id, slug or name, on a date (EDTF) or in a season.

    A season is 2020-21, 2020/21 or 2020-2021; 2020 where it lies within a year. Of several matches
    that fit, one whose home side is told comes first, and then the latest.
    """
    host, guest = _club(view, home), _club(view, away)
    if host is None or guest is None or host is guest:
        return None
    fits = (
        match
        for match in host.matches
        if _between(match, host, guest) and _on(match, date) and _in(match, season)
    )
    return max(fits, key=lambda m: (_oriented(m), m.date or "", m.id), default=None)


def _club(view: GraphView, told: str) -> ClubRecord | None:
    club = view.node(told) or view.node(f"club:{slug(told)}")
    return club if isinstance(club, ClubRecord) else find_club(view, told)


def _between(match: MatchRecord, host: ClubRecord, guest: ClubRecord) -> bool:
    """Whether the clubs met so; where no source tells who was at home, either way."""
    sides = match.participation(host.id), match.participation(guest.id)
    return all(sides) and sides[0] is not match.side(Alignment.AWAY)


def _oriented(match: MatchRecord) -> bool:
    return match.side(Alignment.HOME) is not None


def _on(match: MatchRecord, date: str | None) -> bool:
    if date is None:
        return True
    asked, days = span(date), span(match.date or "")
    return asked is not None and days is not None and days.overlaps(asked)


def _in(match: MatchRecord, season: str | None) -> bool:
    return season is None or season_of(match) == _label(season)


def _label(season: str) -> str:
    """A season as the graph writes it: "2020-21" of "2020/21" and of "2020-2021"."""
    return _WRITTEN.sub(r"\1-\2", season.strip())


def season_of(match: MatchRecord) -> str | None:
    """The season of its edition; else the one in its label."""
    if match.edition and match.edition.season:
        return match.edition.season
    found = _SEASON.search(match.slug)
    return found[1] if found else None
