"""What stands beside the clubs of an article, as features of who met whom, and how it ended."""

from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.deciding.outlines import (
    FOREMOST,
    depth_of,
    outline,
    pair_features,
    score_features,
    side_of_match_features,
    words_in,
)
from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of

AJAX, PSV, FEYENOORD = "ajax", "psv-eindhoven", "feyenoord"
SENTENCES = st.lists(
    st.sampled_from(
        [
            "Ajax beat PSV 2-1 on Sunday.",
            "PSV lost 2-1 at Ajax.",
            "Feyenoord were held to a 1-1 draw by Ajax last week.",
            "PSV, who lost to Feyenoord in the first leg, pressed.",
            "Ajax led 1-0 at half-time.",
            "Feyenoord visit Ajax next Saturday.",
            "It rained in Amsterdam.",
        ]
    ),
    min_size=1,
    max_size=5,
)


def known(*paragraphs, names, **zones):
    """The outline of an article of these paragraphs."""
    reading = reading_of(*paragraphs, names=names, **zones)
    return outline(reading, tell_matches(reading), names)


def of_scores(told, pair=(AJAX, PSV)):
    """For each score of an article what speaks for it being the final one."""
    return [
        set(score_features(told, passage, score, pair))
        for passage in told.reading.passages
        for score in passage.scores
    ]


def test_each_place_of_a_club_is_kept_with_its_depth(names):
    told = known(
        "Ajax won.", "PSV lost.", "It rained.", "PSV wept.", "PSV left.",
        names=names, headline="Ajax beat PSV", captions=["PSV fans"],
    )  # fmt: skip
    assert [place.depth for place in told.places[AJAX]] == ["H", "0"]
    assert [place.depth for place in told.places[PSV]] == ["H", "C", "1", "3", "3"]


def test_the_depth_of_a_passage_needs_no_club(names):
    reading = reading_of("It rained.", "It poured.", names=names, headline="Rain")
    assert [depth_of(passage) for passage in reading.passages] == ["H", "0", "1"]


def test_the_foremost_clubs_are_those_of_headline_and_lead(names):
    told = known("PSV lost.", "Feyenoord, Feyenoord won.", names=names, headline="Ajax beat PSV")
    assert told.foremost == [PSV, AJAX, FEYENOORD]


def test_of_very_many_clubs_only_the_foremost_may_be_the_pair(names):
    many = "Arsenal, Chelsea, Liverpool, Everton, Barcelona, Juventus, Ajax and Feyenoord drew."
    told = known(many, names=names)
    assert len(told.places) > FOREMOST == len(told.foremost)


def test_an_article_without_a_club_has_no_foremost(names):
    assert known("It rained.", names=names).foremost == []


@settings(max_examples=40, deadline=None)
@given(SENTENCES)
def test_a_pair_has_the_same_features_whichever_club_is_asked_first(names, paragraphs):
    told = known(*paragraphs, names=names, headline=paragraphs[-1])
    for one, other in combinations(told.foremost, 2):
        assert set(pair_features(told, one, other)) == set(pair_features(told, other, one))


SWAPPED = {"x": "o", "o": "x", "True": "False", "False": "True"}


def mirrored(feature):
    """What a feature of the one side is for the other."""
    if feature.startswith("home="):
        return f"home={SWAPPED[feature[5]]}{feature[6:]}"
    if feature.startswith("first="):
        return f"first={SWAPPED[feature[6:]]}"
    return SWAPPED[feature[0]] + feature[1:]


@settings(max_examples=40, deadline=None)
@given(SENTENCES)
def test_what_speaks_for_one_side_speaks_alike_of_the_other_as_its_opponent(names, paragraphs):
    told = known(*paragraphs, names=names)
    for one, other in permutations(told.foremost, 2):
        mine = set(side_of_match_features(told, one, other))
        theirs = set(side_of_match_features(told, other, one))
        assert {mirrored(each) for each in mine} == theirs


def test_who_is_named_with_whom_is_seen(names):
    told = known("Ajax beat PSV 2-1 on Sunday.", "Feyenoord rest.", names=names)
    met, apart = (set(pair_features(told, AJAX, other)) for other in (PSV, FEYENOORD))
    assert {"together=1", "mid=beat", "tells=1|0"} <= met
    assert "together=0" in apart
    assert not {"mid=beat", "tells=1|0"} & apart


def test_a_match_told_of_another_day_is_told_apart(names):
    past = known("It rained.", "Ajax had lost 2-1 to PSV last month.", names=names)
    assert "tells=0|1" in set(pair_features(past, AJAX, PSV))


def test_clubs_of_two_countries_are_told_apart(names):
    told = known("Ajax beat PSV and Juventus.", names=names)
    assert "abroad=1" in set(pair_features(told, AJAX, PSV))
    assert "abroad=2" in set(pair_features(told, AJAX, "juventus"))


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Ajax beat PSV 2-1 on Sunday.", "xscored=1|result/"),
        ("Ajax lost 2-1 to PSV on Sunday.", "xscored=-1|result/"),
        ("PSV travelled to Ajax.", "x-0=to"),
        ("Ajax's visit to PSV ended early.", "x+0='s"),
    ],
)
def test_the_words_beside_a_club_speak_for_how_it_fared_and_where(names, text, feature):
    found = set(side_of_match_features(known(text, names=names), AJAX, PSV))
    assert any(each.startswith(feature) for each in found)


def test_a_side_may_be_on_its_own_ground(names):
    told = known("Arsenal beat Manchester United at Old Trafford.", names=names)
    found = set(side_of_match_features(told, "manchester-united", "arsenal"))
    assert {"xground=1", "oground=0"} <= found


def test_the_city_of_the_dateline_may_be_that_of_a_side(names):
    here = known("Ajax beat PSV.", names=names, dateline="AMSTERDAM, March 14 -")
    assert {"xcity=True", "ocity=False"} <= set(side_of_match_features(here, AJAX, PSV))
    nowhere = known("Ajax beat PSV.", names=names)
    assert {"xcity=none", "ocity=none"} <= set(side_of_match_features(nowhere, AJAX, PSV))


def test_a_score_is_seen_among_the_others(names):
    first, half, again = of_scores(
        known(
            "Ajax beat PSV 3-1.", "Ajax led 1-0 at half-time.", "The 3-1 win was deserved.",
            names=names,
        )
    )  # fmt: skip
    assert {"same=2", "rank=0", "more=0", "only=False", "depth=0|False"} <= first
    assert {"same=1", "rank=1", "more=2", "interim=True"} <= half
    assert {"same=2", "depth=2|False"} <= again


def test_a_score_of_other_clubs_is_told_apart(names):
    ours, theirs = of_scores(known("Ajax beat PSV 3-1.", "Feyenoord lost 2-0.", names=names))
    assert "clubs=2|0" in ours
    assert "clubs=0|1" in theirs


def test_a_draw_is_level(names):
    (found,) = of_scores(known("Ajax drew 1-1 with PSV.", names=names))
    assert {"level=True", "goals=2"} <= found


@given(st.text())
def test_no_word_is_told_twice(text):
    found = words_in(text)
    assert len(found) == len(set(found))


@given(st.lists(st.integers(0, 9999), min_size=1))
def test_all_numbers_are_one_word(numbers):
    assert words_in(" ".join(map(str, numbers))) == ["#"]


def test_words_keep_their_order_and_signs_count():
    assert words_in("Ajax's 2-1, 3-0 wins: Ajax!") == ["ajax", "'s", "#", ",", "wins", ":", "!"]


@pytest.mark.parametrize(
    "text",
    [
        "Ajax would go through with a 2-1 win at PSV.",
        "A 2-1 defeat and they'd be out, said Ajax of PSV.",
        '"If we win 2-1 at PSV again Ajax go up," he said.',
    ],
)
def test_a_score_that_may_come_is_told_apart_from_one_that_was(names, text):
    (hoped,) = of_scores(known(text, names=names))
    (told,) = of_scores(known("Ajax won 2-1 at PSV.", names=names))
    assert "unreal=True" in hoped
    assert "unreal=False" in told


def test_a_score_that_somebody_says_is_told_apart(names):
    (said,) = of_scores(
        known('"They beat PSV 2-1 last year, and so did we," he said.', names=names)
    )
    assert "spoken=True" in said
