"""football.txt: titles, headings, dates, matches and goals, in the ways that files write them."""

import pytest

from graphsvc.datasets.footballtxt import is_football_txt, read_football_txt
from graphsvc.datasets.rows import LEAGUE, DatasetRow, GoalRow
from graphsvc.model import EventStatus
from tests.datasets.reading import bad, matches, numbers, read

CUP = """= UEFA Champions League 2020/21
# Teams 32

» Gruppe G
  Wed Oct/21 2020
    18.55  Bayern München (GER)    v Lokomotiv Moskva (RUS)   4-0 (2-0)
           Liverpool FC (ENG)      v AFC Ajax (NED)
  Tue Feb/16
    21.00  Juventus (ITA)          v FC Porto (POR)           3-2 a.e.t. (2-1, 0-1)

» Quarterfinals
  Wed Apr/7
    21.00  FC Porto (POR)          v Chelsea FC (ENG)         1-1 a.e.t. (1-1, 0-1), 4-3 pen.
"""


def told(text):
    return matches(read_football_txt, text)


def test_a_file_is_read_line_by_line():
    first, second, third, fourth = told(CUP)
    assert (first.home, first.away, first.score) == ("bayern-munich", "lokomotiv-moskva", (4, 0))
    assert (first.competition, first.season, first.stage) == (
        "champions-league",
        "2020-21",
        "Group G",
    )
    assert (first.date, first.half_time) == ("2020-10-21", (2, 0))
    assert (second.score, second.date) == (None, "2020-10-21")
    assert (third.score, third.full_time, third.half_time) == ((3, 2), (2, 1), (0, 1))
    assert third.date == "2021-02-16"
    assert (fourth.stage, fourth.shoot_out, fourth.full_time) == ("Quarter-finals", (4, 3), (1, 1))
    assert numbers(read_football_txt, CUP, type(first)) == [6, 7, 9, 13]


def test_the_dataset_is_called_as_its_title_and_may_tell_its_licence():
    (first, *_) = read(read_football_txt, "# Licence: CC0-1.0\n" + CUP)
    assert first.row == DatasetRow(name="UEFA Champions League 2020/21", licence="CC0-1.0")


@pytest.mark.parametrize(
    ("line", "sides"),
    [
        ("Arsenal FC  v  Chelsea FC  2-1", ("arsenal", "chelsea", (2, 1))),
        ("Arsenal FC   2-1 (1-0)   Chelsea FC", ("arsenal", "chelsea", (2, 1))),
        ("(12) 20:45  Arsenal FC vs Chelsea FC  0-0", ("arsenal", "chelsea", (0, 0))),
        ("Arsenal FC - Chelsea FC", ("arsenal", "chelsea", None)),
        ("TSV 1860 München v FC Schalke 04   3-1", ("1860-munich", "schalke", (3, 1))),
    ],
)
def test_a_match_is_written_in_several_ways(line, sides):
    (match,) = told(f"= English Premier League 2020/21\n{line}\n")
    assert (match.home[:4], match.away[:4], match.score) == (sides[0][:4], sides[1][:4], sides[2])


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("3-0 [awarded]", EventStatus.FORFEITED),
        ("[postponed]", EventStatus.POSTPONED),
        ("[cancelled]", EventStatus.CANCELED),
        ("1-0 [abandoned]", EventStatus.HALTED),
    ],
)
def test_what_became_of_a_match_is_read(word, status):
    (match,) = told(f"= English Premier League 2020/21\nArsenal FC v Chelsea FC  {word}\n")
    assert (match.away, match.status) == ("chelsea", status)


def test_a_league_has_rounds_and_one_stage():
    text = (
        "= English Premier League 2020/21\n» Matchday 7\n[Sat Oct/31]\nArsenal FC v Chelsea FC 1-0"
    )
    (match,) = told(text)
    assert (match.stage, match.round, match.date) == (LEAGUE, 7, "2020-10-31")


@pytest.mark.parametrize(
    ("heading", "date", "day"),
    [
        ("2020/21", "Sat Aug/15", "2020-08-15"),
        ("2020/21", "15 May", "2021-05-15"),
        ("2020/21", "Thu Jul 15 2021", "2021-07-15"),
        ("2020", "Aug/15", "2020-08-15"),
        ("2019/20", "Wed Aug/12 2020", "2020-08-12"),
        ("2020/21", "2020-12-01", "2020-12-01"),
        ("2020/21", "Wed Jul/15", "2020-07-15"),
    ],
)
def test_the_year_of_a_day_is_told_by_season_and_weekday(heading, date, day):
    (match,) = told(f"= English Premier League {heading}\n{date}\nArsenal FC v Chelsea FC")
    assert match.date == day


def test_a_day_and_a_match_may_share_a_line_and_a_ground_follows():
    text = "= World Cup 2014\nThu Jun/12  17:00   Brazil 3-1 (1-1) Croatia   @ Arena, São Paulo"
    (match,) = told(text)
    assert (match.home, match.away) == ("brazil-national-team", "croatia-national-team")
    assert (match.ground, match.city, match.date) == ("Arena", "São Paulo", "2014-06-12")


def test_goals_stand_under_their_match():
    text = """= World Cup 2014
Thu Jun/12
  Brazil 3-1 (1-1) Croatia
    [Neymar 29', 71' (pen.) Oscar 90+1';
     Marcelo 11' (o.g.)]
  Cameroon 0-1 Mexico
    (Oribe Peralta 61)
"""
    first, second = told(text)
    brazil, croatia, mexico = first.home, first.away, second.away
    assert first.goals == (
        GoalRow(scorer="neymar", club=brazil, minute="29"),
        GoalRow(scorer="neymar", club=brazil, minute="71", penalty=True),
        GoalRow(scorer="oscar", club=brazil, minute="90+1"),
        GoalRow(scorer="marcelo", club=croatia, minute="11", own_goal=True),
    )
    assert second.goals == (GoalRow(scorer="oribe-peralta", club=mexico, minute="61"),)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("gibberish", "'gibberish': no match, date or heading"),
        ("Arsenal FC v Arsenal FC", "a club against itself"),
        ("Feb/30", "there is no such day"),
        ("Arsenal FC v Chelsea FC 2-1\n[A 1, B 2, C 3]", "no semicolon parts the goals"),
        ("Arsenal FC v Chelsea FC 2-1\n[A 1, B 2", "the bracket of the goals is not closed"),
    ],
)
def test_a_line_that_is_none_of_these_is_told_and_the_rest_goes_on(line, why):
    text = f"= English Premier League 2020/21\n{line}\nChelsea FC v Arsenal FC  1-1\n"
    (told_bad,) = bad(read_football_txt, text)
    assert why in told_bad


def test_a_day_without_any_year_is_a_bad_line():
    assert "no year is told" in bad(read_football_txt, "» Final\nSat May/29\nA v B 1-0\n")[0]


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ("= Cup 2020\n", True),
        ("# a remark\n\n» Group A\n", True),
        ("Sat May/29\n A v B 1-0\n", True),
        ("Somebody wrote a report about A v B.\n", False),
        ("a,b\n", False),
    ],
)
def test_it_is_known_by_what_it_begins_with(head, known):
    assert is_football_txt(head) is known
