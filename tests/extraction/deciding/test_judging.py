"""The goals of a match, decided together with its score."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.deciding.choosing import Told
from graphsvc.extraction.deciding.judging import BELIEVED, Fall, Known, cases_of, is_own, judge
from graphsvc.extraction.deciding.judging import judged as judged_at_length
from graphsvc.extraction.deciding.matches import assemble
from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.extraction.telling.memberships import tell_memberships
from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of
from tests.extraction.weighed import AJAX, PSV, SIDES, decided, patterns_in, told

LEAD = "Ajax beat PSV 2-1 on Sunday."
BERG, HOLM, VIK, LUND = "Anders Berg", "Jan Holm", "Ole Vik", "Erik Lund"
PEOPLE = (BERG, HOLM, VIK, LUND)
YES, NO = Linear({BIAS: 3.0}), Linear({BIAS: -3.0})
CREDULOUS = Model(events=YES, same=NO)
"""Whatever sounds like a goal is one of its own."""


def known(*paragraphs, names, leans=None, score=(2, 1), chance=1.0):
    """What patterns tell of a match of Ajax against PSV, and what is known beside."""
    reading = reading_of("Ajax 2-1 PSV", *paragraphs, names=names)
    (match, *_) = assemble(reading, tell_matches(reading), names)
    scores = (Told(score, chance, ()),) if score else ()
    match = replace(match, score=score, scores=scores)
    return patterns_in(reading), Known(match, leans or {}, tell_memberships(reading))


def judged(*paragraphs, names, model=CREDULOUS, **beside):
    """The goals that a model of our own takes patterns to tell."""
    tellings, context = known(*paragraphs, names=names, **beside)
    assert context.match.clubs == SIDES
    return judge(tellings, context, model)


def numbers(events):
    return [(each.scorer, each.nth) for each in events]


def scored(*people):
    """A sentence for each goal of somebody, minutes apart."""
    return [f"{who} scored in the {20 + 10 * n}th minute." for n, who in enumerate(people)]


def test_a_plain_report_has_its_goals_with_clubs_and_minutes(names):
    events = decided(
        LEAD,
        "Anders Berg gave Ajax the lead in the 12th minute with a low shot.",
        "Jan Holm equalised for PSV in the 40th minute.",
        "Erik Lund scored the winner for Ajax in the 88th minute.",
        names=names, model=shipped(Tier.FAST),
    )  # fmt: skip
    assert told(events) == {(BERG, AJAX, "12"), (HOLM, PSV, "40"), (LUND, AJAX, "88")}
    assert min(each.confidence for each in events) > BELIEVED


def test_one_scorer_of_two_goals_has_both(names):
    events = decided(
        "PSV beat Ajax 3-1 on Sunday.",
        "Jan Holm put PSV ahead in the 5th minute.",
        "Anders Berg made it 1-1 for Ajax in the 20th minute.",
        "Holm restored the lead in the 50th minute.",
        "Ole Vik added a third for PSV in the 77th minute.",
        names=names, model=shipped(Tier.FAST), headline="PSV beat Ajax",
    )  # fmt: skip
    assert told(events) == {
        (HOLM, PSV, "5"), (BERG, AJAX, "20"), (HOLM, PSV, "50"), (VIK, PSV, "77")
    }  # fmt: skip


def test_a_goal_told_in_headline_lead_and_body_is_one(names):
    events = decided(
        "Ajax beat PSV 1-0 on Sunday thanks to a goal from Anders Berg.",
        "It rained.",
        "Anders Berg scored for Ajax in the 12th minute.",
        names=names, model=shipped(Tier.FAST), headline="Berg goal gives Ajax win over PSV",
    )  # fmt: skip
    assert told(events) == {(BERG, AJAX, "12")}
    (event,) = events
    assert len(event.tellings) > 1


def test_a_list_of_scorers_is_all_of_them(names):
    events = decided(
        "Ajax beat PSV 3-0 on Sunday.",
        "Anders Berg and Ole Vik of Ajax played well.",
        "Goals: Berg 12, 40, Vik 77.",
        names=names, model=shipped(Tier.FAST),
    )  # fmt: skip
    assert told(events) == {(BERG, AJAX, "12"), (BERG, AJAX, "40"), (VIK, AJAX, "77")}


def test_a_hat_trick_is_three_goals(names):
    events = decided(
        "Ajax beat PSV 3-0 on Sunday.", "Anders Berg completed a hat-trick for Ajax.",
        names=names, model=shipped(Tier.FAST),
    )  # fmt: skip
    assert numbers(events) == [(BERG, 1), (BERG, 2), (BERG, 3)]
    assert {each.club for each in events} == {AJAX}


@pytest.mark.parametrize(
    "text",
    [
        "PSV thought they had levelled, but Jan Holm's header was disallowed for offside.",
        "Jan Holm had a goal for PSV disallowed in the 40th minute.",
        "Jan Holm hit the post for PSV in the 40th minute.",
        "Jan Holm missed a penalty for PSV.",
    ],
)
def test_what_is_no_goal_is_none(names, text):
    told_of = "Anders Berg scored the only goal for Ajax in the 12th minute."
    events = decided(
        "Ajax beat PSV 1-0 on Sunday.", told_of, text, names=names, model=shipped(Tier.FAST)
    )
    assert told(events) == {(BERG, AJAX, "12")}


def test_an_own_goal_is_credited_to_the_other_side(names):
    events = decided(
        "Ajax beat PSV 1-0 on Sunday.",
        "PSV defender Jan Holm turned the ball into his own net in the 30th minute.",
        names=names, model=shipped(Tier.FAST),
    )  # fmt: skip
    assert told(events) == {(HOLM, AJAX, "30")}
    assert events[0].own_goal


def test_a_goalless_match_has_no_goals(names):
    events = decided(
        "Ajax and PSV drew 0-0 on Sunday.",
        "Anders Berg of Ajax hit the post in the 12th minute.",
        names=names, model=shipped(Tier.FAST),
    )  # fmt: skip
    assert events == []


def test_events_come_in_the_order_of_the_text_numbered_by_scorer(names):
    found = judged(*scored(BERG, HOLM, BERG), names=names, leans={BERG: 4.0, HOLM: -4.0})
    assert numbers(found) == [(BERG, 1), (HOLM, 1), (BERG, 2)]


def test_what_a_model_does_not_believe_is_not_told(names):
    assert judged(*scored(BERG), names=names, model=Model(events=NO), score=None) == []


LEAN = Model(events=YES, same=NO, clubs=Linear({f"lean={step}": step - 4.0 for step in range(9)}))
"""A model that takes a player for one of the club that he leans to."""


def test_a_goal_is_for_the_club_that_its_scorer_leans_to(names):
    text = scored(BERG, HOLM)
    (one, other) = judged(*text, names=names, model=LEAN, leans={BERG: 4.0, HOLM: -4.0})
    assert (one.club, other.club) == (AJAX, PSV)
    assert min(one.credit, one.margin) > 0.9


def test_where_nothing_speaks_for_either_club_the_credit_is_half_of_the_goal(names):
    (goal,) = judged(*scored(BERG), names=names, score=None)
    assert goal.credit == pytest.approx(goal.confidence / 2)
    assert goal.margin == pytest.approx(0.0, abs=1e-9)


def test_the_score_may_speak_for_one(names):
    (goal,) = judged(*scored(BERG), names=names, score=(1, 0))
    assert goal.club == AJAX


def test_a_side_whose_goals_are_told_leaves_the_last_to_the_other(names):
    leans = {BERG: 5.0, VIK: 5.0}
    found = judged(*scored(BERG, VIK, LUND), names=names, model=LEAN, leans=leans)
    assert [each.club for each in found] == [AJAX, AJAX, PSV]


def test_an_own_goal_of_whom_leans_to_the_one_side_is_for_the_other(names):
    text = "Own goal by Jan Holm."
    (goal,) = judged(text, names=names, model=LEAN, leans={HOLM: -5.0}, score=None)
    assert goal.own_goal
    assert goal.club == AJAX


def test_a_brace_is_two_goals_though_one_phrase_tells_it(names):
    found = judged("Anders Berg scored to complete a brace.", names=names, leans={BERG: 4.0})
    assert numbers(found) == [(BERG, 1), (BERG, 2)]


def test_of_a_brace_completed_in_a_minute_only_the_last_goal_fell_then(names):
    text = "Anders Berg scored in the 30th minute to complete a brace."
    found = judged(text, names=names, leans={BERG: 4.0})
    assert sorted(each.minute.label if each.minute else "" for each in found) == ["", "30"]


def test_a_brace_of_which_both_goals_are_told_is_no_third(names):
    text = *scored(BERG, BERG), "Anders Berg scored twice."
    model = Model(events=YES, same=Linear({"minutes=far": -5.0, BIAS: 2.0}))
    assert numbers(judged(*text, names=names, model=model)) == [(BERG, 1), (BERG, 2)]


def test_tellings_that_the_model_takes_for_one_goal_are_one(names):
    text = "Anders Berg scored in the 20th minute.", "Anders Berg headed home."
    (goal,) = judged(*text, names=names, model=Model(events=YES, same=YES))
    assert len(goal.tellings) == 2
    assert len(judged(*text, names=names)) == 2


def test_words_without_a_scorer_join_the_goal_they_are_about(names):
    (goal,) = judged("Ajax took the lead. Anders Berg scored.", names=names)
    assert {each.rule for each in goal.tellings} == {"goal/took-lead", "goal/scored"}


def test_minutes_later_are_counted_from_the_goal_before(names):
    text = "Anders Berg scored after 32 minutes.", "Six minutes later Jan Holm scored."
    found = judged(*text, names=names)
    assert [each.minute.label for each in found] == ["32", "38"]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(PEOPLE), max_size=7),
    st.tuples(st.integers(0, 3), st.integers(0, 3)),
    st.fixed_dictionaries(dict.fromkeys(PEOPLE, st.floats(-6.0, 6.0))),
)
def test_no_side_ever_has_more_goals_than_its_score(names, people, score, leans):
    found = judged(*scored(*people), names=names, model=LEAN, leans=leans, score=score)
    clubs = [each.club for each in found]
    assert len(found) <= sum(score)
    assert clubs.count(AJAX) <= score[0]
    assert clubs.count(PSV) <= score[1]


@pytest.mark.parametrize(
    ("people", "score"),
    [((BERG, BERG), (1, 1)), ((BERG, BERG, BERG), (2, 1)), ((BERG, BERG, HOLM, HOLM), (1, 3))],
)
def test_nobody_scores_for_both_sides(names, people, score):
    events = judged(*scored(*people), names=names, score=score)
    clubs = {who: {each.club for each in events if each.scorer == who} for who in people}
    assert any(clubs.values())
    assert all(len(each) <= 1 for each in clubs.values())


def test_each_scorer_alone_is_believed_whatever_the_score(names):
    tellings, context = known(*scored(BERG, VIK, LUND), names=names, score=(1, 0))
    assert len(judge(tellings, context, CREDULOUS)) == 1
    assert len(judge(tellings, context, CREDULOUS, jointly=False)) == 3


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PEOPLE), max_size=5), st.none() | st.just((2, 1)))
def test_each_goal_is_believed_and_numbered_once(names, people, score):
    found = judged(*scored(*people), names=names, score=score)
    assert len(set(numbers(found))) == len(found)
    assert all(BELIEVED <= each.confidence <= 1.0 + 1e-9 for each in found)
    for goal in found:
        assert 0.0 <= goal.margin <= goal.confidence + 1e-9
        assert 0.0 <= goal.credit <= goal.confidence + 1e-9


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PEOPLE), max_size=7))
def test_there_is_a_case_for_each_scorer_in_the_order_of_the_text(names, people):
    tellings, context = known(*scored(*people), names=names)
    cases = cases_of(tellings, context.match, CREDULOUS)
    assert [case.person for case in cases] == list(dict.fromkeys(people))
    for case in cases:
        assert sum(way.chance for way in case.ways) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Own goal by Jan Holm.", True),
        ("Jan Holm turned the ball into his own net.", True),
        ("Jan Holm scored.", False),
    ],
)
def test_a_goal_is_an_own_goal_by_its_words(names, text, own):
    tellings = [each for each in patterns_in(reading_of(text, names=names)) if each.scorer]
    assert is_own(tellings) is own


def test_one_faint_word_makes_no_own_goal(names):
    own, plain = (
        patterns_in(reading_of(text, names=names))
        for text in ("Own goal by Jan Holm.", "Jan Holm scored.")
    )
    faint = [replace(own[0], strength=0.1), *plain]
    assert not is_own(faint)


def test_what_is_not_claimed_has_a_reason_and_what_is_claimed_none(names):
    tellings, context = known(*scored(BERG, VIK), names=names, score=(1, 0))
    decision = judged_at_length(tellings, context, CREDULOUS)
    assert sorted(str(each.fall) for each in decision.rulings) == ["ABOVE_SCORE", "None"]
    doubting = judged_at_length(tellings, context, Model(events=NO, same=NO))
    assert {each.fall for each in doubting.rulings} == {Fall.DISBELIEVED}
    assert doubting.goals == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PEOPLE), max_size=5), st.none() | st.just((2, 1)))
def test_the_rulings_without_a_fall_are_the_goals(names, people, score):
    tellings, context = known(*scored(*people), names=names, score=score)
    decision = judged_at_length(tellings, context, CREDULOUS)
    kept = [each.event for each in decision.rulings if not each.fall]
    assert numbers(kept) == numbers(decision.goals)
    assert decision.goals == judge(tellings, context, CREDULOUS)
    for each in decision.rulings:
        assert (each.belief.goal < BELIEVED) is (each.fall is Fall.DISBELIEVED)
        assert 0.0 <= each.alone <= 1.0
