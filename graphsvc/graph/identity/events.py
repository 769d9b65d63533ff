"""Which goal, shot, card or substitution of a match a text tells of."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity.labels import Labels, Taken, free, numbered
from graphsvc.graph.identity.matches import goals_told
from graphsvc.graph.identity.pairing import (
    Event,
    Pairs,
    pair_cards,
    pair_goals,
    pair_shots,
    pair_substitutions,
)
from graphsvc.graph.identity.telling import GraphTelling, Telling, TextTelling
from graphsvc.graph.reading import codes, text
from graphsvc.model import CardColour, EntityKind, Findings, LineFindings
from graphsvc.rules.minutes import minute_key


@dataclass(frozen=True, slots=True)
class _Sort:
    """A kind of event: the property that tells who did it, and how a label names one."""

    kind: EntityKind
    role: str
    other: str = ""
    """The property that tells who else."""
    whose: str = "{}"
    nobodys: str = ""
    """Where nobody is told."""

    @property
    def prefix(self) -> str:
        return f"{self.kind.lower()}:"


_GOAL = _Sort(EntityKind.GOAL, "scorer", nobodys="goal")
_SHOT = _Sort(EntityKind.SHOT, "shotBy", whose="{}-shot", nobodys="shot")
_CARD = _Sort(EntityKind.CARD, "shownTo", nobodys="card")
_CHANGE = _Sort(EntityKind.SUBSTITUTION, "playerOn", other="playerOff", nobodys="substitution")

_Pair = Callable[[str, Sequence[Event], Sequence[Event]], Pairs]
"""Which of a match's told events are known ones."""


def link_goals(findings: Findings | LineFindings, view: GraphView) -> Labels:
    """The label of each goal of a text: of the goal it is, or a new one of its match.

    Matches and players have their final labels already.
    """
    told, known = TextTelling(findings), GraphTelling(view)

    def pair(match: str, ours: Sequence[Event], theirs: Sequence[Event]) -> Pairs:
        score = {"ours": goals_told(told, match), "theirs": goals_told(known, match)}
        return pair_goals(ours, theirs, **score)

    return _link(findings, view, _GOAL, pair)


def link_shots(findings: Findings | LineFindings, view: GraphView) -> Labels:
    """The label of each shot of a text; one is known again by its player and its minute."""
    return _link(findings, view, _SHOT, lambda _, told, known: pair_shots(told, known))


def link_cards(findings: Findings | LineFindings, view: GraphView) -> Labels:
    """The label of each card; one is known again by its player, and whether he was sent off."""
    return _link(findings, view, _CARD, lambda _, told, known: pair_cards(told, known))


def link_substitutions(findings: Findings | LineFindings, view: GraphView) -> Labels:
    """The label of each substitution; one is known again by either of its players."""
    return _link(findings, view, _CHANGE, lambda _, told, known: pair_substitutions(told, known))


def _link(findings: Findings | LineFindings, view: GraphView, sort: _Sort, pair: _Pair) -> Labels:
    told, known = TextTelling(findings), GraphTelling(view)
    labels: dict[str, str] = {}
    for match, events in _by_match(findings, told, sort).items():
        pairs = pair(match, events, list(_events_of(known, match, sort)))
        for event in events:
            taken = Taken(view, labels.values())
            labels[event.id] = pairs.get(event.id) or _new(match, event, sort, taken)
    return labels


# ---------------------------------------------------------------- what is told


def _by_match(
    findings: Findings | LineFindings, told: Telling, sort: _Sort
) -> dict[str, list[Event]]:
    """The events of a text under the match they belong to; "" where it does not say."""
    matches: dict[str, list[Event]] = {}
    for each in findings.entities:
        if each.kind is sort.kind:
            match = told.entity(each.id, "match") or ""
            matches.setdefault(match, []).append(_event(told, each.id, sort))
    return matches


def _events_of(known: Telling, match: str, sort: _Sort) -> Iterator[Event]:
    ids: Iterable[str] = known.subjects("match", match)
    return (_event(known, each, sort) for each in ids if each.startswith(sort.prefix))


def _event(told: Telling, id: str, sort: _Sort) -> Event:  # noqa: A002 - an id is called so
    return Event(
        id,
        told.entity(id, sort.role),
        told.entity(id, "creditedTo"),
        _minute(text(told.value(id, "minute"))),
        other=told.entity(id, sort.other) if sort.other else None,
        final=codes(CardColour)(told.value(id, "cardColour")) in _SENT_OFF,
    )


_SENT_OFF = (CardColour.RED, CardColour.SECOND_YELLOW)


def _minute(label: str | None) -> int | None:
    try:
        return sum(minute_key(label)) if label else None
    except ValueError:
        return None


# ---------------------------------------------------------------- new ones


def _new(match: str, event: Event, sort: _Sort, taken: Taken) -> str:
    if not match:
        return free(event.id, taken)
    who = event.player or event.other
    stem = sort.whose.format(_slug(who)) if who else sort.nobodys
    return numbered(f"{sort.prefix}{_slug(match)}/{stem}", taken)


def _slug(label: str) -> str:
    return label.partition(":")[2]
