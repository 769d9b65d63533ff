"""Which rules apply to which kind of node: one table, `RULES`."""

from collections.abc import Sequence
from typing import Any

from graphsvc.model import EntityKind
from graphsvc.reasoning.checks import (
    clock,
    dates,
    gains,
    history,
    knockout,
    names,
    players,
    presence,
    running,
    scorers,
    scores,
    sides,
    stakes,
    tables,
)
from graphsvc.reasoning.checks.verdicts import Examiner
from graphsvc.reasoning.ruling import Rule

_ANY_EVENT = (clock.minute_of_the_match, clock.half_fits_minute)

RULES: dict[EntityKind, Sequence[Examiner[Any]]] = {
    EntityKind.MATCH: (
        sides.two_different_clubs,
        scores.no_negative_number,
        scores.goals_add_up,
        scores.no_goal_too_many,
        scores.half_time_within_score,
        scores.half_time_by_goals,
        scores.winner_has_more_goals,
        scores.outcome_fits_score,
        scores.no_result_when_called_off,
        knockout.goals_are_not_taken_back,
        knockout.shoot_out_has_a_winner,
        running.opener_comes_first,
        running.roles_fit_running_score,
        sides.players_of_the_two_sides,
        sides.player_scores_for_one_side,
        sides.duel_between_the_sides,
        sides.referee_does_not_play,
        presence.nobody_comes_on_twice,
        dates.day_of_the_season,
        dates.one_edition_of_match_and_stage,
        dates.one_competition_of_match_and_edition,
        dates.round_of_the_season,
        stakes.enough_to_go_through,
    ),
    EntityKind.GOAL: (
        *_ANY_EVENT,
        scorers.scorer_plays_for_side,
        scorers.scorer_appeared,
        scorers.assistant_is_another,
        scorers.assistant_plays_for_side,
        presence.no_goal_after_red_card,
        presence.no_goal_from_the_bench,
    ),
    EntityKind.SHOT: (*_ANY_EVENT, sides.shot_apart_from_goals),
    EntityKind.CARD: (
        *_ANY_EVENT,
        presence.first_caution_before_second,
        presence.no_card_after_red,
    ),
    EntityKind.SUBSTITUTION: (*_ANY_EVENT, presence.one_player_for_another),
    EntityKind.PLAYER: (
        names.names_spelt_right,
        players.one_club_at_a_time,
        players.goals_within_count,
        players.old_enough_to_play,
        sides.one_match_a_day_of_player,
    ),
    EntityKind.CLUB: (
        names.names_spelt_right,
        sides.one_match_a_day_of_club,
        history.recent_form_adds_up,
        history.first_time_has_none_before,
        history.campaigns_in_order,
    ),
    EntityKind.STAGE: (
        tables.an_order_fits_the_table,
        tables.table_as_results_make_it,
        gains.points_gained_on_the_day,
        tables.points_by_form_and_results,
        tables.goal_differences_sum_to_zero,
    ),
    EntityKind.COMPETITION: (names.names_spelt_right,),
    EntityKind.VENUE: (names.names_spelt_right,),
    EntityKind.PLACE: (names.names_spelt_right,),
    EntityKind.ARTICLE: (dates.reported_after_it_was_played,),
}
"""Kind of node -> the rules that are applied to each, in the order in which checks are listed."""


def all_rules() -> list[Rule]:
    """Every rule once, in the order of the table."""
    return list({each.rule.id: each.rule for rules in RULES.values() for each in rules}.values())
