"""Which statements are believed, and why."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.graph.ranking import in_order, judge
from graphsvc.graph.rivals import are_rivals, rivals_in
from graphsvc.model import Basis, EnumValue, Modality, Rank, Stance, StatementStatus
from tests.builders import claim, day, view_of

MATCH = "match:2020-21/a-b"
ACCEPTED, UNVERIFIED = StatementStatus.ACCEPTED, StatementStatus.UNVERIFIED
DISPUTED, REJECTED = StatementStatus.DISPUTED, StatementStatus.REJECTED


def standing(*claims):
    """Status and rank of the statement of each claim."""
    view = view_of(*claims)
    records = [view.statement(each.statement.id) for each in claims]
    return [(record.status, record.rank) for record in records]


def record_of(told, *others):
    return view_of(told, *others).statement(told.statement.id)


def test_a_single_sure_source_is_believed():
    record = record_of(claim(MATCH, "finalScore", (1, 1), confidence=0.9))
    assert (record.status, record.rank) == (ACCEPTED, Rank.NORMAL)
    assert record.why == "One source says it, and none says otherwise."


def test_independent_sources_add_to_the_confidence():
    claims = [claim(MATCH, "date", day("2020-12-01"), source=s, confidence=0.8) for s in SOURCES]
    record = record_of(*claims)
    assert record.confidence == pytest.approx(1 - 0.2**3)
    assert record.why == "3 sources say it, and none says otherwise."


SOURCES = ("article:one", "article:two", "article:three")


def test_what_only_a_caption_says_is_unverified():
    record = record_of(claim("player:p", "memberOf", "club:a", caption=True))
    assert record.status is UNVERIFIED
    assert record.why == "Only a picture caption says it."


@pytest.mark.parametrize(
    "support", [{"source": "article:two", "caption": True}, {"caption": False}]
)
def test_another_source_or_another_zone_verifies_a_caption(support):
    first = claim("player:p", "memberOf", "club:a", caption=True)
    assert record_of(first, claim("player:p", "memberOf", "club:a", **support)).status is ACCEPTED


@pytest.mark.parametrize("name", ["appearedIn", "duelWith"])
def test_a_caption_is_enough_for_what_a_picture_shows(name):
    other = MATCH if name == "appearedIn" else "player:q"
    assert standing(claim("player:p", name, other, caption=True)) == [(ACCEPTED, Rank.NORMAL)]


def test_shot_or_card_in_a_picture_is_of_its_match_and_a_goal_is_not_proved_by_one():
    shot, card, goal = (
        claim(f"{kind}:2020-21/a-b/p-1", "match", MATCH, caption=True)
        for kind in ("shot", "card", "goal")
    )
    assert [status for status, _ in standing(shot, card, goal)] == [ACCEPTED, ACCEPTED, UNVERIFIED]


def test_a_second_caution_tells_more_than_that_somebody_was_sent_off():
    card = "card:2020-21/a-b/p-1"
    off = [claim(card, "cardColour", EnumValue("RED"), source=f"article:{n}") for n in "12"]
    why = claim(card, "cardColour", EnumValue("SECOND_YELLOW"), source="article:3")
    assert standing(*off, why) == [(ACCEPTED, Rank.NORMAL)] * 2 + [(ACCEPTED, Rank.PREFERRED)]


def test_yellow_and_red_of_one_card_are_rivals():
    card = "card:2020-21/a-b/p-1"
    one = claim(card, "cardColour", EnumValue("RED"))
    other = claim(card, "cardColour", EnumValue("YELLOW"), source="article:two")
    assert [status for status, _ in standing(one, other)] == [DISPUTED, DISPUTED]


def test_a_caption_is_enough_for_how_that_text_names_a_thing():
    assert standing(claim("club:a", "alias", "The As", caption=True))[0][0] is ACCEPTED


def test_a_dataset_is_no_caption():
    told = claim("player:p", "memberOf", "club:a", caption=True)
    background = claim("player:p", "memberOf", "club:a", source="dataset:x", caption=True)
    assert record_of(told, background).status is ACCEPTED


def test_one_unsure_reading_is_unverified_and_a_second_verifies_it():
    unsure = claim(MATCH, "date", day("2020-12-01"), confidence=0.4)
    again = claim(MATCH, "date", day("2020-12-01"), confidence=0.4, source="article:two")
    assert record_of(unsure).status is UNVERIFIED
    assert record_of(unsure, again).status is ACCEPTED


def test_as_many_denials_as_sources_dispute_a_statement_and_more_sources_uphold_it():
    said = claim(MATCH, "winner", "club:a")
    denied = claim(MATCH, "winner", "club:a", source="article:two", stance=Stance.CONTRADICTS)
    again = claim(MATCH, "winner", "club:a", source="article:three")
    assert record_of(said, denied).status is DISPUTED
    upheld = record_of(said, denied, again)
    assert (upheld.status, upheld.why) == (ACCEPTED, "More sources say it than deny it.")


def test_what_is_only_denied_is_rejected():
    record = record_of(claim(MATCH, "winner", "club:a", stance=Stance.CONTRADICTS))
    assert (record.status, record.confidence, record.sources) == (REJECTED, 0, ())


def test_more_independent_sources_win():
    right = [claim(MATCH, "finalScore", (2, 1), source=s, confidence=0.6) for s in SOURCES[:2]]
    wrong = claim(MATCH, "finalScore", (3, 1), source="article:three", confidence=0.99)
    winner, loser = (
        view_of(*right, wrong).statement(each.statement.id) for each in (right[0], wrong)
    )
    assert (winner.status, winner.rank) == (ACCEPTED, Rank.PREFERRED)
    assert winner.why == "More independent sources say it than any rival value."
    assert (loser.status, loser.why) == (DISPUTED, "A rival value is better told.")
    assert [each.id for each in winner.rivals] == [loser.id]
    assert [each.id for each in loser.rivals] == [winner.id]


def test_of_as_many_sources_the_firmer_basis_wins_then_the_surer_reading():
    stated = claim(MATCH, "finalScore", (2, 1), confidence=0.6)
    implied = claim(MATCH, "finalScore", (1, 1), source="article:two", basis=Basis.IMPLIED)
    surer = claim(MATCH, "finalScore", (0, 0), source="article:three", confidence=0.7)
    assert standing(stated, implied)[0] == (ACCEPTED, Rank.PREFERRED)
    assert record_of(stated, implied).why.endswith("on a firmer basis.")
    assert standing(stated, surer) == [(DISPUTED, Rank.NORMAL), (ACCEPTED, Rank.PREFERRED)]
    assert record_of(surer, stated).why.endswith("its reading is surer.")


def test_a_true_tie_is_nobodys():
    rivals = [claim(MATCH, "finalScore", (n, 1), source=f"article:s{n}") for n in range(2)]
    assert standing(*rivals) == [(DISPUTED, Rank.NORMAL)] * 2
    assert view_of(*rivals).node(MATCH).score is None


def test_values_of_other_scopes_do_not_compete():
    ours = claim(MATCH, "teamGoals", 1, club="club:a")
    theirs = claim(MATCH, "teamGoals", 2, club="club:b")
    assert standing(ours, theirs) == [(ACCEPTED, Rank.NORMAL)] * 2


def test_a_property_with_many_values_has_no_rivals():
    clubs = [claim("player:p", "memberOf", club) for club in ("club:a", "club:b")]
    assert standing(*clubs) == [(ACCEPTED, Rank.NORMAL)] * 2
    assert record_of(*clubs).rivals == ()


def test_what_is_no_fact_competes_with_nothing_and_fills_no_field():
    fact = claim(MATCH, "winner", "club:a")
    guess = claim(MATCH, "winner", "club:b", modality=Modality.PREDICTION, source="article:two")
    assert standing(fact, guess) == [(ACCEPTED, Rank.NORMAL)] * 2
    assert view_of(guess).node(MATCH).winner is None


def test_an_unverified_rival_neither_disputes_nor_is_disputed():
    told = claim(MATCH, "date", day("2020-12-01"))
    unsure = claim(MATCH, "date", day("2020-12-02"), source="article:two", confidence=0.3)
    assert standing(told, unsure) == [(ACCEPTED, Rank.PREFERRED), (UNVERIFIED, Rank.NORMAL)]
    assert record_of(told, unsure).why == "No rival value is verified."


def test_a_value_left_open_never_beats_a_known_one():
    open_ = [claim(MATCH, "venue", None, source=source) for source in SOURCES[:2]]
    known = claim(MATCH, "venue", "venue:x", source="article:three")
    view = view_of(*open_, known)
    assert view.node(MATCH).venue.id == "venue:x"
    left_open = view.statement(open_[0].statement.id)
    assert (left_open.status, left_open.rivals) == (ACCEPTED, ())
    assert left_open.why == "It leaves open what another statement tells."


def test_a_narrower_date_is_preferred_to_the_wider_one_that_agrees():
    week = claim(MATCH, "date", day("2020-11-30/2020-12-06"))
    exact = claim(MATCH, "date", day("2020-12-01"), source="article:two", confidence=0.6)
    assert standing(week, exact) == [(ACCEPTED, Rank.NORMAL), (ACCEPTED, Rank.PREFERRED)]
    view = view_of(week, exact)
    assert view.node(MATCH).date == "2020-12-01"
    assert view.statement(week.statement.id).rivals == ()


def test_a_wider_date_speaks_for_the_rival_within_it():
    week = claim(MATCH, "date", day("2020-11-30/2020-12-06"))
    within = claim(MATCH, "date", day("2020-12-01"), source="article:two", confidence=0.6)
    without = claim(MATCH, "date", day("2020-12-08"), source="article:three")
    assert [status for status, _ in standing(week, within, without)] == [ACCEPTED] * 2 + [DISPUTED]


def test_where_days_are_disputed_the_week_that_holds_both_stays_accepted():
    week = claim(MATCH, "date", day("2020-11-30/2020-12-06"))
    rivals = [claim(MATCH, "date", day(f"2020-12-0{n}"), source=f"article:s{n}") for n in (1, 2)]
    assert [status for status, _ in standing(week, *rivals)] == [ACCEPTED, DISPUTED, DISPUTED]
    assert view_of(week, *rivals).node(MATCH).date == "2020-11-30/2020-12-06"


def test_a_match_announced_by_many_and_reported_by_one_has_been_played():
    before = [claim(MATCH, "eventStatus", EnumValue("PRE_EVENT"), source=s) for s in SOURCES]
    after = claim(MATCH, "eventStatus", EnumValue("POST_EVENT"), source="article:four")
    assert record_of(after, *before).rank is Rank.PREFERRED
    assert record_of(before[0], after).status is ACCEPTED


scores = st.tuples(st.integers(0, 2), st.integers(0, 2))


@given(st.lists(st.tuples(scores, st.sampled_from(SOURCES), st.sampled_from([0.3, 0.7, 0.9]))))
def test_at_most_one_score_is_accepted_and_no_order_of_telling_changes_which(told):
    claims = [claim(MATCH, "finalScore", s, source=who, confidence=c) for s, who, c in told]
    if claims:
        records = view_of(*claims).node(MATCH).told["finalScore"]
        assert len(in_order(records)) <= 1
        turned = view_of(*reversed(claims)).node(MATCH).told["finalScore"]
        assert _outcomes(records) == _outcomes(turned)
        assert all(0 <= each.confidence < 1 for each in records)


def _outcomes(records):
    verdicts = judge(records)
    return {label: (each.status, each.rank, each.why) for label, each in verdicts.items()}


def moved(confidence=0.9, **told):
    return claim(
        MATCH, "finalScore", (1, 1), confidence=confidence, priors=("statement:0",), **told
    )


def test_a_claim_that_priors_moved_is_believed_as_far_as_it_goes_where_it_is_alone():
    record = record_of(moved())
    assert (record.status, record.confidence) == (ACCEPTED, 0.9)
    assert record.priors == ("statement:0",)


def test_beside_others_a_claim_that_priors_moved_adds_nothing():
    plain = claim(MATCH, "finalScore", (1, 1), confidence=0.8)
    record = record_of(plain, moved(source="article:two"))
    assert record.confidence == pytest.approx(0.8)
    assert record.why == "One source says it, and none says otherwise."
    assert record.sources == ("article:one", "article:two")
    assert record.priors == ()


def test_claims_that_priors_moved_do_not_outnumber_a_rival():
    rival = claim(MATCH, "finalScore", (2, 1))
    told = claim(MATCH, "finalScore", (1, 1))
    echo = moved(source="article:three")
    rivals = replace(rival, source="article:two")
    assert standing(told, echo, rivals)[0] == (DISPUTED, Rank.NORMAL)


def test_a_denial_still_counts_where_a_claim_adds_nothing():
    denial = claim(MATCH, "finalScore", (1, 1), source="article:three", stance=Stance.CONTRADICTS)
    told = claim(MATCH, "finalScore", (1, 1))
    assert standing(told, moved(source="article:two"), denial)[0] == (DISPUTED, Rank.NORMAL)


@pytest.mark.parametrize(
    ("one", "other", "rivals"),
    [
        ({"validAt": "2020-12-01"}, {"validAt": "2020-12-01"}, True),
        ({"validAt": "2020-12-01"}, {"validAt": "2020-12-02"}, False),
        ({"validFrom": "2020-07-01", "validTo": "2021-06-30"}, {"validAt": "2020-12-01"}, True),
        ({"validFrom": "2020-07-01"}, {"validAt": "2020-12-01"}, False),
        ({"validFrom": "2020-07-01"}, {"validFrom": "2020-07-01"}, True),
        ({}, {"validAt": "2020-12-01"}, False),
        ({"validAt": "2020-12-01", "teamKind": "NATIONAL"}, {"validAt": "2020-12-01"}, False),
    ],
)
def test_a_player_has_one_club_on_a_day(one, other, rivals):
    told = [
        claim("player:p", "memberOf", club, source=f"article:{club[5:]}", **qualified(given))
        for club, given in (("club:a", one), ("club:b", other))
    ]
    (first, second) = view_of(*told).node("player:p").told["memberOf"]
    assert ([*first.rivals], [*second.rivals]) == (([second], [first]) if rivals else ([], []))


def qualified(given):
    kinds = {"teamKind": EnumValue}
    return {name: kinds.get(name, day)(told) for name, told in given.items()}


def test_a_caption_is_believed_of_a_day_that_a_squad_list_has_in_it():
    season = {"validFrom": day("2020-07-01"), "validTo": day("2021-06-30")}
    pictured = claim("player:p", "memberOf", "club:a", caption=True, validAt=day("2020-12-01"))
    listed = claim("player:p", "memberOf", "club:a", source="dataset:squads", **season)
    assert standing(pictured, listed)[0] == (ACCEPTED, Rank.NORMAL)
    assert standing(pictured)[0] == (UNVERIFIED, Rank.NORMAL)
    earlier = claim("player:p", "memberOf", "club:a", source="dataset:squads", validAt=day("2019"))
    assert standing(pictured, earlier)[0] == (UNVERIFIED, Rank.NORMAL)


def test_what_is_only_denied_is_no_rival():
    denied = claim("club:a", "rank", 2, stance=Stance.CONTRADICTS)
    told = claim("club:a", "rank", 3, source="article:two")
    view = view_of(denied, told)
    assert view.statement(told.statement.id).rivals == ()
    assert list(view.contested) == []


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(["2020", "2020-12", "2020-12-01", ""])),
        min_size=1,
        max_size=12,
        unique=True,
    )
)
def test_rivals_of_one_time_are_those_of_each_two(told):
    clubs = [
        claim("player:p", "memberOf", f"club:{club}", **({"validAt": day(on)} if on else {}))
        for club, on in told
    ]
    records = view_of(*clubs).node("player:p").told["memberOf"]
    expected = {each.id: tuple(o for o in records if are_rivals(each, o)) for each in records}
    assert rivals_in(records) == expected
