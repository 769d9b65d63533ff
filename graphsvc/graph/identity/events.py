"""Which goal or shot of a match a text tells of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity.labels import Labels, Taken, free, numbered
from graphsvc.graph.identity.matches import meeting_of
from graphsvc.graph.identity.telling import GraphTelling, Telling, TextTelling
from graphsvc.graph.reading import text
from graphsvc.model import EntityKind, Findings
from graphsvc.rules.minutes import minute_key


@dataclass(frozen=True, slots=True)
class Event:
    """A goal or a shot, as one side tells it."""

    id: str
    player: str | None
    club: str | None
    minute: int | None
    """Minutes played; those of added time on top."""


Same = Callable[[Event, Event], bool]


def link_goals(findings: Findings, view: GraphView) -> Labels:
    """The label of each goal of a text: of the goal it is, or a new one of its match.

    Matches and players have their final labels already.
    """
    told, known = TextTelling(findings), GraphTelling(view)
    labels: dict[str, str] = {}
    for match, goals in _by_match(findings, told, EntityKind.GOAL, "scorer").items():
        there = _events_of(known, match, "goal:", "scorer")
        pairs = _pair(goals, there, _SAME_GOAL)
        pairs |= _pair_by_place(goals, there, pairs, _complete_sides(told, known, match))
        for goal in goals:
            taken = Taken(view, labels.values())
            labels[goal.id] = pairs.get(goal.id) or _new_goal(match, goal, taken)
    return labels


def link_shots(findings: Findings, view: GraphView) -> Labels:
    """The label of each shot of a text; one is known again by its player and its minute."""
    told, known = TextTelling(findings), GraphTelling(view)
    labels: dict[str, str] = {}
    for match, shots in _by_match(findings, told, EntityKind.SHOT, "shotBy").items():
        there = _events_of(known, match, "shot:", "shotBy")
        pairs = _pair(shots, there, (_same_player_and_minute, _same_player_about_then))
        for shot in shots:
            taken = Taken(view, labels.values())
            labels[shot.id] = pairs.get(shot.id) or _new_shot(match, shot, taken)
    return labels


# ---------------------------------------------------------------- what is told


def _by_match(
    findings: Findings, told: Telling, kind: EntityKind, role: str
) -> dict[str, list[Event]]:
    """The events of a text under the match they belong to; "" where it does not say."""
    matches: dict[str, list[Event]] = {}
    for each in findings.entities:
        if each.kind is kind:
            match = told.entity(each.id, "match") or ""
            matches.setdefault(match, []).append(_event(told, each.id, role))
    return matches


def _events_of(known: Telling, match: str, prefix: str, role: str) -> list[Event]:
    ids = known.subjects("match", match)
    return [_event(known, each, role) for each in ids if each.startswith(prefix)]


def _event(told: Telling, id: str, role: str) -> Event:  # noqa: A002 - an id is called so
    minute = _minute(text(told.value(id, "minute")))
    return Event(id, told.entity(id, role), told.entity(id, "creditedTo"), minute)


def _minute(label: str | None) -> int | None:
    try:
        return sum(minute_key(label)) if label else None
    except ValueError:
        return None


def _complete_sides(told: Telling, known: Telling, match: str) -> dict[str, int]:
    """Club -> its goals, where the score that either tells says how many there were."""
    return {**meeting_of(known, match, None).goals, **meeting_of(told, match, None).goals}


# ---------------------------------------------------------------- the same event, surest first


def _same_player(one: Event, other: Event) -> bool:
    return one.player is not None and one.player == other.player


def _same_side(one: Event, other: Event) -> bool:
    return one.club is not None and one.club == other.club


def _same_minute(one: Event, other: Event) -> bool:
    return one.minute is not None and one.minute == other.minute


def _about_then(one: Event, other: Event) -> bool:
    """Within a minute: one text counts begun minutes, another full ones."""
    if one.minute is None or other.minute is None:
        return False
    return abs(one.minute - other.minute) <= 1


def _same_player_and_minute(one: Event, other: Event) -> bool:
    return _same_player(one, other) and _same_minute(one, other)


def _same_player_about_then(one: Event, other: Event) -> bool:
    return _same_player(one, other) and _about_then(one, other)


def _same_player_some_time(one: Event, other: Event) -> bool:
    return _same_player(one, other) and None in (one.minute, other.minute)


def _same_side_and_minute(one: Event, other: Event) -> bool:
    return _same_side(one, other) and _same_minute(one, other)


def _same_side_about_then(one: Event, other: Event) -> bool:
    return _same_side(one, other) and _about_then(one, other)


_SAME_GOAL: Sequence[Same] = (
    _same_player_and_minute,
    _same_player_about_then,
    _same_player_some_time,
    _same_side_and_minute,
    _same_side_about_then,
)


# ---------------------------------------------------------------- pairing


def _pair(told: Sequence[Event], known: Sequence[Event], rules: Iterable[Same]) -> dict[str, str]:
    """Told -> known, each used once, the surest rule first."""
    pairs: dict[str, str] = {}
    used: set[str] = set()
    for same in rules:
        for one in told:
            fits = (o.id for o in known if o.id not in used and same(one, o))
            other = None if one.id in pairs else next(fits, None)
            if other:
                pairs[one.id] = other
                used.add(other)
    return pairs


def _pair_by_place(
    told: Sequence[Event], known: Sequence[Event], pairs: Labels, goals: dict[str, int]
) -> dict[str, str]:
    """The goals left over that have the same place among all goals of their side.

    That is told only where text and graph both have as many goals of that side as the score.
    """
    used = set(pairs.values())
    found: dict[str, str] = {}
    for club, number in goals.items():
        ours, theirs = _in_order(told, club), _in_order(known, club)
        if len(ours) == len(theirs) == number:
            left = ((o, t) for o, t in zip_longest(ours, theirs) if o.id not in pairs)
            found |= {one.id: other.id for one, other in left if other.id not in used}
    return found


def _in_order(events: Iterable[Event], club: str) -> list[Event]:
    """A side's goals by the clock; as told where a minute is missing."""
    goals = [each for each in events if each.club == club]
    if any(each.minute is None for each in goals):
        return goals
    return sorted(goals, key=lambda each: each.minute or 0)


# ---------------------------------------------------------------- new ones


def _new_goal(match: str, goal: Event, taken: Taken) -> str:
    if not match:
        return free(goal.id, taken)
    return numbered(f"goal:{_slug(match)}/{_slug(goal.player) or 'goal'}", taken)


def _new_shot(match: str, shot: Event, taken: Taken) -> str:
    if not match:
        return free(shot.id, taken)
    stem = f"{_slug(shot.player)}-shot" if shot.player else "shot"
    return numbered(f"shot:{_slug(match)}/{stem}", taken)


def _slug(label: str | None) -> str:
    return label.partition(":")[2] if label else ""
