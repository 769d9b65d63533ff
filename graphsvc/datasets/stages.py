"""The parts of a competition as datasets call them: "Gruppe G", "Quarterfinals", "Matchday 5"."""

import re
from typing import NamedTuple

from graphsvc.model import CompetitionPhase
from graphsvc.reference.naming import slug


class Part(NamedTuple):
    """A stage, under the name that the graph has for it."""

    name: str
    phase: CompetitionPhase

    @property
    def slug(self) -> str:
        """How its label ends."""
        return slug(self.name)


GROUP = re.compile(
    r"\b(?:group|gruppe|grupo|groupe|girone|grupp|groep)\s+(?P<key>\w{1,2})\b", re.IGNORECASE
)
MATCHDAY = re.compile(
    r"\b(?:matchday|match day|round|spieltag|jornada|giornata|journée|week|gameweek)\s+(?P<n>\d+)\b"
    r"|(?P<m>\d+)\.\s+(?:round|spieltag|giornata)\b",
    re.IGNORECASE,
)
PHASES: tuple[tuple[str, str, CompetitionPhase], ...] = (
    (r"quali(?:fying|fication)|preliminary", "", CompetitionPhase.QUALIFICATION),
    (r"third[- ]place|3rd[- ]place|match for third", "Third place", CompetitionPhase.THIRD_FINAL),
    (r"quarter[- ]?finals?|viertelfinale", "Quarter-finals", CompetitionPhase.QUARTER_FINAL),
    (r"semi[- ]?finals?|halbfinale", "Semi-finals", CompetitionPhase.SEMI_FINAL),
    (r"round of 16|last 16|1/8|eighth|achtelfinale", "Round of 16", CompetitionPhase.ROUND_OF_16),
    (r"play[- ]?offs?", "", CompetitionPhase.PLAY_OFF),
    (r"\bfinals?\b|\bfinale\b", "Final", CompetitionPhase.FINAL),
    (r"knock[- ]?out", "Knockout stage", CompetitionPhase.ELIMINATION),
    (r"\bleague\b|regular season|\bliga\b", "", CompetitionPhase.ROUND_ROBIN),
    (r"\bgroup (?:stage|phase)", "Group stage", CompetitionPhase.GROUP),
)
"""What tells a phase, and the one name that the stage then has; "" where it keeps its own."""
_PHASES = tuple((re.compile(words, re.IGNORECASE), name, phase) for words, name, phase in PHASES)


def part_of(told: str) -> Part | None:
    """The stage that a heading names; None where it is a round of a league."""
    if group := GROUP.search(told):
        return Part(f"Group {group['key'].upper()}", CompetitionPhase.GROUP)
    for words, name, phase in _PHASES:
        if words.search(told):
            return Part(name or told.strip(), phase)
    if MATCHDAY.search(told) or not told.strip():
        return None
    return Part(told.strip(), CompetitionPhase.ROUND)


def round_of(told: str) -> int | None:
    """The number of the round that a heading names: 5 of "Matchday 5"; not 16 of "Round of 16"."""
    found = MATCHDAY.search(told)
    return int(found["n"] or found["m"]) if found else None
