"""Goals as the trained model weighs them: who may have scored, in which words, when, for whom.

The patterns of `goals` say how a goal is told and are what the model looks at among other things;
whether it is one, and what the patterns miss, the model says.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import ClubMention, Found, MinuteMention, PersonMention
from graphsvc.extraction.tagging.antecedents import Company, antecedent_features, company_of
from graphsvc.extraction.tagging.linear import chance_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.relations import (
    beside_minutes,
    count_features,
    minutes_before,
    plural_beside,
    side_features,
)
from graphsvc.extraction.tagging.sheets import sheets_of
from graphsvc.extraction.tagging.tagger import Rules, Tagger, Tags
from graphsvc.extraction.tagging.units import Form
from graphsvc.extraction.telling.allegiances import Ties, listed, ties_of
from graphsvc.extraction.telling.goals import telling_around
from graphsvc.extraction.telling.minute_owners import series_from
from graphsvc.extraction.telling.tellings import GoalTelling, Seen
from graphsvc.model import AliasKind, GoalKind

LEAST = 0.08
"""The chance of a scorer below which nothing is told."""
MEANT = 0.3
"""The least chance of whom a pronoun means."""
ITS_MINUTE = 0.5
"""The least chance that a minute of his sentence is that of a scorer's goal."""
BEFORE = 0.6
"""The same for a minute of the sentence before."""
OF_WORDS = 0.5
"""What a unit must have of the best one's chance to be of the words that tell the goal."""
REACH = 16
SEVERAL = 0.1
"""The least chance of several goals that are told at once."""
PATTERN = 0.5
"""What a pattern counts beside the model, in log-odds."""
SLIGHTEST = 0.001
"""Chances nearer to 0 or 1 than that count as so far."""
UNKNOWN_RULE = "goal/learned"
LISTED = "goal/list"
"""The rule of a line of scorers, which gives each his minute."""

Lean = Mapping[str, float]
"""For each club named beside a player the log-odds that it is his."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The goals that an article may tell, and what it says of whose player everybody is."""

    tellings: tuple[GoalTelling, ...]
    leans: Mapping[str, float]
    """By the name of a player: the log-odds that he plays for the first side, not the second."""
    ties: Ties
    """What these follow from."""


def weigh(
    reading: Reading,
    patterns: Sequence[GoalTelling],
    sides: tuple[str, str],
    model: Model,
    tagger: Tagger,
) -> Weighed:
    """Weigh the goals of an article about a match of two sides; `patterns` is what rules found."""
    tags = tagger.tag(sheets_of(reading, sides), rules_of(patterns))
    return weigh_tagged(tags, patterns, sides, model, listed(reading, sides))


def rules_of(patterns: Sequence[GoalTelling]) -> Rules:
    """The rules that take somebody for a scorer, by the place that names him."""
    found: dict[int, list[str]] = defaultdict(list)
    for telling in patterns:
        if telling.scorer:
            found[telling.scorer.start].append(telling.rule)
    return found


def weigh_tagged(
    tags: Sequence[Tags],
    patterns: Sequence[GoalTelling],
    sides: tuple[str, str],
    model: Model,
    given: Mapping[str, float],
) -> Weighed:
    """Weigh the goals of an article whose sentences are tagged; `given` is what line-ups say."""
    by_place: dict[int, list[GoalTelling]] = defaultdict(list)
    for telling in patterns:
        if telling.scorer:
            by_place[telling.scorer.start].append(telling)
    company = company_of(tags)
    told = [
        telling
        for place in range(len(tags))
        for telling in _tell(tags, company, place, by_place, model)
    ]
    unowned = [telling for telling in patterns if telling.scorer is None]
    ordered = sorted([*told, *unowned], key=lambda each: each.trigger.start)
    ties = ties_of(tags, sides, model, given)
    return Weighed(tuple(ordered), ties.settled({}), ties)


def _tell(
    tags: Sequence[Tags],
    company: Company,
    place: int,
    by_place: Mapping[int, Sequence[GoalTelling]],
    model: Model,
) -> Iterator[GoalTelling]:
    """The goals of one sentence: one for each that may have scored, or for each of his minutes."""
    told = tags[place]
    minutes = minutes_of(tags, place, model)
    for at, chance in told.scorers.items():
        if chance < LEAST:
            continue  # whoever is meant
        scorer, sure = _who(tags, company, place, at, model)
        if scorer is None or chance * sure < LEAST:
            continue
        unit = told.sheet.units[at]
        drafts = by_place.get(unit.start) or [
            telling_around(told.sheet.passage, _words(told, at), scorer)
        ]
        count, several = _several(told, at, model, max(draft.count for draft in drafts))
        weighed = [
            replace(
                draft,
                scorer=scorer,
                strength=_with_pattern(chance, draft) * sure,
                count=count,
                several=several,
                lean=_beside(told, at, model, scored=chance),
                seen=Seen(told, place, at),
            )
            for draft in drafts
        ]
        if weighed[0].rule == LISTED:
            yield from weighed
            continue
        chief = _all_told(weighed)
        found: list[MinuteMention | None] = [*minutes.get(at, ())] or [None]
        for minute in found:
            yield replace(chief, minute=minute, count=chief.count if len(found) == 1 else 1)


def _with_pattern(chance: float, draft: GoalTelling) -> float:
    """The model's chance, moved by what the pattern says, its doubts included."""
    if draft.rule == UNKNOWN_RULE:
        return chance
    return chance_of(_log_odds(chance) + PATTERN * _log_odds(draft.strength))


def _log_odds(chance: float) -> float:
    bounded = max(SLIGHTEST, min(1.0 - SLIGHTEST, chance))
    return log(bounded / (1.0 - bounded))


def _all_told(drafts: Sequence[GoalTelling]) -> GoalTelling:
    """The first of what patterns make of one scorer, with what the others say of his goal."""
    chief = drafts[0]
    for other in drafts[1:]:
        if chief.kind is not GoalKind.OWN_GOAL and other.kind:
            chief = replace(chief, kind=other.kind, kind_words=other.kind_words)
        if chief.role is None and other.role:
            chief = replace(chief, role=other.role, role_words=other.role_words)
    return chief


def _several(told: Tags, at: int, model: Model, ruled: int) -> tuple[int, float]:
    """How many goals of a scorer his sentence may tell at once, and how likely it does.

    `ruled` is how many the patterns take it to tell.
    """
    count = max(ruled, plural_beside(told, at), 2)
    chance = model.counts.chance(count_features(told, at, ruled))
    return (count, chance) if chance >= SEVERAL else (1, 1.0)


def _who(
    tags: Sequence[Tags], company: Company, place: int, at: int, model: Model
) -> tuple[PersonMention | None, float]:
    """Who is named at a unit, or whom it stands for, and how sure that is."""
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
    sure = chance_of(logit)
    if sure < MEANT:
        return None, 0.0
    return PersonMention(unit.start, unit.end, person, AliasKind.DESCRIPTION), sure


def _words(told: Tags, at: int) -> Found:
    """The words that tell the goal, nearest to the scorer and likeliest; else the scorer's own."""
    places = range(max(0, at - REACH), min(len(told.goals), at + REACH + 1))
    best = max(places, key=lambda place: told.goals[place] / (1 + 0.05 * abs(place - at)))
    if told.goals[best] <= 0.05:
        return Found(told.sheet.units[at].start, told.sheet.units[at].end)
    first = last = best
    floor = OF_WORDS * told.goals[best]
    while first > 0 and told.goals[first - 1] >= floor and first - 1 != at:
        first -= 1
    while last + 1 < len(told.goals) and told.goals[last + 1] >= floor and last + 1 != at:
        last += 1
    return Found(told.sheet.units[first].start, told.sheet.units[last].end)


def minutes_of(tags: Sequence[Tags], place: int, model: Model) -> dict[int, list[MinuteMention]]:
    """For each scorer of a sentence the minutes of his goals: those go together that fit best."""
    told = tags[place]
    links: list[tuple[float, int, int]] = []
    for at, chance in told.scorers.items():
        if chance >= LEAST:
            for other, features in beside_minutes(told, at):
                link = model.minutes.chance(features)
                if link >= ITS_MINUTE:
                    links.append((link * chance**0.5, at, other))
    found: dict[int, list[MinuteMention]] = {}
    taken: set[int] = set()
    for _, at, other in sorted(links, reverse=True):
        mention = told.sheet.units[other].mention
        if isinstance(mention, MinuteMention) and at not in found and other not in taken:
            found[at] = _series(told, mention)
            taken.add(other)
    if not found and place:
        found.update(_from_before(tags[place - 1], told, model))
    return found


def _series(told: Tags, minute: MinuteMention) -> list[MinuteMention]:
    """A minute and those listed with it: "in the 12th, 30th and 45th minutes"."""
    passage = told.sheet.passage
    for first in passage.minutes:
        series = series_from(passage, first, passage.minutes)
        if minute in series:
            return list(series)
    return [minute]


def _from_before(
    before: Tags, told: Tags, model: Model
) -> Iterator[tuple[int, list[MinuteMention]]]:
    """The minute that the sentence before tells: "They led after six minutes. Duff crossed …"."""
    options = [
        (model.earlier.chance(features) * chance**0.5, at, other)
        for at, chance in told.scorers.items()
        if chance >= LEAST
        for other, features in minutes_before(before, told, at)
        if model.earlier.chance(features) >= BEFORE
    ]
    if options:
        _, at, other = max(options)
        mention = before.sheet.units[other].mention
        if isinstance(mention, MinuteMention):
            yield at, [mention]


def _beside(told: Tags, at: int, model: Model, *, scored: float) -> Lean:
    """For each club of the match in the sentence of a player: the log-odds that it is his."""
    lean: dict[str, float] = defaultdict(float)
    for other, form in enumerate(told.sheet.forms):
        mention = told.sheet.units[other].mention
        if form == Form.SIDE and isinstance(mention, ClubMention):
            features = side_features(told.sheet.forms, at, other, told.goals, scored)
            lean[mention.club] += model.sides.logit(features)
    return dict(lean)
