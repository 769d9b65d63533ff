"""Random small logs, and a dump of a view that two equal views share."""

from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import pairwise

from hypothesis import strategies as st

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import (
    Ambiguity,
    Basis,
    Curator,
    Decision,
    DeprecationReason,
    EntityKind,
    EnumValue,
    Merger,
    Modality,
    Rank,
    Ranking,
    Retraction,
    Revocation,
    ScoreValue,
    Stance,
)
from tests.builders import article, claim, day, entity

CLUBS = ["club:a", "club:b", "club:c"]
PLAYERS = ["player:p", "player:q"]
MATCHES = ["match:2020-21/a-b", "match:2020-21/b-c"]
GOALS = ["goal:2020-21/a-b/p-1", "goal:2020-21/a-b/goal-1"]
ARTICLES = ["article:one", "article:two", "article:three"]
PLACES = ["place:x", "place:y"]
SHOTS = ["shot:2020-21/a-b/p-shot-1"]
CARDS = ["card:2020-21/a-b/p-1"]
CHANGES = ["substitution:2020-21/a-b/q-1"]

REVISIONS = {"revision", "since", "recorded"}
"""What tells when, not what: two logs that differ only in their batches differ only here."""

days = st.sampled_from(["2020-12-01", "2020-12-02", "2020-11-30/2020-12-06", "../2020-12-01"])
numbers = st.integers(0, 3)
codes = st.sampled_from(["WIN", "TIE", "PRE_EVENT", "POST_EVENT", "CROSS", "HEAD", "NONSENSE"])


def _told(subjects, names, values):
    return st.tuples(st.sampled_from(subjects), st.sampled_from(names), values)


contents = st.one_of(
    _told(MATCHES, ["homeTeam", "awayTeam", "participant", "winner"], st.sampled_from(CLUBS)),
    _told(MATCHES, ["finalScore", "halfTimeScore"], st.builds(ScoreValue, numbers, numbers)),
    _told(MATCHES, ["date"], st.none() | days.map(day)),
    _told(MATCHES, ["teamGoals", "roundNumber"], numbers),
    _told(MATCHES, ["outcome", "eventStatus"], codes.map(EnumValue)),
    _told(MATCHES, ["locationCity"], st.sampled_from(PLACES)),
    _told(GOALS, ["match"], st.sampled_from(MATCHES)),
    _told(GOALS, ["scorer", "assistedBy"], st.sampled_from(PLAYERS)),
    _told(GOALS, ["creditedTo"], st.sampled_from(CLUBS)),
    _told(GOALS, ["minute"], st.sampled_from(["13", "45+2"])),
    _told(GOALS + SHOTS, ["bodyPart", "technique"], codes.map(EnumValue)),
    _told(SHOTS + CARDS + CHANGES, ["match"], st.sampled_from(MATCHES)),
    _told(CARDS, ["shownTo"], st.sampled_from(PLAYERS)),
    _told(CARDS, ["cardColour"], st.sampled_from(["YELLOW", "RED"]).map(EnumValue)),
    _told(CHANGES, ["playerOn", "playerOff"], st.sampled_from(PLAYERS)),
    _told(SHOTS, ["shotBy"], st.sampled_from(PLAYERS)),
    _told(PLAYERS, ["memberOf"], st.sampled_from([*CLUBS, *PLAYERS])),
    _told(PLAYERS, ["appearedIn"], st.sampled_from(MATCHES)),
    _told(PLAYERS, ["position"], st.sampled_from(["back", "forward"])),
    _told([*CLUBS, *PLAYERS], ["alias"], st.sampled_from(["One", "Other"])),
    _told(CLUBS, ["country"], st.sampled_from([*PLACES, *CLUBS])),
    _told(ARTICLES, ["about"], st.sampled_from(MATCHES)),
)


@st.composite
def claims(draw):
    subject, name, value = draw(contents)
    narrowing = {
        "teamGoals": {"club": draw(st.sampled_from(CLUBS))},
        "outcome": {"club": draw(st.sampled_from(CLUBS))},
        "memberOf": {"validAt": day(draw(days))},
    }
    readings = {}
    if draw(st.integers(0, 5)) == 0:
        likely = claim(subject, name, value, **narrowing.get(name, {})).statement
        narrowing[name] = {"asOf": day(draw(days))}
        readings = {"likely": likely, "of": draw(st.sampled_from(Ambiguity))}
    return claim(
        subject,
        name,
        value,
        **readings,
        source=draw(st.sampled_from(ARTICLES)),
        caption=draw(st.booleans()),
        confidence=draw(st.sampled_from([0.3, 0.8, 0.9])),
        basis=draw(st.sampled_from([Basis.STATED, Basis.IMPLIED])),
        modality=draw(st.sampled_from([Modality.FACT, Modality.FACT, Modality.OPINION])),
        stance=draw(st.sampled_from([Stance.SUPPORTS, Stance.SUPPORTS, Stance.CONTRADICTS])),
        **narrowing.get(name, {}),
    )


names = st.builds(entity, st.sampled_from(PLAYERS), st.sampled_from(["Poe", "Edgar Poe", "E. Poe"]))

INTRODUCTIONS = [
    *(article(label.partition(":")[2]) for label in ARTICLES),
    *(
        entity(label)
        for label in [*CLUBS, *PLAYERS, *MATCHES, *GOALS, *SHOTS, *CARDS, *CHANGES, *PLACES]
    ),
]


CURATOR = Curator("curator:ada", "Ada")


def decision(number, act):
    return Decision(f"decision:{number}", CURATOR.id, act, "so it is")


@st.composite
def acts(draw, told):
    """A decision on what the claims told so far name."""
    kind = draw(st.sampled_from(["merge players", "merge clubs", "retract", "rank", "merge goals"]))
    if kind == "retract":
        return Retraction(draw(st.sampled_from(ARTICLES)))
    if kind == "rank" and told:
        statement = draw(st.sampled_from(told)).statement.id
        rank = draw(st.sampled_from(list(Rank)))
        return Ranking(statement, rank, DeprecationReason.ERROR_IN_SOURCE)
    pool = {"merge clubs": CLUBS, "merge goals": GOALS}.get(kind, PLAYERS)
    source, target = draw(st.permutations(pool))[:2]
    return Merger(source, target)


@st.composite
def curated(draw, *, undone=False):
    """Records of a log in which claims and decisions alternate; all of them undone, if asked."""
    records, told, number, merged = [*INTRODUCTIONS, CURATOR], [], 0, set()
    for _ in range(draw(st.integers(1, 4))):
        told += draw(st.lists(claims(), min_size=1, max_size=12))
        records += told[-12:]
        act = draw(acts(told))
        if isinstance(act, Merger):
            if {act.source, act.target} & merged:
                continue
            merged |= {act.source, act.target}
        number += 1
        records.append(decision(number, act))
    undoing = [decision(number + n, Revocation(f"decision:{n}")) for n in range(1, number + 1)]
    return records, (undoing if undone else [])


@st.composite
def batches(draw):
    """The records of a log, cut into batches at random places."""
    records = [*INTRODUCTIONS, *draw(st.lists(claims() | names, min_size=1, max_size=40))]
    cuts = sorted(draw(st.sets(st.integers(1, len(records) - 1), max_size=8)))
    edges = [0, *cuts, len(records)]
    return [records[start:end] for start, end in pairwise(edges)]


def dump(view: GraphView):
    """All that a view says, but for the revisions: nodes, statements, edges."""
    return {
        "nodes": {node: _open(view.node(node)) for node in sorted(view.network)},
        "statements": {each.id: _open(each) for each in view.statements},
        "edges": sorted(view.network.edges(keys=True, data="property")),
        "supported": {label: [s.id for s in view.statements_from(label)] for label in ARTICLES},
        "listed": {kind: [each.id for each in view.of_kind(kind)] for kind in EntityKind},
    }


def _open(record):
    """A record's own fields; what they point at by id. The order of reasons says nothing."""
    values = {each.name: getattr(record, each.name) for each in fields(record)}
    if "because" in values:
        values["because"] = dict(sorted(values["because"].items()))
    return {name: _closed(value) for name, value in values.items() if name not in REVISIONS}


def _closed(value):
    if isinstance(value, NodeRecord | StatementRecord):
        return value.id
    if isinstance(value, dict):
        return [(key, _closed(each)) for key, each in value.items()]
    if isinstance(value, list | tuple):
        return [_closed(each) for each in value]
    if is_dataclass(value) and not isinstance(value, Enum):
        return _open(value)
    return value
