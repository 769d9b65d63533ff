"""Who may have scored, sentence by sentence: whom the model takes for a scorer, or a witness."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from graphsvc.extraction.reading.passages import PersonMention
from graphsvc.extraction.tagging.antecedents import Company, antecedent_features
from graphsvc.extraction.tagging.linear import chance_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.telling.witnessing import Heard
from graphsvc.model import AliasKind

LEAST = 0.08
"""The chance of a scorer below which nothing is told."""
MEANT = 0.3
"""The least chance of whom a pronoun means."""
BASE_RATE = 0.2
"""How likely it is that a place which names a player tells his goal: one in five of the corpus."""


class Unheard(StrEnum):
    """Why nothing is told of somebody who may have scored."""

    UNRESOLVED = "UNRESOLVED"
    """Nobody is likely enough the one whom a pronoun or a noun stands for."""
    UNSURE = "UNSURE"
    """That he scored, and that he is meant, are together too unlikely."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """Somebody who may have scored, at a unit of a sentence."""

    at: int
    chance: float
    """That whoever stands there scored, as the model sees it; `BASE_RATE` where it does not look.
    """
    who: PersonMention | None
    """Who is named there, or is likeliest meant."""
    sure: float
    """How likely he is meant."""
    heard: tuple[Heard, ...] = ()
    """What witnesses tell of him there."""

    @property
    def resolved(self) -> PersonMention | None:
        """Who is named there, or is likely enough meant."""
        return self.who if self.sure >= MEANT else None

    @property
    def unheard(self) -> Unheard | None:
        """Why nothing is told of him, if so."""
        if self.resolved is None:
            return Unheard.UNRESOLVED
        unsure = not self.heard and self.chance * self.sure < LEAST
        return Unheard.UNSURE if unsure else None

    @property
    def witnesses(self) -> Mapping[str, float]:
        """Who takes him for the scorer there, and how surely; who says it twice is not surer."""
        surest: dict[str, float] = {}
        for each in self.heard:
            surest[each.witness] = max(each.confidence, surest.get(each.witness, 0.0))
        return surest


def suspects(
    tags: Sequence[Tags], company: Company, place: int, model: Model, heard: Sequence[Heard] = ()
) -> Iterator[Suspect]:
    """Those who may have scored by one sentence: all whose chance is `LEAST` or more.

    And those of whom witnesses tell a goal there, which `heard` are.
    """
    scorers = tags[place].scorers
    told: dict[int, list[Heard]] = {at: [] for at, chance in scorers.items() if chance >= LEAST}
    for each in heard:
        if each.place == place:
            told.setdefault(each.at, []).append(each)
    for at, here in told.items():
        who, sure = _who(tags, company, place, at, model)
        yield from _meant(Suspect(at, scorers.get(at, BASE_RATE), who, sure), here)


def _meant(seen: Suspect, heard: Sequence[Heard]) -> Iterator[Suspect]:
    """Whom a unit stands for: the one whom the model takes it for, and those named by witnesses.

    Where a witness names nobody it is the first of these.
    """
    likeliest = seen.resolved.person if seen.resolved else ""
    named = {each.scorer.person: each.scorer for each in heard if each.scorer}
    of = [(each.scorer.person if each.scorer else likeliest, each) for each in heard]
    if seen.who is None or seen.who.person not in named:
        yield replace(seen, heard=tuple(each for person, each in of if person == likeliest))
    for name, mention in named.items():
        his = tuple(each for person, each in of if person == name)
        yield Suspect(seen.at, seen.chance, mention, 1.0, his)


def _who(
    tags: Sequence[Tags], company: Company, place: int, at: int, model: Model
) -> tuple[PersonMention | None, float]:
    """Who is named at a unit, or whom it likeliest stands for, and how sure that is."""
    unit = tags[place].sheet.units[at]
    if isinstance(unit.mention, PersonMention):
        return unit.mention, 1.0
    options = [
        (model.antecedents.logit(features), person)
        for person, features in antecedent_features(tags, company, place, at)
    ]
    if not options:
        return None, 0.0
    logit, person = max(options)
    meant = PersonMention(unit.start, unit.end, person, AliasKind.DESCRIPTION)
    return meant, chance_of(logit)
