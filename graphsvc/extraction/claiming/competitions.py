"""What an article claims about the competition, season and group of a match."""

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.reading.passages import Found
from graphsvc.model import Basis, Entity, EntityValue, EnumValue, TextValue
from graphsvc.reference.leagues import leagues_of


def claim_competition(ledger: Ledger, set_in: Setting) -> None:
    """Claim the competition of a match, its edition and its group, as far as they are told."""
    if set_in.competition is None:
        return
    ledger.know(set_in.competition)
    basis, confidence, rule = _how(set_in)
    ledger.say(
        set_in.label,
        "competition",
        EntityValue(set_in.competition.id),
        quotes=set_in.named or set_in.groups,
        rule=rule,
        basis=basis,
        confidence=confidence,
    )
    _may_be(ledger, set_in, set_in.competition)
    if set_in.edition:
        _edition(ledger, set_in, set_in.edition, set_in.competition)
        _group(ledger, set_in, set_in.edition)


def _may_be(ledger: Ledger, set_in: Setting, competition: Entity) -> None:
    """Which leagues "the league" may be, and so which edition: the tables tell, not the article."""
    key = competition.id.partition(":")[2]
    if key in ledger.names.competitions:
        return
    country = ledger.names.clubs[set_in.match.clubs[0]].country
    for league in leagues_of(country, ledger.names):
        for node in filter(None, (competition, set_in.edition)):
            named = node.id.partition(":")[2].replace(key, league.slug, 1)
            ledger.say(
                ledger.know(node),
                "mayBe",
                TextValue(named),
                quotes=set_in.named[:1],
                rule="match/some-league",
                basis=Basis.BACKGROUND,
            )


def _how(set_in: Setting) -> tuple[Basis, float, str]:
    """How a match's competition is known, and how surely."""
    if not set_in.named:
        return Basis.IMPLIED, 0.75, "match/same-group"
    if set_in.in_passing:
        return Basis.IMPLIED, 0.7, "match/league-in-passing"
    return Basis.STATED, 0.9, "match/competition"


def _edition(ledger: Ledger, set_in: Setting, edition: Entity, competition: Entity) -> None:
    """The edition; that it is this one the calendar tells, not the article."""
    ledger.know(edition)
    day: list[Found] = [set_in.match.date] if set_in.match.date else []
    quotes = day or [*set_in.groups, *set_in.named]
    season = edition.id.removeprefix(f"edition:{competition.id.partition(':')[2]}-")
    for subject, name, value in (
        (set_in.label, "edition", EntityValue(edition.id)),
        (edition.id, "competition", EntityValue(competition.id)),
        (edition.id, "season", TextValue(season)),
    ):
        ledger.say(
            subject, name, value, quotes=quotes[:1], rule="match/season", basis=Basis.BACKGROUND
        )


def _group(ledger: Ledger, set_in: Setting, edition: Entity) -> None:
    if not set_in.groups:
        return
    letter = set_in.groups[0].key
    stage = ledger.know(labels.group(edition, letter))
    same = [name for name in set_in.groups if name.key == letter]
    for subject, name, value, basis in (
        (set_in.label, "stage", EntityValue(stage), _firmness(set_in)),
        (stage, "edition", EntityValue(edition.id), Basis.IMPLIED),
        (stage, "phase", EnumValue("GROUP"), Basis.STATED),
    ):
        quotes: list[Found] = [*same, *set_in.links] if name == "stage" else [*same[:1]]
        ledger.say(subject, name, value, quotes=quotes, rule="match/group", basis=basis)


def _firmness(set_in: Setting) -> Basis:
    return Basis.STATED if set_in.match.main else Basis.IMPLIED
