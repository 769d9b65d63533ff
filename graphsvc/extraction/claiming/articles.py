"""What an article claims about itself, the names it uses, and where it mentions what."""

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import (
    ClubMention,
    Found,
    NameKind,
    NameMention,
    PersonMention,
)
from graphsvc.model import (
    AliasKind,
    Basis,
    DateValue,
    EntityValue,
    EnumValue,
    Mention,
    Qualifier,
    SegmentKind,
    TextValue,
)
from graphsvc.reference.naming import slug


def claim_article(ledger: Ledger) -> None:
    """Claim what the article's own zones say of it: headline, writer, publication."""
    article = ledger.article
    for segment in article.of_kind(SegmentKind.HEADLINE)[:1]:
        quote = article.quote(segment.start, segment.end)
        ledger.say(
            article.id, "headline", TextValue(quote.exact), quotes=[quote], rule="article/headline"
        )
    if article.agency and article.agency_quotes:
        ledger.say(
            article.id, "creator", TextValue(article.agency),
            quotes=article.agency_quotes, rule="article/agency",
        )  # fmt: skip
    for property_, instant, quotes in (
        ("datePublished", article.published, article.published_quotes),
        ("dateModified", article.updated, article.updated_quotes),
    ):
        if instant and quotes:
            ledger.say(
                article.id, property_, DateValue(instant.isoformat()),
                quotes=quotes, rule="article/time", basis=Basis.NORMALIZED,
            )  # fmt: skip


def claim_aliases(ledger: Ledger, reading: Reading) -> None:
    """Claim the names that the article uses for its clubs; a misspelling holds in it alone."""
    for passage in reading.passages:
        for club in passage.clubs:
            if club.alias is AliasKind.DESCRIPTION:
                continue
            label = f"club:{club.club}"
            text = ledger.article.text[club.start : club.end]
            if label in ledger.entities and text != ledger.entities[label].name:
                scope = Qualifier("scope", EntityValue(ledger.article.id))
                misspelt = club.alias is AliasKind.MISSPELLING
                qualifiers = (Qualifier("kind", EnumValue(club.alias)),)
                ledger.say(
                    label, "alias", TextValue(text),
                    quotes=[club], rule="alias/mention",
                    basis=Basis.NORMALIZED if misspelt else Basis.STATED,
                    qualifiers=(*qualifiers, scope) if misspelt else qualifiers,
                )  # fmt: skip


def claim_countries(ledger: Ledger, reading: Reading, match: Match) -> None:
    """Claim the country of a club that the article calls "the Danish side"."""
    for passage in reading.passages:
        for name in passage.of_kind(NameKind.DEMONYM):
            for club in passage.clubs:
                inside = club.start <= name.start and name.end <= club.end
                if inside and club.club in match.clubs:
                    country = ledger.names.countries[ledger.names.clubs[club.club].country]
                    place = ledger.know(labels.place(country.name))
                    ledger.say(
                        f"club:{club.club}", "country", EntityValue(place),
                        quotes=[club], rule="country/demonym",
                    )  # fmt: skip


def mentions_of(ledger: Ledger, reading: Reading) -> tuple[Mention, ...]:
    """Where the article names what it makes claims about."""
    found = []
    for passage in reading.passages:
        named: list[ClubMention | PersonMention | NameMention] = [
            *passage.clubs,
            *passage.people,
            *passage.names,
        ]
        for each in sorted(named, key=_place):
            label = _label(ledger, each)
            if label in ledger.entities:
                quote = ledger.article.quote(each.start, each.end)
                alias = AliasKind.NAME if isinstance(each, NameMention) else each.alias
                found.append(Mention(label, quote, alias, 0.9))
    return tuple(found)


def _place(found: Found) -> tuple[int, int]:
    return found.start, found.end


def _label(ledger: Ledger, found: ClubMention | PersonMention | NameMention) -> str:
    if isinstance(found, ClubMention):
        return f"club:{found.club}"
    if isinstance(found, PersonMention):
        return labels.player(found.person).id
    text = ledger.article.text[found.start : found.end]
    if found.kind is NameKind.COMPETITION:
        known = (f"competition:{key}" for key in found.keys)
        return next((label for label in known if label in ledger.entities), "")
    if found.kind is NameKind.GROUP:
        stages = (label for label in ledger.entities if label.startswith("stage:"))
        return next(
            (label for label in stages if label.endswith(f"/group-{found.key.lower()}")), ""
        )
    return f"venue:{slug(text)}" if found.kind is NameKind.GROUND else f"place:{slug(text)}"
