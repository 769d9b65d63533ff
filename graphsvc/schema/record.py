"""ClubRecord: a club's balance, each figure with its bound."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import (
    ClubRecord,
    CompetitionRecord,
    EditionRecord,
    MatchRecord,
    StageRecord,
)
from graphsvc.model import Bound
from graphsvc.reasoning import balances
from graphsvc.reasoning.balances import Balance
from graphsvc.reasoning.choices import Choice, choice_of
from graphsvc.reasoning.completeness import complete_in
from graphsvc.reasoning.occasions import is_settled
from graphsvc.reasoning.standings.contest import contest_of
from graphsvc.schema.explanation import Count, Tally
from graphsvc.schema.lookups import one_named
from graphsvc.schema.match_filter import MatchFilter
from graphsvc.schema.node import shows

BY_MATCHES = "By {matches} that {are} known; there may be others."
BY_ALL = "By {matches}, which are all."
BY_TOLD = "By {matches} that {are} known, and by what a source says of the whole."
PREMISES: Mapping[str, Sequence[str]] = {
    balances.PLAYED: ("status",),
    **dict.fromkeys(balances.OUTCOMES, ("score", "winner")),
    balances.GOALS_FOR: ("score",),
    balances.GOALS_AGAINST: ("score",),
}
"""Which attributes of a match tell a figure."""


@dataclass(frozen=True)
class Record:
    """The source of a ClubRecord."""

    balance: Balance

    @property
    def played(self) -> Tally:
        """Matches."""
        return self.count(balances.PLAYED)

    @property
    def won(self) -> Tally:
        """Wins."""
        return self.count(balances.WON)

    @property
    def drawn(self) -> Tally:
        """Draws."""
        return self.count(balances.DRAWN)

    @property
    def lost(self) -> Tally:
        """Defeats."""
        return self.count(balances.LOST)

    @property
    def goals_for(self) -> Tally:
        """Goals scored."""
        return self.count(balances.GOALS_FOR)

    @property
    def goals_against(self) -> Tally:
        """Goals conceded."""
        return self.count(balances.GOALS_AGAINST)

    def count(self, name: str) -> Tally:
        """One figure, with what says so."""
        figure, matches = self.balance.figures[name], self.balance.matches
        told = [
            each
            for match in matches
            for attribute in PREMISES[name]
            for each in match.because.get(attribute, ())
        ]
        return Tally(
            value=figure.count.value,
            bound=figure.count.bound,
            text=words_for(
                matches,
                told=bool(figure.told),
                exact=figure.count.bound is Bound.EXACT,
            ),
            premises=[*figure.told, *told],
        )


def words_for(matches: Sequence[MatchRecord], *, told: bool, exact: bool) -> str:
    """Why a figure is what it is: the matches known, and what a source tells beyond them."""
    one = len(matches) == 1
    number = "1 match" if one else f"{len(matches)} matches"
    by_matches = BY_ALL if exact else BY_MATCHES
    words = BY_TOLD if told else by_matches
    return words.format(matches=number, are="is" if one else "are")


def record_of(
    club: ClubRecord,
    matches: Sequence[MatchRecord],
    view: GraphView,
    *,
    where: MatchFilter | None = None,
    day: date | None = None,
) -> Record:
    """The balance over the matches of a club that a filter leaves, until a day."""
    known = all_known([club], matches, view, where=where, day=day)
    return Record(balances.balance(club, matches, chosen(where, view, day), all_known=known))


def no_record() -> Record:
    """Of a club that the graph did not know yet: nothing is known."""
    return Record(balances.nothing_known())


def chosen(where: MatchFilter | None, view: GraphView, day: date | None) -> Choice:
    """Which matches a filter leaves, until a day."""
    if where is None:
        return Choice(day=day)
    stage = one_named(where.stage, view, StageRecord)
    edition = one_named(where.edition, view, EditionRecord)
    cup = one_named(where.competition, view, CompetitionRecord)
    competition = cup.id if cup else None
    return choice_of(
        stage=stage, edition=edition, competition=competition, whole=where.is_plain, day=day
    )


def all_known(
    clubs: Iterable[ClubRecord],
    matches: Iterable[MatchRecord],
    view: GraphView,
    *,
    where: MatchFilter | None,
    day: date | None,
) -> bool:
    """Whether the matches of some clubs that a filter leaves are all that there are.

    So they are where a dataset has all of the edition, and in a group where each of the clubs has
    as many as the competition gives it; and of each it must be known whether it was by that day.
    """
    if where is None or not all(is_settled(each, day) for each in matches):
        return False
    stage = one_named(where.stage, view, StageRecord)
    edition = one_named(where.edition, view, EditionRecord)
    edition = edition or (stage.edition if stage else None)
    return complete_in(view, edition, "matches") is not None or (
        stage is not None and all(_has_all_rounds(each, stage, view) for each in clubs)
    )


def _has_all_rounds(club: ClubRecord, stage: StageRecord, view: GraphView) -> bool:
    group = contest_of(view, stage).format
    return group is not None and group.rounds == sum(each.stage is stage for each in club.matches)


@shows(Record, name="ClubRecord")
class ClubBalance:
    """A club's balance, each figure with its bound."""

    played: Count
    """Matches that are over."""
    won: Count
    """Wins."""
    drawn: Count
    """Draws."""
    lost: Count
    """Defeats."""
    goals_for: Count
    """Goals scored."""
    goals_against: Count
    """Goals conceded."""
