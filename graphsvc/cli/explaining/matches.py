"""A match: how it was found, its home side and score, its goals, and what was not taken."""

from collections.abc import Iterator, Mapping

from graphsvc.cli.explaining.figures import chance, needing, numbers, quoted, short_of
from graphsvc.cli.explaining.kinds import FAINT, NOT, SURE, named
from graphsvc.cli.explaining.paper import Paper, Piece
from graphsvc.cli.explaining.reasons import hardly, reason
from graphsvc.cli.explaining.sentences import MARGIN
from graphsvc.extraction.deciding.choosing import Unchosen
from graphsvc.extraction.deciding.homes import HomeSource
from graphsvc.extraction.explaining.records import (
    GoalExplained,
    MarkKind,
    MatchExplained,
    OtherWay,
    ScorerExplained,
    ScoreWeighed,
    Searched,
    Why,
)

INDENT = 2
"""Columns before what is told of a match; more before what is told of a goal."""
HOMES: Mapping[HomeSource, str] = {
    HomeSource.MODEL: "by the words beside both clubs",
    HomeSource.PHRASE: "a phrase says so",
    HomeSource.GROUND: "by the ground, or the city of the dateline",
    HomeSource.COUNTRY: "by the country that is told",
    HomeSource.GOALS: "what is told of hosts and visitors fits the goals better so",
}
NONE: Mapping[Unchosen, str] = {
    Unchosen.NO_PAIR: "the article names no two clubs",
    Unchosen.NO_REPORT: "it does not read like the report of a match",
    Unchosen.UNLIKELY: "no two of its clubs are likely enough to have met",
}

Pieces = Iterator[Piece]


def search(searched: Searched, paper: Paper) -> Iterator[str]:
    """How the match that the article reports was looked for; why there is none, if so."""
    if searched.why:
        yield from _line(paper, f"no match is reported: {NONE[searched.why]}")
    if searched.report is not None:
        told = needing(searched.report, searched.report_needed)
        yield from _line(paper, f"report of a match: {told}")
    if searched.pairs:
        told = ", ".join(f"{one} and {other} {chance(each)}" for one, other, each in searched.pairs)
        yield from _line(paper, f"clubs: {told}; needs {chance(searched.pair_needed)}")


def result(match: MatchExplained, paper: Paper) -> Iterator[str]:
    """Who met, who was at home, and how it ended."""
    yield from paper.lines(_result(match, paper), indent=INDENT)
    yield from _line(paper, _home(match))
    for score in match.scores:
        yield from _line(paper, _score(score))
    if match.score is None:
        needs = f" enough: needs {chance(match.score_needed)}" if match.scores else ""
        yield from _line(paper, f"score: none is likely{needs}")
    if match.sentences:
        yield from _line(paper, f"phrases that tell of it: {numbers(match.sentences)}")


def _result(match: MatchExplained, paper: Paper) -> Pieces:
    first, second = match.clubs
    yield named(first, MarkKind.CLUB, paper)
    score = f" {match.score[0]}-{match.score[1]} " if match.score else " v "
    yield Piece(score, SURE)
    yield named(second, MarkKind.CLUB, paper)


def _home(match: MatchExplained) -> str:
    model = match.home_chance
    if not match.home:
        told = "" if model is None else f": {match.clubs[0]} {needing(model, match.home_needed)}"
        return f"at home: not known{told}"
    by = HOMES[match.home_by] if match.home_by else ""
    sure = f" {chance(model)}" if match.home_by is HomeSource.MODEL and model is not None else ""
    return f"at home: {match.home}{sure}, {by}"


def _score(score: ScoreWeighed) -> str:
    first, second = score.goals
    told = f"score {first}-{second}: {chance(score.before)} by the words"
    return f"{told} {numbers(score.sentences)}, {chance(score.after)} with the goals told"


def faint(match: MatchExplained, text: str, paper: Paper) -> Iterator[str]:
    """The scores of the text that hardly are the final one."""
    told = [
        f"{quoted(text, each.place)} {short_of(each.chance, each.needed)} "
        f"{numbers([each.sentence])}"
        for each in match.faint
    ]
    if told:
        needs = chance(match.faint[0].needed)
        yield from _line(paper, f"hardly the final score (needs {needs}): {', '.join(told)}")


def scorer(told: ScorerExplained, text: str, paper: Paper) -> Iterator[str]:
    """Somebody who scored, and his goals, each with the words that tell it."""
    yield from paper.lines(_of_scorer(told, paper), indent=INDENT)
    for number, goal in enumerate(told.goals, 1):
        lead = f"{' ' * INDENT}{number}. "
        yield from paper.lines(_goal(goal, paper), lead=lead, indent=INDENT + 3)
        yield from paper.lines([Piece(_tellings(goal, text))], indent=INDENT + 3)
    if told.others:
        so = f"the tellings put together so: {chance(told.way)}"
        yield from paper.lines([Piece(so)], indent=INDENT + 3)
    for way in told.others:
        yield from paper.lines([Piece(_otherwise(way))], indent=INDENT + 3)


def _of_scorer(told: ScorerExplained, paper: Paper) -> Pieces:
    yield named(told.person, MarkKind.PERSON, paper)
    if told.club:
        yield Piece(" plays for ")
        yield named(told.club, MarkKind.CLUB, paper)
        yield Piece(f" {chance(told.club_chance)}")


def _goal(goal: GoalExplained, paper: Paper) -> Pieces:
    yield Piece("own goal " if goal.own else "goal ")
    yield Piece(chance(goal.confidence), SURE)
    if goal.alone is not None:
        yield Piece(f" ({chance(goal.alone)} by itself)")
    yield Piece(", minute " if goal.minute else ", no minute")
    yield named(goal.minute, MarkKind.MINUTE, paper)
    if goal.club:
        yield Piece(", for ")
        yield named(goal.club, MarkKind.CLUB, paper)
        yield Piece(f" {chance(goal.credit)}")
    else:
        yield Piece(", for either club")


def _tellings(goal: GoalExplained, text: str) -> str:
    told = (
        f"{quoted(text, each.place)} {chance(each.strength)} {numbers([each.sentence])}"
        for each in goal.tellings
    )
    return f"told by {', '.join(told)}"


def _otherwise(way: OtherWay) -> str:
    goals = "one goal" if len(way.goals) == 1 else f"{len(way.goals)} goals"
    told = " ".join(numbers(each) for each in way.goals)
    return f"or else {chance(way.chance)}: {goals}, told in {told}"


def not_taken(match: MatchExplained, text: str, paper: Paper) -> Iterator[str]:
    """What was not taken for a goal of the match, and why; last those who hardly scored."""
    others = [each for each in match.rejected if each.why is not Why.UNLIKELY_SCORER]
    for each in sorted(others, key=lambda each: (each.sentence, each.place.start)):
        told = [Piece(reason(each, text), NOT)]
        yield from paper.lines(told, lead=f"{each.sentence:>{MARGIN - 2}}", indent=MARGIN)
    if unlikely := [each for each in match.rejected if each.why is Why.UNLIKELY_SCORER]:
        told = [Piece(hardly(unlikely, text, numbered=True), FAINT)]
        yield from paper.lines(told, indent=MARGIN)


def _line(paper: Paper, told: str) -> Iterator[str]:
    return paper.lines([Piece(told)], indent=INDENT)
