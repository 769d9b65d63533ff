"""Who was at home, by trial: with the right side at home, what is told of "the visitors" fits.

"The visitors took a 14th-minute lead … slotted past the Town keeper": with Town at home both say
that the goal is the other side's; with Town away they contradict each other.
"""

from collections.abc import Sequence
from dataclasses import replace

from graphsvc.extraction.deciding.coreference import resolve, tells_by_place
from graphsvc.extraction.deciding.events import goal_events, tellings_of
from graphsvc.extraction.deciding.homes import HomeSource
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.deciding.remembering import bounded, reminded
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.extraction.telling.memberships import tell_memberships
from graphsvc.model import Memory
from graphsvc.reference import Names

MARGIN = 0.1
"""By how much of a goal one trial must fit better than the other to decide."""
REMEMBERED = 0.08
"""By how much of a goal a prior makes a trial fit better, for each unit of its log-odds."""


def oriented_remembering(
    reading: Reading, match: Match, matches: Sequence[Match], names: Names, memory: Memory | None
) -> Match:
    """The match with what was known before, and so oriented; told apart from the article alone."""
    aided = oriented(reading, reminded(match, reading, memory), matches, names)
    if aided.remembered.meeting is None:
        return aided
    alone = oriented(reading, match, matches, names)
    return replace(aided, home_moved=aided.home != alone.home)


def oriented(reading: Reading, match: Match, matches: Sequence[Match], names: Names) -> Match:
    """The match with the side at home that its goals speak for, where no phrase said it.

    Where they do not, or hardly, who was at home as far as was known before is meant by "the
    hosts", but not said to have been at home.
    """
    if match.home or not match.main:
        return match
    trials = [match.at_home(club, HomeSource.GOALS) for club in match.clubs]
    fits = [_fit(reading, trial, matches, names) for trial in trials]
    margin = fits[0] - fits[1]
    meeting = match.remembered.meeting
    prior = meeting and meeting.home
    with_prior = margin + (REMEMBERED * bounded(prior) if prior else 0.0)
    if abs(margin) >= MARGIN and margin * with_prior > 0.0:
        return trials[fits.index(max(fits))]
    if prior is None or abs(with_prior) < MARGIN or not tells_by_place(reading):
        return match
    host = match.clubs[0 if with_prior > 0.0 else 1]
    return replace(match.at_home(host), home=None, home_by_memory=host)


def _fit(reading: Reading, trial: Match, matches: Sequence[Match], names: Names) -> float:
    """How many goals the tellings of a match agree on, counting each by how firmly."""
    resolved = resolve(reading, trial, names)
    others = [match for match in matches if not match.main]
    tellings = tellings_of(trial, [trial, *others], tell_goals(resolved))
    events = goal_events(trial, tellings, tell_memberships(resolved))
    return sum(event.margin for event in events)
