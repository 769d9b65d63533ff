"""Readable labels for what an article tells of; linking to the graph may still replace them."""

from graphsvc.model import CompetitionPhase, Entity, EntityKind
from graphsvc.reference import Names
from graphsvc.reference.naming import slug


def club(key: str, names: Names) -> Entity:
    """A club of the gazetteer."""
    return Entity(f"club:{key}", EntityKind.CLUB, names.clubs[key].name)


def player(name: str) -> Entity:
    """A player, by the fullest name told."""
    return Entity(f"player:{slug(name)}", EntityKind.PLAYER, name)


def place(name: str) -> Entity:
    """A city or a country."""
    return Entity(f"place:{slug(name)}", EntityKind.PLACE, name)


def venue(name: str) -> Entity:
    """A ground."""
    return Entity(f"venue:{slug(name)}", EntityKind.VENUE, name)


def competition(key: str, names: Names) -> Entity:
    """A competition of the gazetteer."""
    row = names.competitions[key]
    return Entity(f"competition:{row.slug}", EntityKind.COMPETITION, row.name)


def national_league(country: str, names: Names) -> Entity:
    """What "the league" is of a club of that country: some league of it, which is not named."""
    adjective = names.countries[country].demonyms[0]
    return Entity(
        f"competition:{slug(adjective)}-league", EntityKind.COMPETITION, f"{adjective} league"
    )


def edition(of: Entity, season: str) -> Entity:
    """A competition in one season."""
    key = of.id.partition(":")[2]
    return Entity(f"edition:{key}-{season}", EntityKind.EDITION, f"{of.name} {season}")


def group(of: Entity, letter: str) -> Entity:
    """A group of an edition."""
    key = of.id.partition(":")[2]
    return Entity(f"stage:{key}/group-{letter.lower()}", EntityKind.STAGE, f"Group {letter}")


PHASES = {
    CompetitionPhase.ELIMINATION: "Knockout stage",
    CompetitionPhase.ROUND_OF_16: "Round of 16",
    CompetitionPhase.QUARTER_FINAL: "Quarter-finals",
    CompetitionPhase.SEMI_FINAL: "Semi-finals",
    CompetitionPhase.FINAL: "Final",
    CompetitionPhase.GROUP: "Group stage",
}
"""What people call the phases that a club goes through to."""
PHASE_KEYS = {CompetitionPhase.ELIMINATION: "knockout"}


def phase(of: Entity, which: CompetitionPhase) -> Entity:
    """A phase of an edition: its knockout stage, its final."""
    key = of.id.partition(":")[2]
    ending = PHASE_KEYS.get(which) or slug(PHASES[which])
    return Entity(f"stage:{key}/{ending}", EntityKind.STAGE, PHASES[which])


def match(of: Entity | None, season: str, first: Entity, second: Entity) -> Entity:
    """A match: under its edition, or its season where no source tells the edition."""
    under = of.id.partition(":")[2] if of else season
    pair = "-".join(each.id.partition(":")[2] for each in (first, second))
    return Entity(f"match:{under}/{pair}", EntityKind.MATCH, f"{first.name} v {second.name}")


def goal(of: Entity, scorer: str | None, number: int) -> Entity:
    """A goal: by its scorer, or only by number where none is told."""
    key = of.id.partition(":")[2]
    who = slug(scorer) if scorer else "goal"
    name = f"{scorer}'s goal" if scorer else "A goal"
    return Entity(f"goal:{key}/{who}-{number}", EntityKind.GOAL, f"{name}, {of.name}")


def shot(of: Entity, player_name: str, number: int) -> Entity:
    """A shot that was no goal."""
    key = of.id.partition(":")[2]
    label = f"shot:{key}/{slug(player_name)}-{number}"
    return Entity(label, EntityKind.SHOT, f"{player_name}'s shot, {of.name}")


def card(of: Entity, player_name: str, number: int) -> Entity:
    """A card shown to a player."""
    key = of.id.partition(":")[2]
    label = f"card:{key}/{slug(player_name)}-{number}"
    return Entity(label, EntityKind.CARD, f"{player_name}'s card, {of.name}")


def substitution(of: Entity, player_name: str) -> Entity:
    """A substitution, by who came on; by who went off where he is not told."""
    key = of.id.partition(":")[2]
    label = f"substitution:{key}/{slug(player_name)}-1"
    return Entity(label, EntityKind.SUBSTITUTION, f"{player_name}'s substitution, {of.name}")
