"""The seam between what reads words and what decides: chances, unit by unit.

Whatever gives these chances, a linear model or an encoder, all that follows is the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from graphsvc.extraction.tagging.contexts import further_features
from graphsvc.extraction.tagging.linear import chance_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.sheets import Sheet
from graphsvc.extraction.tagging.units import TIMES, Form

NAMED = frozenset((Form.PERSON, Form.KEEPER, "he", "she"))
"""Units that may be a scorer, beside the nouns that the model knows."""
TELLING = frozenset((Form.NUMBER, Form.SCORE, Form.LATER))
"""Units beside words that may tell a goal."""
UNLIKELY = 0.0

Rules = Mapping[int, Sequence[str]]
"""By the place in the article where somebody is named: the patterns that take him for a scorer."""


@dataclass(frozen=True, slots=True)
class Tags:
    """What the words of one sentence tell: `goals` of each unit, `scorers` of those who may be."""

    sheet: Sheet
    goals: tuple[float, ...]
    scorers: Mapping[int, float] = field(default_factory=dict)


class Tagger(Protocol):
    """Whatever can say of the units of a document what they tell."""

    def tag(self, sheets: Sequence[Sheet], rules: Rules) -> list[Tags]:
        """The chances of each sentence."""


def may_score(sheet: Sheet, at: int, nouns: frozenset[str]) -> bool:
    """Whether a unit may stand for a scorer: a player, a pronoun, "the striker", "the Dane"."""
    form = sheet.forms[at]
    if form in NAMED:
        return True
    if form not in nouns and form != Form.DEMONYM:
        return False
    following = sheet.forms[at + 1] if at + 1 < len(sheet.forms) else ""
    return following not in (Form.PERSON, Form.KEEPER, Form.COACH) and following not in nouns


def may_tell(form: str) -> bool:
    """Whether a unit may be of the words that tell a goal."""
    return form[0].isalpha() or form in TELLING


@dataclass(frozen=True, slots=True)
class LinearTagger:
    """The fast tier: words first, then whoever may have scored, seen beside them."""

    model: Model

    def tag(self, sheets: Sequence[Sheet], rules: Rules) -> list[Tags]:
        """The chances of each sentence."""
        return [self._tag(sheet, rules) for sheet in sheets]

    def _tag(self, sheet: Sheet, rules: Rules) -> Tags:
        places = [at for at in range(len(sheet.units)) if may_score(sheet, at, self.model.nouns)]
        if not places and not TIMES.intersection(sheet.forms):
            return Tags(sheet, (UNLIKELY,) * len(sheet.forms))  # nothing looks at its words
        goals = self.goals(sheet)
        model = self.model.scorers
        logits = model.windows.logits(sheet.forms, sheet.zone) if places else ()
        scorers = {}
        for at in places:
            named = rules.get(sheet.units[at].start, ())
            further = model.logit(further_features(sheet.forms, at, goals, named))
            scorers[at] = chance_of(logits[at] + further)
        return Tags(sheet, goals, scorers)

    def goals(self, sheet: Sheet) -> tuple[float, ...]:
        """The chance of each unit to be of the words that tell a goal."""
        words = self.model.words
        bias = words.bias
        return tuple(
            chance_of(bias + logit) if may_tell(form) else UNLIKELY
            for form, logit in zip(
                sheet.forms, words.windows.logits(sheet.forms, sheet.zone), strict=True
            )
        )
