"""A stage with what its table goes by: its clubs, points for a win, tie-breaks and format."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphsvc.graph.build import GraphView
from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity
from graphsvc.graph.records import (
    ClubRecord,
    NodeRecord,
    ParticipationRecord,
    StageRecord,
)
from graphsvc.model import CompetitionPhase
from graphsvc.reasoning.editions import slug_and_year, year_of
from graphsvc.reference.seasons import bounds_of
from graphsvc.rules.edtf import EVER, Span
from graphsvc.rules.formats import GroupFormat, brings_points, group_format
from graphsvc.rules.points import points_for_win, points_of
from graphsvc.rules.tiebreaks import Breaks, breaks_of


@dataclass(frozen=True)
class Contest:
    """What the table of a stage goes by."""

    view: GraphView
    stage: StageRecord
    clubs: Mapping[str, ClubRecord]
    """By id, and in the order of ids."""
    for_win: int
    breaks: Breaks
    format: GroupFormat | None
    """How the group is played; None where that is not known, or the stage is no group."""

    @property
    def competition(self) -> NodeRecord | None:
        """The competition, where it is told."""
        return self.stage.edition.competition if self.stage.edition else None

    @property
    def season(self) -> Span:
        """The days of its season; open where it is not told."""
        edition = self.stage.edition
        if edition is None or edition.season is None or year_of(edition) is None:
            return EVER
        return Span(*bounds_of(edition.season))


def contest_of(view: GraphView, stage: StageRecord) -> Contest:
    """The contest that a stage is."""
    competition, year = slug_and_year(stage.edition)
    clubs = clubs_of(view, stage)
    group = group_format(competition, year) if stage.phase is CompetitionPhase.GROUP else None
    return Contest(
        view,
        stage,
        {club.id: club for club in clubs},
        points_for_win(competition, year),
        breaks_of(competition, year),
        group if group and len(clubs) == group.clubs else None,
    )


def clubs_of(view: GraphView, stage: StageRecord) -> list[ClubRecord]:
    """The clubs of a stage: those told, and those of its matches; by id."""
    told = (entity(each.statement.value) for each in in_order(stage.told.get("participant", ())))
    named = (view.node(label) for label in told if label)
    sides = (side.club for match in stage.matches for side in match.participations)
    clubs = {each.id: each for each in (*named, *sides) if isinstance(each, ClubRecord)}
    return [clubs[label] for label in sorted(clubs)]


def points_from(side: ParticipationRecord) -> int | None:
    """The points that a match brought a side; None in a knockout, and where they are not known."""
    match = side.match
    competition = match.competition.slug if match.competition else None
    if not brings_points(competition, match.stage.phase if match.stage else None):
        return None
    for_win = points_for_win(competition, year_of(match.edition))
    return points_of(side.outcome, for_win=for_win)
