"""Under which competition and season a match stands, which its label is made from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.links import THROUGH, links_of, results_mean
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, NameKind, NameMention, Passage
from graphsvc.extraction.telling.outcomes import LOSS, OPEN, TIE, WIN
from graphsvc.extraction.telling.tellings import MatchTelling
from graphsvc.model import DateValue, Entity, EnumValue, EventOutcome, Qualifier, SegmentKind
from graphsvc.reference import Names
from graphsvc.reference.seasons import season_of

COMPETITIONS = (NameKind.COMPETITION, NameKind.LEAGUE)
LEAD = 1
"""Depth of paragraphs down to which a competition is that of the match reported."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a match belongs: its label, and what that label was made from."""

    match: Match
    entity: Entity
    competition: Entity | None
    edition: Entity | None
    named: tuple[NameMention, ...]
    """Where the competition is named; none where it follows from the group."""
    groups: tuple[NameMention, ...]
    """Where the group is named."""
    in_passing: bool
    """The competition is only named later in the report, in another context."""
    links: tuple[Found, ...] = ()
    """The words that tie another match to the group of the one reported."""
    published: date | None = None
    """The day of publication: what holds then, where the day of the match is not told."""
    counted: bool = False
    """It is over, and counts with the one reported: "The results mean that"."""
    national: bool = False
    """National teams meet, whose players have clubs beside."""

    @property
    def label(self) -> str:
        """The label of the match."""
        return self.entity.id

    @property
    def stage(self) -> Entity | None:
        """The group that it is in."""
        return (
            labels.group(self.edition, self.groups[0].key) if self.edition and self.groups else None
        )

    @property
    def day(self) -> str | None:
        """The day of the match, where a single one is told."""
        day = self.match.date.edtf if self.match.date else "/"
        return None if "/" in day else day

    def outcome_of(self, club: str) -> EventOutcome | None:
        """How it ended for one of its clubs; None for others, or where that is not told."""
        match = self.match
        if club not in match.clubs:
            return None
        if match.score:
            ours, theirs = match.score if club == match.clubs[0] else match.score[::-1]
            return TIE if ours == theirs else WIN if ours > theirs else LOSS
        return next((_turned(t, club) for t in match.tellings if t.outcome is not OPEN), None)

    @property
    def valid_at(self) -> tuple[Qualifier, ...]:
        """When what the match shows was so: on its day, where one is told."""
        return (Qualifier("validAt", DateValue(self.day)),) if self.day else ()

    @property
    def as_member(self) -> tuple[Qualifier, ...]:
        """When, and of what kind of team, it shows somebody to be a player."""
        kind = (Qualifier("teamKind", EnumValue("NATIONAL")),) if self.national else ()
        return self.valid_at + kind


def _turned(telling: MatchTelling, club: str) -> EventOutcome:
    """What a telling says of the outcome, seen from that club."""
    if telling.outcome is TIE or telling.club == club:
        return telling.outcome
    return LOSS if telling.outcome is WIN else WIN


def setting(reading: Reading, match: Match, names: Names, main: Setting | None) -> Setting:
    """Where a match belongs; in the group of the one reported, `main`, to its competition."""
    named, groups = _named(reading, match), groups_of(reading, match)
    competition = _competition(match, named, names) or _of_group(groups, main)
    in_passing = competition is None and match.main
    if in_passing:
        named = _domestic(reading, match, names)
        competition = _competition(match, named, names)
    key = competition.id.partition(":")[2] if competition else ""
    day = date.fromisoformat(match.date.edtf[:10]) if match.date else reading.article.dated
    season = season_of(day, kind=_season_kind(key, match, names)) if day else "undated"
    edition = labels.edition(competition, season) if competition and day else None
    clubs = [labels.club(club, names) for club in match.clubs]
    entity = labels.match(edition, season, clubs[0], clubs[1])
    quoted = tuple(name for name in named if key in name.keys or not name.keys)
    return Setting(
        match,
        entity,
        competition,
        edition,
        quoted,
        tuple(groups),
        in_passing,
        links=tuple(links_of(reading, match)),
        published=reading.article.dated,
        counted=not match.future and bool(results_mean(reading, match)),
        national=any(names.clubs[club].national for club in match.clubs),
    )


def _season_kind(key: str, match: Match, names: Names) -> str:
    """How the season of the competition runs, or else those of the first club's country."""
    if row := names.competitions.get(key):
        return row.season
    country = names.countries.get(names.clubs[match.clubs[0]].country)
    return country.season if country else "split"


def _named(reading: Reading, match: Match) -> list[NameMention]:
    """The competitions told with a match; of the match reported also by lead and captions."""
    found = [name for telling in match.tellings for name in telling.names]
    if match.main:
        for passage in reading.passages:
            if passage.zone is not SegmentKind.PARAGRAPH or passage.sentence.depth <= LEAD:
                found += passage.of_kind(NameKind.COMPETITION)
    unique = dict.fromkeys(name for name in found if name.kind in COMPETITIONS)
    return sorted(unique, key=lambda name: name.start)


def _domestic(reading: Reading, match: Match, names: Names) -> list[NameMention]:
    """The competitions of the one country of both clubs, wherever the report names them."""
    countries = {names.clubs[club].country for club in match.clubs}
    return [
        name
        for passage in reading.passages
        for name in passage.of_kind(NameKind.COMPETITION)
        if {names.competitions[name.key].country} == countries
    ]


def _competition(match: Match, named: Sequence[NameMention], names: Names) -> Entity | None:
    """The competition most often named that both clubs can play in."""
    countries = [names.clubs[club].country for club in match.clubs]
    teams = "national" if all(names.clubs[club].national for club in match.clubs) else "club"
    votes: Counter[str] = Counter()
    for name in named:
        rows = (names.competitions[key] for key in name.keys)
        fitting = (r for r in rows if r.teams == teams and r.country in ("", *countries))
        votes.update(row.slug for row in list(fitting)[:1])
    if votes:
        return labels.competition(votes.most_common(1)[0][0], names)
    if any(name.kind is NameKind.LEAGUE for name in named) and countries[0] == countries[1]:
        return labels.national_league(countries[0], names)
    return None


def _of_group(groups: Sequence[NameMention], main: Setting | None) -> Entity | None:
    """The competition of the match reported, where both are in one group."""
    if main and groups and main.groups and main.groups[0].key == groups[0].key:
        return main.competition
    return None


def groups_of(reading: Reading, match: Match) -> list[NameMention]:
    """The group that a match is in: told with it, or the one that going through is about."""
    told = [name for telling in match.tellings for name in telling.names]
    groups = [name for name in told if name.kind is NameKind.GROUP]
    if match.main:
        groups += [name for p in reading.passages for name in p.of_kind(NameKind.GROUP)]
    if groups:
        return list(dict.fromkeys(groups))
    passages = dict.fromkeys(telling.passage for telling in match.tellings)
    if not any(THROUGH.search(passage.sentence.text) for passage in passages):
        return []
    return [name for passage in passages for name in _group_before(reading, passage)]


def _group_before(reading: Reading, passage: Passage) -> list[NameMention]:
    """The group named last before, in the same paragraph."""
    zone = passage.sentence.zone_number
    same = [p for p in reading.passages if p.sentence.zone_number == zone]
    before = [p for p in same if p.sentence.start < passage.sentence.start]
    return [name for p in before for name in p.of_kind(NameKind.GROUP)][-1:]
