"""Which statements fill which attribute."""

from datetime import datetime

import pytest

from graphsvc.graph.records import RECORDS
from graphsvc.graph.slots import SETTLERS
from graphsvc.model import (
    AliasKind,
    AssistKind,
    BodyPart,
    CardColour,
    CompetitionPhase,
    DateValue,
    EnumValue,
    GoalKind,
    GoalRole,
    Modality,
    NumberValue,
    Position,
    ScoreValue,
    ShotOutcome,
    ShotPlacement,
    ShotTechnique,
    Side,
    TextValue,
)
from graphsvc.rules.properties import PROPERTIES
from tests.builders import claim, day, view_of

MATCH = "match:2020-21/a-b"
GOAL = "goal:2020-21/a-b/p-1"
SHOT = "shot:2020-21/a-b/p-shot-1"
CARD = "card:2020-21/a-b/p-1"
CHANGE = "substitution:2020-21/a-b/q-1"
KICKOFF = datetime.fromisoformat("2020-12-01T21:00:00+01:00")

PLAIN = [
    (MATCH, "date", DateValue("2020-12-01"), "date", "2020-12-01"),
    (MATCH, "halfTimeScore", ScoreValue(0, 1), "half_time_score", ScoreValue(0, 1)),
    (MATCH, "extraTimeScore", ScoreValue(2, 1), "extra_time_score", ScoreValue(2, 1)),
    (MATCH, "shootOutScore", ScoreValue(4, 3), "shoot_out_score", ScoreValue(4, 3)),
    (MATCH, "aggregateScore", ScoreValue(3, 3), "aggregate_score", ScoreValue(3, 3)),
    (MATCH, "kickoff", DateValue("2020-12-01T21:00:00+01:00"), "kickoff", KICKOFF),
    ("club:a", "founded", NumberValue(1907), "founded", 1907),
    ("club:a", "founded", DateValue("1907-10-17"), "founded", 1907),
    ("player:p", "born", DateValue("1998-04"), "born", "1998-04"),
    ("player:p", "position", EnumValue("DEFENDER"), "position", Position.DEFENDER),
    (MATCH, "roundNumber", NumberValue(5), "round", 5),
    (MATCH, "attendance", NumberValue(3944), "attendance", 3944),
    (MATCH, "referee", TextValue("Jon Roe"), "referee", "Jon Roe"),
    (GOAL, "minute", TextValue("45+2"), "minute", "45+2"),
    (GOAL, "minute", NumberValue(13), "minute", "13"),
    (GOAL, "period", NumberValue(1), "period", 1),
    (GOAL, "role", EnumValue("OPENER"), "role", GoalRole.OPENER),
    (GOAL, "shotType", EnumValue("PENALTY"), "shot_type", GoalKind.PENALTY),
    (GOAL, "technique", EnumValue("VOLLEY"), "technique", ShotTechnique.VOLLEY),
    (GOAL, "placement", EnumValue("TOP_NEAR"), "placement", ShotPlacement.TOP_NEAR),
    (GOAL, "bodyPart", EnumValue("HEAD"), "body_part", BodyPart.HEAD),
    (SHOT, "bodyPart", EnumValue("HEAD"), "body_part", BodyPart.HEAD),
    (SHOT, "shotOutcome", EnumValue("SAVED"), "outcome", ShotOutcome.SAVED),
    (CARD, "cardColour", EnumValue("SECOND_YELLOW"), "colour", CardColour.SECOND_YELLOW),
    (CARD, "minute", TextValue("70"), "minute", "70"),
    (CHANGE, "period", NumberValue(2), "period", 2),
    ("edition:x-2020-21", "season", TextValue("2020-21"), "season", "2020-21"),
    ("stage:x/group-d", "phase", EnumValue("GROUP"), "phase", CompetitionPhase.GROUP),
]
LINKS = [
    (MATCH, "competition", "competition:x", "competition", None),
    (MATCH, "edition", "edition:x-2020-21", "edition", "matches"),
    (MATCH, "stage", "stage:x/group-d", "stage", "matches"),
    (MATCH, "venue", "venue:v", "venue", None),
    (MATCH, "locationCity", "place:c", "city", None),
    (GOAL, "match", MATCH, "match", "goals"),
    (GOAL, "scorer", "player:p", "scorer", "goals"),
    (GOAL, "creditedTo", "club:a", "club", "goals"),
    (SHOT, "match", MATCH, "match", "shots"),
    (SHOT, "shotBy", "player:p", "player", None),
    (CARD, "match", MATCH, "match", "cards"),
    (CARD, "shownTo", "player:p", "player", None),
    (CHANGE, "match", MATCH, "match", "substitutions"),
    (CHANGE, "playerOn", "player:q", "on", None),
    (CHANGE, "playerOff", "player:p", "off", None),
    ("club:a", "country", "place:i", "country", None),
    ("club:a", "homeVenue", "venue:v", "home_venue", "home_of"),
    ("venue:v", "locatedIn", "place:c", "city", None),
    ("place:c", "country", "place:i", "country", None),
    ("place:c", "locatedIn", "place:i", "country", None),
    ("player:p", "nationality", "place:i", "nationality", None),
    ("edition:x-2020-21", "competition", "competition:x", "competition", "editions"),
    ("stage:x/group-d", "edition", "edition:x-2020-21", "edition", "stages"),
]


def test_every_property_of_the_table_is_a_known_one():
    assert {name for _, name in SETTLERS} <= set(PROPERTIES)
    assert {kind for kind, _ in SETTLERS} <= set(RECORDS)


@pytest.mark.parametrize(("subject", "name", "value", "attribute", "slot"), PLAIN)
def test_a_plain_value_is_read_and_explained(subject, name, value, attribute, slot):
    told = claim(subject, name, value)
    record = view_of(told).node(subject)
    assert getattr(record, attribute) == slot
    assert [each.id for each in record.because[attribute]] == [told.statement.id]


@pytest.mark.parametrize(("subject", "name", "target", "attribute", "inverse"), LINKS)
def test_another_node_is_linked_both_ways(subject, name, target, attribute, inverse):
    told = claim(subject, name, target)
    view = view_of(told)
    record = view.node(subject)
    assert getattr(record, attribute) is view.node(target)
    assert [each.id for each in record.because[attribute]] == [told.statement.id]
    assert inverse is None or getattr(view.node(target), inverse) == [record]


@pytest.mark.parametrize("value", [TextValue("soon"), EnumValue("NOON"), None])
@pytest.mark.parametrize("name", ["date", "roundNumber", "halfTimeScore", "venue"])
def test_a_value_of_another_kind_leaves_the_field_empty(name, value):
    record = view_of(claim(MATCH, name, value)).node(MATCH)
    assert (record.date, record.round, record.half_time_score, record.venue) == (None,) * 4
    assert record.because == {}


@pytest.mark.parametrize("told", ["2020-12-01", "2020-12-01T21:00:00", "tonight"])
def test_a_day_or_a_clock_without_its_zone_is_no_kickoff(told):
    assert view_of(claim(MATCH, "kickoff", DateValue(told))).node(MATCH).kickoff is None


def test_the_country_of_a_place_goes_before_what_it_lies_in():
    told = [claim("place:c", "locatedIn", "place:n"), claim("place:c", "country", "place:i")]
    place = view_of(*told).node("place:c")
    assert place.country.id == "place:i"
    assert [each.statement.property for each in place.because["country"]] == ["country"]


def test_a_node_of_another_kind_is_not_linked():
    view = view_of(claim(GOAL, "scorer", "club:a"), claim(GOAL, "creditedTo", "player:p"))
    assert (view.node(GOAL).scorer, view.node(GOAL).club) == (None, None)
    assert (view.node("club:a").goals, view.node("player:p").goals) == ([], [])


def test_a_goal_moves_to_the_scorer_whom_more_sources_name():
    first = claim(GOAL, "scorer", "player:p")
    others = [claim(GOAL, "scorer", "player:q", source=f"article:{n}") for n in "xy"]
    view = view_of(first, *others)
    assert view.node("player:p").goals == []
    assert view.node("player:q").goals == [view.node(GOAL)]


def test_an_assist_tells_who_and_how():
    told = claim(
        GOAL, "assistedBy", "player:q", assistType=EnumValue("CROSS"), fromSide=EnumValue("RIGHT")
    )
    view = view_of(told)
    assist = view.node(GOAL).assist
    assert (assist.player.id, assist.kind, assist.side) == (
        "player:q",
        AssistKind.CROSS,
        Side.RIGHT,
    )
    assert assist.statement.id == told.statement.id
    assert view.node("player:q").assists == [view.node(GOAL)]


def test_an_assist_may_tell_no_more_than_who():
    assist = view_of(claim(GOAL, "assistedBy", "player:q")).node(GOAL).assist
    assert (assist.kind, assist.side) == (None, None)


def test_an_alias_may_hold_in_one_article_only():
    wrong = claim("club:a", "alias", "Aa", kind=EnumValue("MISSPELLING"), scope="article:one")
    view = view_of(wrong, claim("club:a", "alias", "The As"))
    first, second = view.node("club:a").aliases
    assert (first.text, first.kind) == ("Aa", AliasKind.MISSPELLING)
    assert first.scope is view.source("article:one")
    assert (second.text, second.kind, second.scope) == ("The As", AliasKind.NAME, None)


def test_a_player_plays_for_the_club_told_for_the_latest_day():
    told = [("club:a", "2020-12-01"), ("club:b", "2021-02"), ("club:c", "2019/2020-06-30")]
    claims = [claim("player:p", "memberOf", club, validAt=day(at)) for club, at in told]
    view = view_of(*claims, claim("player:p", "memberOf", "club:d"))
    player = view.node("player:p")
    assert player.club.id == "club:b"
    assert [each.id for each in player.because["club"]] == [claims[1].statement.id]
    assert [each.club.id for each in player.memberships] == [f"club:{c}" for c in "abcd"]
    assert [each.player.id for each in view.node("club:c").memberships] == ["player:p"]


def test_the_newest_season_tells_where_a_player_plays():
    told = [
        claim("player:p", "memberOf", club, validFrom=day(since), validTo=day(until))
        for club, since, until in (
            ("club:b", "2020-07-01", "2021-06-30"),
            ("club:a", "2019-07-01", "2020-06-30"),
        )
    ]
    assert view_of(*told).node("player:p").club.id == "club:b"


def test_an_unverified_membership_is_listed_and_decides_nothing():
    view = view_of(claim("player:p", "memberOf", "club:a", caption=True))
    assert [each.club.id for each in view.node("player:p").memberships] == ["club:a"]
    assert view.node("player:p").club is None


def test_a_rumour_is_no_membership():
    view = view_of(claim("player:p", "memberOf", "club:a", modality=Modality.PREDICTION))
    assert view.node("player:p").memberships == []
    assert view.node("club:a").memberships == []


def test_appearances_and_articles_are_lists_on_both_ends():
    view = view_of(
        claim("player:q", "appearedIn", MATCH),
        claim("player:p", "appearedIn", MATCH),
        claim("player:p", "appearedIn", "match:other"),
        claim("article:one", "about", MATCH),
    )
    match = view.node(MATCH)
    assert [each.id for each in match.appearances] == ["player:p", "player:q"]
    assert [each.id for each in view.node("player:p").matches] == [MATCH, "match:other"]
    assert match.articles == [view.node("article:one")]
    assert view.node("article:one").about == [match]
