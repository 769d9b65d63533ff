"""Rules of the calendar: seasons, editions and what can be reported on a day."""

from datetime import date

from graphsvc.graph.records import ArticleRecord, MatchRecord
from graphsvc.model import EventStatus
from graphsvc.reasoning.checks.told import answer, behind, day_of
from graphsvc.reasoning.checks.verdicts import (
    Finding,
    examiner,
    failed,
    gravest,
    passed,
    unknown,
)
from graphsvc.reasoning.occasions import days_of
from graphsvc.rules.edtf import EVER, Span

SPLIT_FROM, SPLIT_TO = (6, 1), (8, 31)
"""The first day of a season that runs over two years, qualifying included, and its last."""


@examiner("a day of the season")
def day_of_the_season(match: MatchRecord) -> Finding | None:
    """A match is played on a day of the season of its edition."""
    season = match.edition.season if match.edition else None
    lasted = season_days(season) if season else None
    if season is None or lasted is None:
        return None
    inputs = [*behind(match, "edition", "date"), *behind(match.edition, "season")]
    days = days_of(match)
    if days == EVER:
        return unknown("The date of the match is not known.", inputs)
    if not days.overlaps(lasted):
        return failed(f"{match.date} is no day of the season {season}.", inputs)
    return passed(inputs)


def season_days(season: str) -> Span | None:
    """The days that a season may lie on: "2020-21", or "2020", which may be put off a while."""
    if not season[:4].isdigit():
        return None
    year = int(season[:4])
    start = date(year, *SPLIT_FROM) if "-" in season else date(year, 1, 1)
    return Span(start, date(year + 1, *SPLIT_TO))


@examiner("one edition of match and stage")
def one_edition_of_match_and_stage(match: MatchRecord) -> Finding | None:
    """The stage of a match belongs to the edition that the match belongs to."""
    stage = match.stage
    if stage is None or stage.edition is None or match.edition is None:
        return None
    inputs = [*behind(match, "stage", "edition"), *behind(stage, "edition")]
    if stage.edition is not match.edition:
        told = f"The stage is of {stage.edition.name}, the match of {match.edition.name}."
        return failed(told, inputs)
    return passed(inputs)


@examiner("one competition of match and edition")
def one_competition_of_match_and_edition(match: MatchRecord) -> Finding | None:
    """The edition of a match is one of the competition that the match belongs to."""
    edition = match.edition
    if edition is None or edition.competition is None or match.competition is None:
        return None
    inputs = [*behind(match, "competition", "edition"), *behind(edition, "competition")]
    if edition.competition is not match.competition:
        told = f"{edition.name} is not an edition of {match.competition.name}."
        return failed(told, inputs)
    return passed(inputs)


@examiner("reported after it was played")
def reported_after_it_was_played(article: ArticleRecord) -> Finding | None:
    """An article that reports how a match ended appears no earlier than the match."""
    dated = article.article.dated if article.article else None
    if dated is None:
        return None
    over = [each for each in article.about if each.status is EventStatus.POST_EVENT]
    return gravest(_played_by(article, match, dated) for match in over)


def _played_by(article: ArticleRecord, match: MatchRecord, dated: date) -> Finding:
    published = answer(article, "datePublished")
    inputs = [*behind(match, "date"), *([published] if published else [])]
    day = day_of(match)
    if day is None:
        return unknown(f"The day of {match.name} is not known.", inputs)
    if day > dated:
        return failed(f"{match.name} is dated {day}, its report {dated}.", inputs)
    return passed(inputs)


@examiner("a round of the season")
def round_of_the_season(match: MatchRecord) -> Finding | None:
    """Rounds are counted from one."""
    if match.round is None:
        return None
    inputs = [*behind(match, "round")]
    if match.round < 1:
        return failed(f"There is no round {match.round}.", inputs)
    return passed(inputs)
