"""Who may have scored, sentence by sentence, and of whom that is not believed."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphsvc.extraction.deciding.decisions import DecidedGoals
from graphsvc.extraction.explaining.pages import Page, at
from graphsvc.extraction.explaining.records import Heard, Rejected, Why
from graphsvc.extraction.reading.passages import MinuteMention, PersonMention
from graphsvc.extraction.tagging.antecedents import company_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.telling.suspects import LEAST, MEANT, Suspect, Unheard, suspects
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.extraction.telling.weighing import Link, Untimed, links_of

Place = tuple[int, int]
"""Of a sentence among those tagged, and of a unit in it."""
Told = tuple[str, int, int]
"""A scorer, where he is named or meant, and where the words of his goal begin."""


@dataclass(frozen=True)
class Hearing:
    """What the sentences about a match say of who may have scored in it."""

    page: Page
    goals: DecidedGoals
    about: Collection[int]
    """The numbers of the sentences about it."""
    model: Model

    @cached_property
    def _places(self) -> Sequence[int]:
        return [n for n, told in enumerate(self.goals.tags) if self._number(told) in self.about]

    def _number(self, told: Tags) -> int:
        return self.page.number(told.sheet.passage)

    @cached_property
    def _suspects(self) -> Mapping[Place, Sequence[Suspect]]:
        """Several at one unit, where a witness takes it for somebody else than the model does."""
        tags, company = self.goals.tags, company_of(self.goals.tags)
        found: dict[Place, list[Suspect]] = defaultdict(list)
        for place in self._places:
            for suspect in suspects(tags, company, place, self.model, self.goals.heard):
                found[place, suspect.at].append(suspect)
        return found

    def _chief(self, place: int, unit: int) -> Suspect | None:
        """Who may have scored at a unit, best one of whom that is told."""
        here = self._suspects.get((place, unit), ())
        return min(here, key=lambda each: each.unheard is not None, default=None)

    def _suspect(self, telling: GoalTelling) -> Suspect | None:
        """He of whom a telling tells; None where only a pattern does."""
        if telling.seen is None:
            return None
        here = self._suspects[telling.seen.place, telling.seen.at]
        return next(each for each in here if each.who == telling.scorer)

    @cached_property
    def _tellings(self) -> Sequence[GoalTelling]:
        """Those with a scorer in the sentences about the match."""
        told = [each for each in self.goals.tellings if each.scorer]
        return [each for each in told if self.page.number(each.passage) in self.about]

    @cached_property
    def _taken(self) -> Collection[Told]:
        return {_told(each) for event in self.goals.events for each in event.tellings}

    def heard(self) -> list[Heard]:
        """Those of whom a goal is told, also where that is not believed in the end."""
        grouped: dict[Told, list[GoalTelling]] = defaultdict(list)
        for telling in self._tellings:
            grouped[_told(telling)].append(telling)
        return [self._heard(each) for each in grouped.values()]

    def _heard(self, tellings: Sequence[GoalTelling]) -> Heard:
        chief = tellings[0]
        suspect = self._suspect(chief)
        pattern = self._pattern(chief) if suspect else chief
        return Heard(
            sentence=self.page.number(chief.passage),
            place=at(chief.scorer or chief),
            words=self.page.whole(chief.trigger),
            person=chief.scorer.person if chief.scorer else "",
            chance=chief.seen.tags.scorers.get(chief.seen.at) if chief.seen else None,
            sure=suspect.sure if suspect else 1.0,
            pattern=pattern.rule if pattern else "",
            pattern_chance=pattern.strength if pattern else 0.0,
            witnesses=suspect.witnesses if suspect else {},
            strength=chief.strength,
            minutes=tuple(_label(each.minute) for each in tellings if each.minute),
            club=self.page.club(chief.club.club) if chief.club else "",
            doubts=doubts_in(tellings),
            taken=_told(chief) in self._taken,
        )

    def _pattern(self, chief: GoalTelling) -> GoalTelling | None:
        """What rules alone make of the words of a telling and its scorer."""
        found = [each for each in self.goals.patterns if each.trigger == chief.trigger]
        place = chief.scorer and chief.scorer.start
        return next((each for each in found if each.scorer and each.scorer.start == place), None)

    def rejected(self) -> Iterator[Rejected]:
        """Those of whom no goal is told, and the minutes that are not taken for theirs."""
        for place in self._places:
            for unit, chance in self.goals.tags[place].scorers.items():
                yield from self._unheard(place, unit, chance)
            yield from self._untimed(place)

    def _unheard(self, place: int, unit: int, chance: float) -> Iterator[Rejected]:
        told = self.goals.tags[place]
        named, number = told.sheet.units[unit], self._number(told)
        suspect = self._chief(place, unit)
        if suspect is None:  # all of `LEAST` and more are suspects, and whom witnesses name
            person = named.mention.person if isinstance(named.mention, PersonMention) else ""
            yield Rejected(at(named), number, Why.UNLIKELY_SCORER, person, chance, LEAST)
        elif suspect.unheard is Unheard.UNRESOLVED:
            meant = _person(suspect), suspect.sure, MEANT
            yield Rejected(at(named), number, Why.UNRESOLVED, *meant, before=chance)
        elif suspect.unheard is Unheard.UNSURE:
            both = _person(suspect), chance * suspect.sure, LEAST
            yield Rejected(at(named), number, Why.UNSURE, *both, before=chance)

    def _untimed(self, place: int) -> Iterator[Rejected]:
        """For each whose goal has no minute, why the likeliest of his sentence is not his."""
        told = self.goals.tags[place]
        links = list(links_of(told, self.model))
        owners = {each.minute: each.at for each in links if not each.untimed}
        timed = (each.seen for each in self._tellings if each.minute)
        asked = {seen.at for seen in timed if seen and seen.place == place}
        for link in links:
            suspect = self._chief(place, link.at)
            owner = self._chief(place, owners.get(link.minute, -1))
            if suspect is None or suspect.unheard or link.at in asked:
                continue
            his = owner is not None and _person(owner) == _person(suspect)
            if link.untimed and not his:
                asked.add(link.at)
                yield self._not_his(told, link, suspect, owner)

    def _not_his(self, told: Tags, link: Link, suspect: Suspect, owner: Suspect | None) -> Rejected:
        others = link.untimed is Untimed.ANOTHERS
        return Rejected(
            at(told.sheet.units[link.minute]),
            self._number(told),
            Why.ANOTHERS_MINUTE if others else Why.UNLIKELY_MINUTE,
            _person(suspect),
            link.chance,
            None if others else link.needs,
            other=_person(owner) if others and owner else "",
        )


def _told(telling: GoalTelling) -> Told:
    """What a telling has in common with those of the same words: minutes may be many."""
    who = telling.scorer
    return who.person if who else "", who.start if who else -1, telling.trigger.start


def _person(suspect: Suspect) -> str:
    return suspect.who.person if suspect.who else ""


def _label(minute: MinuteMention) -> str:
    return f"+{minute.label}" if minute.relative else minute.label


def doubts_in(tellings: Sequence[GoalTelling]) -> tuple[str, ...]:
    """The words that make tellings doubtful, each once."""
    return tuple(dict.fromkeys(doubt.words for each in tellings for doubt in each.doubts))
