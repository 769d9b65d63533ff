"""Where claims are gathered: one for each statement, with all its quotes."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from graphsvc import __version__
from graphsvc.extraction.claiming import labels
from graphsvc.extraction.reading.passages import Found
from graphsvc.model import (
    Alternative,
    Ambiguity,
    Article,
    Basis,
    Claim,
    Dataset,
    Entity,
    Extraction,
    Modality,
    Qualifier,
    Quote,
    Stance,
    Statement,
    Value,
)
from graphsvc.reference import Names

AGENT = "graphsvc/rules"
REFERENCE = Dataset("dataset:graphsvc-reference", "graphsvc reference tables", "CC0-1.0")
FIRMNESS = tuple(Basis)


@dataclass
class Ledger:
    """The claims that one article makes, and the entities they are about."""

    article: Article
    names: Names
    agent: str = AGENT
    """Who reads the article."""
    entities: dict[str, Entity] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    priors: tuple[str, ...] = ()
    """The ids of the statements, known before, that move what is claimed now."""

    @contextmanager
    def moved_by(self, priors: tuple[str, ...]) -> Iterator[None]:
        """Claim, within this context, what those statements moved, each named once; no others."""
        before, self.priors = self.priors, tuple(dict.fromkeys(priors))
        try:
            yield
        finally:
            self.priors = before

    def know(self, entity: Entity) -> str:
        """Note an entity; its label."""
        self.entities.setdefault(entity.id, entity)
        return entity.id

    def know_club(self, key: str) -> str:
        """Note a club of the gazetteer; its label."""
        return self.know(labels.club(key, self.names))

    def words(self, found: Found) -> str:
        """The article's words at a place."""
        return self.article.text[found.start : found.end]

    def say(  # noqa: PLR0913 - a claim has this many sides
        self,
        subject: str,
        name: str,
        value: Value | None,
        *,
        quotes: Iterable[Found | Quote],
        rule: str,
        basis: Basis = Basis.STATED,
        confidence: float = 0.9,
        qualifiers: tuple[Qualifier, ...] = (),
        modality: Modality = Modality.FACT,
        stance: Stance = Stance.SUPPORTS,
    ) -> Claim:
        """Claim a statement, by the name of its property, once more or for the first time.

        Background knowledge is never credited to the article: its source is the reference tables.
        """
        statement = Statement(subject, name, value, qualifiers, modality)
        source = REFERENCE.id if basis is Basis.BACKGROUND else self.article.id
        extraction = Extraction(self.agent, __version__, rule, round(confidence, 4), self.priors)
        claim = Claim(statement, source, basis, self._quotes(quotes), extraction, stance)
        self._add(claim)
        return claim

    def say_perhaps(
        self,
        likely: Claim,
        of: Ambiguity,
        *,
        value: Value | None = None,
        qualifiers: tuple[Qualifier, ...] | None = None,
        quotes: Iterable[Found | Quote] = (),
    ) -> None:
        """Claim the less likely reading of the words that make a claim: with what it changes.

        It quotes the same, or those of the words that can be read so.
        """
        said = likely.statement
        other = replace(
            said,
            value=value or said.value,
            qualifiers=said.qualifiers if qualifiers is None else qualifiers,
        )
        if other.id != said.id:
            how = replace(
                likely.extraction,
                confidence=round(1 - likely.extraction.confidence, 4),
                alternative=Alternative(said.id, of),
            )
            words = self._quotes(quotes) or likely.quotes
            self._add(replace(likely, statement=other, quotes=words, extraction=how))

    def _add(self, claim: Claim) -> None:
        told = self.claims.get(claim.id)
        self.claims[claim.id] = _merged(told, claim) if told else claim

    def _quotes(self, quotes: Iterable[Found | Quote]) -> tuple[Quote, ...]:
        found = (
            quote if isinstance(quote, Quote) else self.article.quote(quote.start, quote.end)
            for quote in quotes
        )
        return tuple(dict.fromkeys(found))


def _merged(told: Claim, more: Claim) -> Claim:
    """Both tellings in one claim: the firmer basis, the greater confidence, all quotes.

    As sure as that priors have moved it only if no other telling is. What is told plainly needs no
    second reading.
    """
    if bool(told.extraction.alternative) is not bool(more.extraction.alternative):
        return more if told.extraction.alternative else told
    first = min(told, more, key=lambda each: FIRMNESS.index(each.basis))
    quotes = dict.fromkeys((*first.quotes, *told.quotes, *more.quotes))
    sure = max((told.extraction, more.extraction), key=lambda how: (how.confidence, not how.priors))
    extraction = replace(first.extraction, confidence=sure.confidence, priors=sure.priors)
    return replace(first, quotes=tuple(quotes), extraction=extraction)
