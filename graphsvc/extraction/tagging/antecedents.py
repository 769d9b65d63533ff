"""Whom a pronoun or a noun stands for: "he", "the striker", "the Dane".

A pronoun points back a few sentences; a noun may mean anybody of the article, also one who is
named later: "a header by their captain settled it. ... Roe, the captain, rose to it".
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.passages import NameMention, PersonMention
from graphsvc.extraction.tagging.contexts import bucket
from graphsvc.extraction.tagging.insights import Insight, steps
from graphsvc.extraction.tagging.linear import log_odds
from graphsvc.extraction.tagging.relations import NAMES
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.tagging.units import Unit

PRONOUNS = frozenset(("he", "she"))
BACK = 4
"""Sentences in which a pronoun may point back, its own the first."""
OWNER = "'s"
LEAD = ("H", "P0")
"""Zones that tell again what the body tells."""
LIKELY = 0.2
"""The least chance of one who is taken for the likeliest scorer elsewhere."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a player is named: the sentence, the unit, and the chance that he scored."""

    place: int
    at: int
    chance: float
    lead: bool


@dataclass(frozen=True, slots=True)
class Company:
    """The players of an article, each with the places that name him; `order` has all of these."""

    players: Mapping[str, Sequence[Naming]]
    order: Sequence[tuple[int, int]]


def company_of(tags: Sequence[Tags]) -> Company:
    """The players of an article, those first whom it names first."""
    found: dict[str, list[Naming]] = defaultdict(list)
    for place, told in enumerate(tags):
        lead = told.sheet.zone in LEAD
        for at, unit in enumerate(told.sheet.units):
            if isinstance(unit.mention, PersonMention) and unit.form in NAMES:
                chance = told.scorers.get(at, 0.0)
                found[unit.mention.person].append(Naming(place, at, chance, lead))
    order = sorted((told.place, told.at) for named in found.values() for told in named)
    return Company(dict(found), order)


def antecedent_features(
    tags: Sequence[Tags], company: Company, place: int, at: int
) -> list[tuple[str, frozenset[str]]]:
    """Each player whom the pronoun or noun at a unit of a sentence may mean, and what says so."""
    unit = tags[place].sheet.units[at]
    kind = unit.form if unit.form in PRONOUNS else "noun"
    near = _near(tags, place, at)
    found: dict[str, set[str]] = {person: set(told) for person, told in near.items()}
    described = {} if kind in PRONOUNS else _described(tags, company, unit)
    if kind not in PRONOUNS:
        for person in company.players:
            if person not in near:
                found[person] = set(_far(company, person, place, at))
    elsewhere = {person: _elsewhere(company.players[person], place) for person in found}
    likeliest = max(elsewhere.values(), default=0.0)
    insight = tags[place].insight
    for person, told in found.items():
        if insight:
            told.update(_seen(insight, place, at, person))
        told.update(_as_a_scorer(company.players[person], place, elsewhere[person], likeliest))
        told.add(f"n={min(len(near), 6)}|{person in near}")
        told.add(f"zone={tags[place].sheet.zone}|{person in near}")
        if person in described:
            told.add(f"described={min(described[person], 2)}|{person in near}")
        elif described:
            told.add("other-described")
    return [
        (person, frozenset(f"{kind}|{feature}" for feature in told))
        for person, told in found.items()
    ]


def _seen(insight: Insight, place: int, at: int, person: str) -> Iterator[str]:
    """What an encoder makes of a player whom a pronoun or noun may mean."""
    chances = insight.meant.get((place, at))
    chance = chances.get(person) if chances else None
    yield from steps("seen", None if chance is None else log_odds(chance))
    if chances:
        yield f"seen-best={chance == max(chances.values())}"


def _near(tags: Sequence[Tags], place: int, at: int) -> dict[str, set[str]]:
    """The players named in the sentences before, the last first, and how they are named."""
    found: dict[str, set[str]] = {}
    for back, order, person, features in _before(tags, place, at):
        if person in found:
            found[person].add("again")
        else:
            found[person] = {f"rank={min(len(found), 6)}", f"last={back}|{order == 0}", *features}
    return found


def _before(tags: Sequence[Tags], place: int, at: int) -> Iterator[tuple[int, int, str, set[str]]]:
    """The players named before, the last first: sentences back, order from its end, who, how."""
    for back in range(min(BACK, place + 1)):
        told = tags[place - back]
        limit = at if back == 0 else len(told.sheet.forms)
        named = [n for n in range(limit) if told.sheet.forms[n] in NAMES]
        for order, n in enumerate(reversed(named)):
            mention = told.sheet.units[n].mention
            if isinstance(mention, PersonMention):
                features = set(_of_mention(told, n, back, subject=n == named[0]))
                yield back, order, mention.person, {*features, f"only={len(named) == 1}|{back}"}


def _of_mention(told: Tags, n: int, back: int, *, subject: bool) -> Iterator[str]:
    following = "|".join(told.sheet.forms[n + 1 : n + 2])
    chance = bucket(told.scorers.get(n, 0.0))
    yield f"back={back}|{subject}"
    yield f"chance={back}|{chance}"
    yield f"chance={subject}|{chance}"
    yield f"form={told.sheet.forms[n]}"
    yield f"owner={following == OWNER}"
    yield f"after={following}"


def _far(company: Company, person: str, place: int, at: int) -> Iterator[str]:
    """How far off somebody is named whom the sentences before do not name."""
    here = (place, at)
    named = company.players[person]
    before = [place - told.place for told in named if (told.place, told.at) < here]
    yield f"far={min(*before, 9) // 2 if before else 'later'}"
    if not before:
        first = named[0].place
        between = bisect_left(company.order, (first, 0)) - bisect_right(company.order, here)
        yield f"ahead={min(first - place, 4)}|{max(0, min(between, 4))}"


def _elsewhere(named: Sequence[Naming], place: int) -> float:
    """The chance that somebody scored, by what other sentences say."""
    return max((told.chance for told in named if told.place != place), default=0.0)


def _as_a_scorer(
    named: Sequence[Naming], place: int, elsewhere: float, likeliest: float
) -> Iterator[str]:
    """Whether somebody is one who scored, as far as his names tell."""
    here = max((told.chance for told in named if told.place == place), default=0.0)
    lead = max((told.chance for told in named if told.lead), default=0.0)
    top = elsewhere == likeliest and likeliest > LIKELY
    yield f"elsewhere={bucket(elsewhere)}"
    yield f"top={top}|{bucket(likeliest)}"
    yield f"lead={bucket(lead)}"
    yield f"here={bucket(here)}"
    yield f"times={min(len(named), 4)}"


def _described(tags: Sequence[Tags], company: Company, noun: Unit) -> dict[str, int]:
    """How often a noun stands right beside each player: "striker Duff", "Duff, the striker"."""
    found: dict[str, int] = {}
    for person, named in company.players.items():
        for told in named:
            units = tags[told.place].sheet.units
            beside = (*units[max(0, told.at - 3) : told.at], *units[told.at + 2 : told.at + 6])
            if any(_alike(noun, each) for each in beside):
                found[person] = found.get(person, 0) + 1
    return found


def _alike(noun: Unit, other: Unit) -> bool:
    """Whether two units are one noun, or of one country: "the Dane", "Danish striker"."""
    if isinstance(noun.mention, NameMention) and isinstance(other.mention, NameMention):
        return bool({*noun.mention.keys} & {*other.mention.keys})
    return noun.form == other.form
