"""Runs of capitalised words that may be people's names: "N'Golo Kanté", "Son Heung-min"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphsvc.extraction.reading import lexicon
from graphsvc.extraction.reading.gazetteering import Token
from graphsvc.extraction.reading.passages import Found, Sentence, Span, apart
from graphsvc.reference.naming import fold

NAME_WORD = re.compile(r"[^\W\d_][\w'’]*$")
CONTRACTION = re.compile(r"['’](?:d|ll|m|re|t|ve)$")
NO_NAME_WORDS = lexicon.NO_NAMES | lexicon.PLACE_WORDS
GAPS = (" ", "\u00a0", "\n", "-", "\u2010", "\u2011")
INITIAL_GAPS = (".", ". ", ".\u00a0")
MOST_PARTICLES = 3
"""In a row inside one name."""
SYLLABLE = 5
"""Letters at most of the second syllable of a Korean given name."""


@dataclass(frozen=True, slots=True)
class Run(Found):
    """Capitalised words that may be a person's name."""

    tokens: tuple[Token, ...]
    text: str
    """As the article spells it, with single blanks."""
    initial: bool
    """It begins the sentence, where a capital says nothing."""
    role: str
    """The folded word before, when it is one of `ROLES` or `TITLES`; else empty."""
    introduces: bool
    """It may name somebody for the first time: not after "the" or "at", where it rather names a
    place, nor in a headline of capitals."""

    @property
    def key(self) -> tuple[str, ...]:
        """Folded, to compare."""
        return tuple(fold(token.text) for token in self.tokens)

    @property
    def core(self) -> tuple[str, ...]:
        """The key without particles."""
        return tuple(word for word in self.key if word not in lexicon.PARTICLES) or self.key

    def without_first(self) -> "Run":
        """The same run from its second word on."""
        rest = self.tokens[1:]
        text = self.text[-(self.end - rest[0].start) :]
        return replace(self, start=rest[0].start, tokens=rest, text=text, initial=False)


def runs(sentence: Sentence, tokens: Sequence[Token], taken: Sequence[Span]) -> list[Run]:
    """The runs of capitalised words of a sentence that no other name has taken."""
    if _shouts(sentence.text):
        return []
    untaken = {token.start for token in apart(tokens, taken)}
    free = [token.start in untaken for token in tokens]
    groups = _groups(sentence, tokens, free)
    return [run for group in groups if (run := _run(sentence, tokens, group))]


def _shouts(text: str) -> bool:
    """Whether it is a headline all in capitals, which say nothing there."""
    return sum(map(str.isupper, text)) > 0.6 * sum(map(str.isalpha, text))


def _groups(sentence: Sentence, tokens: Sequence[Token], free: Sequence[bool]) -> Iterator[range]:
    """The indexes of the words of each run."""
    first: int | None = None
    for index in range(len(tokens)):
        if first is not None and not (
            free[index] and _goes_on(sentence, tokens, range(first, index))
        ):
            yield range(first, index)
            first = None
        if first is None and free[index] and _begins(tokens, index):
            first = index
    if first is not None:
        yield range(first, len(tokens))


def _begins(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index]
    if _is_name_word(word):
        return True
    if word.text in lexicon.LEADING_PARTICLES:
        return _is_particle(tokens, index)
    if not word.capitalised:
        return False
    following = _following(tokens, index)
    named = following is not None and following.joined and _is_name_word(following)
    return named and word.text[0].isupper() and fold(word.text) in lexicon.PLACE_OR_SURNAME


def _goes_on(sentence: Sentence, tokens: Sequence[Token], run: range) -> bool:
    """Whether the word after a run belongs to it."""
    before, token = tokens[run[-1]], tokens[run.stop]
    gap = sentence.between(before.end, token.start)
    if gap not in (INITIAL_GAPS if len(before.text) == 1 else ()) + GAPS:
        return False
    if _is_name_word(token) or _is_particle(tokens, run.stop):
        return True
    return gap not in (" ", "\u00a0", "\n") and _is_syllable(tokens, run)


def _is_name_word(token: Token) -> bool:
    return (
        token.text[0].isupper()
        and bool(NAME_WORD.match(token.text))
        and not CONTRACTION.search(token.text)
        and fold(token.text) not in NO_NAME_WORDS
    )


def _is_particle(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is a small word that a name goes on after: "van", "van der"."""
    if tokens[index].text not in lexicon.PARTICLES:
        return False
    for following in tokens[index + 1 : index + 1 + MOST_PARTICLES]:
        if not following.joined or _is_name_word(following):
            return following.joined
        if following.text not in lexicon.PARTICLES:
            return False
    return False


def _is_syllable(tokens: Sequence[Token], run: range) -> bool:
    """Whether the word after a run is its second syllable: "Son Heung-min", "Heung-min Son"."""
    word, following = tokens[run.stop].text, _following(tokens, run.stop)
    if not word.islower() or len(word) > SYLLABLE or word in lexicon.COMPOUND_ENDS:
        return False
    named = following is not None and following.joined and _is_name_word(following)
    return len(run) > 1 or (named and run.start > 0)


def _following(tokens: Sequence[Token], index: int) -> Token | None:
    return tokens[index + 1] if index + 1 < len(tokens) else None


def _run(sentence: Sentence, tokens: Sequence[Token], group: range) -> Run | None:
    """The name in a group of words; None where they are titles alone, or a place."""
    first, role = _behind_titles(tokens, group)
    if first == group.stop or _is_place(tokens, range(first, group.stop)):
        return None
    if not role and first and tokens[first].joined:
        role = fold(tokens[first - 1].text)
    start, end = tokens[first].start, tokens[group.stop - 1].end
    owner = sentence.owns(end)
    return Run(
        start,
        end,
        tokens=tuple(tokens[first : group.stop]),
        text=" ".join(sentence.between(start, end).split()),
        initial=first == 0,
        role=role if role in lexicon.ROLES | lexicon.TITLES else "",
        introduces=not sentence.titled and not _behind_place_word(tokens, first, owner=owner),
    )


def _behind_titles(tokens: Sequence[Token], group: range) -> tuple[int, str]:
    """Where a name begins behind "Substitute", "While", "Facing"; and the last word dropped."""
    dropped = ""
    for index in group:
        word = fold(tokens[index].text)
        heads = index == 0 and (
            word in lexicon.FUNCTION_WORDS or (len(group) > 1 and word.endswith("ing"))
        )
        if not heads and word not in lexicon.TITLES:
            return index, dropped
        dropped = word
    return group.stop, dropped


def _is_place(tokens: Sequence[Token], run: range) -> bool:
    """Whether the word after, or the first one, tells a ground: "Kestrel Road", "Stade Martin"."""
    following = _following(tokens, run[-1])
    named_last = (
        following is not None
        and following.joined
        and following.capitalised
        and fold(following.text) in lexicon.PLACE_WORDS
    )
    return named_last or fold(tokens[run[0]].text) in lexicon.GROUND_FIRST


def _behind_place_word(tokens: Sequence[Token], first: int, *, owner: bool) -> bool:
    """Whether it is "at Blue Meadow"; not "straight at Roe", nor "turning in Roe's cross"."""
    if not first or not tokens[first].joined:
        return False
    word = fold(tokens[first - 1].text)
    aimed = first > 1 and fold(tokens[first - 2].text) in lexicon.AIMED
    return word == "the" or (word in lexicon.PLACE_BEFORE and not aimed and not owner)
