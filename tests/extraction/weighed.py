"""Small articles about a match of Ajax against PSV, as a model weighs what they tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphsvc.extraction.deciding.coreference import resolve
from graphsvc.extraction.deciding.events import tellings_of
from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.deciding.judging import Known, judge
from graphsvc.extraction.deciding.matches import assemble
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.sheets import Sheet, sheets_of
from graphsvc.extraction.tagging.tagger import LinearTagger, Tagger, may_score
from graphsvc.extraction.tagging.tags import Rules, Tags
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.extraction.telling.memberships import tell_memberships
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.extraction.telling.scorelists import tell_lists
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.extraction.telling.weighing import Weighed, rules_of, weigh
from graphsvc.reference import Names
from tests.extraction.builders import reading_of

AJAX, PSV = SIDES = "ajax", "psv-eindhoven"


def patterns_in(reading: Reading) -> list[GoalTelling]:
    """The goals that rules find."""
    return [*tell_goals(reading), *tell_lists(reading)]


def tagged(*paragraphs: str, names: Names, model: Model, **zones) -> list[Tags]:
    """The sentences of an article of these paragraphs, tagged; `zones` as for `article_of`."""
    reading = reading_of(*paragraphs, names=names, **zones)
    rules = rules_of(patterns_in(reading))
    return LinearTagger(model).tag(sheets_of(reading, SIDES), rules)


@dataclass(frozen=True)
class WordTagger:
    """A tagger that takes words for goals, and whoever is named right before one for its scorer."""

    words: Mapping[str, float]

    def tag(self, sheets: Sequence[Sheet], rules: Rules) -> list[Tags]:
        """The chances of each sentence: those of its words."""
        return [self._tag(sheet) for sheet in sheets]

    def _tag(self, sheet: Sheet) -> Tags:
        goals = tuple(self.words.get(form, 0.0) for form in sheet.forms)
        named = (at for at in range(len(goals)) if may_score(sheet, at, frozenset()))
        return Tags(sheet, goals, {at: max(goals[at + 1 : at + 2], default=0.0) for at in named})


def weighed(
    *paragraphs: str, names: Names, model: Model, tagger: Tagger | None = None, **zones
) -> Weighed:
    """The goals that an article may tell, weighed; by default the model is the tagger as well."""
    reading = reading_of(*paragraphs, names=names, **zones)
    tagger = tagger or LinearTagger(model)
    return weigh(reading, patterns_in(reading), SIDES, model, tagger)


def decided(*paragraphs: str, names: Names, model: Model, **zones) -> list[GoalEvent]:
    """The goals of the match that an article reports, in the order of the text."""
    reading = reading_of(*paragraphs, names=names, **zones)
    matches = assemble(reading, tell_matches(reading), names, model)
    match = matches[0]
    reading = resolve(reading, match, names)
    found = weigh(reading, patterns_in(reading), match.clubs, model, LinearTagger(model))
    tellings = tellings_of(match, matches, found.tellings)
    known = Known(match, found.leans, tell_memberships(reading))
    return judge(tellings, known, model)


Goal = tuple[str, str | None, str | None]


def told(events: Sequence[GoalEvent]) -> set[Goal]:
    """Goals as their scorer, club and minute."""
    return {(each.scorer, each.club, each.minute and each.minute.label) for each in events}
