"""Whom a pronoun or a noun stands for: "he", "the striker", "the Dane"."""

from collections.abc import Iterator, Sequence

from graphsvc.extraction.reading.passages import NameMention, PersonMention
from graphsvc.extraction.tagging.contexts import bucket
from graphsvc.extraction.tagging.relations import NAMES
from graphsvc.extraction.tagging.tagger import Tags
from graphsvc.extraction.tagging.units import Unit

PRONOUNS = frozenset(("he", "she"))
BACK = 4
"""Sentences in which a pronoun may point back, its own the first."""
OWNER = "'s"


def antecedent_features(
    tags: Sequence[Tags], place: int, at: int
) -> list[tuple[str, frozenset[str]]]:
    """Each player whom the pronoun or noun at a unit of a sentence may mean, and what says so."""
    unit = tags[place].sheet.units[at]
    kind = unit.form if unit.form in PRONOUNS else "noun"
    found: dict[str, set[str]] = {}
    for back, order, person, features in _before(tags, place, at):
        if person in found:
            found[person].add("again")
        else:
            found[person] = {f"rank={min(len(found), 6)}", f"last={back}|{order == 0}", *features}
    described = {} if kind in PRONOUNS else _described(tags, unit)
    for person, times in described.items():
        found.setdefault(person, {"far"}).add(f"described={min(times, 2)}")
    for person, told in found.items():
        told.add(f"n={min(len(found), 6)}")
        if described and person not in described:
            told.add("other-described")
    return [
        (person, frozenset(f"{kind}|{feature}" for feature in told))
        for person, told in found.items()
    ]


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


def _described(tags: Sequence[Tags], noun: Unit) -> dict[str, int]:
    """How often a noun stands right beside each player: "striker Duff", "Duff, the striker"."""
    found: dict[str, int] = {}
    for told in tags:
        units = told.sheet.units
        for n, unit in enumerate(units):
            if isinstance(unit.mention, PersonMention) and unit.form in NAMES:
                beside = (*units[max(0, n - 3) : n], *units[n + 2 : n + 6])
                if any(_alike(noun, each) for each in beside):
                    found[unit.mention.person] = found.get(unit.mention.person, 0) + 1
    return found


def _alike(noun: Unit, other: Unit) -> bool:
    """Whether two units are one noun, or of one country: "the Dane", "Danish striker"."""
    if isinstance(noun.mention, NameMention) and isinstance(other.mention, NameMention):
        return bool({*noun.mention.keys} & {*other.mention.keys})
    return noun.form == other.form
