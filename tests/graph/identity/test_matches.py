"""Which match a text tells of."""

from datetime import date

import pytest

from graphsvc.model import EntityKind, EnumValue, Modality, Stance, StatementStatus
from tests.builders import claim, day
from tests.graph.identity.told import goal_told, graph_of, ids, match_told, text_of

FIRST = "match:2020-21/a-b"


def matches_after(*tellings, days=(date(2020, 12, 2), date(2020, 12, 2))):
    """The matches of the graph after one article for each telling."""
    names = ("one", "two", "three")
    texts = [
        text_of(name, *match_told(**{"source": f"article:{name}", **telling}), dated=day)
        for name, telling, day in zip(names, tellings, days, strict=False)
    ]
    return ids(graph_of(*texts), EntityKind.MATCH)


SAME = [
    ({"date_": "2020-12-01", "score": (1, 1)}, {"date_": "2020-12-01", "score": (1, 1)}),
    ({"date_": "2020-12-01"}, {"date_": "2020-11-30/2020-12-06", "score": (2, 0)}),
    ({"date_": "2020-12-01"}, {}),
    ({}, {}),
    ({"date_": "../2020-12-01"}, {"date_": "2020-10-20"}),
    ({"date_": "2020-12-01", "competition": "competition:x"}, {"date_": "2020-12-01"}),
    ({"home": None, "away": None, "participants": ("club:a", "club:b")}, {"score": (0, 0)}),
    ({"date_": "2020-12-07/2020-12-13"}, {"date_": "2020-12-09"}),
    ({"date_": "2020-12-01", "score": (1, 1)}, {"date_": "2020-12-01", "score": (2, 1)}),
]
OTHER = [
    ({"date_": "2020-12-01"}, {"date_": "2020-12-02"}),
    ({"date_": "../2020-12-01"}, {"date_": "2020-09-20"}),
    ({"date_": "2020-12-01"}, {"date_": "2020-12-01", "home": "club:b", "away": "club:a"}),
    ({"score": (1, 1)}, {"score": (2, 1)}),
    ({"competition": "competition:x"}, {"competition": "competition:y"}),
    ({"edition": "edition:x"}, {"edition": "edition:y"}),
    ({}, {"away": "club:c"}),
    ({"date_": "2020-12-01"}, {"eventStatus": EnumValue("PRE_EVENT")}),
    ({"away": None}, {"away": None}),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_one_match_told_twice_is_one_node(first, second):
    assert matches_after(first, second) == [FIRST]
    assert matches_after(second, first) == [FIRST]


@pytest.mark.parametrize(("first", "second"), OTHER)
def test_another_match_under_a_taken_label_gets_a_number(first, second):
    assert matches_after(first, second) == [FIRST, f"{FIRST}-2"]


def test_the_label_of_the_first_telling_is_kept():
    later = {"match": "match:champions-league-2020-21/a-b", "competition": "competition:x"}
    assert matches_after({}, later) == [FIRST]


def test_a_third_meeting_gets_the_next_number():
    dates = ("2020-09-01", "2020-12-01", "2021-03-01")
    found = matches_after(*({"date_": d} for d in dates), days=[date(2020, 12, 2)] * 3)
    assert found == [FIRST, f"{FIRST}-2", f"{FIRST}-3"]


def test_goals_told_club_by_club_must_fit_the_score():
    first = text_of("one", *match_told(score=(2, 1)))
    goals = claim(FIRST, "teamGoals", 3, club="club:a", source="article:two")
    second = text_of("two", *match_told(source="article:two"), goals)
    assert len(ids(graph_of(first, second), EntityKind.MATCH)) == 2


def test_a_match_without_a_date_is_looked_for_near_the_day_of_its_article():
    days = (date(2020, 9, 1), date(2020, 12, 2))
    assert len(matches_after({"date_": "2020-08-30"}, {}, days=days)) == 2
    assert len(matches_after({"date_": "2020-10-30"}, {}, days=days)) == 1
    assert len(matches_after({}, {}, days=(date(2020, 6, 1), date(2020, 12, 2)))) == 2


def test_an_article_without_a_day_may_tell_of_any():
    assert len(matches_after({"date_": "2001-01-01"}, {}, days=(date(2020, 12, 2), None))) == 1


def undated(name, *scorers):
    """A report of a 2-1 without any day, with the scorers that it names."""
    source = f"article:{name}"
    claims = match_told(score=(2, 1), source=source)
    for scorer in scorers:
        label = f"player:{scorer.lower().replace(' ', '-')}"
        claims += goal_told(f"goal:{name}/{label[7:]}", source=source, scorer=label)
    return text_of(name, *claims, dated=None)


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        (("Ed Poe", "Quinn"), ("Poe", "Bo Rice"), 1),
        (("Ed Poe",), ("Bo Rice",), 2),
        (("Ed Poe",), (), 2),
    ],
)
def test_two_reports_without_any_day_are_of_one_match_only_if_they_share_a_scorer(
    first, second, number
):
    texts = undated("one", *first), undated("two", *second)
    assert len(ids(graph_of(*texts), EntityKind.MATCH)) == number
    assert len(ids(graph_of(*reversed(texts)), EntityKind.MATCH)) == number


def test_of_several_that_fit_the_one_with_the_same_score_is_meant_then_the_nearest():
    dates = ("2020-11-01", "2020-11-20")
    known = [{"date_": d, "score": s} for d, s in zip(dates, [(1, 0), (2, 0)], strict=True)]
    for telling, meant in (
        ({"score": (1, 0)}, FIRST),
        ({"score": (2, 0)}, f"{FIRST}-2"),
        ({"date_": "2020-11-19/2020-11-22"}, f"{FIRST}-2"),
    ):
        third = text_of("three", *match_told(source="article:three", **telling))
        first = text_of("one", *match_told(**known[0]))
        second = text_of("two", *match_told(source="article:two", **known[1]))
        view = graph_of(first, second, third)
        sources = {s for told in view.node(meant).statements.values() for s in told.sources}
        assert "article:three" in sources


def test_two_matches_of_one_text_stay_two():
    known = text_of("one", *match_told(date_="2020-11-30/2020-12-06"))
    days = ("2020-12-01", "2020-12-04")
    told = [match_told(f"match:x/{n}", date_=d, source="article:two") for n, d in enumerate(days)]
    view = graph_of(known, text_of("two", *told[0], *told[1]))
    assert ids(view, EntityKind.MATCH) == [FIRST, "match:x/1"]


def test_scores_that_differ_for_one_day_compete_as_statements():
    first = text_of("one", *match_told(date_="2020-12-01", score=(1, 1)))
    telling = match_told(date_="2020-12-01", score=(2, 1), source="article:two")
    view = graph_of(first, text_of("two", *telling))
    scores = view.node(FIRST).told["finalScore"]
    assert [each.status for each in scores] == [StatementStatus.DISPUTED] * 2


def test_of_two_dates_in_one_text_the_surer_counts():
    unsure = claim(FIRST, "date", day("2020-10-01"), confidence=0.5, source="article:two")
    second = text_of("two", unsure, *match_told(date_="2020-12-01", source="article:two"))
    first = text_of("one", *match_told(date_="2020-12-01"))
    assert ids(graph_of(first, second), EntityKind.MATCH) == [FIRST]


def test_what_a_text_denies_or_only_expects_is_no_reason_to_link():
    for less in ({"stance": Stance.CONTRADICTS}, {"modality": Modality.PREDICTION}):
        other = claim(FIRST, "date", day("2020-11-01"), source="article:two", **less)
        first = text_of("one", *match_told(date_="2020-11-01"))
        second = text_of("two", *match_told(date_="2020-12-01", source="article:two"), other)
        assert len(ids(graph_of(first, second), EntityKind.MATCH)) == 2


def test_a_match_that_only_a_caption_told_is_known_again():
    names = ("homeTeam", "awayTeam")
    captions = [
        claim(FIRST, name, club, caption=True)
        for name, club in zip(names, ("club:a", "club:b"), strict=True)
    ]
    view = graph_of(text_of("one", *captions), text_of("two", *match_told(source="article:two")))
    assert ids(view, EntityKind.MATCH) == [FIRST]


def test_a_group_that_both_clubs_take_part_in_is_none_of_their_matches():
    group = [claim("stage:2020-21/group", "participant", club) for club in ("club:a", "club:b")]
    first = text_of("one", *group, dated=date(2020, 12, 2))
    match = match_told(source="article:two", home="club:b", away="club:a")
    second = text_of("two", *match, dated=date(2020, 12, 2))
    assert len(ids(graph_of(first, second), EntityKind.MATCH)) == 1
