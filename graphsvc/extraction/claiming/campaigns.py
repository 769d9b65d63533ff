"""What an article claims about how far clubs came, and what may still bring them there."""

from collections.abc import Sequence

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.claiming.tables import in_league
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.telling.campaigns import Campaign, tell_campaigns
from graphsvc.extraction.telling.stakes import Stake, again, tell_stakes
from graphsvc.model import (
    Ambiguity,
    Basis,
    DateValue,
    Entity,
    EntityValue,
    EnumValue,
    Modality,
    NumberValue,
    Qualifier,
    ResultEffect,
)
from graphsvc.reference.seasons import season_before, season_of

TOLD, SUPPOSED = 0.85, 0.65
"""How sure it is, with the competition told, and without."""


def claim_campaigns(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim how far clubs came in the edition before that of the match reported."""
    for told in tell_campaigns(reading):
        before = _edition_before(ledger, told, set_in)
        if before:
            _campaign(ledger, told, before, set_in)


def _edition_before(ledger: Ledger, told: Campaign, set_in: Setting) -> Entity | None:
    """The edition that "last year" means: of the competition named, or of the one reported.

    In a national league nobody reaches a quarterfinal: then another competition is meant.
    """
    competition, edition = set_in.competition, set_in.edition
    if competition is None or edition is None or in_league(set_in, ledger.names, told.club):
        return None
    key = competition.id.partition(":")[2]
    if told.competition and key not in told.competition.keys:
        return None
    return edition_before(competition, edition, back=1)


def edition_before(competition: Entity, edition: Entity, *, back: int) -> Entity:
    """The edition so many seasons before."""
    season = edition.id.removeprefix(f"edition:{competition.id.partition(':')[2]}-")
    for _ in range(back):
        season = season_before(season)
    return labels.edition(competition, season)


def _campaign(ledger: Ledger, told: Campaign, edition: Entity, set_in: Setting) -> None:
    """The phase, by way of "last year"; the number as it stands."""
    club = ledger.know_club(told.club)
    label = EntityValue(ledger.know(edition))
    if told.phase:
        claim = ledger.say(
            club,
            "reachedPhase",
            EnumValue(told.phase),
            quotes=[told],
            rule="campaign/phase",
            basis=Basis.NORMALIZED,
            confidence=TOLD if told.competition else SUPPOSED,
            qualifiers=(Qualifier("edition", label),),
        )
        year = _calendar_year(set_in) if told.year else ()
        if told.year and year:
            ledger.say_perhaps(claim, Ambiguity.TIME, qualifiers=year, quotes=[told.year])
    if told.number:
        ledger.say(
            club,
            "campaignNumber",
            NumberValue(told.number),
            quotes=[told],
            rule="campaign/number",
            confidence=TOLD,
            qualifiers=(Qualifier("edition", label),),
        )


def _calendar_year(set_in: Setting) -> tuple[Qualifier, ...]:
    """The year before that of publication, where "last year" may mean it and another edition.

    In autumn it does: the last rounds of that year were those of the edition before the last.
    """
    today, edition, competition = set_in.published, set_in.edition, set_in.competition
    if not (today and edition and competition):
        return ()
    season = edition.id.removeprefix(f"edition:{competition.id.partition(':')[2]}-")
    if "-" not in season or season_of(today) != season or season[:4] != str(today.year):
        return ()
    year = DateValue(str(today.year - 1))
    return Qualifier("competition", EntityValue(competition.id)), Qualifier("asOf", year)


def claim_stakes(
    ledger: Ledger, reading: Reading, set_in: Setting, settings: Sequence[Setting]
) -> None:
    """Claim what would bring a club into a phase: never that it is there."""
    for stake in tell_stakes(reading):
        fixture = _fixture(stake, settings)
        if in_league(set_in, ledger.names, stake.club):
            continue  # nobody goes through from a national league: another competition is meant
        if fixture and set_in.competition and set_in.edition:
            _condition(ledger, stake, fixture, set_in.edition)
            _before(ledger, stake, set_in.competition, set_in.edition)


def _fixture(stake: Stake, settings: Sequence[Setting]) -> Setting | None:
    """The match to come that it hangs on."""
    pair = {stake.club, stake.opponent}
    return next(
        (each for each in settings if each.match.future and pair == set(each.match.clubs)), None
    )


def _condition(ledger: Ledger, stake: Stake, fixture: Setting, edition: Entity) -> None:
    outcomes = (Qualifier("outcome", EnumValue(each)) for each in stake.outcomes)
    ledger.say(
        ledger.know_club(stake.club),
        "qualifiesFor",
        EntityValue(ledger.know(labels.phase(edition, stake.phase))),
        quotes=[stake],
        rule="stake/needs",
        confidence=TOLD,
        qualifiers=(
            Qualifier("match", EntityValue(fixture.label)),
            *outcomes,
            Qualifier("effect", EnumValue(ResultEffect.QUALIFICATION)),
        ),
        modality=Modality.CONDITIONAL,
    )


def _before(ledger: Ledger, stake: Stake, competition: Entity, edition: Entity) -> None:
    """It came that far in the editions before: "for the second successive year"."""
    count, words = again(stake) or (1, None)
    for back in range(1, count):
        before = edition_before(competition, edition, back=back)
        if words:
            ledger.say(
                ledger.know_club(stake.club),
                "reachedPhase",
                EnumValue(stake.phase),
                quotes=[words],
                rule="stake/again",
                basis=Basis.IMPLIED,
                confidence=TOLD,
                qualifiers=(Qualifier("edition", EntityValue(ledger.know(before))),),
            )
