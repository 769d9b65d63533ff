"""Rules of who meets in a match: two clubs, and the people of both."""

from collections import defaultdict

from graphsvc.graph.reading import entity
from graphsvc.graph.records import (
    ClubRecord,
    MatchRecord,
    MembershipRecord,
    PlayerRecord,
    ShotRecord,
    StatementRecord,
)
from graphsvc.model import ShotOutcome
from graphsvc.reasoning.checks.spells import is_national, on_days
from graphsvc.reasoning.checks.told import (
    answer,
    answers,
    appearance,
    behind,
    day_of,
    side_of,
)
from graphsvc.reasoning.checks.verdicts import (
    Finding,
    examiner,
    failed,
    gravest,
    passed,
    unknown,
)
from graphsvc.reasoning.memberships import is_open_to_belief
from graphsvc.reasoning.occasions import days_of
from graphsvc.reference.naming import words


@examiner("two different clubs")
def two_different_clubs(match: MatchRecord) -> Finding | None:
    """A match has two sides, and they are different clubs."""
    home, away = answer(match, "homeTeam"), answer(match, "awayTeam")
    told = [each for each in (home, away, *answers(match, "participant")) if each]
    clubs = {entity(each.statement.value) for each in told}
    if len(clubs) > 2:
        return failed(f"{len(clubs)} clubs are told to have met.", told)
    if home and away and home.statement.value == away.statement.value:
        return failed("A club is told to have met itself.", told)
    return passed(told) if len(clubs) == 2 else None


@examiner("players of the two sides")
def players_of_the_two_sides(match: MatchRecord) -> Finding | None:
    """Who appears in a match plays for one of its two clubs."""
    if len(match.participations) != 2 or any(is_national(s.club) for s in match.participations):
        return None
    return gravest(_of_a_side(match, player) for player in match.appearances)


def _of_a_side(match: MatchRecord, player: PlayerRecord) -> Finding | None:
    there = [each for each in on_days(player, days_of(match)) if each.statement.is_accepted]
    if not there:
        return None  # whose player he was then is a gap of his, which nothing here contradicts
    inputs = [*appearance(player, match), *(each.statement for each in there)]
    if any(side_of(match, each.club) for each in there):
        return passed(inputs)
    return failed(f"{player.name} appeared, and plays for {there[0].club.name}.", inputs)


@examiner("a player scores for one side")
def player_scores_for_one_side(match: MatchRecord) -> Finding | None:
    """Nobody scores for both sides of a match, unless into his own goal."""
    clubs: defaultdict[PlayerRecord, dict[ClubRecord, list[StatementRecord]]] = defaultdict(dict)
    for goal in match.goals:
        if goal.scorer and goal.club and not goal.is_own:
            told = clubs[goal.scorer].setdefault(goal.club, [])
            told += behind(goal, "scorer", "club")
    both = [scorer for scorer, sides in clubs.items() if len(sides) > 1]
    told = [each for sides in clubs.values() for side in sides.values() for each in side]
    if both:
        inputs = [each for side in clubs[both[0]].values() for each in side]
        return failed(f"{both[0].name} is told to have scored for both sides.", inputs)
    return passed(told) if told else None


@examiner("a duel between the two sides")
def duel_between_the_sides(match: MatchRecord) -> Finding | None:
    """Players who duel with each other play for different clubs."""
    return gravest(
        _of_different_clubs(match, player, told)
        for player in match.appearances
        for told in answers(player, "duelWith")
        if entity(told.statement.qualifier("match")) == match.id
    )


def _of_different_clubs(
    match: MatchRecord, one: PlayerRecord, told: StatementRecord
) -> Finding | None:
    other = next((p for p in match.appearances if p.id == entity(told.statement.value)), None)
    if other is None:
        return None
    ours, theirs = _likeliest(one, match), _likeliest(other, match)
    inputs = [told, *(each.statement for each in (*ours, *theirs))]
    if not ours or not theirs:
        return unknown(f"The clubs of {one.name} and {other.name} are not both told.", inputs)
    # They stay opponents even where a caption swaps their clubs.
    if {each.club for each in ours} == {each.club for each in theirs}:
        return failed(f"{one.name} and {other.name} are told to play for the same club.", inputs)
    return passed(inputs)


def _likeliest(player: PlayerRecord, match: MatchRecord) -> list[MembershipRecord]:
    """His clubs on the day: the verified ones, else those that may be true."""
    told = [each for each in on_days(player, days_of(match)) if is_open_to_belief(each)]
    return [each for each in told if each.statement.is_accepted] or told


@examiner("the referee does not play")
def referee_does_not_play(match: MatchRecord) -> Finding | None:
    """Who leads a match neither appears nor scores in it."""
    told = answer(match, "referee")
    if match.referee is None or told is None:
        return None
    players = [*match.appearances, *(goal.scorer for goal in match.goals if goal.scorer)]
    namesakes = [each for each in players if words(each.name) == words(match.referee)]
    if namesakes:
        return failed(f"{match.referee} leads the match and plays in it.", [told])
    return passed([told])


@examiner("one match a day of a player")
def one_match_a_day_of_player(player: PlayerRecord) -> Finding | None:
    """A player appears in one match a day."""
    return _one_a_day(player.matches, player.name)


@examiner("one match a day of a club")
def one_match_a_day_of_club(club: ClubRecord) -> Finding | None:
    """A club plays one match a day."""
    return _one_a_day(club.matches, club.name)


def _one_a_day(matches: list[MatchRecord], who: str) -> Finding | None:
    days = defaultdict(list)
    for match in matches:
        if day := day_of(match):
            days[day].append(match)
    if not days:
        return None
    for day, on_it in days.items():
        if len(on_it) > 1:
            names = " and ".join(match.name for match in on_it)
            told = [each for match in on_it for each in behind(match, "date", "participations")]
            return failed(f"{who} is told to play twice on {day}: {names}.", told)
    return passed(each for match in matches for each in behind(match, "date"))


@examiner("a shot apart from the goals")
def shot_apart_from_goals(shot: ShotRecord) -> Finding | None:
    """A shot that is told beside the goals is none of them."""
    told = [*behind(shot, "player", "outcome", "minute")]
    goals = shot.match.goals if shot.match else []
    if shot.outcome is ShotOutcome.GOAL:
        return failed("The shot went in, so it is a goal, and no goal of its own is told.", told)
    same = [
        goal
        for goal in goals
        if shot.minute and goal.minute == shot.minute and goal.scorer is shot.player
    ]
    if same and shot.player:
        told += behind(same[0], "scorer", "minute")
        return failed(f"{shot.player.name} scored in minute {shot.minute}.", told)
    if shot.outcome is None:
        return unknown("What became of the shot is not told.", told)
    theirs = [
        each for goal in goals if goal.scorer is shot.player for each in behind(goal, "scorer")
    ]
    return passed(told, theirs)
