"""What an article claims about where it was filed: "BERGAMO, Italy (AP)"."""

import re

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, NameKind, NameMention
from graphsvc.extraction.telling.phrases import joined
from graphsvc.model import EntityValue, Qualifier, Segment, SegmentKind, TextValue

AGENCY = re.compile(r"\((?P<name>[A-Z][\w .]+)\)")
RULE = "article/dateline"


def claim_dateline(ledger: Ledger, reading: Reading) -> None:
    """Claim the city of the dateline, with its country and the agency as far as they are told."""
    for segment in ledger.article.of_kind(SegmentKind.DATELINE):
        names = [name for name in reading.dateline if name.overlaps([segment])]
        city = next((name for name in names if name.kind is NameKind.CITY), None)
        country = next((name for name in names if name.kind is NameKind.COUNTRY), None)
        if city:
            _filed(ledger, segment, city, country)


def _filed(
    ledger: Ledger, segment: Segment, city: NameMention, country: NameMention | None
) -> None:
    place = ledger.know(labels.place(city.key))
    narrowed: list[Qualifier] = []
    quote = joined(city, country)
    if country:
        row = ledger.names.countries[country.key]
        land = EntityValue(ledger.know(labels.place(row.name)))
        ledger.say(place, "locatedIn", land, quotes=[quote], rule=RULE)
        narrowed.append(Qualifier("country", land))
    if agency := AGENCY.search(ledger.article.segment_text(segment)):
        narrowed.append(Qualifier("agency", TextValue(agency["name"])))
        quote = Found(quote.start, segment.start + agency.end())
    ledger.say(
        ledger.article.id,
        "dateline",
        EntityValue(place),
        quotes=[quote],
        rule=RULE,
        qualifiers=tuple(narrowed),
    )
