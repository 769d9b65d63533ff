"""What an article claims by its line-ups."""

from tests.extraction.claiming.claims import about, claimed

LEAD = "Ajax beat PSV 2-1."
LINE_UP = "Ajax: Dahl; Roe, Pask, Bell, Kuosa; Holm, Moe, Falk (Lind 60); Krog, Wold, Berg. "
BENCH = "Subs not used: Moberg."


def players(found, name):
    return {claim.statement.subject for claim in about(found, "player", name)}


def test_who_started_or_came_on_took_part_and_who_sat_on_the_bench_is_only_of_the_club(names):
    found = claimed(LEAD, LINE_UP + BENCH, names=names)
    assert {"player:dahl", "player:berg", "player:lind"} <= players(found, "appearedIn")
    assert "player:moberg" not in players(found, "appearedIn")
    assert players(found, "memberOf") >= {"player:dahl", "player:lind", "player:moberg"}


def test_a_line_up_of_another_club_is_none_of_the_match(names):
    found = claimed(LEAD, (LINE_UP + BENCH).replace("Ajax", "Utrecht"), names=names)
    assert not players(found, "appearedIn")
