"""The closed lists of words: IPTC NewsCodes, Wikidata ranks, StatsBomb and Opta words for shots."""

from enum import StrEnum


class EventStatus(StrEnum):
    """Where a match stands (IPTC speventstatus)."""

    PRE_EVENT = "PRE_EVENT"
    MID_EVENT = "MID_EVENT"
    INTERMISSION = "INTERMISSION"
    POST_EVENT = "POST_EVENT"
    POSTPONED = "POSTPONED"
    RESCHEDULED = "RESCHEDULED"
    DELAYED = "DELAYED"
    SUSPENDED = "SUSPENDED"
    HALTED = "HALTED"
    FORFEITED = "FORFEITED"
    CANCELED = "CANCELED"
    IF_NECESSARY = "IF_NECESSARY"
    DISCARDED = "DISCARDED"


class EventOutcome(StrEnum):
    """How a match ended for one club (IPTC speventoutcome)."""

    WIN = "WIN"
    LOSS = "LOSS"
    TIE = "TIE"
    UNDECIDED = "UNDECIDED"


class CompetitionPhase(StrEnum):
    """A part of a competition (IPTC sptournamentphase)."""

    QUALIFICATION = "QUALIFICATION"
    ROUND_ROBIN = "ROUND_ROBIN"
    GROUP = "GROUP"
    PLAY_OFF = "PLAY_OFF"
    ROUND = "ROUND"
    ROUND_OF_16 = "ROUND_OF_16"
    QUARTER_FINAL = "QUARTER_FINAL"
    SEMI_FINAL = "SEMI_FINAL"
    THIRD_FINAL = "THIRD_FINAL"
    FINAL = "FINAL"
    ELIMINATION = "ELIMINATION"


class TableBasis(StrEnum):
    """What a table is made from."""

    COMPUTED = "COMPUTED"
    REPORTED = "REPORTED"
    MERGED = "MERGED"


class ResultEffect(StrEnum):
    """What a result brings a club beyond its points (IPTC spresulteffect)."""

    QUALIFICATION = "QUALIFICATION"
    PROMOTION = "PROMOTION"
    DEMOTION = "DEMOTION"


class MilestoneKind(StrEnum):
    """What a club has for the first time: ever in a competition, or in one edition of it."""

    FIRST_EVER_POINT = "FIRST_EVER_POINT"
    FIRST_EVER_WIN = "FIRST_EVER_WIN"
    FIRST_EVER_DEFEAT = "FIRST_EVER_DEFEAT"
    FIRST_POINT = "FIRST_POINT"
    FIRST_WIN = "FIRST_WIN"
    FIRST_DEFEAT = "FIRST_DEFEAT"


class Alignment(StrEnum):
    """Which side of the fixture a club is on."""

    HOME = "HOME"
    AWAY = "AWAY"
    NEUTRAL = "NEUTRAL"


class Position(StrEnum):
    """Where a player plays (StatsBomb's four lines)."""

    GOALKEEPER = "GOALKEEPER"
    DEFENDER = "DEFENDER"
    MIDFIELDER = "MIDFIELDER"
    FORWARD = "FORWARD"


class BodyPart(StrEnum):
    """What the ball was struck with."""

    HEAD = "HEAD"
    LEFT_FOOT = "LEFT_FOOT"
    RIGHT_FOOT = "RIGHT_FOOT"
    FOOT = "FOOT"
    OTHER = "OTHER"


class ShotTechnique(StrEnum):
    """How the ball was struck."""

    NORMAL = "NORMAL"
    VOLLEY = "VOLLEY"
    HALF_VOLLEY = "HALF_VOLLEY"
    LOB = "LOB"
    BACKHEEL = "BACKHEEL"
    OVERHEAD_KICK = "OVERHEAD_KICK"
    DIVING_HEADER = "DIVING_HEADER"


class ShotPlacement(StrEnum):
    """Where in the goal the ball went, seen from the striker."""

    TOP_LEFT = "TOP_LEFT"
    TOP_RIGHT = "TOP_RIGHT"
    TOP_NEAR = "TOP_NEAR"
    TOP_FAR = "TOP_FAR"
    BOTTOM_LEFT = "BOTTOM_LEFT"
    BOTTOM_RIGHT = "BOTTOM_RIGHT"
    BOTTOM_NEAR = "BOTTOM_NEAR"
    BOTTOM_FAR = "BOTTOM_FAR"
    CENTRE = "CENTRE"


class ShotOutcome(StrEnum):
    """What became of a shot."""

    GOAL = "GOAL"
    SAVED = "SAVED"
    OFF_TARGET = "OFF_TARGET"
    BLOCKED = "BLOCKED"
    POST = "POST"
    NO_GOAL = "NO_GOAL"


class CardColour(StrEnum):
    """Which card a player was shown."""

    YELLOW = "YELLOW"
    SECOND_YELLOW = "SECOND_YELLOW"
    RED = "RED"


class GoalKind(StrEnum):
    """What a goal came from."""

    OPEN_PLAY = "OPEN_PLAY"
    PENALTY = "PENALTY"
    FREE_KICK = "FREE_KICK"
    CORNER = "CORNER"
    OWN_GOAL = "OWN_GOAL"


class GoalRole(StrEnum):
    """What a goal did to the score."""

    OPENER = "OPENER"
    EQUALISER = "EQUALISER"
    GO_AHEAD = "GO_AHEAD"
    WINNER = "WINNER"
    CONSOLATION = "CONSOLATION"


class AssistKind(StrEnum):
    """How a goal was set up."""

    PASS = "PASS"
    CROSS = "CROSS"
    CUT_BACK = "CUT_BACK"
    THROUGH_BALL = "THROUGH_BALL"
    CHEST_DOWN = "CHEST_DOWN"
    HEADER = "HEADER"
    REBOUND = "REBOUND"


class Side(StrEnum):
    """A side of the pitch."""

    LEFT = "LEFT"
    RIGHT = "RIGHT"
    CENTRE = "CENTRE"


class Basis(StrEnum):
    """Where a statement comes from; the first listed is the firmest."""

    STATED = "STATED"
    IMPLIED = "IMPLIED"
    NORMALIZED = "NORMALIZED"
    DERIVED = "DERIVED"
    BACKGROUND = "BACKGROUND"
    CURATED = "CURATED"


class Rank(StrEnum):
    """Wikidata ranks: the best-ranked statements answer a plain field."""

    PREFERRED = "PREFERRED"
    NORMAL = "NORMAL"
    DEPRECATED = "DEPRECATED"


class StatementStatus(StrEnum):
    """What the graph makes of a statement."""

    ACCEPTED = "ACCEPTED"
    UNVERIFIED = "UNVERIFIED"
    DISPUTED = "DISPUTED"
    REJECTED = "REJECTED"


class Modality(StrEnum):
    """In what sense it is said."""

    FACT = "FACT"
    OPINION = "OPINION"
    CONDITIONAL = "CONDITIONAL"
    PREDICTION = "PREDICTION"


class Stance(StrEnum):
    """Whether a source says a statement or denies it."""

    SUPPORTS = "SUPPORTS"
    CONTRADICTS = "CONTRADICTS"


class DeprecationReason(StrEnum):
    """Why a statement was ranked down."""

    ERROR_IN_SOURCE = "ERROR_IN_SOURCE"
    EXTRACTION_ERROR = "EXTRACTION_ERROR"
    SUPERSEDED = "SUPERSEDED"
    AMBIGUOUS_READING = "AMBIGUOUS_READING"
    RETRACTED_SOURCE = "RETRACTED_SOURCE"


class Ambiguity(StrEnum):
    """What words leave open that can be read in two ways."""

    SCOPE = "SCOPE"
    TIME = "TIME"


class AliasKind(StrEnum):
    """In what way a text names a thing."""

    NAME = "NAME"
    SHORT_NAME = "SHORT_NAME"
    DESCRIPTION = "DESCRIPTION"
    TRANSLITERATION = "TRANSLITERATION"
    MISSPELLING = "MISSPELLING"


class Bound(StrEnum):
    """Whether a number is the whole, or only a limit."""

    EXACT = "EXACT"
    AT_LEAST = "AT_LEAST"
    AT_MOST = "AT_MOST"


class SegmentKind(StrEnum):
    """A zone of an article, or a sentence inside one."""

    HEADLINE = "HEADLINE"
    BYLINE = "BYLINE"
    DATELINE = "DATELINE"
    CAPTION = "CAPTION"
    PARAGRAPH = "PARAGRAPH"
    SENTENCE = "SENTENCE"
    METADATA = "METADATA"
    BOILERPLATE = "BOILERPLATE"


class ChangeKind(StrEnum):
    """What befell a statement, or the nodes it is about."""

    ADDED = "ADDED"
    CHANGED = "CHANGED"
    RANK_CHANGED = "RANK_CHANGED"
    WITHDRAWN = "WITHDRAWN"
    MERGED_ENTITY = "MERGED_ENTITY"
    SPLIT_ENTITY = "SPLIT_ENTITY"


class ConflictKind(StrEnum):
    """In what way statements cannot all be true."""

    DIFFERENT_VALUES = "DIFFERENT_VALUES"
    SWAPPED_VALUES = "SWAPPED_VALUES"
    NAME_ERROR = "NAME_ERROR"
    RULE_BROKEN = "RULE_BROKEN"
    AMBIGUOUS_SCOPE = "AMBIGUOUS_SCOPE"
    AMBIGUOUS_TIME = "AMBIGUOUS_TIME"


class CheckResult(StrEnum):
    """What came of a check."""

    PASS = "PASS"
    FAIL = "FAIL"
    UNKNOWN = "UNKNOWN"


class QuoteAlignment(StrEnum):
    """How well a quote matches the text at its place."""

    EXACT = "EXACT"
    GREATER = "GREATER"
    LESSER = "LESSER"
    FUZZY = "FUZZY"


class EntityKind(StrEnum):
    """What a node of the graph is."""

    CLUB = "CLUB"
    PLAYER = "PLAYER"
    MATCH = "MATCH"
    GOAL = "GOAL"
    SHOT = "SHOT"
    DUEL = "DUEL"
    CARD = "CARD"
    SUBSTITUTION = "SUBSTITUTION"
    COMPETITION = "COMPETITION"
    EDITION = "EDITION"
    STAGE = "STAGE"
    VENUE = "VENUE"
    PLACE = "PLACE"
    ARTICLE = "ARTICLE"
