"""In which half something happened, where only its minute is told."""

from graphsvc.graph.records import EventRecord
from graphsvc.model import NumberValue, Statement
from graphsvc.reasoning.derived import DerivedRecord, derived
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.ruling import rule
from graphsvc.rules.minutes import period_of

HALF_OF_A_MINUTE = rule(
    "half of a minute",
    "Minutes up to 45 are of the first half, up to 90 of the second; then comes extra time.",
)

FELL = "Minute {minute} is of half {half}."


def half_of(event: EventRecord) -> int | None:
    """The half of an event, as told or by its minute."""
    if event.period is not None:
        return event.period
    try:
        return period_of(event.minute)
    except ValueError:  # no minute of a match, which a check tells
        return None


def derived_half(event: EventRecord) -> DerivedRecord | None:
    """That it is of its half, where no source says so."""
    half = half_of(event) if event.period is None else None
    if half is None:
        return None
    text = FELL.format(minute=event.minute, half=half)
    proof = Reason(text, event.because.get("minute", ()), rule=HALF_OF_A_MINUTE)
    return derived(Statement(event.id, "period", NumberValue(half)), proof)
