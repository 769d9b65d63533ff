"""What a table comes to if some results came in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from graphsvc.graph.records import MatchRecord
from graphsvc.model import EventOutcome
from graphsvc.reasoning.standings.bounds import Limits
from graphsvc.reasoning.standings.computed import Computed, computed_from
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.forms import FormLine, form_lines
from graphsvc.reasoning.standings.played import Counted, Matches, matches_on
from graphsvc.reasoning.standings.reported import Reported, reported_on
from graphsvc.reasoning.standings.rounds import matches_left
from graphsvc.rules.points import points_of
from graphsvc.rules.results import DRAWN, Ending
from graphsvc.rules.tables import Result


@dataclass(frozen=True)
class Supposed:
    """A result that a match may have."""

    match: MatchRecord
    ending: Ending
    goals: tuple[int, int] | None = None
    """Of the home side and the away side, where a score is supposed."""

    @property
    def result(self) -> Result:
        """The same, as tables take it."""
        home, away = (side.club.id for side in self.match.participations)
        return Result(home, away, self.ending, self.goals)


@dataclass(frozen=True)
class Supposition:
    """A table as it stands without some matches, and with results supposed for them."""

    contest: Contest
    on: date
    """The day up to which reports and results count."""
    everything: bool
    """Whether all results known count, whatever their day."""
    supposed: Sequence[Supposed]
    undone: Sequence[MatchRecord] = ()
    """Matches that are taken as to come, whatever is known of them."""

    @cached_property
    def before(self) -> Matches:
        """The matches over, but for those supposed."""
        known = matches_on(self.contest, None if self.everything else self.on)
        apart = {match.id for match in self._apart}

        def left(matches: Sequence[MatchRecord]) -> list[MatchRecord]:
            return [match for match in matches if match.id not in apart]

        over = [each for each in known.over if each.match.id not in apart]
        return Matches(over, left(known.perhaps), [*left(known.ahead), *self.undone])

    @property
    def _apart(self) -> list[MatchRecord]:
        return [*(each.match for each in self.supposed), *self.undone]

    @cached_property
    def reported(self) -> Reported:
        """What was stated before, and rests on none of those supposed."""
        return reported_on(self.contest, self.on, without=self._apart)

    @cached_property
    def forms(self) -> Mapping[str, FormLine]:
        """The lines that runs of results make of clubs."""
        return form_lines(self.contest, self.before, self.reported)

    @cached_property
    def gained(self) -> Mapping[str, int]:
        """The points that the results supposed bring."""
        gained = dict.fromkeys(self.contest.clubs, 0)
        for result in (each.result for each in self.supposed):
            for club in result.clubs:
                outcome = result.ending.outcome(club)
                gained[club] += points_of(outcome, for_win=self.contest.for_win) or 0
        return gained

    @cached_property
    def limits(self) -> Limits:
        """What is left open once the results supposed are in."""
        computed = computed_from(self.contest, self.before)
        return Limits(self.contest, self.reported, computed, self.gained)

    @cached_property
    def after(self) -> Matches:
        """The matches over, with those supposed among them."""
        supposed = [Counted(each.match, each.result, ()) for each in self.supposed]
        return replace(self.before, over=[*self.before.over, *supposed])

    @cached_property
    def computed(self) -> Computed:
        """What results come to, with those supposed among them."""
        return computed_from(self.contest, self.after)

    @cached_property
    def left(self) -> Mapping[str, int] | None:
        """How many matches each club has left then, at most."""
        done = [each.match for each in self.after.over]
        return matches_left(self.contest, self.forms, done)

    @cached_property
    def fixtures(self) -> list[tuple[str, str]]:
        """The clubs of the matches left that are known."""
        open_ = [*self.after.perhaps, *self.after.ahead]
        sides = [tuple(side.club.id for side in match.participations) for match in open_]
        return [(pair[0], pair[1]) for pair in sides if len(pair) == 2]

    def instead(self, match: MatchRecord, outcome: EventOutcome, club: str) -> "Supposition":
        """The same with another outcome of one match, seen from a club."""
        others = [each for each in self.supposed if each.match is not match]
        new = Supposed(match, ending_for(match, club, outcome))
        return replace(self, supposed=[*others, new])

    def nothing(self) -> "Supposition":
        """The same without the results supposed: those matches are to come."""
        matches = [each.match for each in self.supposed]
        return replace(self, supposed=(), undone=[*self.undone, *matches])


def ending_for(match: MatchRecord, club: str, outcome: EventOutcome) -> Ending:
    """How a match ends that has an outcome for one of its clubs."""
    if outcome is EventOutcome.TIE:
        return DRAWN
    others = [side.club.id for side in match.participations if side.club.id != club]
    return Ending(club if outcome is EventOutcome.WIN else others[0])
