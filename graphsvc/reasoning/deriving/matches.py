"""What follows about a match: its score at half-time, and of which round it is."""

from collections.abc import Iterator

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ClubRecord, MatchRecord
from graphsvc.model import NumberValue, Statement
from graphsvc.reasoning.derived import DerivedRecord, derived
from graphsvc.reasoning.deriving.goals import goals_told
from graphsvc.reasoning.halftime import score_at_half_time
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.ruling import rule
from graphsvc.reasoning.standings.contest import Contest, contest_of
from graphsvc.reasoning.standings.forms import form_line
from graphsvc.reasoning.standings.played import all_known, matches_of, matches_on, window_of
from graphsvc.reasoning.standings.reported import reported_on
from graphsvc.rules.formats import WITH_TABLE

GOALS_OF_THE_HALF = rule(
    "goals of the first half",
    "The half-time score is that of the goals of the first half, once all goals are known with "
    "their half.",
)
MATCHES_BEFORE = rule(
    "matches before it",
    "The round of a match in a group is one more than the matches that its sides played before.",
)

HALF = "{score} by the goals that fell in the first half."
ROUND = "{club} had played {n} before it."


def derived_of_match(match: MatchRecord, view: GraphView) -> Iterator[DerivedRecord]:
    """Its half-time score and its round, where no source tells them."""
    half = score_at_half_time(match) if match.half_time_score is None else None
    if half:
        text = HALF.format(score=half.text)
        goals = goals_told(match, "club", "minute", "period")
        proof = Reason(text, goals, rule=GOALS_OF_THE_HALF)
        yield derived(Statement(match.id, "halfTimeScore", half), proof)
    round_ = derived_round(match, view)
    if round_:
        yield round_


def derived_round(match: MatchRecord, view: GraphView) -> DerivedRecord | None:
    """Of which round a match is, where that is not told but both sides' matches before it are."""
    stage = match.stage
    if match.round is not None or stage is None or stage.phase not in WITH_TABLE:
        return None
    contest = contest_of(view, stage)
    found = [_played_before(contest, match, side.club) for side in match.participations]
    known = [each for each in found if each]
    numbers = {number for number, _ in known}
    if len(numbers) != 1:
        return None
    number, proof = known[0]
    return derived(Statement(match.id, "roundNumber", NumberValue(number + 1)), proof)


def _played_before(
    contest: Contest, match: MatchRecord, club: ClubRecord
) -> tuple[int, Reason] | None:
    """How many matches of the stage a club had played before one, by all of them or by a run."""
    if all_known(contest):
        return _by_all(contest, match, club)
    return _by_run(contest, match, club)


def _by_all(contest: Contest, match: MatchRecord, club: ClubRecord) -> tuple[int, Reason] | None:
    own = [each for each in matches_of(contest) if each.participation(club.id)]
    day = window_of(contest, match)
    windows = [window_of(contest, each) for each in own if each is not match]
    if any(window.overlaps(day) for window in windows):
        return None
    earlier = [
        each
        for each in own
        if (end := window_of(contest, each).end) and day.start and end < day.start
    ]
    told = [told for each in earlier for told in each.because.get("date", ())]
    text = ROUND.format(club=club.name, n=len(earlier))
    return len(earlier), Reason(text, told, rule=MATCHES_BEFORE)


def _by_run(contest: Contest, match: MatchRecord, club: ClubRecord) -> tuple[int, Reason] | None:
    """By a run of results told before the match, if it is all that the club had played."""
    on = window_of(contest, match).end
    if on is None:
        return None
    points = reported_on(contest, on).points.get(club.id)
    line = form_line(contest, matches_on(contest, on), club, points)
    if line is None or not line.exact or line.last.match is not match:
        return None
    before = line.line.played - 1
    text = ROUND.format(club=club.name, n=before)
    return before, Reason(text, line.reason.premises, rule=MATCHES_BEFORE, steps=[line.reason])
