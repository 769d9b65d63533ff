"""Which match of the graph a text tells of: same clubs, dates that overlap, nothing against it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity.labels import Labels, Taken, free
from graphsvc.graph.identity.telling import GraphTelling, Telling, TextTelling
from graphsvc.graph.lookups import MAY_BE
from graphsvc.graph.reading import edtf, entity, score, text, whole
from graphsvc.graph.records import ArticleRecord, MatchRecord
from graphsvc.model import Article, EntityKind, EnumValue, EventStatus, Findings, LineFindings
from graphsvc.reference.naming import words
from graphsvc.rules.edtf import EVER, Span, span

REACH = 60
"""Days: a text that gives no date speaks of a match at most so far from its own day."""

WEEK = 7
"""Days within which two clubs do not meet twice on the same ground."""

_SIDES = ("homeTeam", "awayTeam", "participant")
_NOT_PLAYED = EnumValue(EventStatus.PRE_EVENT)


@dataclass(frozen=True, slots=True)
class Meeting:
    """What is known of one match, by a text or by the graph."""

    match: str
    clubs: frozenset[str]
    """All that are told; more than two where sources disagree."""
    home: str | None
    days: Span
    goals: Mapping[str, frozenset[int]]
    """Club -> its goals, where they are told; more than one number where sources disagree."""
    competitions: frozenset[str]
    """What it may be of: the one told, and what that may be; none where that is not told."""
    editions: frozenset[str]
    scorers: frozenset[str]
    """Their surnames, folded: texts name one player in full or not."""


def link_matches(findings: Findings | LineFindings, view: GraphView) -> Labels:
    """The label of each match of a text: that of the match it is, or a free one."""
    told, known = TextTelling(findings), GraphTelling(view)
    labels: dict[str, str] = {}
    for entity_ in findings.entities:
        if entity_.kind is not EntityKind.MATCH:
            continue
        meeting = meeting_of(told, entity_.id, findings.article)
        met = _same(meeting, _candidates(meeting, known, view), used=set(labels.values()))
        taken = Taken(view, labels.values())
        labels[entity_.id] = met.match if met else free(entity_.id, taken)
    return labels


def meeting_of(told: Telling, match: str, article: Article | None) -> Meeting:
    """What is told of a match; `article` dates it where it has no date of its own."""
    clubs = frozenset(club for name in _SIDES for club in told.entities(match, name))
    homes = told.entities(match, "homeTeam")
    return Meeting(
        match,
        clubs,
        homes[0] if len(homes) == 1 else None,
        _days(told, match, article),
        goals_told(told, match),
        _may_be(told, told.entity(match, "competition")),
        _may_be(told, told.entity(match, "edition")),
        frozenset(_scorers(told, match)),
    )


def _may_be(told: Telling, label: str | None) -> frozenset[str]:
    """A competition or an edition, and those that it may be where it is only called the league."""
    if label is None:
        return frozenset()
    kind = label.partition(":")[0]
    named = (text(each) for each in told.values(label, MAY_BE))
    return frozenset([label, *(f"{kind}:{each}" for each in named if each)])


def goals_told(told: Telling, match: str) -> Mapping[str, frozenset[int]]:
    """Club -> the numbers of its goals that are told, of those clubs of which one is."""
    numbers = [*_goals_by_club(told, match), *_goals_by_score(told, match)]
    return {club: frozenset(n for c, n in numbers if c == club) for club, _ in numbers}


def _goals_by_club(told: Telling, match: str) -> Iterator[tuple[str, int]]:
    for each in told.statements(match, "teamGoals"):
        club, number = entity(each.qualifier("club")), whole(each.value)
        if club and number is not None:
            yield club, number


def _goals_by_score(told: Telling, match: str) -> Iterator[tuple[str, int]]:
    home, away = told.entity(match, "homeTeam"), told.entity(match, "awayTeam")
    for final in filter(None, map(score, told.values(match, "finalScore"))):
        if home and away:
            yield from ((home, final.home), (away, final.away))


def _scorers(told: Telling, match: str) -> Iterator[str]:
    for goal in told.subjects("match", match):
        scorer = told.entity(goal, "scorer")
        name = words(told.name(scorer)) if scorer else ()
        yield from name[-1:]


def _days(told: Telling, match: str, article: Article | None) -> Span:
    """The days on which it may have been, or may come to be, played."""
    days = span(edtf(told.value(match, "date")) or "")
    if days:
        return days.bounded(REACH)
    day = _day_of(article)
    if day is None:
        return EVER
    reach = timedelta(days=REACH)
    ahead = _NOT_PLAYED in told.values(match, "eventStatus")
    return Span(day, day + reach) if ahead else Span(day - reach, day)


def _day_of(article: Article | None) -> date | None:
    if article is None:
        return None
    return article.dated or (article.published.date() if article.published else None)


def _candidates(meeting: Meeting, known: Telling, view: GraphView) -> Iterator[Meeting]:
    """The matches of the graph between the same clubs."""
    shared: set[str] | None = None
    for club in meeting.clubs:
        its = {match for name in _SIDES for match in known.subjects(name, club)}
        shared = its if shared is None else shared & its
    for match in sorted(shared or ()):
        if isinstance(view.node(match), MatchRecord):  # clubs take part in groups too
            yield meeting_of(known, match, _first_article(view, match))


def _first_article(view: GraphView, match: str) -> Article | None:
    """The article that first told of a match."""
    node = view.node(match)
    sources = (
        source for told in (node.statements.values() if node else ()) for source in told.sources
    )
    articles = (view.source(source) for source in sources)
    return next((each.article for each in articles if isinstance(each, ArticleRecord)), None)


def _same(told: Meeting, candidates: Iterable[Meeting], *, used: set[str]) -> Meeting | None:
    """The candidate that it is; of several, the one with the same score, then the nearest date.

    A text holds its matches apart, so each known one answers for one of them only.
    """
    fits = (each for each in candidates if each.match not in used and _fits(told, each))
    return min(fits, key=lambda each: _distance(told, each), default=None)


def _fits(one: Meeting, other: Meeting) -> bool:
    return (
        len(one.clubs) == 2
        and one.clubs <= other.clubs
        and _agree(one.home, other.home)
        and (_in_one_competition(one, other) or _few_days(one, other))
        and (_same_day(one, other) or _scores_agree(one, other))
        and _about_one_time(one, other)
    )


def _in_one_competition(one: Meeting, other: Meeting) -> bool:
    pairs = ((one.competitions, other.competitions), (one.editions, other.editions))
    return all(not ours or not theirs or ours & theirs for ours, theirs in pairs)


def _few_days(one: Meeting, other: Meeting) -> bool:
    """Whether both tell the home side, and a week at most: then it is one, whatever its name."""
    told = one.home is not None and other.home is not None
    return told and all(_is_short(each.days) for each in (one, other))


def _is_short(days: Span) -> bool:
    return days.start is not None and days.end is not None and (days.end - days.start).days <= WEEK


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _about_one_time(one: Meeting, other: Meeting) -> bool:
    """Whether their days overlap; where nobody tells any day, a goal of one scorer has to do."""
    if one.days == other.days == EVER:
        return not one.scorers.isdisjoint(other.scorers)
    return one.days.overlaps(other.days)


def _same_day(one: Meeting, other: Meeting) -> bool:
    """Two clubs meet once a day: whatever the scores told, that is one match."""
    return one.days.is_day and one.days == other.days


def _scores_agree(one: Meeting, other: Meeting) -> bool:
    """Whether no club has only other numbers of goals in the one than in the other."""
    return all(goals & other.goals.get(club, goals) for club, goals in one.goals.items())


def _distance(told: Meeting, known: Meeting) -> tuple[bool, int, str]:
    days = zip(told.days, known.days, strict=True)
    apart = sum(abs((one - other).days) if one and other else REACH for one, other in days)
    return told.goals != known.goals, apart, known.match
