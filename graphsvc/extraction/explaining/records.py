"""What an explanation consists of; places are code points of the article, chances 0 to 1."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graphsvc.extraction.deciding.choosing import Unchosen
from graphsvc.extraction.deciding.homes import HomeSource
from graphsvc.extraction.reading.passages import Found
from graphsvc.model import SegmentKind


class MarkKind(StrEnum):
    """What words are found to be."""

    PERSON = "PERSON"
    CLUB = "CLUB"
    MINUTE = "MINUTE"
    SCORE = "SCORE"
    COMPETITION = "COMPETITION"
    PLACE = "PLACE"
    """A ground, city or country, or whoever is of one: "the Dane"."""
    GOAL = "GOAL"
    """Words that tell a goal."""


class Why(StrEnum):
    """Why something was not taken."""

    UNLIKELY_SCORER = "UNLIKELY_SCORER"
    """That whoever stands there scored is too unlikely."""
    UNRESOLVED = "UNRESOLVED"
    """Nobody is likely enough the one whom the word stands for."""
    UNSURE = "UNSURE"
    """That he scored, and that he is meant, are together too unlikely."""
    ANOTHER_MATCH = "ANOTHER_MATCH"
    """The sentence is about another match alone."""
    ANOTHER_CLUB = "ANOTHER_CLUB"
    """The goal is said to be for or against a club of another match."""
    DISBELIEVED = "DISBELIEVED"
    """Beside all other goals and the score it is too unlikely."""
    ABOVE_SCORE = "ABOVE_SCORE"
    """The score leaves no goal for it: others are likelier."""
    NAMELESS = "NAMELESS"
    """It names no scorer, and no goal is told near it."""
    UNLIKELY_MINUTE = "UNLIKELY_MINUTE"
    """That it is the minute of his goal is too unlikely."""
    ANOTHERS_MINUTE = "ANOTHERS_MINUTE"
    """The minute fits somebody else better."""


@dataclass(frozen=True, slots=True)
class Mark(Found):
    """Words, and what they are found to be."""

    kind: MarkKind
    means: str = ""
    """Who or what is meant, or which minute, where the words don't say it themselves."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """What was not taken, and why."""

    place: Found
    sentence: int
    """Its number in the explanation."""
    why: Why
    person: str = ""
    """Who may be meant; empty where nobody is."""
    chance: float | None = None
    """What was too small, if it was, and how much was needed."""
    needed: float | None = None
    before: float | None = None
    """What it had before that: the chance to have scored, or that of the goal, seen alone."""
    other: str = ""
    """Whose minute it is, or which match or club it is about."""
    doubts: tuple[str, ...] = ()
    """Words that lessened the chance."""
    again: bool = False
    """Whether it would be a further goal of somebody."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody who may have scored, by one sentence."""

    sentence: int
    place: Found
    """Where he is named or meant."""
    words: Found
    """The words that tell it."""
    person: str
    chance: float | None
    """That whoever stands there scored; None where no model has looked at the words."""
    sure: float
    """That he is meant; 1 where he is named."""
    pattern: str
    """The rule that takes the words for a goal; empty where none does."""
    pattern_chance: float
    witnesses: Mapping[str, float]
    """Who else takes him for the scorer, and how surely."""
    strength: float
    """That the words tell a goal of his, all in all."""
    minutes: tuple[str, ...]
    club: str
    """The club that they say it was for."""
    doubts: tuple[str, ...]
    taken: bool
    """Whether a goal that is claimed is told by it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, with what was found in it."""

    number: int
    zone: SegmentKind
    zone_number: int
    place: Found
    marks: tuple[Mark, ...]
    heard: tuple[Heard, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of the article in which no goals are looked for: a byline, boilerplate."""

    zone: SegmentKind
    place: Found


@dataclass(frozen=True, slots=True)
class ScoreWeighed:
    """A score that the match may have ended with, in the order of its clubs."""

    goals: tuple[int, int]
    before: float
    """Its chance by the words beside it."""
    after: float
    """Its chance with the goals told."""
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FaintScore:
    """Two numbers of the text that hardly are the final score."""

    place: Found
    sentence: int
    chance: float
    needed: float


@dataclass(frozen=True, slots=True)
class Searched:
    """How the match that the article reports was looked for."""

    report: float | None
    """The chance that it reports one; None where it was too short to ask."""
    report_needed: float
    pairs: tuple[tuple[str, str, float], ...]
    """Two clubs and the chance that the match is theirs; the likeliest first."""
    pair_needed: float
    why: Unchosen | None
    """Why none was found, if so."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that tell one goal."""

    place: Found
    sentence: int
    strength: float


@dataclass(frozen=True, slots=True)
class GoalExplained:
    """A goal that is claimed."""

    tellings: tuple[Telling, ...]
    club: str
    minute: str
    own: bool
    alone: float | None
    """Its chance before all goals were decided together; None where patterns alone decided."""
    confidence: float
    credit: float
    """The chance that it is a goal for that club."""


@dataclass(frozen=True, slots=True)
class OtherWay:
    """Another way to put the tellings of a scorer together: the sentences of each goal."""

    chance: float
    goals: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class ScorerExplained:
    """Somebody whose goals are claimed."""

    person: str
    goals: tuple[GoalExplained, ...]
    club: str = ""
    """The club that he likelier plays for; empty where patterns alone decided."""
    club_chance: float = 0.0
    way: float = 1.0
    """The chance that his tellings belong together as they were put."""
    others: tuple[OtherWay, ...] = ()


@dataclass(frozen=True, slots=True)
class MatchExplained:
    """A match with its score, and the goals that are claimed."""

    clubs: tuple[str, str]
    main: bool
    home: str
    """Empty where it is not known."""
    home_by: HomeSource | None
    home_chance: float | None
    """What the model gives the first of the clubs; None where it was not asked."""
    home_needed: float
    score: tuple[int, int] | None
    scores: tuple[ScoreWeighed, ...]
    score_needed: float
    faint: tuple[FaintScore, ...]
    sentences: tuple[int, ...]
    """Those that tell of it."""
    scorers: tuple[ScorerExplained, ...]
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an article is taken to say what is claimed."""

    text: str
    lines: Sequence[Line]
    unread: Sequence[Unread]
    searched: Searched | None
    """None where no trained model decides."""
    matches: Sequence[MatchExplained]
    overlooked: int
    """People, and words for them, that so hardly scored that no line tells of it."""
