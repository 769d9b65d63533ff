"""What an article claims about the matches it tells of: who met, when, and how it ended."""

from collections.abc import Sequence
from datetime import date

from graphsvc.extraction.claiming.competitions import claim_competition
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.places import claim_place, told_in
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.deciding.matches import BY_SCORE, Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.other_days import Occasion, other_day
from graphsvc.extraction.reading.passages import Found, NameKind
from graphsvc.extraction.telling.outcomes import OPEN, TIE, WIN
from graphsvc.extraction.telling.phrases import before, joined
from graphsvc.extraction.telling.tellings import MatchTelling
from graphsvc.model import (
    Ambiguity,
    Basis,
    DateValue,
    EntityValue,
    EnumValue,
    EventOutcome,
    EventStatus,
    NumberValue,
    Qualifier,
    ScoreValue,
    SegmentKind,
)

SCORE = 0.9
"""How sure a score is that is told."""
NEAR_SUBJECT = 120
"""Characters between a subject and its result, up to which one quote holds both."""


def claim_match(
    ledger: Ledger, reading: Reading, set_in: Setting, main: Setting | None = None
) -> None:
    """Claim who met, when, where, in what, and how it ended; `main` is the match reported."""
    ledger.know(set_in.entity)
    with ledger.moved_by(set_in.match.home_priors):
        _sides(ledger, set_in)
    _date(ledger, reading, set_in, main)
    _result(ledger, set_in)
    _status(ledger, set_in)
    claim_competition(ledger, set_in)
    with ledger.moved_by(set_in.match.home_priors):
        claim_place(ledger, reading, set_in)
    if set_in.match.main:
        _about(ledger, set_in)


def _about(ledger: Ledger, set_in: Setting) -> None:
    ledger.say(
        ledger.article.id,
        "about",
        EntityValue(set_in.label),
        quotes=set_in.match.tellings[:1] or set_in.match.named,
        rule="match/main",
        basis=Basis.IMPLIED,
    )


def _sides(ledger: Ledger, set_in: Setting) -> None:
    """The two clubs; as home and away side where that is known."""
    match = set_in.match
    clubs = [EntityValue(ledger.know_club(key)) for key in match.clubs]
    if match.home is None:
        for club in clubs:
            quotes = _evidence(match)
            ledger.say(set_in.label, "participant", club, quotes=quotes, rule="match/pair")
        return
    cue = match.home_cue
    abroad = [where for _, where in told_in(ledger, set_in)]
    for name, club, key in zip(("homeTeam", "awayTeam"), clubs, match.clubs, strict=True):
        ledger.say(
            set_in.label,
            name,
            club,
            quotes=[cue, *_beside(cue, key)] if cue else [*_evidence(match), *abroad],
            rule="match/home",
            basis=Basis.STATED if cue and _says_home(cue) else Basis.IMPLIED,
            confidence=0.9 if cue else 0.8,
        )


def _says_home(cue: MatchTelling) -> bool:
    """Whether it says so itself: a fixture to come, or a ground named, only lets it follow."""
    grounds = (name for name in cue.names if name.kind is NameKind.GROUND)
    return cue.outcome is not OPEN and not any(cue.home in name.keys for name in grounds)


def _beside(cue: MatchTelling, club: str) -> list[Found]:
    """Where its sentence names a club that the cue itself does not."""
    named = [each for each in cue.passage.clubs if each.club == club]
    return [] if any(each.overlaps([cue]) for each in named) else [*named[:1]]


def _evidence(match: Match) -> Sequence[Found]:
    """The phrases that name both clubs; else all."""
    both = [telling for telling in match.tellings if len(telling.pair) == 2]
    return both or match.tellings or match.named


def _date(ledger: Ledger, reading: Reading, set_in: Setting, main: Setting | None) -> None:
    """The day told; else, of a match that is over, by the day of publication.

    What counts together with the match reported was over on its day.
    """
    match, anchor = set_in.match, reading.article.dated
    if mention := match.date:
        published = reading.article.published_quotes[:1] if match.main else ()
        words = ledger.words(mention)
        claim = ledger.say(
            set_in.label,
            "date",
            DateValue(mention.edtf, words, anchor),
            quotes=[mention, *published],
            rule="date/phrase",
            basis=Basis.NORMALIZED,
        )
        other = other_day(words, mention.edtf, _occasion(anchor, set_in, main)) if anchor else None
        if other:
            day = DateValue(other, words, anchor)
            ledger.say_perhaps(claim, Ambiguity.TIME, value=day, quotes=[mention])
    elif anchor and not match.future:
        ledger.say(
            set_in.label,
            "date",
            DateValue(f"../{(main and set_in.counted and main.day) or anchor}", None, anchor),
            quotes=_evidence(match),
            rule="date/before-publication",
            basis=Basis.IMPLIED,
            confidence=0.45,
        )


def _occasion(published: date, set_in: Setting, main: Setting | None) -> Occasion:
    """What is known of a match beside its day."""
    match = set_in.match
    if match.main:
        return Occasion(published)
    reported = date.fromisoformat(main.day) if main and main.day else None
    decided = match.future or any(each.outcome is not OPEN for each in match.tellings)
    return Occasion(published, reported, undecided=not decided)


def _with_its_verb(telling: MatchTelling) -> Found:
    """From the subject on, for the tense of the verb tells: "Ajax picked up … a 1-1 draw"."""
    subjects = [
        club
        for club in before(telling.passage.clubs, telling.start)
        if club.club == telling.club and telling.start - club.end <= NEAR_SUBJECT
    ]
    return joined(telling, *subjects[-1:])


def claim_unknown_goals(ledger: Ledger, set_in: Setting) -> None:
    """Claim that there were goals which the article leaves open: it tells the score alone."""
    match = set_in.match
    if match.score and any(match.score):
        ledger.say(
            set_in.label,
            "goals",
            None,
            quotes=[telling for telling in match.tellings if match.scored(telling)][:1],
            rule="match/score-alone",
            confidence=0.4,
        )


def _result(ledger: Ledger, set_in: Setting) -> None:
    match = set_in.match
    told = [telling for telling in match.tellings if match.scored(telling)]
    if told:
        with ledger.moved_by((*match.home_priors, *match.score_priors)):
            _score(ledger, set_in, told)
    for telling in match.tellings:
        if telling.outcome is TIE or len(telling.pair) == 2 or telling in told:
            with ledger.moved_by(match.score_priors if telling.rule == BY_SCORE else ()):
                _outcome(ledger, set_in, telling)


def _outcome(ledger: Ledger, set_in: Setting, telling: MatchTelling) -> None:
    """Who won by one telling, or that nobody did."""
    if telling.outcome is OPEN:
        return
    match = set_in.match
    winner = telling.club if telling.outcome is WIN else match.other(telling.club)
    drawn = telling.outcome is TIE
    ledger.say(
        set_in.label,
        "outcome" if drawn else "winner",
        EnumValue(EventOutcome.TIE) if drawn else EntityValue(f"club:{winner}"),
        quotes=[telling],
        rule=telling.rule,
        confidence=_sure(match) if telling.rule == BY_SCORE else SCORE,
    )


def _sure(match: Match) -> float:
    """How sure the score is: less so where only what was known before decided for it."""
    return SCORE if match.score_by_memory is None else min(SCORE, match.score_by_memory)


def _score(ledger: Ledger, set_in: Setting, told: Sequence[MatchTelling]) -> None:
    """The score; where the home side is not known, the goals of each club."""
    match, rule = set_in.match, told[0].rule
    first, second = match.score or (0, 0)
    sure = _sure(match)
    if match.home:
        score = ScoreValue(first, second)
        ledger.say(set_in.label, "finalScore", score, quotes=told, rule=rule, confidence=sure)
        return
    for club, goals in zip(match.clubs, (first, second), strict=True):
        ledger.say(
            set_in.label,
            "teamGoals",
            NumberValue(goals),
            quotes=told,
            rule=rule,
            confidence=sure,
            qualifiers=(Qualifier("club", EntityValue(f"club:{club}")),),
        )


def _status(ledger: Ledger, set_in: Setting) -> None:
    """Over, by the first phrase that tells how; to come, by its day.

    Headlines are in the present tense all the same, so prose goes first.
    """
    match = set_in.match
    told = [telling for telling in match.tellings if telling.outcome is not OPEN]
    told.sort(key=lambda telling: telling.passage.zone is not SegmentKind.PARAGRAPH)
    quotes: list[Found] = [_with_its_verb(each) if match.main else each for each in told]
    if match.future:
        quotes = [match.date] if match.date else []
    status = EventStatus.PRE_EVENT if match.future else EventStatus.POST_EVENT
    if quotes:
        ledger.say(
            set_in.label,
            "eventStatus",
            EnumValue(status),
            quotes=quotes[:1],
            rule="match/status",
            basis=Basis.IMPLIED,
        )
