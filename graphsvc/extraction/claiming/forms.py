"""What an article claims about runs of results, whose matches become no nodes of the graph."""

from collections.abc import Iterator, Sequence

from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.claiming.tables import as_of, in_league, until
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import NameKind
from graphsvc.extraction.telling.forms import Form, Reach, Run, tell_forms
from graphsvc.extraction.telling.outcomes import LOSS, TIE, WIN
from graphsvc.model import Ambiguity, EntityValue, EnumValue, NumberValue, Qualifier

COUNTED = {
    Run.WON: ("won", True),
    Run.LOST: ("lost", True),
    Run.DRAWN: ("drawn", True),
    Run.UNBEATEN: ("lost", False),
    Run.WINLESS: ("won", False),
}
"""Which results a run counts, and whether all of its matches are such, or none."""
FITTING = {
    Run.WON: (WIN,),
    Run.LOST: (LOSS,),
    Run.DRAWN: (TIE,),
    Run.UNBEATEN: (WIN, TIE),
    Run.WINLESS: (LOSS, TIE),
}
"""How a match may have ended that is the last of a run."""
NAMED, SUPPOSED = 0.85, 0.65
"""How sure a run is, with its competition told, and without; the rest is of all matches."""


def claim_forms(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim the runs of results that are told, but for those that the result contradicts."""
    for form in tell_forms(reading):
        reach = _reach(form, set_in)
        when = until(set_in) if reach is Reach.BEFORE else as_of(set_in)
        if when and reach:
            _claim(ledger, form, set_in, when)


def _claim(ledger: Ledger, form: Form, set_in: Setting, when: tuple[Qualifier, ...]) -> None:
    """Claim a run in its competition; where that is not told, perhaps as one of all matches."""
    side, scope, told = _scope(ledger, form, set_in)
    claim = ledger.say(
        ledger.know_club(form.club),
        "recentForm",
        NumberValue(form.matches),
        quotes=[form],
        rule=f"form/{form.run.lower()}",
        confidence=NAMED if told else SUPPOSED,
        qualifiers=(*_counts(form), *scope, *side, *when),
    )
    if not told:
        anywhere = (*_counts(form), *side, *when)
        ledger.say_perhaps(claim, Ambiguity.SCOPE, qualifiers=anywhere)


def _reach(form: Form, set_in: Setting) -> Reach | None:
    """Whether the match reported is the last of the run; None where the result says otherwise.

    "After four straight defeats" leaves it open, unless this match was no defeat.
    """
    outcome = set_in.outcome_of(form.club)
    fits = outcome is None or outcome in FITTING[form.run]
    if form.reach is Reach.EITHER:
        return None if fits else Reach.BEFORE
    return form.reach if fits or form.reach is Reach.BEFORE else None


def _counts(form: Form) -> Iterator[Qualifier]:
    name, every = COUNTED[form.run]
    for key, number in (
        (name, form.matches if every else 0),
        ("goalsFor", form.scored),
        ("goalsAgainst", form.conceded),
    ):
        if number is not None:
            yield Qualifier(key, NumberValue(number))


def _scope(
    ledger: Ledger, form: Form, set_in: Setting
) -> tuple[Sequence[Qualifier], Sequence[Qualifier], bool]:
    """On which side, in which competition, and whether the text tells it.

    Else it is in that of the match reported.
    """
    side = [Qualifier("alignment", EnumValue(form.side))] if form.side else []
    if form.everywhere or set_in.competition is None:
        return side, [], form.everywhere
    named = "league" in form.where.lower() and in_league(set_in, ledger.names, form.club)
    for name in form.passage.of_kind(NameKind.COMPETITION):
        if form.start <= name.start < form.end + 40:
            named = set_in.competition.id.partition(":")[2] in name.keys
            if not named:
                return side, [], False
    return side, [Qualifier("scope", EntityValue(set_in.competition.id))], named
