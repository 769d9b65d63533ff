"""What an article claims about the matches it tells of."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, NameKind, NameMention, Passage
from graphsvc.extraction.telling.outcomes import OPEN, TIE, WIN
from graphsvc.extraction.telling.tellings import MatchTelling
from graphsvc.model import (
    Basis,
    DateValue,
    Entity,
    EntityValue,
    EnumValue,
    EventOutcome,
    EventStatus,
    NumberValue,
    Qualifier,
    ScoreValue,
    SegmentKind,
    TextValue,
)
from graphsvc.reference import Names
from graphsvc.reference.naming import fold
from graphsvc.reference.seasons import season_of

THROUGH = re.compile(
    r"\b(?:knockout|qualif\w+|advance|progress|last[- ]16|last sixteen|second round|through to)\b",
    re.IGNORECASE,
)
CUT_VENUE = re.compile(r"\bat (?:the|an?)? ?(?:\.\.\.|…)$")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a match belongs: its label, and what that label was made from."""

    match: Match
    entity: Entity
    competition: Entity | None
    edition: Entity | None
    named: tuple[NameMention, ...]
    groups: tuple[NameMention, ...]


def setting(reading: Reading, match: Match, names: Names, main: Setting | None) -> Setting:
    """Under which competition and season a match stands.

    A match in the group of the one reported, `main`, belongs to its competition.
    """
    named = _named(reading, match)
    groups = groups_of(reading, match)
    of = _competition(match, named, names)
    if of is None and main and main.groups and groups and main.groups[0].key == groups[0].key:
        of = main.competition
    day = _day(reading, match)
    kind = _season_kind(of, match, names)
    season = season_of(day, kind=kind) if day else "undated"
    edition = labels.edition(of, season) if of and day else None
    clubs = [labels.club(key, names) for key in match.clubs]
    entity = labels.match(edition, season, clubs[0], clubs[1])
    return Setting(match, entity, of, edition, named, tuple(groups))


def _day(reading: Reading, match: Match) -> date | None:
    return date.fromisoformat(match.date.edtf[:10]) if match.date else reading.article.dated


def _season_kind(of: Entity | None, match: Match, names: Names) -> str:
    row = names.competitions.get(of.id.partition(":")[2]) if of else None
    if row:
        return row.season
    country = names.countries.get(names.clubs[match.clubs[0]].country)
    return country.season if country else "split"


def _named(reading: Reading, match: Match) -> tuple[NameMention, ...]:
    """The competitions told with a match; of the match reported also by lead and captions."""
    found = [name for telling in match.tellings for name in telling.names]
    if match.main:
        for passage in reading.passages:
            if passage.zone is not SegmentKind.PARAGRAPH or passage.sentence.depth <= 1:
                found += passage.of_kind(NameKind.COMPETITION)
    kinds = (NameKind.COMPETITION, NameKind.LEAGUE)
    unique = dict.fromkeys(name for name in found if name.kind in kinds)
    return tuple(sorted(unique, key=lambda name: name.start))


def _competition(match: Match, named: Sequence[NameMention], names: Names) -> Entity | None:
    countries = [names.clubs[club].country for club in match.clubs]
    votes: Counter[str] = Counter()
    for name in named:
        for key in name.keys:
            row = names.competitions[key]
            if row.teams == "club" and (not row.country or row.country in countries):
                votes[key] += 1
                break
    if votes:
        return labels.competition(votes.most_common(1)[0][0], names)
    if any(name.kind is NameKind.LEAGUE for name in named) and countries[0] == countries[1]:
        return labels.national_league(countries[0], names)
    return None


def claim_match(ledger: Ledger, reading: Reading, set_in: Setting, names: Names) -> None:
    """Claim who met, when, where, in what, and how it ended."""
    match = set_in.match
    label = ledger.know(set_in.entity)
    _sides(ledger, label, match, names)
    _date(ledger, label, reading, match)
    _result(ledger, label, match, names)
    _status(ledger, label, match)
    _competition_claims(ledger, label, set_in, match)
    _place(ledger, label, reading, match, names)
    if match.main:
        about = match.tellings[:1] or match.named
        ledger.say(
            ledger.article.id, "about", EntityValue(label),
            quotes=about, rule="match/main", basis=Basis.IMPLIED,
        )  # fmt: skip


def _sides(ledger: Ledger, label: str, match: Match, names: Names) -> None:
    quotes = _evidence(match)
    clubs = [ledger.know(labels.club(key, names)) for key in match.clubs]
    if match.home is None:
        for club in clubs:
            ledger.say(label, "participant", EntityValue(club), quotes=quotes, rule="match/pair")
        return
    basis = Basis.STATED if match.home_cue and match.home_cue.outcome is not OPEN else Basis.IMPLIED
    confidence = 0.9 if match.home_cue else 0.8
    cue = [match.home_cue] if match.home_cue else quotes
    for property_, club in zip(("homeTeam", "awayTeam"), clubs, strict=True):
        ledger.say(
            label, property_, EntityValue(club),
            quotes=cue, rule="match/home", basis=basis, confidence=confidence,
        )  # fmt: skip


def _evidence(match: Match) -> list[Found]:
    """The phrases that name both clubs; else all."""
    both = [telling for telling in match.tellings if len(telling.pair) == 2]
    return list(both or match.tellings or match.named)


def _date(ledger: Ledger, label: str, reading: Reading, match: Match) -> None:
    anchor = reading.article.dated
    if mention := match.date:
        phrase = ledger.article.text[mention.start : mention.end]
        published = reading.article.published_quotes[:1] if match.main else ()
        ledger.say(
            label, "date", DateValue(mention.edtf, phrase, anchor),
            quotes=[mention, *published], rule="date/phrase", basis=Basis.NORMALIZED,
        )  # fmt: skip
    elif anchor and not match.future:
        value = DateValue(f"../{anchor}", None, anchor)
        ledger.say(
            label, "date", value,
            quotes=_evidence(match), rule="date/before-publication", basis=Basis.IMPLIED,
            confidence=0.45,
        )  # fmt: skip


def _result(ledger: Ledger, label: str, match: Match, names: Names) -> None:
    clubs = [f"club:{key}" for key in match.clubs]
    told = [telling for telling in match.tellings if match.scored(telling)]
    if match.score and told:
        _score(ledger, label, match, told, clubs)
    decided = [telling for telling in match.tellings if telling.outcome is not OPEN]
    for telling in decided:
        if telling.outcome is TIE:
            ledger.say(
                label, "outcome", EnumValue(EventOutcome.TIE), quotes=[telling], rule=telling.rule
            )
        elif len(telling.pair) == 2 or (match.score and telling in told):
            winner = _winner(telling, match)
            ledger.say(
                label, "winner", EntityValue(f"club:{winner}"), quotes=[telling], rule=telling.rule
            )


def _winner(telling: MatchTelling, match: Match) -> str:
    if telling.outcome is WIN:
        return telling.club
    return next(club for club in match.clubs if club != telling.club)


def _score(
    ledger: Ledger, label: str, match: Match, told: Sequence[MatchTelling], clubs: Sequence[str]
) -> None:
    first, second = match.score or (0, 0)
    quotes = [Found(telling.start, telling.end) for telling in told]
    if match.home:
        ledger.say(label, "finalScore", ScoreValue(first, second), quotes=quotes, rule=told[0].rule)
        return
    for club, goals in zip(clubs, (first, second), strict=True):
        ledger.say(
            label, "teamGoals", NumberValue(goals), quotes=quotes, rule=told[0].rule,
            qualifiers=(Qualifier("club", EntityValue(club)),),
        )  # fmt: skip


def _status(ledger: Ledger, label: str, match: Match) -> None:
    status = EventStatus.PRE_EVENT if match.future else EventStatus.POST_EVENT
    quotes: list[Found] = [t for t in match.tellings if (t.outcome is OPEN) == match.future]
    if match.future:
        quotes = [match.date] if match.date else []
    if quotes:
        ledger.say(
            label, "eventStatus", EnumValue(status),
            quotes=quotes[:1], rule="match/status", basis=Basis.IMPLIED,
        )  # fmt: skip


def _competition_claims(ledger: Ledger, label: str, set_in: Setting, match: Match) -> None:
    if set_in.competition is None:
        return
    competition = ledger.know(set_in.competition)
    key = set_in.competition.id.partition(":")[2]
    named = [name for name in set_in.named if key in name.keys or not name.keys]
    if named:
        ledger.say(
            label, "competition", EntityValue(competition), quotes=named, rule="match/competition"
        )
    elif set_in.groups:
        ledger.say(
            label, "competition", EntityValue(competition), quotes=set_in.groups,
            rule="match/same-group", basis=Basis.IMPLIED, confidence=0.75,
        )  # fmt: skip
    if set_in.edition:
        _edition(ledger, label, set_in)
        _group(ledger, label, set_in.edition, set_in.groups, match)


def _edition(ledger: Ledger, label: str, set_in: Setting) -> None:
    edition, competition = set_in.edition, set_in.competition
    if edition is None or competition is None:
        return
    ledger.know(edition)
    season = edition.id.removeprefix(f"edition:{competition.id.partition(':')[2]}-")
    told: list[Found] = [set_in.match.date] if set_in.match.date else []
    when = told or list(set_in.groups or set_in.named) or _evidence(set_in.match)
    for subject, property_, value in (
        (label, "edition", EntityValue(edition.id)),
        (edition.id, "competition", EntityValue(competition.id)),
        (edition.id, "season", TextValue(season)),
    ):
        ledger.say(
            subject, property_, value,
            quotes=when[:1], rule="match/season", basis=Basis.BACKGROUND,
        )  # fmt: skip


def groups_of(reading: Reading, match: Match) -> list[NameMention]:
    """The group that a match is in: told with it, or the one that going through is about."""
    told = [name for telling in match.tellings for name in telling.names]
    groups = [name for name in told if name.kind is NameKind.GROUP]
    if match.main and not groups:
        groups = [name for p in reading.passages for name in p.of_kind(NameKind.GROUP)]
    if groups or not any(THROUGH.search(t.passage.sentence.text) for t in match.tellings):
        return groups
    passages = dict.fromkeys(telling.passage for telling in match.tellings)
    return [name for passage in passages for name in _group_before(reading, passage)]


def _group_before(reading: Reading, passage: Passage) -> list[NameMention]:
    """The group named last before, in the same paragraph."""
    zone = passage.sentence.zone_number
    same = [p for p in reading.passages if p.sentence.zone_number == zone]
    before = [p for p in same if p.sentence.start < passage.sentence.start]
    return [name for p in before for name in p.of_kind(NameKind.GROUP)][-1:]


def _group(
    ledger: Ledger, label: str, edition: Entity, groups: Sequence[NameMention], match: Match
) -> None:
    if not groups:
        return
    stage = labels.group(edition, groups[0].key)
    ledger.know(stage)
    same = [name for name in groups if name.key == groups[0].key]
    basis = Basis.STATED if match.main else Basis.IMPLIED
    ledger.say(label, "stage", EntityValue(stage.id), quotes=same, rule="match/group", basis=basis)
    ledger.say(
        stage.id, "edition", EntityValue(edition.id), quotes=same[:1], rule="match/group",
        basis=Basis.IMPLIED,
    )  # fmt: skip
    ledger.say(stage.id, "phase", EnumValue("GROUP"), quotes=same[:1], rule="match/group")


def _place(ledger: Ledger, label: str, reading: Reading, match: Match, names: Names) -> None:
    for telling in match.tellings:
        for name in telling.names:
            if name.kind is NameKind.GROUND and match.home in name.keys:
                ground = ledger.article.text[name.start : name.end]
                venue = ledger.know(labels.venue(ground))
                ledger.say(label, "venue", EntityValue(venue), quotes=[name], rule="match/venue")
                ledger.say(
                    f"club:{match.home}", "homeVenue", EntityValue(venue),
                    quotes=[telling], rule="match/venue", basis=Basis.IMPLIED,
                )  # fmt: skip
    if match.main:
        _city(ledger, label, reading, match, names)
        _cut_venue(ledger, label, match)


def _city(ledger: Ledger, label: str, reading: Reading, match: Match, names: Names) -> None:
    """The city of the dateline, where it is that of the club at home."""
    for name in reading.dateline:
        if name.kind is NameKind.CITY and match.home:
            if fold(names.clubs[match.home].city) != fold(name.key):
                continue
            city = ledger.know(labels.place(name.key))
            cue = [match.home_cue] if match.home_cue else []
            ledger.say(
                label, "locationCity", EntityValue(city),
                quotes=[name, *cue], rule="match/dateline", basis=Basis.IMPLIED,
            )  # fmt: skip


def _cut_venue(ledger: Ledger, label: str, match: Match) -> None:
    """A caption cut off where the ground would be named: there is one, and it is not told."""
    for passage in dict.fromkeys(telling.passage for telling in match.tellings):
        sentence = passage.sentence
        cut = CUT_VENUE.search(sentence.text) if sentence.truncated else None
        if cut:
            quotes = [Found(sentence.start + cut.start(), sentence.start + cut.end())]
            ledger.say(label, "venue", None, quotes=quotes, rule="match/cut-venue", confidence=0.4)
