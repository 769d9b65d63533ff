"""Goals as the trained model weighs them: who may have scored, in which words, when, for whom.

The patterns of `goals` say how a goal is told and are what the model looks at among other things;
whether it is one, and what the patterns miss, the model says.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import networkx as nx

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import ClubMention, Found, MinuteMention, PersonMention
from graphsvc.extraction.tagging.antecedents import Company, company_of
from graphsvc.extraction.tagging.linear import chance_of, log_odds
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.relations import (
    beside_minutes,
    count_features,
    minutes_before,
    plural_beside,
    side_features,
)
from graphsvc.extraction.tagging.sheets import sheets_of
from graphsvc.extraction.tagging.tagger import Tagger
from graphsvc.extraction.tagging.tags import Rules, Tags
from graphsvc.extraction.tagging.units import Form
from graphsvc.extraction.telling.allegiances import Ties, listed, ties_of
from graphsvc.extraction.telling.goals import telling_around
from graphsvc.extraction.telling.minute_owners import series_from
from graphsvc.extraction.telling.suspects import BASE_RATE, LEAST, Suspect, suspects
from graphsvc.extraction.telling.tellings import GoalTelling, Seen
from graphsvc.extraction.telling.witnessing import Heard, goals_heard
from graphsvc.model import GoalKind

ITS_MINUTE = 0.5
"""The least chance that a minute of his sentence is that of a scorer's goal."""
ITS_ONLY_MINUTE, LIKELY = 0.2, 0.5
"""The same of the only minute of his sentence, where he alone of all there is a likely scorer."""
BEFORE = 0.6
"""The same for a minute of the sentence before."""
OF_WORDS = 0.5
"""What a unit must have of the best one's chance to be of the words that tell the goal."""
REACH = 16
SEVERAL = 0.1
"""The least chance of several goals that are told at once."""
PATTERN = 0.5
"""What a pattern counts beside the model, in log-odds."""
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
    tags: Sequence[Tags] = ()
    """What the words of each sentence tell."""
    heard: Sequence[Heard] = ()
    """What witnesses tell."""


class Untimed(StrEnum):
    """Why a minute is not taken for that of a scorer beside it."""

    UNLIKELY = "UNLIKELY"
    ANOTHERS = "ANOTHERS"
    """It goes with the goal of another scorer."""
    SETTLED = "SETTLED"
    """Another minute goes with his goal."""


@dataclass(frozen=True, slots=True)
class Link:
    """A scorer beside a minute of his sentence, by their units: the chance that they belong."""

    at: int
    minute: int
    chance: float
    untimed: Untimed | None
    """Why they are not taken to belong together, if so."""
    needs: float = ITS_MINUTE
    """The least chance with which they would be."""


def weigh(
    reading: Reading,
    patterns: Sequence[GoalTelling],
    sides: tuple[str, str],
    model: Model,
    tagger: Tagger,
) -> Weighed:
    """Weigh the goals of an article about a match of two sides; `patterns` is what rules found."""
    sheets = sheets_of(reading, sides)
    heard = goals_heard(sheets, reading.testimonies, model.nouns)
    tags = tagger.tag(sheets, rules_of(patterns))
    return weigh_tagged(tags, patterns, sides, model, listed(reading, sides), heard)


def rules_of(patterns: Sequence[GoalTelling]) -> Rules:
    """The rules that take somebody for a scorer, by the place that names him."""
    return {start: [each.rule for each in told] for start, told in _by_place(patterns).items()}


def weigh_tagged(  # noqa: PLR0913, PLR0917 - all that may speak for a goal
    tags: Sequence[Tags],
    patterns: Sequence[GoalTelling],
    sides: tuple[str, str],
    model: Model,
    given: Mapping[str, float],
    heard: Sequence[Heard] = (),
) -> Weighed:
    """Weigh the goals of an article whose sentences are tagged; `given` is what line-ups say.

    `heard` are the goals that witnesses tell.
    """
    company = company_of(tags)
    known = _Known(tags, company, _by_place(patterns), heard, model)
    told = [telling for place in range(len(tags)) for telling in _tell(known, place)]
    unowned = [telling for telling in patterns if telling.scorer is None]
    ordered = sorted([*told, *unowned], key=lambda each: each.trigger.start)
    ties = ties_of(tags, sides, model, given)
    return Weighed(tuple(ordered), ties.settled({}), ties, tags, heard)


def _by_place(patterns: Sequence[GoalTelling]) -> Mapping[int, Sequence[GoalTelling]]:
    found: dict[int, list[GoalTelling]] = defaultdict(list)
    for telling in patterns:
        if telling.scorer:
            found[telling.scorer.start].append(telling)
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """All that is known of an article."""

    tags: Sequence[Tags]
    company: Company
    patterns: Mapping[int, Sequence[GoalTelling]]
    """By the place of the scorer."""
    heard: Sequence[Heard]
    """What witnesses tell."""
    model: Model


def _tell(known: _Known, place: int) -> Iterator[GoalTelling]:
    """The goals of one sentence: one for each that may have scored, or for each of his minutes."""
    told = known.tags[place]
    minutes = minutes_of(known.tags, place, known.model)
    for suspect in suspects(known.tags, known.company, place, known.model, known.heard):
        scorer = suspect.resolved
        if scorer is None or suspect.unheard:
            continue
        witnessed = [each.telling(scorer) for each in suspect.heard]
        weighed = _weighed(known, place, suspect, scorer, witnessed)
        if weighed[0].rule == LISTED:
            yield from weighed
            continue
        chief = _all_told([*weighed, *witnessed])
        heard = [each.minute for each in witnessed if each.minute][:1]
        found: list[MinuteMention | None] = [*minutes.get(suspect.at, heard)] or [
            told.sheet.passage.entry
        ]
        for minute in found:
            yield replace(chief, minute=minute, count=chief.count if len(found) == 1 else 1)


def _weighed(
    known: _Known,
    place: int,
    suspect: Suspect,
    scorer: PersonMention,
    witnessed: Sequence[GoalTelling],
) -> list[GoalTelling]:
    """What tells the goal of a suspect: patterns, else a witness, else what the model sees."""
    told, at, model = known.tags[place], suspect.at, known.model
    patterns = known.patterns.get(told.sheet.units[at].start, ())
    drafts = patterns or witnessed[:1]
    if not drafts:
        drafts = [telling_around(told.sheet.passage, _words(told, at), scorer)]
    chances = [_with_pattern(suspect.chance, each) for each in patterns] or [suspect.chance]
    count, several = _several(told, at, model, max(draft.count for draft in drafts))
    lean = dict(_beside(told, at, model, scored=suspect.chance))
    for each in witnessed:
        for club, logit in each.lean.items():
            lean[club] = lean.get(club, 0.0) + logit
    return [
        replace(
            draft,
            scorer=scorer,
            strength=_with_witnesses(chance, suspect) * suspect.sure,
            count=count,
            several=several,
            lean=lean,
            seen=Seen(told, place, at),
        )
        for draft, chance in zip(drafts, chances, strict=True)
    ]


def _with_witnesses(chance: float, suspect: Suspect) -> float:
    """A chance, moved by those who say so: each has read by itself, so all odds count in full."""
    if not suspect.witnesses:
        return chance
    odds = sum(log_odds(each) - log_odds(BASE_RATE) for each in suspect.witnesses.values())
    return chance_of(log_odds(chance) + odds)


def _with_pattern(chance: float, draft: GoalTelling) -> float:
    """The model's chance, moved by what the pattern says, its doubts included."""
    return chance_of(log_odds(chance) + PATTERN * log_odds(draft.strength))


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
    found: dict[int, list[MinuteMention]] = {}
    for link in links_of(told, model):
        mention = told.sheet.units[link.minute].mention
        if isinstance(mention, MinuteMention) and not link.untimed:
            found[link.at] = _series(told, mention)
    if not found and place:
        found.update(_from_before(tags[place - 1], told, model))
    return found


def links_of(told: Tags, model: Model) -> Iterator[Link]:
    """Each that may have scored beside each minute of his sentence; what fits best comes first.

    A scorer and a minute belong to one link at most, so that all those taken fit best together:
    of "Berg scored in the 7th minute, Holm five minutes later" both, even where Holm, alone,
    would rather have the 7th.
    """
    fits = [
        (link * chance**0.5, at, minute, link)
        for at, chance in told.scorers.items()
        if chance >= LEAST
        for minute, features in beside_minutes(told, at)
        for link in (model.minutes.chance(features),)
    ]
    lone = _lone(told, {minute for _, _, minute, _ in fits})
    needs = {at: ITS_ONLY_MINUTE if at == lone else ITS_MINUTE for _, at, _, _ in fits}
    taken = _best_together((fit, at, minute) for fit, at, minute, link in fits if link >= needs[at])
    minutes = set(taken.values())
    for _, at, minute, link in sorted(fits, reverse=True):
        if taken.get(at) == minute:
            untimed = None
        elif link < needs[at]:
            untimed = Untimed.UNLIKELY
        else:
            untimed = Untimed.ANOTHERS if minute in minutes else Untimed.SETTLED
        yield Link(at, minute, link, untimed, needs[at])


def _lone(told: Tags, minutes: Collection[int]) -> int | None:
    """The only likely scorer of a sentence that tells one minute."""
    likely = [at for at, chance in told.scorers.items() if chance >= LIKELY]
    return likely[0] if len(likely) == len(minutes) == 1 else None


def _best_together(fits: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """The minute of each scorer that gets one: those pairs whose sum of fits is the greatest."""
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    for fit, at, minute in fits:
        graph.add_edge(("scorer", at), ("minute", minute), weight=fit)
    pairs = (dict(pair) for pair in nx.max_weight_matching(graph))
    return {pair["scorer"]: pair["minute"] for pair in pairs}


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
        (link * chance**0.5, at, other)
        for at, chance in told.scorers.items()
        if chance >= LEAST
        for other, features in minutes_before(before, told, at)
        if (link := model.earlier.chance(features)) >= BEFORE
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
