"""For each reason why something is not taken an article of our own, and a model, that make it so.

The models are small, so that no training changes what they say: whoever is named right before
"scored" or "netted" scored, everybody else hardly.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from graphsvc.extraction.explaining.records import Why
from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model

YES, NO = Linear({BIAS: 3.0}), Linear({BIAS: -3.0})
PLAIN = Model(
    pairs=Linear({BIAS: -3.0, "told=0|False": 6.0}),
    winners=Linear({"x=WIN|False|True": 4.0}),
    finals=YES,
    counts=NO,
    words=Linear({BIAS: -4.0, "0=scored": 8.0}),
    scorers=Linear({BIAS: -3.0, "+1=scored": 6.0, "+1=shot": 1.2}),
    minutes=YES,
    antecedents=YES,
    events=YES,
    clubs=Linear({"for=True|False": 1.0}),
    same=YES,
)
RESULT = "Ajax beat PSV 2-0 on Sunday."
BERG = "Anders Berg scored in the 12th minute."


class Case(NamedTuple):
    """An article and a model, what is not taken, of whom, and what beside."""

    paragraphs: tuple[str, ...]
    words: str
    person: str
    model: Model = PLAIN
    other: str = ""
    doubts: tuple[str, ...] = ()


CASES: Mapping[Why, Case] = {
    Why.UNLIKELY_SCORER: Case((RESULT, BERG, "Ole Vik headed wide."), "Ole Vik", "Ole Vik"),
    Why.UNRESOLVED: Case(
        (RESULT, BERG, "He scored again."), "He", "Anders Berg", replace(PLAIN, antecedents=NO)
    ),
    Why.UNSURE: Case(
        (RESULT, BERG, "He shot."), "He", "Anders Berg", replace(PLAIN, antecedents=Linear({}))
    ),
    Why.ANOTHER_MATCH: Case(
        (RESULT, BERG, "Jan Holm scored when Feyenoord beat Twente 1-0."),
        "scored",
        "Jan Holm",
        other="Feyenoord v Twente",
    ),
    Why.ANOTHER_CLUB: Case(
        (RESULT, BERG, "Jan Holm scored for Utrecht."), "scored", "Jan Holm", other="Utrecht"
    ),
    Why.DISBELIEVED: Case(
        (RESULT, "Anders Berg scored but it was disallowed."),
        "scored",
        "Anders Berg",
        replace(PLAIN, events=NO),
        doubts=("disallowed",),
    ),
    Why.ABOVE_SCORE: Case(
        ("Ajax beat PSV 1-0 on Sunday.", "Anders Berg scored for Ajax.", "Ole Vik scored."),
        "scored",
        "Ole Vik",
    ),
    Why.NAMELESS: Case((RESULT, "Ajax took the lead."), "took the lead", ""),
    Why.UNLIKELY_MINUTE: Case(
        (RESULT, BERG), "12th minute", "Anders Berg", replace(PLAIN, minutes=NO)
    ),
    Why.ANOTHERS_MINUTE: Case(
        (RESULT, "Anders Berg scored and Ole Vik scored in the 12th minute."),
        "12th minute",
        "Anders Berg",
        other="Ole Vik",
    ),
}
