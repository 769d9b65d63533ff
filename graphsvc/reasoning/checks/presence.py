"""Rules of who is on the pitch: sent off, taken off, brought on."""

from collections.abc import Sequence

from graphsvc.graph.records import (
    CardRecord,
    EventRecord,
    GoalRecord,
    MatchRecord,
    StatementRecord,
    SubstitutionRecord,
)
from graphsvc.model import CardColour
from graphsvc.reasoning.checks.told import behind, clock
from graphsvc.reasoning.checks.verdicts import (
    Finding,
    examiner,
    failed,
    gravest,
    passed,
    unknown,
)

SENT_OFF = (CardColour.RED, CardColour.SECOND_YELLOW)


@examiner("no goal after a red card")
def no_goal_after_red_card(goal: GoalRecord) -> Finding | None:
    """Who has been sent off does not score any more."""
    cards = goal.match.cards if goal.match and goal.scorer else ()
    red = [each for each in cards if each.player is goal.scorer and each.colour in SENT_OFF]
    inputs = [*behind(goal, "scorer", "minute")]
    return gravest(
        _no_later(goal, card, "The scorer had been sent off before.", [*inputs, *_of(card)])
        for card in red
    )


@examiner("no goal from the bench")
def no_goal_from_the_bench(goal: GoalRecord) -> Finding | None:
    """Nobody scores before he comes on or after he has gone off."""
    if goal.scorer is None or goal.match is None:
        return None
    inputs = [*behind(goal, "scorer", "minute")]
    return gravest(_on_the_pitch(goal, each, inputs) for each in goal.match.substitutions)


def _on_the_pitch(
    goal: GoalRecord, change: SubstitutionRecord, inputs: Sequence[StatementRecord]
) -> Finding | None:
    told = [*inputs, *_of(change)]
    if change.off is goal.scorer:
        return _no_later(goal, change, "The scorer had gone off before.", told)
    if change.on is goal.scorer:
        return _no_later(change, goal, "The scorer came on only later.", told)
    return None


@examiner("one player for another")
def one_player_for_another(change: SubstitutionRecord) -> Finding | None:
    """Who comes on is not who goes off."""
    if change.on is None or change.off is None:
        return None
    if change.on is change.off:
        return failed(f"{change.on.name} is told to replace himself.", _of(change))
    return passed(_of(change))


@examiner("nobody comes on twice")
def nobody_comes_on_twice(match: MatchRecord) -> Finding | None:
    """A player comes on and goes off at most once in a match."""
    told = [each for change in match.substitutions for each in _of(change)]
    if not told:
        return None
    for moved in ("on", "off"):
        players = [p for each in match.substitutions if (p := getattr(each, moved))]
        twice = [each for each in players if players.count(each) > 1]
        if twice:
            return failed(f"{twice[0].name} is told to have {_MOVES[moved]} twice.", told)
    return passed(told)


_MOVES = {"on": "come on", "off": "gone off"}


@examiner("a first caution before the second")
def first_caution_before_second(card: CardRecord) -> Finding | None:
    """A second yellow card follows a first one for the same player."""
    if card.colour is not CardColour.SECOND_YELLOW or card.player is None or card.match is None:
        return None
    earlier = [
        each
        for each in card.match.cards
        if each.player is card.player and each.colour is CardColour.YELLOW
    ]
    if not earlier:
        return unknown(f"No source tells the first caution of {card.player.name}.", _of(card))
    told = [*_of(card), *_of(earlier[0])]
    return _no_later(earlier[0], card, "The first caution is told for later than the second.", told)


@examiner("no card after a red one")
def no_card_after_red(card: CardRecord) -> Finding | None:
    """Who has been sent off is shown no further card in that match."""
    if card.colour not in SENT_OFF or card.player is None or card.match is None:
        return None
    others = [x for x in card.match.cards if x.player is card.player and x is not card]
    wrong = f"{card.player.name} is shown a card after he was sent off."
    made = (_no_later(each, card, wrong, [*_of(card), *_of(each)]) for each in others)
    return gravest(made)


def _of(event: EventRecord) -> list[StatementRecord]:
    return [*behind(event, "player", "colour", "on", "off", "minute")]


def _no_later(
    first: EventRecord, second: EventRecord, wrong: str, inputs: Sequence[StatementRecord]
) -> Finding:
    """Whether one thing happens no later than another, by the clock."""
    before, after = clock(first), clock(second)
    if before is None or after is None:
        return unknown("Not both minutes are told.", inputs)
    return failed(wrong, inputs) if before > after else passed(inputs)
