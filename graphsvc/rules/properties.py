"""Which properties there are, and how statements of each compete.

A property is *single-valued* when at most one value can be true for a subject in a scope. Its
scope is made of the qualifiers named in `scope`: "goals of Atalanta" and "goals of Midtjylland"
of one match do not compete.
"""

from dataclasses import dataclass

from graphsvc.rules.terms import OURS, SCHEMA, SPORT
from graphsvc.rules.terms import WIKIDATA_DIRECT as WIKIDATA

SURE_ENOUGH = 0.5
"""Below this confidence one claim alone is not believed, unless its property asks for more."""
SURE_OF_GOALS = 0.85
"""The same for who scored: of unseen reports 93 % are right from there on."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name in the log, a label for people, terms it maps to, how it competes."""

    name: str
    label: str
    single_valued: bool
    iri: tuple[str, ...] = ()
    """Never empty: where no public vocabulary has a term, it is one of ours."""
    scope: tuple[str, ...] = ()
    pictured: bool = False
    """A photograph itself shows it, so its caption is enough to accept it. Whose player somebody
    is cannot be seen: that a caption only says."""
    sure: float = SURE_ENOUGH
    """The confidence from which on one claim alone is believed."""
    one_at_a_time: bool = False
    """At most one value can be true on a day, as its qualifiers tell days."""

    @property
    def competes(self) -> bool:
        """Whether its values can exclude one another."""
        return self.single_valued or self.one_at_a_time

    def __post_init__(self) -> None:
        """Give it a term of ours where it has none."""
        if not self.iri:
            object.__setattr__(self, "iri", (OURS + self.name,))


IN_TABLE = ("stage", "edition")
"""The qualifiers that tell which table."""
WHEN = ("validFrom", "validTo", "asOf")
"""The qualifiers that tell from which day on, until which, or on which it holds."""


def _one(
    name: str, label: str, *iri: str, scope: tuple[str, ...] = (), sure: float = SURE_ENOUGH
) -> Property:
    return Property(name, label, single_valued=True, iri=iri, scope=scope, sure=sure)


def _seen(name: str, label: str, *iri: str) -> Property:
    return Property(name, label, single_valued=True, iri=iri, pictured=True)


def _many(name: str, label: str, *iri: str, pictured: bool = False) -> Property:
    return Property(name, label, single_valued=False, iri=iri, pictured=pictured)


PROPERTIES: dict[str, Property] = {
    each.name: each
    for each in (
        # of an article
        _one("headline", "headline", SCHEMA + "headline"),
        _one("creator", "creator", SCHEMA + "creator"),
        _one("datePublished", "published", SCHEMA + "datePublished"),
        _one("dateModified", "updated", SCHEMA + "dateModified"),
        _many("about", "is about", SCHEMA + "about"),
        _one("dateline", "dateline", SCHEMA + "locationCreated"),
        _many("photoCaption", "picture caption", SCHEMA + "caption"),
        # of anything with a name; qualified by kind and, for one article only, by scope
        _many("alias", "also called", SCHEMA + "alternateName"),
        _one("description", "description", SCHEMA + "description"),
        _many("sameAs", "known elsewhere as", SCHEMA + "sameAs"),
        # of a match
        _one("homeTeam", "home side", SCHEMA + "homeTeam"),
        _one("awayTeam", "away side", SCHEMA + "awayTeam"),
        _many("participant", "side", SCHEMA + "competitor"),
        _one("finalScore", "final score", SPORT + "score"),
        _one("teamGoals", "goals", SPORT + "score", scope=("club",)),
        _one("halfTimeScore", "half-time score"),
        _one("fullTimeScore", "score after ninety minutes"),
        _one("extraTimeScore", "score after extra time"),
        _one("shootOutScore", "score of the shoot-out"),
        _one("aggregateScore", "aggregate score"),
        _one("winner", "winner", WIKIDATA + "P1346"),
        _one("outcome", "outcome", SPORT + "eventOutcome", scope=("club",)),
        _one("eventStatus", "status", SPORT + "eventStatus"),
        _one("date", "date", SCHEMA + "startDate"),
        _one("kickoff", "kick-off", SCHEMA + "startDate"),
        _one("competition", "competition", SCHEMA + "superEvent"),
        _one("edition", "edition", SPORT + "eventInCompetition"),
        _one("stage", "stage", SPORT + "eventInCompetitionPhase"),
        _one("roundNumber", "round"),
        _one("venue", "venue", SCHEMA + "location", SPORT + "location"),
        _one("locationCity", "city", WIKIDATA + "P131"),
        _one("locationCountry", "country", WIKIDATA + "P17"),
        _one("referee", "referee", WIKIDATA + "P1652"),
        _one("attendance", "attendance", SPORT + "attendance", WIKIDATA + "P1110"),
        _many("goals", "goals"),
        _many("missedChances", "missed chances"),
        # of a match or a club: what is thought of it, which is never a fact
        _many("comment", "comment", SCHEMA + "comment"),
        # of a goal or a shot; the first of them and the time of anything that happens
        _one("match", "match", SPORT + "actionInEvent"),
        _one("scorer", "scorer", sure=SURE_OF_GOALS),
        _one("creditedTo", "counts for"),
        _one("minute", "minute", SPORT + "minutesElapsed"),
        _one("period", "half", SPORT + "periodValue"),
        _one("scoreAfter", "score after it"),
        _one("role", "role in the score"),
        _one("shotType", "kind of goal", SPORT + "scoreAttemptSituation"),
        _one("technique", "technique"),
        _one("placement", "placement"),
        _seen("bodyPart", "struck with", SPORT + "bodyPart"),
        _one("assistedBy", "set up by"),
        _seen("shotBy", "shot by"),
        _seen("shotOutcome", "outcome", SPORT + "scoreAttemptResult"),
        # of a card
        _seen("shownTo", "shown to"),
        _seen("cardColour", "colour", SPORT + "penaltyType"),
        # of a substitution
        _one("playerOn", "came on"),
        _one("playerOff", "went off"),
        # of a player
        Property(
            "memberOf",
            "plays for",
            single_valued=False,
            iri=(SCHEMA + "memberOf",),
            scope=("teamKind",),  # a club and a national team do not compete
            one_at_a_time=True,
        ),
        _many("appearedIn", "appeared in", WIKIDATA + "P1344", pictured=True),
        _many("duelWith", "duelled with", pictured=True),
        _one("goalCountFor", "goals for", scope=("club", "edition", "asOf")),
        _one("position", "position", SPORT + "positionRegular", WIKIDATA + "P413"),
        _one("born", "born", SCHEMA + "birthDate"),
        _one("nationality", "nationality", SCHEMA + "nationality"),
        # of a club in its table, qualified by its stage or edition and by when
        _one("rank", "place in the table", SPORT + "rank", scope=(*IN_TABLE, *WHEN)),
        _one("points", "points", scope=(*IN_TABLE, "competition", *WHEN)),
        _one("pointsAheadOf", "points ahead", scope=("club", *IN_TABLE, *WHEN)),
        _one("won", "wins", WIKIDATA + "P1355", scope=("competition", "edition", *WHEN)),
        # of a club in a competition, and what it has done before
        _many("recentForm", "recent form"),
        _many("milestone", "milestone", WIKIDATA + "P793"),
        _many("reachedPhase", "reached"),
        _one("campaignNumber", "campaign", scope=("edition",)),
        _many("qualifiesFor", "qualifies for"),
        _many("playsIn", "plays in", WIKIDATA + "P118"),
        # of a club, a stage, an edition, a place
        _one("country", "country", WIKIDATA + "P17"),
        _many("homeVenue", "home ground", WIKIDATA + "P115"),
        _one("founded", "founded", SCHEMA + "foundingDate"),
        _one("locatedIn", "located in", WIKIDATA + "P131"),
        # of a competition or an edition that a text only calls the league: which one it may be
        _many("mayBe", "may be"),
        _one("season", "season"),
        _one("phase", "phase", SPORT + "competitionPhaseType"),
    )
}


def property_of(name: str) -> Property:
    """The property of that name; one that is not listed may have many values."""
    return PROPERTIES.get(name) or Property(name, name, single_valued=False)
