"""The seam between what reads words and what decides: chances, unit by unit.

Whatever gives these chances, a linear model or an encoder, all that follows is the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from graphsvc.extraction.tagging.contexts import further_features
from graphsvc.extraction.tagging.linear import chance_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.reviewing import reviewed
from graphsvc.extraction.tagging.sheets import Sheet
from graphsvc.extraction.tagging.tags import Reader, Rules, Tags
from graphsvc.extraction.tagging.units import TIMES, Form

NAMED = frozenset((Form.PERSON, Form.KEEPER, "he", "she"))
"""Units that may be a scorer, beside the nouns that the model knows."""
TELLING = frozenset((Form.NUMBER, Form.SCORE, Form.LATER))
"""Units beside words that may tell a goal."""
UNLIKELY = 0.0


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
        return [self._tag(sheet, place, rules) for place, sheet in enumerate(sheets)]

    def _tag(self, sheet: Sheet, place: int, rules: Rules) -> Tags:
        places = [at for at in range(len(sheet.units)) if may_score(sheet, at, self.model.nouns)]
        if not places and not TIMES.intersection(sheet.forms):
            goals = (UNLIKELY,) * len(sheet.forms)  # nothing looks at its words
            return Tags(sheet, goals, place=place)
        goals = self.goals(sheet)
        model = self.model.scorers
        logits = model.windows.logits(sheet.forms, sheet.zone) if places else ()
        scorers = {}
        for at in places:
            named = rules.get(sheet.units[at].start, ())
            further = model.logit(further_features(sheet.forms, at, goals, named))
            scorers[at] = chance_of(logits[at] + further)
        return Tags(sheet, goals, scorers, place)

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


@dataclass(frozen=True, slots=True)
class ReadTagger:
    """The accurate tier: what the fast one says, weighed again once an encoder has read it all."""

    model: Model
    reader: Reader
    sides: tuple[str, str]
    """The clubs of the match, by slug."""

    def tag(self, sheets: Sequence[Sheet], rules: Rules) -> list[Tags]:
        """The chances of each sentence."""
        tags = LinearTagger(self.model).tag(sheets, rules)
        return reviewed(tags, self.reader.read(tags, self.sides), self.model)


def tagger_of(model: Model, sides: tuple[str, str]) -> Tagger:
    """What tags a document about a match of two sides, by the tier of the model."""
    return ReadTagger(model, model.reader, sides) if model.reader else LinearTagger(model)
