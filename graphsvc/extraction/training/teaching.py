"""From the corpus to a model, step by step; each step learns beside chances that are honest.

What a later model sees of an earlier one must look as it does on an unseen article. So the corpus
is parted in two, and each half is tagged by what was learned from the other.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graphsvc.extraction.deciding.events import tellings_of
from graphsvc.extraction.deciding.grouping import absolute, lent
from graphsvc.extraction.deciding.judging import Case, Known, cases_of
from graphsvc.extraction.tagging.contexts import mention_features
from graphsvc.extraction.tagging.insights import Insight
from graphsvc.extraction.tagging.linear import Linear
from graphsvc.extraction.tagging.model import Model, write
from graphsvc.extraction.tagging.reviewing import rescored, retold, with_insight
from graphsvc.extraction.tagging.tagger import LinearTagger
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.telling.memberships import tell_memberships
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.extraction.telling.weighing import Weighed, weigh_tagged
from graphsvc.extraction.training import lessons, meetings
from graphsvc.extraction.training.corpus import Report
from graphsvc.extraction.training.documents import Document, document_of
from graphsvc.extraction.training.learning import Example, learn
from graphsvc.extraction.training.meetings import Meeting, meeting_of
from graphsvc.model import Article
from graphsvc.reference import Names

__all__ = ["train", "write"]

REPORTS = 1.0
WORDS = 0.3
EVENTS = 0.3
"""How far these models may trust their examples; the others less."""

Read = Callable[[str], Article]
Say = Callable[[str], None]
"""Told what is being done."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A document with its tags, and what an honest model weighs in it."""

    document: Document
    tags: Sequence[Tags]
    weighed: Weighed | None = None
    tellings: Sequence[GoalTelling] = ()


def train(
    reports: Sequence[Report], names: Names, read: Read, *, say: Say = lambda _: None
) -> Model:
    """Learn a model from the reports of a corpus; the same model from the same reports.

    `read` makes an article of a report's text.
    """
    begun = begin(reports, names, read, say=say)
    say("learning what belongs to a goal")
    return _learn_goals(begun.lessons, begun.model)


@dataclass(frozen=True, slots=True)
class Begun:
    """What both tiers begin with: the matches, the words and the scorers of a corpus."""

    lessons: Sequence[Lesson]
    model: Model


def begin(
    reports: Sequence[Report], names: Names, read: Read, *, say: Say = lambda _: None
) -> Begun:
    """Learn who met whom, which words tell goals, and who scored beside them."""
    say("reading who met whom")
    met = [meeting_of(report, read(report.text), names) for report in reports]
    matches = _learn_meetings(met)
    say("reading the reports")
    documents = _read(met, names)
    say("learning which words tell goals")
    lessons_read, words = _learn_words(documents)
    model = replace(matches, words=words.words, scorers=words.scorers, nouns=words.nouns)
    return Begun(lessons_read, model)


def train_beside(
    begun: Begun, insights: Mapping[str, Insight], *, say: Say = lambda _: None
) -> Model:
    """Learn the accurate tier: all that follows, beside what an encoder makes of each report.

    `insights` are by the report's id, each of an encoder that did not learn from that report.
    """
    say("learning what belongs to a goal, beside the encoder")
    read = [_with_insight(each, insights[each.document.report.id]) for each in begun.lessons]
    examples = [e for each in read for e in lessons.words_again(each.document, each.tags)]
    model = replace(begun.model, words_again=learn(examples))
    read = [replace(each, tags=retold(each.tags, model)) for each in read]
    examples = [e for each in read for e in lessons.scorers_again(each.document, each.tags)]
    model = replace(model, scorers_again=learn(examples))
    read = [replace(each, tags=rescored(each.tags, model)) for each in read]
    return _learn_goals(read, model)


def _with_insight(each: Lesson, insight: Insight) -> Lesson:
    return replace(each, tags=with_insight(each.tags, insight))


def _learn_meetings(met: Sequence[Meeting]) -> Model:
    """Who met, who won, who was at home, and the score."""
    return Model(
        reports=learn([e for each in met for e in meetings.report(each)], strength=REPORTS),
        pairs=learn([example for each in met for example in meetings.pairs(each)]),
        winners=learn([example for each in met for example in meetings.winners(each)]),
        homes=learn([example for each in met for example in meetings.homes(each)]),
        finals=learn([example for each in met for example in meetings.finals(each)]),
    )


def _read(met: Sequence[Meeting], names: Names) -> list[Document]:
    """Each report, its match decided by what was learned from the other half."""
    found: dict[str, Document] = {}
    for half in (0, 1):
        model = _learn_meetings(met[half::2])
        for each in met[1 - half :: 2]:
            found[each.report.id] = document_of(each.report, each.reading, names, model)
    return [found[each.report.id] for each in met]


def _learn_words(documents: Sequence[Document]) -> tuple[list[Lesson], Model]:
    """The words that tell goals, and the scorers beside them."""
    nouns = lessons.nouns_of(documents)
    words = learn(_each(lessons.words, documents), strength=WORDS)
    first = _crossed(documents, lambda half: _tagged_by_words(half, nouns))
    scorers = learn([e for each in first for e in lessons.scorers(each.document, each.tags, nouns)])
    second = _rescored(first, nouns)
    return second, Model(words=words, scorers=scorers, nouns=nouns)


def _each(
    lesson: Callable[[Document], Iterable[Example]], documents: Sequence[Document]
) -> list[Example]:
    return [example for document in documents for example in lesson(document)]


Tag = Callable[[Document], Sequence[Tags]]


def _crossed(
    documents: Sequence[Document], learned: Callable[[Sequence[Document]], Tag]
) -> list[Lesson]:
    """Each document, tagged by what was learned from the other half."""
    tags: dict[str, Sequence[Tags]] = {}
    for half in (0, 1):
        tag = learned(documents[half::2])
        for document in documents[1 - half :: 2]:
            tags[document.report.id] = tag(document)
    return [Lesson(each, tags[each.report.id]) for each in documents]


def _tagged_by_words(documents: Sequence[Document], nouns: frozenset[str]) -> Tag:
    words = learn(_each(lessons.words, documents), strength=WORDS)
    tagger = LinearTagger(Model(words=words, nouns=nouns))
    return lambda document: tagger.tag(document.sheets, document.rules)


def _rescored(read: Sequence[Lesson], nouns: frozenset[str]) -> list[Lesson]:
    """With the chances of scorers that the other half gives."""
    found: dict[str, Lesson] = {}
    for half in (0, 1):
        examples = [
            e for each in read[half::2] for e in lessons.scorers(each.document, each.tags, nouns)
        ]
        scorers = learn(examples)
        for each in read[1 - half :: 2]:
            tags = [_scored(told, each.document, scorers) for told in each.tags]
            found[each.document.report.id] = replace(each, tags=tags)
    return [found[each.document.report.id] for each in read]


def _scored(told: Tags, document: Document, scorers: Linear) -> Tags:
    sheet = told.sheet
    chances = {
        at: scorers.chance(
            mention_features(
                sheet.forms,
                at,
                sheet.zone,
                told.goals,
                document.rules.get(sheet.units[at].start, ()),
            )
        )
        for at in told.scorers
    }
    return replace(told, scorers=chances)


def _learn_relations(read: Sequence[Lesson], model: Model) -> Model:
    """What stands beside a scorer: his minute, his club, whom he plays with, whom "he" means."""

    def learned(lesson: Callable[[Document, Sequence[Tags]], Iterable[Example]]) -> Linear:
        return learn([e for each in read for e in lesson(each.document, each.tags)])

    return replace(
        model,
        minutes=learned(lessons.minutes),
        earlier=learned(lessons.earlier),
        sides=learned(lessons.sides),
        mates=learned(lessons.mates),
        antecedents=learned(lessons.antecedents),
        counts=learned(lessons.counts),
    )


def _learn_goals(read: Sequence[Lesson], model: Model) -> Model:
    """What is one goal, which of them are, and whose; beside relations that are honest."""
    weighed: list[Lesson] = []
    for half in (0, 1):
        relations = _learn_relations(read[half::2], model)
        weighed += [_weighed(each, relations) for each in read[1 - half :: 2]]
    same = learn([e for each in weighed for e in lessons.same(each.document, each.tellings)])
    joined = replace(model, same=same)
    cases = [(each, _cases(each, joined)) for each in weighed]
    events = [e for each, told in cases for e in lessons.events(each.document, told)]
    clubs = [e for each, told in cases for e in _clubs(each, told)]
    return replace(
        _learn_relations(read, joined), events=learn(events, strength=EVENTS), clubs=learn(clubs)
    )


def _clubs(each: Lesson, told: Sequence[Case]) -> Iterable[Example]:
    if each.weighed is None or each.document.match is None:
        return ()
    memberships = tell_memberships(each.document.reading)
    known = Known(each.document.match, each.weighed.leans, memberships)
    return lessons.clubs(each.document, told, known)


def _weighed(each: Lesson, model: Model) -> Lesson:
    match = each.document.match
    if match is None:
        return each
    weighed = weigh_tagged(
        each.tags, each.document.patterns, match.clubs, model, each.document.listed
    )
    tellings = lent(absolute(tellings_of(match, [match], weighed.tellings)))
    return replace(each, weighed=weighed, tellings=tellings)


def _cases(each: Lesson, model: Model) -> list[Case]:
    match = each.document.match
    return cases_of(each.tellings, match, model) if match else []
