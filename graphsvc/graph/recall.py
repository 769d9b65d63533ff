"""The graph as a memory: what it knows of players and matches, for the reading of one article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from math import log
from threading import Lock

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity.players import is_full
from graphsvc.graph.independence import IndependentSources, Sure
from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import days_of, entity, score, whole
from graphsvc.graph.records import (
    ClubRecord,
    GoalRecord,
    MatchRecord,
    PlayerRecord,
)
from graphsvc.model import Article, Meeting, Prior
from graphsvc.reference.naming import words
from graphsvc.rules.edtf import Span, span

SUREST = 0.999
"""Confidences above count as that."""
HALF_LIFE = 365
"""Days after which, and before which, whose player somebody was tells half as much."""
UNDATED = 0.5
"""What it tells where nobody says when it was so, or when the article is of."""


class Recollection:
    """What a graph knows, asked while one article is read: a `model.Memory`."""

    def __init__(self, view: GraphView, article: Article, turn: Lock) -> None:
        """Of a graph that changes only under `turn`, which is taken for each answer."""
        self._view = view
        self._turn = turn
        self._sources = IndependentSources(view, article)

    # ------------------------------------------------------------ players

    def allegiance(self, player: str, clubs: tuple[str, str], on: date | None) -> Prior | None:
        """That somebody plays for the first of two clubs: by memberships, and goals scored."""
        with self._turn:
            players = self._players(player)
            first, second = (self._of_club(players, f"club:{club}", on) for club in clubs)
        if not (first and second):
            return first or (second and second.against())
        return Prior(first.log_odds - second.log_odds, first.statements + second.statements)

    def _players(self, name: str) -> list[PlayerRecord]:
        """Those of that name; else those of whom it, or they, tell no more than the surname."""
        folded = words(name)
        named = list(self._view.surnamed(folded[-1])) if folded else []
        same = [each for each in named if words(each.name) == folded]
        if same and is_full(name):
            return same
        return [each for each in named if _one_name(name, each.name)]

    def _of_club(self, players: Iterable[PlayerRecord], club: str, on: date | None) -> Prior | None:
        """The most that one statement, or one goal, says for a club."""
        told = [each for player in players for each in self._signs(player, club, on)]
        return max(told, key=lambda each: (each.log_odds, each.statements), default=None)

    def _signs(self, player: PlayerRecord, club: str, on: date | None) -> Iterator[Prior]:
        """What speaks for a player being of a club, the farther from that day the less."""
        for each in player.memberships:
            if each.club.id == club and (own := self._sources.own(each.statement)):
                yield _prior([own], _faded(days_of(each.statement.statement), on))
        for goal in player.goals:
            told = self._scored(goal) if goal.club and goal.club.id == club else ()
            if told:
                day = span(goal.match.date or "") if goal.match else None
                yield _prior(told, _faded(day, on))

    def _scored(self, goal: GoalRecord) -> Sequence[Sure]:
        """The scorer of a goal and its club; nothing of an own goal."""
        if goal.is_own:
            return ()
        return self._sources.all_own(*goal.because["scorer"], *goal.because["club"])

    # ------------------------------------------------------------ matches

    def meetings(self, clubs: tuple[str, str], first: date, last: date) -> Sequence[Meeting]:
        """The matches of two clubs in those days of which home side or score is known."""
        days, labels = Span(first, last), [f"club:{club}" for club in clubs]
        with self._turn:
            club = self._view.node(labels[0])
            played = club.matches if isinstance(club, ClubRecord) else ()
            met = (match for match in played if _is_on(match, days))
            found = [
                self._meeting(match, labels) for match in met if match.participation(labels[1])
            ]
        return tuple(each for each in found if each.home or each.ended)

    def _meeting(self, match: MatchRecord, clubs: Sequence[str]) -> Meeting:
        home = self._best(match, "homeTeam")
        host = entity(home[0].statement.value) if home else None
        if home is None or host not in clubs:
            return self._ended(match, clubs, Meeting(None))
        first_at_home = _prior([home])
        meeting = Meeting(first_at_home)
        final = self._best(match, "finalScore")
        told = score(final[0].statement.value) if final else None
        if final and told:
            meeting = Meeting(first_at_home, (told.home, told.away), _prior([final, home]))
        else:
            ordered = clubs if host == clubs[0] else clubs[::-1]
            meeting = self._ended(match, ordered, meeting)
        return meeting if host == clubs[0] else meeting.turned()

    def _ended(self, match: MatchRecord, clubs: Sequence[str], meeting: Meeting) -> Meeting:
        """With the score where the goals of each club are told alone."""
        told = [self._best(match, "teamGoals", club) for club in clubs]
        sure = [each for each in told if each]
        goals = [whole(record.statement.value) for record, _ in sure]
        if len(goals) < 2 or goals[0] is None or goals[1] is None:
            return meeting
        return replace(meeting, goals=(goals[0], goals[1]), ended=_prior(sure))

    def _best(self, match: MatchRecord, name: str, club: str | None = None) -> Sure | None:
        """The best believed statement of a property, where it has sources of its own."""
        for record in in_order(match.told.get(name, ())):
            if club is None or entity(record.statement.qualifier("club")) == club:
                return self._sources.own(record)
        return None


def _prior(told: Sequence[Sure], weight: float = 1.0) -> Prior:
    """What statements that must all be true say together: as much as the least sure of them."""
    sure = min(SUREST, *(confidence for _, confidence in told))
    return Prior(weight * log(sure / (1.0 - sure)), tuple(record.id for record, _ in told))


def _one_name(one: str, other: str) -> bool:
    """Whether two names may be one player's: of two alike one is no more than the surname."""
    shorter, longer = sorted((one, other), key=lambda name: len(words(name)))
    end = words(shorter)
    return words(longer)[-len(end) :] == end and (not is_full(shorter) or end == words(longer))


def _faded(days: Span | None, on: date | None) -> float:
    """What is left of something that was so in those days: half as much for each year between."""
    if days is None or on is None:
        return UNDATED
    apart = max(
        (days.start - on).days if days.start else 0, (on - days.end).days if days.end else 0, 0
    )
    return float(0.5 ** (apart / HALF_LIFE))


def _is_on(match: MatchRecord, days: Span) -> bool:
    """Whether a match is known to have been within those days, but for one whose day is open."""
    told = span(match.date or "")
    return told is not None and None not in told and days.overlaps(told)
