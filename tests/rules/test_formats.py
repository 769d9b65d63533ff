"""How groups are played."""

from graphsvc.rules.formats import group_format


def test_a_group_of_the_champions_league_has_six_rounds_and_sends_two_on():
    group = group_format("champions-league", 2020)
    assert (group.rounds, group.matches, group.qualify) == (6, 12, 2)


def test_since_there_are_no_groups_none_has_a_format():
    assert group_format("champions-league", 2024) is None


def test_of_an_unknown_year_or_competition_nothing_is_known():
    assert group_format("champions-league", None) is None
    assert group_format(None, 2020) is None
