"""Which goal or shot of a match a text tells of."""

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity.labels import Labels, Taken, free, numbered
from graphsvc.graph.identity.matches import goals_told
from graphsvc.graph.identity.pairing import Event, pair_goals, pair_shots
from graphsvc.graph.identity.telling import GraphTelling, Telling, TextTelling
from graphsvc.graph.reading import text
from graphsvc.model import EntityKind, Findings
from graphsvc.rules.minutes import minute_key


def link_goals(findings: Findings, view: GraphView) -> Labels:
    """The label of each goal of a text: of the goal it is, or a new one of its match.

    Matches and players have their final labels already.
    """
    told, known = TextTelling(findings), GraphTelling(view)
    labels: dict[str, str] = {}
    for match, goals in _by_match(findings, told, EntityKind.GOAL, "scorer").items():
        there = _events_of(known, match, "goal:", "scorer")
        score = {"ours": goals_told(told, match), "theirs": goals_told(known, match)}
        pairs = pair_goals(goals, there, **score)
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
        pairs = pair_shots(shots, there)
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
