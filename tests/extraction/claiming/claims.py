"""What an article of a few sentences claims, in the shortest form that tests compare."""

from graphsvc.extraction import extract
from graphsvc.model import Claim, Findings, Qualifier
from graphsvc.reference import Names
from tests.extraction.builders import article_of


def claimed(*paragraphs: str, names: Names, **zones) -> Findings:
    """What an article of these paragraphs claims; `zones` as for `article_of`."""
    return extract(article_of(*paragraphs, **zones), names)


def about(findings: Findings, kind: str, name: str) -> list[Claim]:
    """The claims on a property of the nodes of a kind, in their order; less likely readings not."""
    told = _told(findings, kind, name)
    return [each for each in told if each.extraction.alternative is None]


def alternatives(findings: Findings, kind: str, name: str) -> list[Claim]:
    """The less likely readings among them."""
    told = _told(findings, kind, name)
    return [each for each in told if each.extraction.alternative]


def _told(findings: Findings, kind: str, name: str) -> list[Claim]:
    return [
        claim
        for claim in findings.claims
        if claim.statement.property == name and claim.statement.subject.startswith(f"{kind}:")
    ]


def values(findings: Findings, kind: str, name: str) -> list[str]:
    """What they say, as the key of each value."""
    told = (claim.statement.value for claim in about(findings, kind, name))
    return [value.key if value else "?" for value in told]


def quotes(findings: Findings, kind: str, name: str) -> list[list[str]]:
    """The words that each of them quotes."""
    return [[quote.exact for quote in claim.quotes] for claim in about(findings, kind, name)]


def qualified(qualifiers: tuple[Qualifier, ...]) -> dict[str, str]:
    """Qualifiers by name."""
    return {each.property: each.value.key for each in qualifiers}
