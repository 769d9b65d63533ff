"""Patterns tried only where their cues stand: none of their matches may lack one."""

from pathlib import Path

from graphsvc.extraction.reading import dates, minute_phrases
from graphsvc.extraction.reading.cues import cued
from graphsvc.extraction.telling import forms, goalforms, opinions, outcomes, shots, standings
from graphsvc.extraction.training.corpus import reports

CORPUS = Path(__file__).parents[3] / "corpus" / "reports"
EVERY = 48
"""Of so many lines of the corpus one is looked at."""

PATTERNS = (
    *(phrase.pattern for phrase in minute_phrases.COUNTED),
    *(phrase for _, phrase in minute_phrases.FIXED),
    *minute_phrases.STOPPAGE,
    *minute_phrases.VAGUE_STOPPAGE,
    *minute_phrases.LATER,
    *(form.pattern for form in goalforms.FORMS),
    *(form.pattern for form in outcomes.FORMS),
    *(pattern for pattern, _ in forms.FORMS),
    *(pattern for pattern, _ in dates._PHRASES),
    standings.LEADS,
    standings.APART,
    opinions.PLAY,
    opinions.STATE,
    opinions.FORECAST,
    *(pattern for pattern, _ in shots.MISSES),
)


def test_one_word_of_each_cue_must_be_there_in_whatever_case():
    pattern = cued(r"\w+ (?:won|lost) at home", "won|lost", "home")
    assert [match[0] for match in pattern.finditer("AJAX WON AT HOME.")] == ["AJAX WON AT HOME"]
    assert list(pattern.finditer("Ajax drew at home.")) == []


def test_all_that_patterns_match_in_the_corpus_holds_their_cues():
    lines = [line for report in reports(CORPUS) for line in report.text.splitlines()][::EVERY]
    assert len(lines) > 100
    missed = [
        (match[0], pattern.cues)
        for pattern in PATTERNS
        for line in lines
        for match in pattern.pattern.finditer(line)
        if not list(pattern.finditer(line))
    ]
    assert missed == []
