"""What was known before an article, as priors of what it is taken to say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.deciding.choosing import Told
from graphsvc.extraction.deciding.coreference import resolve
from graphsvc.extraction.deciding.events import tellings_of
from graphsvc.extraction.deciding.homes import HomeSource
from graphsvc.extraction.deciding.judging import Known
from graphsvc.extraction.deciding.matches import Match, assemble
from graphsvc.extraction.deciding.orientation import oriented_remembering
from graphsvc.extraction.deciding.remembered import Remembered
from graphsvc.extraction.deciding.remembering import (
    BOUND,
    bounded,
    expected,
    judged_remembering,
    reminded,
)
from graphsvc.extraction.tagging.linear import chance_of
from graphsvc.extraction.tagging.tagger import LinearTagger
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.extraction.telling.memberships import tell_memberships
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.extraction.telling.weighing import weigh
from graphsvc.model import Meeting, Prior
from tests.extraction.builders import SUNDAY, reading_of
from tests.extraction.weighed import AJAX, PSV, SIDES, patterns_in

SURE = 2.2


def of_ajax(player, log_odds=SURE):
    """What is known of a player: that he is of Ajax, not of PSV."""
    return Prior(log_odds, (f"statement:{player}",))


@dataclass(frozen=True)
class Remembering:
    """A memory of players, and of meetings of Ajax and PSV; it notes what days it is asked for."""

    players: Mapping[str, Prior] = field(default_factory=dict)
    found: Sequence[Meeting] = ()
    days: list[tuple[date | None, ...]] = field(default_factory=list)

    def allegiance(self, player, clubs, on):
        self.days.append((on,))
        prior = self.players.get(player)
        return prior and (prior if clubs == SIDES else prior.against())

    def meetings(self, clubs, first, last):
        self.days.append((first, last))
        return [each if clubs == SIDES else each.turned() for each in self.found]


def ajax_at_home(log_odds=SURE, **more):
    return Meeting(Prior(log_odds, ("statement:home",)), **more)


def ended(*goals, home=SURE, log_odds=SURE):
    return ajax_at_home(home, goals=goals, ended=Prior(log_odds, ("statement:score",)))


def matched(*paragraphs, names, memory, **zones):
    """The match that an article reports, with what is remembered of it, and the reading."""
    reading = reading_of(*paragraphs, names=names, **zones)
    told = assemble(reading, tell_matches(reading), names, shipped(Tier.FAST))
    return oriented_remembering(reading, told[0], told, names, memory), reading


def goals(*paragraphs, names, memory=None, **zones):
    """Its goals."""
    match, reading = matched(*paragraphs, names=names, memory=memory, **zones)
    reading = resolve(reading, match, names)
    model = shipped(Tier.FAST)
    weighed = weigh(reading, patterns_in(reading), match.clubs, model, LinearTagger(model))
    tellings = tellings_of(match, [match], weighed.tellings)
    known = Known(match, weighed.leans, tell_memberships(reading))
    return judged_remembering(tellings, known, model, weighed.ties).goals


def clubs_of(events):
    return {each.scorer: each.club for each in events}


# ---------------------------------------------------------------- players

OPEN = (
    "Ajax and PSV drew 1-1 in heavy rain on Sunday.",
    "It was a dull first half.",
    "Holm opened the scoring in the 50th minute with a low shot.",
    "Berg equalised in the 80th minute from close range.",
)
"""It does not say for whom either of the scorers plays."""
PLAYERS = {"Holm": of_ajax("holm", -SURE), "Berg": of_ajax("berg")}


def test_a_scorer_whose_club_is_left_open_plays_for_the_club_he_is_known_at(names):
    found = goals(*OPEN, names=names, memory=Remembering(PLAYERS))
    assert clubs_of(found) == {"Holm": PSV, "Berg": AJAX}
    turned = {name: prior.against() for name, prior in PLAYERS.items()}
    assert clubs_of(goals(*OPEN, names=names, memory=Remembering(turned))) == {
        "Holm": AJAX,
        "Berg": PSV,
    }


def test_a_goal_that_was_moved_names_what_is_known_of_its_scorer(names):
    for goal in goals(*OPEN, names=names, memory=Remembering(PLAYERS)):
        assert goal.priors == PLAYERS[goal.scorer].statements


def test_a_goal_that_was_moved_keeps_the_credit_that_the_article_alone_gives_it(names):
    alone = {each.scorer: each for each in goals(*OPEN, names=names)}
    for goal in goals(*OPEN, names=names, memory=Remembering(PLAYERS)):
        own = alone.get(goal.scorer)
        assert goal.unaided == (own.credit if own and own.club == goal.club else 0.0)
        assert goal.credit > goal.unaided


PLAIN = (
    "PSV beat Ajax 1-0 in heavy rain on Sunday.",
    "PSV striker Anders Berg put PSV ahead in the 80th minute against Ajax.",
)


@settings(max_examples=15, deadline=None)
@given(st.floats(-9.0, 9.0))
def test_plain_words_overrule_what_was_known_and_are_not_moved(names, log_odds):
    memory = Remembering({"Anders Berg": of_ajax("berg", log_odds)})
    (goal,) = goals(*PLAIN, names=names, memory=memory)
    (alone,) = goals(*PLAIN, names=names)
    assert goal == alone
    assert goal.club == PSV


def test_without_a_memory_or_with_an_empty_one_goals_are_the_same(names):
    assert goals(*OPEN, names=names, memory=Remembering()) == goals(*OPEN, names=names)


def test_a_goal_moved_through_others_names_what_is_known_of_them(names):
    memory = Remembering({"Holm": of_ajax("holm", -SURE)})
    moved = {each.scorer: each.priors for each in goals(*OPEN, names=names, memory=memory)}
    assert moved["Berg"] == ("statement:holm",)


@given(st.floats(allow_nan=False))
def test_no_prior_moves_log_odds_by_more_than_the_bound(log_odds):
    assert abs(bounded(Prior(log_odds, ()))) <= BOUND


# ---------------------------------------------------------------- the score

SCORES = (Told((1, 0), 0.6, (None,)), Told((2, 1), 0.2, (None,)))  # type: ignore[arg-type]


def likely(meeting, scores=SCORES):
    match = Match(SIDES, (), None, None, True, None, None, (), scores=scores)
    found = expected(Match(SIDES, (), None, None, True, None, None, (), scores=scores,
                           remembered=Remembered(meeting)))  # fmt: skip
    assert match.scores == scores
    return {each.goals: each.chance for each in found}


def test_a_score_that_is_known_becomes_likelier_by_its_log_odds_alone():
    found = likely(ended(2, 1, log_odds=1.0))
    assert found[2, 1] / (1 - found[2, 1]) == pytest.approx(0.25 * 2.718281828)
    assert found[1, 0] / found[2, 1] == pytest.approx(3.0 / 2.718281828)


def test_a_score_that_the_text_does_not_give_may_be_the_one_but_has_no_places():
    match = Match(SIDES, (), None, None, True, None, None, (), scores=SCORES,
                  remembered=Remembered(ended(0, 0)))  # fmt: skip
    (told,) = (each for each in expected(match) if each.goals == (0, 0))
    assert told.places == ()
    assert told.chance == pytest.approx(chance_of(-3.8918 + SURE), rel=1e-3)


def test_where_no_score_is_known_the_text_alone_counts():
    assert likely(ajax_at_home()) == likely(None) == {each.goals: each.chance for each in SCORES}


@given(
    st.lists(st.floats(0.01, 1.0), min_size=1, max_size=4),
    st.tuples(st.integers(0, 3), st.integers(0, 3)),
    st.floats(-9.0, 9.0),
)
def test_chances_of_scores_stay_chances(weights, goals_known, log_odds):
    total = max(1.0, sum(weights))
    scores = tuple(Told((n, 0), weight / total, ()) for n, weight in enumerate(weights))
    found = likely(ended(*goals_known, log_odds=log_odds), scores)
    assert all(0.0 <= chance <= 1.0 for chance in found.values())
    assert sum(found.values()) <= 1.0 + 1e-9


DOUBTFUL = (
    "Ajax and PSV met in heavy rain on Sunday.",
    "The hosts took the lead when Berg scored in the 12th minute.",
    "The visitors levelled when Holm scored in the 30th minute for 1-1.",
    "Berg scored again in the 70th minute and it was 2-1.",
)
"""Two scores, and no word on which of them is the last one."""


def test_of_scores_in_doubt_the_known_one_is_chosen(names):
    alone, _ = matched(*DOUBTFUL, names=names, memory=None)
    match, _ = matched(*DOUBTFUL, names=names, memory=Remembering(found=[ended(2, 1)]))
    assert (alone.score, match.score) == ((1, 1), (2, 1))
    assert match.score_priors == ("statement:score",)
    assert alone.score_priors == ()
    assert {each.goals for each in match.tellings if each.rule == "result/score"} == {(2, 1)}


def test_a_known_score_that_the_text_gives_nowhere_is_not_chosen(names):
    match, _ = matched(*DOUBTFUL, names=names, memory=Remembering(found=[ended(4, 0)]))
    assert (match.score, match.score_priors) == ((1, 1), ())


def test_a_score_that_is_told_plainly_stays(names):
    match, _ = matched(*PLAIN, names=names, memory=Remembering(found=[ended(2, 0)]))
    assert dict(zip(match.clubs, match.score, strict=True)) == {AJAX: 0, PSV: 1}
    assert match.score_priors == ()


def test_several_meetings_in_those_days_tell_nothing(names):
    memory = Remembering(found=[ended(2, 1), ended(2, 1)])
    match, _ = matched(*DOUBTFUL, names=names, memory=memory)
    assert match.score == (1, 1)


# ---------------------------------------------------------------- the side at home

GUESSED = (
    "PSV and Ajax met in heavy rain on Sunday.",
    "The hosts took the lead in the 12th minute through Berg.",
    "The visitors levelled in the 30th minute through Holm.",
)
"""No phrase, no ground tells who was at home."""


def test_a_guess_at_the_home_side_gives_way_to_what_is_known_and_nobody_is_said_to_be(names):
    alone, _ = matched(*GUESSED, names=names, memory=None)
    assert (alone.home, alone.home_by_memory) == (PSV, None)
    match, _ = matched(*GUESSED, names=names, memory=Remembering(found=[ajax_at_home()]))
    assert (match.home, match.home_by_memory, match.clubs) == (None, AJAX, SIDES)
    assert match.priors == match.home_priors == ("statement:home",)


HOSTS_BY_GOALS = (
    "PSV and Ajax met in heavy rain on Sunday.",
    "The visitors took the lead in the 12th minute when PSV striker Erik Berg scored.",
    "The hosts levelled in the 30th minute when Ajax striker Jan Holm scored.",
)
"""A guess says that PSV were at home, the goals that Ajax were: it gives way only to both."""


def test_a_side_said_to_be_at_home_in_place_of_a_guess_that_gave_way_names_what_moved_it(names):
    alone, _ = matched(*HOSTS_BY_GOALS, names=names, memory=Remembering())
    assert (alone.home, alone.home_moved, alone.home_priors) == (PSV, False, ())
    match, _ = matched(*HOSTS_BY_GOALS, names=names, memory=Remembering(found=[ajax_at_home()]))
    assert (match.home, match.home_by, match.home_by_memory) == (AJAX, HomeSource.GOALS, None)
    assert match.priors == match.home_priors == ("statement:home",)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from([GUESSED, HOSTS_BY_GOALS, DOUBTFUL]), st.floats(-9.0, 9.0))
def test_the_home_side_is_moved_if_and_only_if_it_is_another_by_the_article_alone(
    names, text, log_odds
):
    alone, _ = matched(*text, names=names, memory=None)
    match, _ = matched(*text, names=names, memory=Remembering(found=[ajax_at_home(log_odds)]))
    assert match.home_moved == (match.home != alone.home)
    assert match.home_priors == (("statement:home",) if match.home_moved else ())


def test_a_side_that_goals_alone_tell_to_be_at_home_is_not_moved_by_a_memory_that_agrees(names):
    reading = reading_of("Ajax drew 1-1 with PSV.", HOSTS_BY_GOALS[1], names=names)
    told = assemble(reading, tell_matches(reading), names)
    known = Remembering(found=[ajax_at_home()])
    match = oriented_remembering(reading, told[0], told, names, known)
    assert (match.home, match.home_by, match.home_moved) == (AJAX, HomeSource.GOALS, False)


def test_a_guess_that_agrees_with_what_is_known_is_not_moved(names):
    known = Remembering(found=[ajax_at_home(-SURE)])
    match, _ = matched(*GUESSED, names=names, memory=known)
    assert (match.home, match.home_by_memory, match.priors) == (PSV, None, ())


def test_who_the_hosts_are_moves_whose_goals_theirs_are(names):
    memory = Remembering(found=[ajax_at_home()])
    assert clubs_of(goals(*GUESSED, names=names, memory=memory))["Berg"] == AJAX
    assert clubs_of(goals(*GUESSED, names=names))["Berg"] == PSV


def test_a_side_that_is_said_to_be_at_home_stays(names):
    text = "PSV beat Ajax 1-0 at home on Sunday.", "The hosts scored through Berg."
    match, _ = matched(*text, names=names, memory=Remembering(found=[ajax_at_home(9.0)]))
    assert (match.home, match.home_by_memory) == (PSV, None)


def test_where_nothing_hangs_on_it_nobody_is_at_home_and_that_names_what_moved_it(names):
    text = "PSV and Ajax met in heavy rain on Sunday.", "Berg scored in the 12th minute."
    match, _ = matched(*text, names=names, memory=Remembering(found=[ajax_at_home()]))
    assert (match.home, match.home_by_memory) == (None, None)
    assert match.home_priors == ("statement:home",)


# ---------------------------------------------------------------- when


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Ajax drew 1-1 with PSV on Wednesday.", date(2021, 3, 9), date(2021, 3, 11)),
        ("Ajax drew 1-1 with PSV.", date(2021, 3, 10), SUNDAY),
    ],
)
def test_it_is_asked_for_the_days_on_which_the_match_may_have_been(names, text, first, last):
    memory = Remembering()
    goals(text, "Anders Berg scored.", names=names, memory=memory)
    assert memory.days == [(first, last), (last,)]


def test_of_an_article_without_any_day_only_the_players_are_asked_for(names):
    memory = Remembering()
    goals("Ajax drew 1-1 with PSV.", "Berg scored.", names=names, memory=memory, dated=None)
    assert memory.days == [(None,)]


def test_where_it_is_plain_for_whom_everybody_scored_no_player_is_asked_for(names):
    memory = Remembering()
    goals(*PLAIN, names=names, memory=memory)
    assert len(memory.days) == 1


def test_of_another_match_nothing_is_asked(names):
    memory = Remembering()
    reading = reading_of("Ajax beat PSV 1-0.", "Elsewhere, Utrecht beat Twente 1-0.", names=names)
    matches = assemble(reading, tell_matches(reading), names, shipped(Tier.FAST))
    assert reminded(matches[1], reading, memory) is matches[1]
    assert memory.days == []


def test_what_is_remembered_turns_with_the_match():
    known = Remembered(ended(2, 1))
    turned = Match(SIDES, (), None, None, True, None, None, (), remembered=known).at_home(PSV)
    assert turned.remembered.meeting == ended(2, 1).turned()
