"""For which club a goal counts."""

import pytest

from graphsvc.extraction.deciding.crediting import candidates_of
from graphsvc.extraction.deciding.grouping import drafts_of
from graphsvc.extraction.deciding.matches import assemble
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.extraction.telling.memberships import tell_memberships
from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of

LEAD = "Ajax 2-1 PSV"


def weighed(text, names, **zones):
    """The candidate that the one goal of a text makes, in a match of Ajax against PSV."""
    reading = reading_of(LEAD, text, names=names, **zones)
    (match,) = assemble(reading, tell_matches(reading), names)
    (weights,) = candidates_of(drafts_of(tell_goals(reading)), match, tell_memberships(reading))
    return weights


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg put Ajax ahead.",
        "Erik Berg scored against PSV.",
        "Ajax striker Erik Berg scored.",
        "Ajax took the lead. Erik Berg scored.",
        "Ajax pressed and Erik Berg scored.",
        "Own goal by PSV defender Erik Berg.",
    ],
)
def test_phrases_speak_for_the_one_club(names, text):
    weights = weighed(text, names)
    assert weights.first > weights.second


def test_where_nothing_speaks_for_either_they_weigh_the_same(names):
    weights = weighed("Erik Berg scored.", names)
    assert weights.first == pytest.approx(weights.second)


def test_a_caption_speaks_less_of_whose_player_he_is(names):
    caption = ["Erik Berg of Ajax, left, looks on during a match between Ajax and PSV."]
    pictured = weighed("Erik Berg scored.", names, captions=caption)
    told = weighed("Ajax striker Erik Berg scored.", names)
    assert pictured.first > pictured.second
    assert pictured.first < told.first


def test_each_telling_leaves_less_doubt(names):
    once, twice = (
        weighed(text, names)
        for text in ("Erik Berg scored.", "Erik Berg scored. Berg struck home.")
    )
    assert 0 < twice.none < once.none < 1
    assert once.none + once.first + once.second == pytest.approx(1)
