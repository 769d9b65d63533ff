"""What an article claims about itself, the names it uses, and where it mentions what."""

from collections.abc import Iterator

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import (
    ClubMention,
    NameKind,
    NameMention,
    PersonMention,
)
from graphsvc.model import (
    AliasKind,
    Article,
    Basis,
    DateValue,
    EntityKind,
    EntityValue,
    EnumValue,
    Mention,
    Qualifier,
    SegmentKind,
    TextValue,
)
from graphsvc.reference.naming import slug

NAMED = 0.9
"""How sure a mention is."""


def claim_article(ledger: Ledger) -> None:
    """Claim what the article's own zones say of it: headline, writer, publication."""
    article = ledger.article
    for segment in article.of_kind(SegmentKind.HEADLINE)[:1]:
        quote = article.quote(segment.start, segment.end)
        headline = TextValue(quote.exact)
        ledger.say(article.id, "headline", headline, quotes=[quote], rule="article/headline")
    if article.agency and article.agency_quotes:
        writer, quotes = TextValue(article.agency), article.agency_quotes
        ledger.say(article.id, "creator", writer, quotes=quotes, rule="article/agency")
    _times(ledger, article)
    for segment in article.of_kind(SegmentKind.CAPTION):
        quote = article.quote(segment.start, segment.end)
        caption = TextValue(" ".join(quote.exact.split()))
        ledger.say(article.id, "photoCaption", caption, quotes=[quote], rule="article/caption")


def _times(ledger: Ledger, article: Article) -> None:
    for name, instant, quotes in (
        ("datePublished", article.published, article.published_quotes),
        ("dateModified", article.updated, article.updated_quotes),
    ):
        if instant and quotes:
            ledger.say(
                article.id,
                name,
                DateValue(instant.isoformat()),
                quotes=quotes,
                rule="article/time",
                basis=Basis.NORMALIZED,
            )


def claim_aliases(ledger: Ledger, reading: Reading) -> None:
    """Claim the names that the article uses for its clubs; a misspelling holds in it alone.

    The name that we give a club ourselves is only claimed beside another one.
    """
    named = [
        club
        for passage in reading.passages
        for club in passage.clubs
        if club.alias is not AliasKind.DESCRIPTION and f"club:{club.club}" in ledger.entities
    ]
    several = {
        club.club
        for club in named
        if club.alias is not AliasKind.MISSPELLING and not _is_own_name(ledger, club)
    }
    for club in named:
        if club.club in several or not _is_own_name(ledger, club):
            _alias(ledger, club)


def _is_own_name(ledger: Ledger, club: ClubMention) -> bool:
    return ledger.words(club) == ledger.entities[f"club:{club.club}"].name


def _alias(ledger: Ledger, club: ClubMention) -> None:
    kind = Qualifier("kind", EnumValue(club.alias))
    scope = Qualifier("scope", EntityValue(ledger.article.id))
    misspelt = club.alias is AliasKind.MISSPELLING
    ledger.say(
        f"club:{club.club}",
        "alias",
        TextValue(ledger.words(club)),
        quotes=[club],
        rule="alias/mention",
        basis=Basis.NORMALIZED if misspelt else Basis.STATED,
        qualifiers=(kind, scope) if misspelt else (kind,),
    )


def claim_countries(ledger: Ledger, reading: Reading, match: Match) -> None:
    """Claim the country of a club that the article calls "the Danish side"."""
    for passage in reading.passages:
        for name in passage.of_kind(NameKind.DEMONYM):
            for club in passage.clubs:
                inside = club.start <= name.start and name.end <= club.end
                if inside and club.club in match.clubs:
                    _country(ledger, club)


def _country(ledger: Ledger, club: ClubMention) -> None:
    country = ledger.names.countries[ledger.names.clubs[club.club].country]
    place = EntityValue(ledger.know(labels.place(country.name)))
    ledger.say(f"club:{club.club}", "country", place, quotes=[club], rule="country/demonym")


def mentions_of(ledger: Ledger, reading: Reading) -> tuple[Mention, ...]:
    """Where the article names what it makes claims about, in the order of the text."""
    return tuple(
        Mention(label, ledger.article.quote(found.start, found.end), _alias_kind(found), NAMED)
        for found in _named(reading)
        if (label := _label(ledger, found)) in ledger.entities
    )


Named = ClubMention | PersonMention | NameMention


def _named(reading: Reading) -> Iterator[Named]:
    for passage in reading.passages:
        found: list[Named] = [*passage.clubs, *passage.people, *passage.names]
        yield from sorted(found, key=lambda each: (each.start, each.end))


def _alias_kind(found: Named) -> AliasKind:
    return AliasKind.NAME if isinstance(found, NameMention) else found.alias


def _label(ledger: Ledger, found: Named) -> str:
    """The label of what is named; empty, or unknown to the ledger, where no claim is about it."""
    if isinstance(found, ClubMention):
        return f"club:{found.club}"
    if isinstance(found, PersonMention):
        return labels.player(found.person).id
    if found.kind is NameKind.COMPETITION:
        known = (f"competition:{key}" for key in found.keys)
        return next((label for label in known if label in ledger.entities), "")
    if found.kind is NameKind.GROUP:
        return _stage(ledger, f"/group-{found.key.lower()}")
    kind = "venue" if found.kind is NameKind.GROUND else "place"
    return f"{kind}:{slug(ledger.words(found))}"


def _stage(ledger: Ledger, ending: str) -> str:
    stages = [each.id for each in ledger.entities.values() if each.kind is EntityKind.STAGE]
    return next((label for label in stages if label.endswith(ending)), "")
