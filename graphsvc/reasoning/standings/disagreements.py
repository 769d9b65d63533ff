"""Where what sources state of a table and what results make of it disagree."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graphsvc.graph.records import StatementRecord
from graphsvc.model import (
    Bound,
    ConflictKind,
    DateValue,
    EntityValue,
    NumberValue,
    Qualifier,
    Statement,
)
from graphsvc.reasoning.conflicts import Conflict
from graphsvc.reasoning.derived import derived
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.standings.bounds import Limits
from graphsvc.reasoning.standings.computed import Computed, place_by_results
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.reported import Reported
from graphsvc.reasoning.standings.rules import FROM_RESULTS
from graphsvc.reasoning.standings.wording import points

PLACE = "A source puts {club} in place {told}; results put them in place {found}."
POINTS = "A source gives {club} {told}; results give them {found}."
FEWER = "A source gives {club} {told}; known results alone bring {found}."
APART = "A source has {told} between {club} and {other}; by results it is {found}."
NO_ORDER = "No order of the clubs fits all that is told of this table."


@dataclass(frozen=True)
class Disagreement(Conflict):
    """A statement on a table, and what results say in its place."""

    text: str = ""

    @property
    def id(self) -> str:
        """That of its statement, against results."""
        return f"conflict:{self.statements[0].id.replace(':', '/')};results"

    @property
    def why(self) -> str:
        """What disagrees."""
        return self.text


def disagreements(
    contest: Contest, reported: Reported, computed: Computed, limits: Limits, on: date
) -> list[Conflict]:
    """The statements on a table that results deny, and what they deny together."""
    comparing = _Comparing(contest, reported, computed, on)
    found = [*comparing.places(), *comparing.points(), *comparing.distances()]
    if not found and len(reported.premises) > 1 and limits.possible is None:
        premises = tuple(reported.premises)
        found.append(Disagreement(premises, ConflictKind.RULE_BROKEN, text=NO_ORDER))
    return found


class _Comparing:
    def __init__(self, contest: Contest, reported: Reported, computed: Computed, on: date) -> None:
        self.contest, self.reported, self.computed, self.on = contest, reported, computed, on

    def places(self) -> Iterator[Conflict]:
        """Places that results do not give."""
        for club, told in self.reported.places.items():
            found = self.computed.ranks.get(club)
            if found not in (None, told.number):
                text = PLACE.format(club=self._name(club), told=told.number, found=found)
                proof = place_by_results(self.contest, self.computed, club)
                yield self._against(told.because, NumberValue(found or 0), proof, text)

    def points(self) -> Iterator[Conflict]:
        """Points that results do not bring, or that are fewer than they bring."""
        for club, told in self.reported.points.items():
            figure = self.computed.figure(club, "points")
            exact = figure.bound is Bound.EXACT
            if figure.value > told.number or (exact and figure.value != told.number):
                words = POINTS if exact else FEWER
                text = words.format(
                    club=self._name(club), told=points(told.number), found=points(figure.value)
                )
                value = NumberValue(figure.value, figure.bound)
                yield self._against(told.because, value, figure.explanation, text)

    def distances(self) -> Iterator[Conflict]:
        """Distances between clubs of both of which all results are known."""
        for told in self.reported.ahead:
            lines = self.computed.lines
            found = lines[told.club].points - lines[told.other].points
            known = self.computed.exact(told.club) and self.computed.exact(told.other)
            if known and found != told.points:
                names = self._name(told.club), self._name(told.other)
                text = APART.format(
                    club=names[0], other=names[1], told=points(told.points), found=found
                )
                premises = [p for c in (told.club, told.other) for p in self.computed.premises(c)]
                proof = Reason(text, premises, rule=FROM_RESULTS)
                yield self._against(told.because, NumberValue(found), proof, text)

    def _against(
        self, told: StatementRecord, value: NumberValue, proof: Reason, text: str
    ) -> Conflict:
        """A statement, and the same with the value that results give on that day."""
        other = [each for each in told.statement.qualifiers if each.property == "club"]
        stage = Qualifier("stage", EntityValue(self.contest.stage.id))
        day = Qualifier("asOf", DateValue(self.on.isoformat()))
        subject, name = told.statement.subject, told.statement.property
        found = Statement(subject, name, value, (*other, stage, day))
        kind = ConflictKind.DIFFERENT_VALUES
        if value.bound is not Bound.EXACT:
            kind = ConflictKind.RULE_BROKEN
        return Disagreement((told, derived(found, proof)), kind, text=text)

    def _name(self, club: str) -> str:
        return self.contest.clubs[club].name
