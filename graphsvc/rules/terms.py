"""The public vocabularies, and which of their terms our words map to.

Where no public vocabulary has a word, ours has: everything under `OURS`. Its host ends in
`.example`, which RFC 2606 keeps for such names: it is nobody's, so it never means something else.

IPTC Sport Schema: https://sportschema.org/ontologies/main/; NewsCodes: http://cv.iptc.org/newscodes
"""

from collections.abc import Mapping
from enum import StrEnum

from graphsvc.model import (
    CompetitionPhase,
    EntityKind,
    EventOutcome,
    EventStatus,
    ResultEffect,
)

OURS = "https://graphsvc.example/ns/"
SCHEMA = "https://schema.org/"
SPORT = "https://sportschema.org/ontologies/main/"
WIKIDATA = "http://www.wikidata.org/entity/"
WIKIDATA_DIRECT = "http://www.wikidata.org/prop/direct/"
"""A property of Wikidata as a predicate; under `WIKIDATA` it is a thing that is spoken of."""
WIKIBASE = "http://wikiba.se/ontology#"
PROV = "http://www.w3.org/ns/prov#"
NEWSCODES = "http://cv.iptc.org/newscodes/"

_ACTION = (SPORT + "Action",)

KINDS: Mapping[EntityKind, tuple[str, ...]] = {
    EntityKind.CLUB: (SCHEMA + "SportsTeam", SPORT + "Team", WIKIDATA + "Q476028"),
    EntityKind.PLAYER: (SCHEMA + "Person", SPORT + "Athlete"),
    EntityKind.MATCH: (SCHEMA + "SportsEvent", SPORT + "Event"),
    EntityKind.GOAL: _ACTION,
    EntityKind.SHOT: _ACTION,
    EntityKind.DUEL: _ACTION,
    EntityKind.CARD: _ACTION,
    EntityKind.SUBSTITUTION: _ACTION,
    EntityKind.COMPETITION: (SPORT + "Competition",),
    EntityKind.EDITION: (SPORT + "Competition",),
    EntityKind.STAGE: (SPORT + "CompetitionPhase",),
    EntityKind.VENUE: (SCHEMA + "StadiumOrArena", SPORT + "Site"),
    EntityKind.PLACE: (SCHEMA + "Place",),
    EntityKind.ARTICLE: (SCHEMA + "NewsArticle",),
}
"""The classes that a node of each kind is one of."""

STATEMENT = (WIKIBASE + "Statement",)
CLAIM = (PROV + "Entity",)
EXTRACTION = (PROV + "Activity",)
MEMBERSHIP = (SPORT + "IndividualMembership",)
PARTICIPATION = (SPORT + "TeamParticipation",)

SCHEMES: Mapping[type[StrEnum], str] = {
    EventStatus: NEWSCODES + "speventstatus/",
    EventOutcome: NEWSCODES + "speventoutcome/",
    CompetitionPhase: NEWSCODES + "sptournamentphase/",
    ResultEffect: NEWSCODES + "spresulteffect/",
}
"""The list of the IPTC that has the words of an enum."""


def code_iri(code: str) -> str:
    """The term for a word of a closed list: that of the IPTC where one of its lists has it.

    QUALIFICATION stands in two of them, as a phase and as an effect: it has a term of ours.
    """
    schemes = [scheme for words, scheme in SCHEMES.items() if code in words.__members__]
    if len(schemes) == 1:
        return schemes[0] + code.lower().replace("_", "-")
    return OURS + code
