"""What an article claims about firsts of a club, had in the match reported or only sought."""

from collections.abc import Sequence

from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.claiming.tables import as_of, in_league, since, until
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.telling.firsts import First, Span, Thing, tell_firsts, tell_landmarks
from graphsvc.extraction.telling.outcomes import LOSS, TIE, WIN
from graphsvc.model import (
    Basis,
    EntityValue,
    EnumValue,
    EventOutcome,
    MilestoneKind,
    NumberValue,
    Qualifier,
)

OUTCOMES = {Thing.POINT: (TIE,), Thing.WIN: (WIN,), Thing.DEFEAT: (LOSS,)}
"""How a match ends that brings a first. A win brings three points, which nobody calls a first."""
TOLD = 0.85


def claim_milestones(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim the firsts of the clubs of the match, as far as its result agrees."""
    for first in tell_firsts(reading):
        scope = _scope(first, ledger, set_in)
        outcome = set_in.outcome_of(first.club)
        if scope is None or outcome is None:
            continue
        if first.sought:
            _sought(ledger, first, set_in, scope, outcome)
        elif outcome in OUTCOMES[first.thing]:
            landmarks = [
                each
                for each in tell_landmarks(reading)
                if (each.club, each.thing) == (first.club, first.thing)
            ]
            _had(ledger, first, set_in, scope, landmarks)


def _scope(first: First, ledger: Ledger, set_in: Setting) -> Qualifier | None:
    """Of the competition of the match as a whole, or of its edition; None where it is another's.

    What a club has for the first time "in the league" is rather its first of the season.
    """
    competition, edition = set_in.competition, set_in.edition
    if competition is None or edition is None:
        return None
    if first.competition and competition.id.partition(":")[2] not in first.competition.keys:
        return None
    if first.span is Span.SEASON:
        return Qualifier("edition", EntityValue(edition.id))
    domestic = in_league(set_in, ledger.names, first.club)
    if domestic and "ever" not in ledger.words(first.words).lower():
        return None
    return Qualifier("competition", EntityValue(competition.id))


def _had(
    ledger: Ledger, first: First, set_in: Setting, scope: Qualifier, landmarks: Sequence[Found]
) -> None:
    ever = "EVER_" if first.span is Span.EVER else ""
    ledger.say(
        ledger.know_club(first.club),
        "milestone",
        EnumValue(MilestoneKind(f"FIRST_{ever}{first.thing}")),
        quotes=[first, *landmarks],
        rule="milestone/first",
        confidence=TOLD,
        qualifiers=(scope, Qualifier("match", EntityValue(set_in.label))),
    )
    if first.thing is Thing.POINT:
        _points(ledger, first, set_in, scope)
    elif first.thing is Thing.WIN:
        _wins(ledger, first, scope, until(set_in))


def _points(ledger: Ledger, first: First, set_in: Setting, scope: Qualifier) -> None:
    """None until the match, and one in its group since."""
    club = ledger.know_club(first.club)
    counts = [(0, first.words, (scope, *until(set_in)))] if set_in.day else []
    if set_in.stage and set_in.day:
        stage = Qualifier("stage", EntityValue(set_in.stage.id))
        counts.append((1, first, (stage, *since(set_in))))
    for number, quote, qualifiers in counts:
        ledger.say(
            club,
            "points",
            NumberValue(number),
            quotes=[quote],
            rule="milestone/points",
            basis=Basis.IMPLIED,
            confidence=TOLD,
            qualifiers=qualifiers,
        )


def _sought(
    ledger: Ledger, first: First, set_in: Setting, scope: Qualifier, outcome: EventOutcome
) -> None:
    """A first win that was sought: none until the match, and none after it unless it was won."""
    if first.thing is Thing.WIN:
        when = until(set_in) if outcome is WIN else as_of(set_in)
        _wins(ledger, first, scope, when)


def _wins(ledger: Ledger, first: First, scope: Qualifier, when: tuple[Qualifier, ...]) -> None:
    if when:
        ledger.say(
            ledger.know_club(first.club),
            "won",
            NumberValue(0),
            quotes=[first],
            rule="milestone/no-win",
            basis=Basis.IMPLIED,
            confidence=TOLD,
            qualifiers=(scope, *when),
        )
