"""Which told event is which known one: by player and minute, by place in the score, by room.

Told and known may trade places: which of two texts came first makes no difference.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

A_FEW = 5
"""Minutes by which two accounts of a goal may differ where its place alone says it is the same."""


@dataclass(frozen=True, slots=True)
class Event:
    """A goal, a shot, a card or a substitution, as a text or the graph tells it."""

    id: str
    player: str | None
    """Who did it; of a substitution, who came on."""
    club: str | None
    minute: int | None
    """Minutes played; those of added time on top."""
    other: str | None = None
    """Of a substitution, who went off."""
    final: bool = False
    """Of a card: its player was sent off."""


Pair = tuple[Event, Event]
Pairs = Mapping[str, str]
"""Told event -> known event, each used once."""
Numbers = Mapping[str, frozenset[int]]
"""Club -> the numbers of its goals that are told."""
Same = Callable[[Event, Event], bool]


def pair_goals(
    told: Sequence[Event], known: Sequence[Event], *, ours: Numbers, theirs: Numbers
) -> Pairs:
    """The goals that are told and known, where the text tells `ours` and the graph `theirs`.

    First those of one player or one minute, then those of one place in the score, then those for
    which the score leaves no room beside each other.
    """
    pairs = _surest(told, known, _SAME_GOAL)
    pairs = _used_once(_by_place(told, known, _agreed(ours, theirs)), besides=pairs)
    for club in dict.fromkeys([*ours, *theirs]):
        room = max(ours.get(club, frozenset()) | theirs.get(club, frozenset()))
        pairs = {**pairs, **_crowded(_of(told, club), _of(known, club), pairs, room)}
    return pairs


def pair_shots(told: Sequence[Event], known: Sequence[Event]) -> Pairs:
    """The shots that are told and known: those of one player and one minute."""
    return _surest(told, known, _SAME_SHOT)


def pair_cards(told: Sequence[Event], known: Sequence[Event]) -> Pairs:
    """The cards that are told and known: nobody is cautioned or sent off twice in a match.

    A second caution is none beside the first: its player is sent off.
    """
    return _surest(told, known, _SAME_CARD)


def pair_substitutions(told: Sequence[Event], known: Sequence[Event]) -> Pairs:
    """The substitutions that are told and known: nobody comes on twice, or goes off twice."""
    return _surest(told, known, _SAME_SUBSTITUTION)


# ---------------------------------------------------------------- the same event, surest first


def _same_player(one: Event, other: Event) -> bool:
    return one.player is not None and one.player == other.player


def _same_side(one: Event, other: Event) -> bool:
    return one.club is not None and one.club == other.club


def _same_minute(one: Event, other: Event) -> bool:
    return one.minute is not None and one.minute == other.minute


def _about_then(one: Event, other: Event) -> bool:
    """Within a minute: one text counts begun minutes, another full ones."""
    apart = _apart(one, other)
    return apart is not None and apart <= 1


def _same_player_and_minute(one: Event, other: Event) -> bool:
    return _same_player(one, other) and _same_minute(one, other)


def _same_player_about_then(one: Event, other: Event) -> bool:
    return _same_player(one, other) and _about_then(one, other)


def _same_player_some_time(one: Event, other: Event) -> bool:
    return _same_player(one, other) and _apart(one, other) is None


def _same_side_and_minute(one: Event, other: Event) -> bool:
    return _same_side(one, other) and _same_minute(one, other)


def _same_side_about_then(one: Event, other: Event) -> bool:
    return _same_side(one, other) and _about_then(one, other)


def _same_card(one: Event, other: Event) -> bool:
    return _same_player(one, other) and one.final is other.final


def _same_off(one: Event, other: Event) -> bool:
    return one.other is not None and one.other == other.other


def _same_both(one: Event, other: Event) -> bool:
    return _same_player(one, other) and _same_off(one, other)


_SAME_CARD: Sequence[Same] = (_same_card,)
_SAME_SUBSTITUTION: Sequence[Same] = (_same_both, _same_player, _same_off)
_SAME_SHOT: Sequence[Same] = (_same_player_and_minute, _same_player_about_then)
_SAME_GOAL: Sequence[Same] = (
    *_SAME_SHOT,
    _same_player_some_time,
    _same_side_and_minute,
    _same_side_about_then,
)


def _apart(one: Event, other: Event) -> int | None:
    """The minutes between two events; None where one of them is not timed."""
    if one.minute is None or other.minute is None:
        return None
    return abs(one.minute - other.minute)


# ---------------------------------------------------------------- pairing


def _surest(told: Sequence[Event], known: Sequence[Event], rules: Sequence[Same]) -> Pairs:
    """The pairs that one of the rules makes, the surest rule first."""
    made = [pair for pair in product(told, known) if _rank(pair, rules) < len(rules)]
    return _used_once(sorted(made, key=lambda pair: (_rank(pair, rules), _content(pair))))


def _rank(pair: Pair, rules: Sequence[Same]) -> int:
    """The place of the first rule that says the two are one; past the last where none does."""
    holding = (place for place, same in enumerate(rules) if same(*pair))
    return next(holding, len(rules))


def _content(pair: Pair) -> list[tuple[int, str, str]]:
    """What a pair says, whichever of the two is told: it decides between pairs as sure."""
    return sorted(
        (each.minute or 0, each.club or "", each.player or each.other or "") for each in pair
    )


def _used_once(pairs: Iterable[Pair], *, besides: Pairs | None = None) -> Pairs:
    """The pairs in order, without those of which one event is paired already."""
    found = dict(besides or {})
    used = set(found.values())
    for one, other in pairs:
        if one.id not in found and other.id not in used:
            found[one.id] = other.id
            used.add(other.id)
    return found


def _agreed(ours: Numbers, theirs: Numbers) -> Mapping[str, int]:
    """Club -> its goals, where both tell the same number and nobody another."""
    same = {club: ours[club] for club in ours if ours[club] == theirs.get(club)}
    return {club: max(numbers) for club, numbers in same.items() if len(numbers) == 1}


def _by_place(
    told: Sequence[Event], known: Sequence[Event], agreed: Mapping[str, int]
) -> Iterator[Pair]:
    """The goals that have the same place among all goals of their side.

    That is told only where text and graph agree how many goals the side has and both have them
    all. A place proves nothing against the clock: of two goals that are both timed, more than a
    few minutes apart, it makes no pair.
    """
    for club, number in agreed.items():
        ours, theirs = _in_order(_of(told, club)), _in_order(_of(known, club))
        if len(ours) == len(theirs) == number:
            pairs = zip(ours, theirs, strict=True)
            yield from (pair for pair in pairs if (_apart(*pair) or 0) <= A_FEW)


def _crowded(told: Sequence[Event], known: Sequence[Event], pairs: Pairs, room: int) -> Pairs:
    """The likest of a side's goals that are left, as many as it has beyond its room in the score.

    They cannot all be goals, so they are accounts of the same ones that contradict each other.
    """
    there = {other.id for other in known} | {pairs.get(one.id, one.id) for one in told}
    used = set(pairs.values())
    left = product(
        (one for one in told if one.id not in pairs),
        (other for other in known if other.id not in used),
    )
    likest = _used_once(sorted(left, key=_unlikeness))
    return dict(islice(likest.items(), max(0, len(there) - room)))


def _unlikeness(pair: Pair) -> tuple[object, ...]:
    """One player's goals first, then by the minutes between; no minute is as good as a few."""
    apart = _apart(*pair)
    return not _same_player(*pair), A_FEW if apart is None else apart, _content(pair)


def _of(events: Iterable[Event], club: str) -> list[Event]:
    return [each for each in events if each.club == club]


def _in_order(goals: list[Event]) -> list[Event]:
    """A side's goals by the clock; as told where a minute is missing."""
    if any(each.minute is None for each in goals):
        return goals
    return sorted(goals, key=lambda each: each.minute or 0)
