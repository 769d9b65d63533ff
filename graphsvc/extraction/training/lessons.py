"""What each linear model learns from: places of the corpus, and what its gold says of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from graphsvc.extraction.deciding.judging import Case, Known, club_features, event_features
from graphsvc.extraction.deciding.merging import same_features
from graphsvc.extraction.tagging.antecedents import antecedent_features, company_of
from graphsvc.extraction.tagging.contexts import mention_features, word_features
from graphsvc.extraction.tagging.relations import (
    beside_minutes,
    count_features,
    minutes_before,
)
from graphsvc.extraction.tagging.reviewing import (
    reviewed_words,
    scorer_again,
    word_again,
)
from graphsvc.extraction.tagging.sheets import Sheet
from graphsvc.extraction.tagging.tagger import may_score, may_tell
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.tagging.units import TIMES, Form
from graphsvc.extraction.telling.allegiances import beside_clubs, beside_players
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.extraction.training.documents import Document, same_person
from graphsvc.extraction.training.learning import Example

NO_NOUNS = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "of",
        "for",
        "on",
        "at",
        "to",
        "from",
        "by",
        "and",
        "in",
        "one",
        "it",
        "ball",
    ]
)
RARE = 2
"""Times that a noun must stand for a scorer to be known as one."""


def nouns_of(documents: Sequence[Document]) -> frozenset[str]:
    """The words that stand for a scorer where no name does: "the striker", "the 34-year-old"."""
    found: Counter[str] = Counter()
    for document in documents:
        for sheet in document.sheets:
            for at, form in enumerate(sheet.forms):
                if (
                    form[0].isalpha()
                    and document.scorers(sheet, at)
                    and _is_head(document, sheet, at)
                ):
                    found[form] += 1
    return frozenset(
        noun for noun, times in found.items() if times >= RARE and noun not in NO_NOUNS
    )


def _is_head(document: Document, sheet: Sheet, at: int) -> bool:
    """Whether a unit is the last of the words that stand for the scorer."""
    unit = sheet.units[at]
    ends = [
        s.end
        for s in document.report.spans
        if s.tag.endswith(".scorer") and s.start <= unit.start < s.end
    ]
    return unit.end in ends and unit.form not in ("he", "she")


def words(document: Document) -> Iterator[Example]:
    """Which words tell a goal."""
    for sheet in document.sheets:
        for at, form in enumerate(sheet.forms):
            if may_tell(form):
                told = bool(document.told(sheet.units[at]))
                yield frozenset(word_features(sheet.forms, at, sheet.zone)), told


def scorers(document: Document, tags: Sequence[Tags], nouns: frozenset[str]) -> Iterator[Example]:
    """Who scored, beside the words that tell a goal."""
    for each in tags:
        sheet = each.sheet
        for at, unit in enumerate(sheet.units):
            if may_score(sheet, at, nouns):
                rules = document.rules.get(unit.start, ())
                features = mention_features(sheet.forms, at, sheet.zone, each.goals, rules)
                yield frozenset(features), bool(document.scorers(sheet, at))


def words_again(document: Document, tags: Sequence[Tags]) -> Iterator[Example]:
    """Which words tell a goal, beside an encoder."""
    for each in tags:
        for at in reviewed_words(each):
            yield word_again(each, at), bool(document.told(each.sheet.units[at]))


def scorers_again(document: Document, tags: Sequence[Tags]) -> Iterator[Example]:
    """Who scored, beside an encoder."""
    for each in tags:
        for at in each.scorers:
            yield scorer_again(each, at), bool(document.scorers(each.sheet, at))


def minutes(document: Document, tags: Sequence[Tags]) -> Iterator[Example]:
    """Which minute of his sentence is that of a scorer's goal."""
    for told in tags:
        for at in told.scorers:
            if goals := document.scorers(told.sheet, at):
                for other, features in beside_minutes(told, at):
                    unit = told.sheet.units[other]
                    yield features, bool(goals & document.told(unit, "minute"))


def earlier(document: Document, tags: Sequence[Tags]) -> Iterator[Example]:
    """Which minute of the sentence before is that of a scorer's goal."""
    for before, told in pairwise(tags):
        if any(form in TIMES for form in told.sheet.forms):
            continue
        for at in told.scorers:
            if goals := document.scorers(told.sheet, at):
                for other, features in minutes_before(before, told, at):
                    unit = before.sheet.units[other]
                    yield features, bool(goals & document.told(unit, "minute"))


def sides(document: Document, tags: Sequence[Tags]) -> Iterator[Example]:
    """Which club beside a player is his."""
    clubs = dict(_clubs_of_people(document))
    for place in range(len(tags)):
        for person, club, features in beside_clubs(tags, place):
            if person in clubs:
                yield features, club == clubs[person]


def mates(document: Document, tags: Sequence[Tags]) -> Iterator[Example]:
    """Which players named together are of one side."""
    clubs = dict(_clubs_of_people(document))
    for told in tags:
        for one, other, features in beside_players(told):
            if one in clubs and other in clubs:
                yield features, clubs[one] == clubs[other]


def _clubs_of_people(document: Document) -> Iterator[tuple[str, str]]:
    """The club of each player for whom the gold has one."""
    if document.match is None or not document.report.matches:
        return
    told = document.report.matches[0]
    clubs = {side: document.club_named(getattr(told, side)) for side in ("home", "away")}
    people = {p.person for passage in document.reading.passages for p in passage.people}
    for person in people:
        found = {side for name, side in document.report.people.items() if same_person(person, name)}
        if len(found) == 1 and (club := clubs[found.pop()]):
            yield person, club


def antecedents(document: Document, tags: Sequence[Tags]) -> Iterator[Example]:
    """Whom a pronoun or a noun that stands for a scorer means."""
    company = company_of(tags)
    for place, each in enumerate(tags):
        for at in each.scorers:
            if each.sheet.forms[at] in (Form.PERSON, Form.KEEPER):
                continue
            names = [document.goals[goal].scorer for goal in document.scorers(each.sheet, at)]
            if not names:
                continue
            for person, features in antecedent_features(tags, company, place, at):
                yield features, any(same_person(person, name) for name in names)


def counts(document: Document, tags: Sequence[Tags]) -> Iterator[Example]:
    """Where several goals of one scorer are told at once."""
    for each in tags:
        for at in each.scorers:
            if goals := document.scorers(each.sheet, at):
                ruled = document.counted.get(each.sheet.units[at].start, 1)
                features = count_features(each, at, ruled)
                yield frozenset(features), len(goals) > 1


def gold_of(document: Document, telling: GoalTelling) -> frozenset[str]:
    """The goals whose scorer a telling names, by the gold."""
    if telling.seen is None or telling.scorer is None:
        return frozenset()
    goals = document.scorers(telling.seen.tags.sheet, telling.seen.at)
    main = document.report.matches[0].id if document.report.matches else ""
    return frozenset(
        goal
        for goal in goals
        if document.goals[goal].match == main
        and same_person(telling.scorer.person, document.goals[goal].scorer)
    )


def same(document: Document, tellings: Sequence[GoalTelling]) -> Iterator[Example]:
    """Which two tellings of a scorer are of one goal."""
    score = document.match.score if document.match else None
    goals = sum(score) if score else None
    told = [(each, gold_of(document, each)) for each in tellings]
    sure = [(each, gold) for each, gold in told if gold]
    sure.sort(key=lambda each: each[0].start)
    for (one, first), (other, second) in combinations(sure, 2):
        if one.scorer and other.scorer and one.scorer.person == other.scorer.person:
            features = frozenset(same_features(one, other, goals))
            yield features, bool(first & second)


def events(document: Document, cases: Sequence[Case]) -> Iterator[Example]:
    """Which tellings put together are of a goal of the match, and none that others are of."""
    if document.match is None:
        return
    for case in cases:
        way = case.ways[0]
        taken: set[str] = set()
        for block in sorted(way.blocks[: way.told], key=lambda b: -max(t.strength for t in b)):
            gold = {goal for telling in block for goal in gold_of(document, telling)} - taken
            if gold:
                taken.add(min(gold))
            yield frozenset(event_features(block, way, document.match)), bool(gold)


def clubs(document: Document, cases: Sequence[Case], known: Known) -> Iterator[Example]:
    """Which club a scorer plays for."""
    for case in cases:
        block = [telling for told in case.ways[0].blocks for telling in told]
        gold = {goal for telling in block for goal in gold_of(document, telling)}
        goals = [document.goals[goal] for goal in gold]
        sides = {document.side_of(goal) for goal in goals if not goal.own_goal}
        if len(sides) == 1 and (side := sides.pop()):
            for club in known.match.clubs:
                features = frozenset(club_features(block, case.person, club, known))
                yield features, club == side
