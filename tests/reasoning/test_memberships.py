"""Who is whose player on a day."""

from datetime import date

import pytest

from graphsvc.model import Rank
from graphsvc.reasoning.memberships import (
    membership_on,
    memberships_on,
    memberships_told,
    squad_on,
    teammates_on,
)
from tests.builders import claim, day, view_of
from tests.worlds import ANN, BO, ROVERS, UNITED

NEW_YEAR = date(2021, 1, 1)


def member(player, club, *, caption=False, source="article:one", **when):
    told = {name: day(each) for name, each in when.items()}
    return claim(player, "memberOf", club, caption=caption, source=source, **told)


def clubs(held):
    return [each.club.id for each in held]


@pytest.mark.parametrize(
    ("on", "held"),
    [
        (date(2020, 8, 31), []),
        (date(2020, 9, 1), [ROVERS]),
        (date(2021, 1, 31), [ROVERS]),
        (date(2021, 2, 1), [UNITED]),
        (None, [UNITED]),
    ],
)
def test_a_membership_holds_until_another_club_s_begins(on, held):
    told = [member(ANN, ROVERS, validAt="2020-09-01"), member(ANN, UNITED, validAt="2021-02-01")]
    ann = view_of(*told).node(ANN)
    assert clubs(memberships_on(ann, on)) == held
    found = membership_on(ann, on)
    assert (found.club.id if found else None) == next(iter(held), None)


def test_a_membership_ends_where_its_end_is_told():
    ann = view_of(member(ANN, ROVERS, validFrom="2020-09", validTo="2020-12-31")).node(ANN)
    assert clubs(memberships_on(ann, date(2020, 12, 31))) == [ROVERS]
    assert memberships_on(ann, NEW_YEAR) == []
    assert clubs(memberships_on(ann)) == [ROVERS]  # the latest that is known


def test_what_only_a_caption_says_ends_nothing_that_is_accepted():
    told = [
        member(ANN, ROVERS, validAt="2020-09-01"),
        member(ANN, UNITED, validAt="2020-12-01", caption=True),
    ]
    ann = view_of(*told).node(ANN)
    assert clubs(memberships_on(ann, NEW_YEAR)) == [ROVERS, UNITED]
    assert membership_on(ann, NEW_YEAR).club.id == ROVERS


def test_a_player_is_once_in_a_squad_however_often_it_is_told():
    told = [
        member(BO, ROVERS, validAt="2020-12-01"),
        member(ANN, ROVERS, validAt="2020-12-01", caption=True),
        member(ANN, ROVERS, validAt="2020-12-08"),
        member("player:zoe", UNITED),
    ]
    view = view_of(*told)
    squad = squad_on(view.node(ROVERS))
    assert [each.player.id for each in squad] == [ANN, BO]
    assert squad[0].statement.status == "ACCEPTED"
    assert [each.id for each in teammates_on(view.node(ANN))] == [BO]
    early = squad_on(view.node(ROVERS), date(2020, 12, 2))
    assert [each.statement.status for each in early] == ["UNVERIFIED", "ACCEPTED"]


def test_all_memberships_are_told_where_no_day_is_asked():
    told = [member(ANN, ROVERS, validAt="2020-09-01"), member(ANN, UNITED, validAt="2021-02-01")]
    ann = view_of(*told).node(ANN)
    assert clubs(memberships_told(ann)) == [ROVERS, UNITED]
    assert clubs(memberships_told(ann, date(2020, 10, 1), deprecated=True)) == [ROVERS]


def test_a_deprecated_membership_is_told_on_demand_alone():
    view = view_of(member(ANN, ROVERS, validAt="2020-12-01"))
    ann = view.node(ANN)
    ann.memberships[0].statement.rank = Rank.DEPRECATED
    assert memberships_told(ann, NEW_YEAR) == squad_on(view.node(ROVERS)) == []
    assert clubs(memberships_told(ann, NEW_YEAR, deprecated=True)) == [ROVERS]
    assert memberships_told(ann, date(2020, 11, 1), deprecated=True) == []
