"""A proposition, and who says it."""

import builtins
from dataclasses import dataclass, field
from hashlib import sha256

from graphsvc.model.articles import Quote
from graphsvc.model.enums import Ambiguity, Basis, Modality, Stance
from graphsvc.model.values import Value


@dataclass(frozen=True, slots=True)
class Qualifier:
    """What narrows a statement: "for Atalanta", "as of 2020-12-01"."""

    property: str
    value: Value


@dataclass(frozen=True, slots=True)
class Statement:
    """One proposition: subject, property, value, qualifiers. One per meaning, however many say it.

    `value` is None where the source leaves it open (Wikidata's "some value").
    """

    subject: str
    property: str
    value: Value | None
    qualifiers: tuple[Qualifier, ...] = ()
    modality: Modality = Modality.FACT
    _id: str = field(default="", init=False, repr=False, compare=False)
    """Its id, once it was asked for: there are millions of statements, and each is asked often."""

    @builtins.property  # one of its fields is called `property`
    def id(self) -> str:
        """`statement:` and 16 hexadecimal digits: the same for the same meaning, always."""
        if not self._id:
            object.__setattr__(self, "_id", self._made_id())
        return self._id

    def _made_id(self) -> str:
        value = "?" if self.value is None else self.value.key
        meaning = f"{self.subject}\n{self.property}\n{value}\n{self.modality}"
        if self.qualifiers:
            told = sorted(f"{each.property}={each.value.key}" for each in self.qualifiers)
            meaning = "\n".join([meaning, *told])
        return f"statement:{sha256(meaning.encode()).hexdigest()[:16]}"

    def qualifier(self, name: str) -> Value | None:
        """The value of its first qualifier of that name."""
        return next((each.value for each in self.qualifiers if each.property == name), None)


@dataclass(frozen=True, slots=True)
class Alternative:
    """That a claim is the less likely one of two readings of its words."""

    to: str
    """The id of the statement that they more likely say, of the same subject and property."""
    of: Ambiguity


@dataclass(frozen=True, slots=True)
class Extraction:
    """How a claim was made (a PROV activity)."""

    agent: str
    version: str
    rule: str
    confidence: float
    """0 to 1: how sure the rule is that the source says this."""
    priors: tuple[str, ...] = ()
    """The ids of statements, known before, that moved what was found or how sure it is (PROV used).

    They are no evidence, and what they moved is no prior of anything in its turn.
    """
    alternative: Alternative | None = None
    """Set where the words can be read so, and more likely say something else."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One source saying (or denying) a statement (PROV entity, Wikidata reference).

    `source` is the id of an article or of a dataset. Background knowledge has a dataset as its
    source, even where the quotes show the words of an article that called for it.
    """

    statement: Statement
    source: str
    basis: Basis
    quotes: tuple[Quote, ...]
    extraction: Extraction
    stance: Stance = Stance.SUPPORTS

    @property
    def id(self) -> str:
        """One claim for each statement, source and stance."""
        meaning = f"{self.statement.id}\n{self.source}\n{self.stance}"
        return f"claim:{sha256(meaning.encode()).hexdigest()[:16]}"
