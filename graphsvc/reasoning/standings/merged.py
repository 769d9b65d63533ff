"""The table as reported, and reported and computed merged."""

from collections.abc import Sequence

from graphsvc.model import Bound
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.standings.bounds import Limits, reported_steps
from graphsvc.reasoning.standings.computed import Computed, place_by_results
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.forms import FormLine
from graphsvc.reasoning.standings.reported import Ahead, Reported
from graphsvc.reasoning.standings.rules import AS_REPORTED
from graphsvc.reasoning.standings.table import Figure, Relative, Row

UNTOLD = "No source tells the place of {club}."
STATED = "A source states it."


def reported_rows(contest: Contest, reported: Reported) -> list[Row]:
    """The rows as sources state them, and no more."""
    return [
        Row(
            contest.clubs[club],
            why_reported(contest, reported, club),
            reported.places[club].number if club in reported.places else None,
            relative_of(contest, reported.ahead, club),
            around=(1 + len(contest.clubs)) / 2,
            **_stated(reported, club),
        )
        for club in contest.clubs
    ]


def merged_rows(
    contest: Contest,
    reported: Reported,
    computed: Computed,
    forms: dict[str, FormLine],
    limits: Limits,
) -> list[Row]:
    """The rows as reported; where nothing is, as computed; else as what is known leaves them."""
    rows = []
    for club in contest.clubs:
        rank, reason = _place(contest, reported, computed, limits, club)
        figures = _figures(computed, forms.get(club), limits, club) | _stated(reported, club)
        relative = relative_of(contest, reported.ahead, club)
        around = rank or limits.around(club)
        rows.append(Row(contest.clubs[club], reason, rank, relative, around, **figures))
    return rows


def relative_of(contest: Contest, ahead: Sequence[Ahead], club: str) -> list[Relative]:
    """How far a club is ahead of others by what sources state, or behind them."""
    ours = [Relative(contest.clubs[a.other], a.points, a.because) for a in ahead if a.club == club]
    theirs = [
        Relative(contest.clubs[a.club], -a.points, a.because) for a in ahead if a.other == club
    ]
    return ours + theirs


def why_reported(contest: Contest, reported: Reported, club: str) -> Reason:
    """Where sources put a club, in words."""
    name = contest.clubs[club].name
    told = [
        (text, premise)
        for text, premise in reported_steps(contest, reported)
        if premise.statement.subject == club
    ]
    if not told:
        return Reason(UNTOLD.format(club=name))
    steps = [Reason(text, (premise,), rule=AS_REPORTED) for text, premise in told]
    words, premises = " ".join(text for text, _ in told), [premise for _, premise in told]
    return Reason(words, premises, rule=AS_REPORTED, steps=steps)


def _place(
    contest: Contest, reported: Reported, computed: Computed, limits: Limits, club: str
) -> tuple[int | None, Reason]:
    """A club's place, and why."""
    if club in reported.places:
        return reported.places[club].number, why_reported(contest, reported, club)
    if club in computed.ranks:
        return computed.ranks[club], place_by_results(contest, computed, club)
    return limits.place(club), limits.why(club)


def _stated(reported: Reported, club: str) -> dict[str, Figure]:
    told = reported.points.get(club)
    if told is None:
        return {}
    reason = Reason(STATED, (told.because,), rule=AS_REPORTED)
    return {"points": Figure(told.number, Bound.EXACT, reason)}


def _figures(
    computed: Computed, form: FormLine | None, limits: Limits, club: str
) -> dict[str, Figure]:
    """Of each figure the most that is known: from results, a run and a match, or what is left."""
    known = {name: [figure] for name, figure in computed.figures(club).items()}
    for name, figure in form.figures().items() if form else ():
        known[name].append(figure)
    if not computed.exact(club) and (least := limits.points(club)):
        known["points"].append(least)
    return {name: max(figures, key=_worth) for name, figures in known.items()}


def _worth(figure: Figure) -> tuple[bool, int]:
    return figure.bound is Bound.EXACT, figure.value
