"""From tellings to matches: the one that the article reports, and others that it names."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from graphsvc.extraction.deciding.choosing import Chosen, Told, choose
from graphsvc.extraction.deciding.homes import HomeSource, home_by_country, home_by_ground
from graphsvc.extraction.deciding.outlines import outline
from graphsvc.extraction.deciding.pairs import ELSEWHERE, is_elsewhere, main_pair, weight_of
from graphsvc.extraction.deciding.remembered import Remembered
from graphsvc.extraction.reading.dates import DateMention, dates_in
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.telling.outcomes import LOSS, OPEN, TIE, WIN
from graphsvc.extraction.telling.phrases import joined
from graphsvc.extraction.telling.tellings import MatchTelling
from graphsvc.model import SegmentKind
from graphsvc.reference import Names

AGGREGATE = re.compile(r"\bon aggregate\b", re.IGNORECASE)
LEAD = 4
"""Paragraphs at the head of a report in which a day is that of its match."""
AT_HOME = 0.8
"""The least chance that a side was at home, for it to be said."""
STATED = 0.35
"""The least chance of a score that is told as the final one."""
UNTRAINED = Model()
BY_SCORE = "result/score"
"""The rule of a telling that is only the score chosen, where no phrase gives it."""
EARLY = 2
"""Depth down to which a score that names no opponent is that of the match reported."""


@dataclass(frozen=True, slots=True)
class Match:
    """A match that the article tells of: its two clubs, and the tellings about it."""

    clubs: tuple[str, str]
    """The home side first, where it is known."""
    tellings: tuple[MatchTelling, ...]
    home: str | None
    score: tuple[int, int] | None
    """Goals in the order of `clubs`."""
    main: bool
    """The article reports it."""
    home_cue: MatchTelling | None
    """The telling that says who was at home."""
    date: DateMention | None
    """The day that is told with it; of the match reported, the first that the lead tells."""
    named: tuple[Found, ...]
    """Where the article first names its clubs, together if it can be."""
    scores: tuple[Told, ...] = ()
    """The scores that it may have ended with, in the order of `clubs`; the likeliest first."""
    home_by: HomeSource | None = field(default=None, compare=False)
    """By what it is known who was at home, if it is."""
    home_guess: float | None = None
    """How likely the home side was at home, where neither a phrase nor the ground says so."""
    remembered: Remembered = field(default_factory=Remembered, compare=False)
    home_by_memory: str | None = None
    """Who "the hosts" are, where only what was known before tells; it is claimed nowhere."""
    home_moved: bool = False
    """Who is said to be at home, or that nobody is, would be otherwise by the article alone."""
    score_by_memory: float | None = None
    """How likely the score is, where it is another one without what was known before."""

    @property
    def score_priors(self) -> tuple[str, ...]:
        """The ids of the statements, known before, without which the score would be another."""
        ended = self.remembered.meeting and self.remembered.meeting.ended
        return ended.statements if ended and self.score_by_memory is not None else ()

    @property
    def priors(self) -> tuple[str, ...]:
        """The ids of the statements, known before, that moved how its events are read."""
        home = self.remembered.meeting and self.remembered.meeting.home
        hosts = home.statements if home and (self.home_by_memory or self.home_moved) else ()
        return tuple(dict.fromkeys((*hosts, *self.score_priors)))

    @property
    def home_priors(self) -> tuple[str, ...]:
        """The ids of the statements, known before, that moved who is said to be at home.

        Those on the score too: who was at home by the goals hangs on how many there were.
        """
        return self.priors if self.home_moved else ()

    @property
    def future(self) -> bool:
        """It has not been played."""
        return not self.main and all(telling.outcome is OPEN for telling in self.tellings)

    def other(self, club: str) -> str:
        """The opponent of one of its clubs."""
        return self.clubs[1] if club == self.clubs[0] else self.clubs[0]

    def scored(self, telling: MatchTelling) -> bool:
        """Whether a telling gives the score that was chosen."""
        return telling.goals is not None and self.turned(telling) == self.score

    def turned(self, telling: MatchTelling) -> tuple[int, int] | None:
        """The goals that a telling gives, in the order of `clubs`."""
        if telling.goals is None:
            return None
        first, second = telling.goals
        return (first, second) if telling.club == self.clubs[0] else (second, first)

    def at_home(self, home: str, by: HomeSource | None = None) -> "Match":
        """The same match with that club at home; `by` is what tells so, if it is something new."""
        by = by or self.home_by
        if home == self.clubs[0]:
            return replace(self, home=home, home_by=by)
        score = self.score and (self.score[1], self.score[0])
        return replace(
            self,
            clubs=self.clubs[::-1],
            home=home,
            home_by=by,
            score=score,
            scores=tuple(replace(each, goals=each.goals[::-1]) for each in self.scores),
            remembered=self.remembered.turned(),
        )


def assemble(
    reading: Reading,
    tellings: Sequence[MatchTelling],
    names: Names,
    model: Model = UNTRAINED,
    heard: Sequence[MatchTelling] = (),
) -> list[Match]:
    """The matches of an article, the one it reports first; empty where it reports none.

    Without a trained model the pair with most weight is the one reported. `heard` is what witnesses
    tell: it counts when the model chooses, and is no evidence by itself.
    """
    matches = []
    if model.trained:
        chosen = choose(outline(reading, [*tellings, *heard], names), model).chosen
        pair = chosen.clubs if chosen else None
        if chosen:
            matches.append(_weighed(reading, chosen, tellings, names))
    elif pair := main_pair(reading, tellings):
        about = [telling for telling in tellings if _is_about(telling, pair)]
        matches.append(_reported(reading, pair, about, names))
    others = _others(tellings, frozenset(pair or ()))
    matches += [_mentioned(reading, other, names) for other in others]
    return [match for match in matches if match.main or _decided(match)]


def _decided(match: Match) -> bool:
    told = any(telling.outcome is not OPEN for telling in match.tellings)
    return match.future or told or match.score is not None


def _is_about(telling: MatchTelling, pair: tuple[str, str]) -> bool:
    """Whether a telling is of the match of that pair that the article reports."""
    if is_elsewhere(telling):
        return False
    if telling.opponent:
        return telling.pair == frozenset(pair)
    early = telling.passage.sentence.depth <= EARLY
    return telling.club in pair and telling.goals is not None and early


def _others(tellings: Sequence[MatchTelling], main: frozenset[str]) -> list[list[MatchTelling]]:
    """Tellings of other matches, those of one pair on one day together.

    The two clubs of the report meet a second time only where another day is told.
    """
    grouped: dict[tuple[frozenset[str], str], list[MatchTelling]] = defaultdict(list)
    for telling in tellings:
        again = is_elsewhere(telling) and telling.date is not None
        if len(telling.pair) == 2 and (telling.pair != main or again):
            grouped[telling.pair, telling.date.edtf if telling.date else ""].append(telling)
    return list(grouped.values())


def _reported(
    reading: Reading, pair: tuple[str, str], tellings: Sequence[MatchTelling], names: Names
) -> Match:
    """The match that the article reports."""
    cue = _home_cue(pair, tellings)
    home = _first_known(
        (HomeSource.PHRASE, lambda: cue.home if cue else None),
        (HomeSource.GROUND, lambda: home_by_ground(pair, reading, names)),
    )
    date = _told_date(tellings) or _lead_date(reading)
    draft = Match(pair, tuple(tellings), None, None, True, cue, date, ())
    return _completed(reading, draft, home)


def _weighed(
    reading: Reading, chosen: Chosen, tellings: Sequence[MatchTelling], names: Names
) -> Match:
    """The match that an article reports, as the model chose it."""
    pair = chosen.clubs
    about = [telling for telling in tellings if _is_about(telling, pair)]
    said = _home_cue(pair, about)
    ground = home_by_ground(pair, reading, names)
    home = _first_known(
        (HomeSource.MODEL, lambda: _home(chosen)),
        (HomeSource.PHRASE, lambda: said.home if said else None),
        (HomeSource.GROUND, lambda: ground),
    )
    cue = next((each for each in about if home and each.home == home[0]), None)
    date = _told_date(about) or _lead_date(reading)
    draft = Match(pair, tuple(about), None, None, True, cue, date, ())
    scores = chosen.scores
    best = scores[0] if scores and scores[0].chance >= STATED else None
    score = best.goals if best else None
    named = _first_named(reading, pair)
    told = tuple(about) if best is None else (*about, *score_tellings(draft, best, about))
    match = replace(draft, tellings=told, score=score, scores=scores, named=named)
    if home and cue is None and home[0] != ground:
        sure = max(chosen.first_at_home, 1.0 - chosen.first_at_home)
        match = replace(match, home_guess=sure)
    return match.at_home(*home) if home else match


Home = tuple[str, HomeSource]
"""A side at home, and by what that is known."""


def _first_known(*told: tuple[HomeSource, Callable[[], str | None]]) -> Home | None:
    """The side at home by the first that knows it."""
    return next(((home, by) for by, ask in told if (home := ask())), None)


def _home(chosen: Chosen) -> str | None:
    """The side at home, where the model is sure."""
    first, second = chosen.clubs
    if chosen.first_at_home >= AT_HOME:
        return first
    return second if 1.0 - chosen.first_at_home >= AT_HOME else None


def score_tellings(
    match: Match, best: Told, about: Sequence[MatchTelling]
) -> Iterator[MatchTelling]:
    """Where the text gives the score that was chosen, beside the phrases that give it already."""
    taken = {each.score for each in about if each.goals and match.turned(each) == best.goals}
    first, second = best.goals
    for passage, mention in best.places:
        if mention not in taken:
            yield MatchTelling(
                start=mention.start,
                end=mention.end,
                passage=passage,
                club=match.clubs[0],
                opponent=match.clubs[1],
                outcome=TIE if first == second else WIN if first > second else LOSS,
                goals=best.goals,
                home=None,
                date=None,
                names=(),
                score=mention,
                rule=BY_SCORE,
            )


def _mentioned(reading: Reading, tellings: Sequence[MatchTelling], names: Names) -> Match:
    """Another match, of the two clubs of all these tellings."""
    pair = (tellings[0].club, tellings[0].opponent or "")
    cue = _home_cue(pair, tellings)
    home = _first_known(
        (HomeSource.PHRASE, lambda: cue.home if cue else None),
        (HomeSource.COUNTRY, lambda: home_by_country(pair, tellings, names)),
    )
    draft = Match(pair, tuple(tellings), None, None, False, cue, _told_date(tellings), ())
    return _completed(reading, draft, home)


def _completed(reading: Reading, draft: Match, home: Home | None) -> Match:
    match = draft.at_home(*home) if home else draft
    return replace(match, score=_score(match), named=_first_named(reading, match.clubs))


def _home_cue(pair: tuple[str, str], tellings: Sequence[MatchTelling]) -> MatchTelling | None:
    """The first telling that says of the club most often said to be at home that it was."""
    told = [telling.home for telling in tellings]
    most = max(pair, key=told.count)
    return next((telling for telling in tellings if telling.home == most), None)


def _told_date(tellings: Sequence[MatchTelling]) -> DateMention | None:
    return next((telling.date for telling in tellings if telling.date), None)


def _lead_date(reading: Reading) -> DateMention | None:
    """The first day that is over in the first paragraphs, told of no other match."""
    for passage in reading.passages:
        sentence = passage.sentence
        if sentence.zone is SegmentKind.PARAGRAPH and sentence.depth < LEAD:
            found = dates_in(sentence.text, offset=sentence.start, anchor=reading.article.dated)
            for date in found:
                vague = "/" in date.edtf and sentence.depth > 0
                if not (date.future or vague or _is_of_another(passage, date)):
                    return date
    return None


def _is_of_another(passage: Passage, date: DateMention) -> bool:
    """Whether a day owns another match ("Saturday's success"), or words around tell of one."""
    owner = passage.between(date.end - 2, date.end) in ("'s", "’s")
    return owner or bool(ELSEWHERE.search(passage.between(date.start - 40, date.end + 25)))


def _first_named(reading: Reading, clubs: tuple[str, str]) -> tuple[Found, ...]:
    """The first sentence with both clubs, from the one to the other; else each club's first."""
    firsts: dict[str, Found] = {}
    for passage in reading.passages:
        here = {club.club: club for club in reversed(passage.clubs) if club.club in clubs}
        if len(here) == 2:
            return (joined(*here.values()),)
        for key, club in here.items():
            firsts.setdefault(key, Found(club.start, club.end))
    return tuple(firsts.values())


def _score(match: Match) -> tuple[int, int] | None:
    """The score that most weight speaks for; that of two legs together is none."""
    votes: defaultdict[tuple[int, int], float] = defaultdict(float)
    for telling in match.tellings:
        turned = match.turned(telling)
        words = telling.passage.between(telling.start, telling.end + len(" on aggregate"))
        if turned and not AGGREGATE.search(words):
            votes[turned] += weight_of(telling)
    return max(votes, key=lambda score: (votes[score], score)) if votes else None
