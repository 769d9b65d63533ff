"""CSV: results, goalscorers and shoot-outs of nations, and squads."""

import pytest

from graphsvc.datasets import tables
from graphsvc.datasets.rows import GoalRow, MembershipRow
from graphsvc.model import Basis
from tests.datasets.reading import bad, matches, numbers, read, rows

RESULTS = """date,home_team,away_team,home_score,away_score,tournament,city,country,neutral
2018-07-15,France,Croatia,4,2,FIFA World Cup,Moscow,Russia,TRUE
2030-06-01,Denmark,Sweden,NA,NA,Friendly,Copenhagen,Denmark,FALSE
"""
GOALS = """date,home_team,away_team,team,scorer,minute,own_goal,penalty
2018-07-15,France,Croatia,France,Mario Mandžukić,18,TRUE,FALSE
2018-07-15,France,Croatia,Croatia,Ivan Perišić,28,FALSE,FALSE
2018-07-15,France,Croatia,France,NA,NA,FALSE,TRUE
2018-07-14,Belgium,England,Belgium,Eden Hazard,82,FALSE,FALSE
"""
FRANCE, CROATIA = "france-national-team", "croatia-national-team"


def test_results_of_nations():
    final, fixture = matches(tables.read_results, RESULTS)
    assert (final.home, final.away, final.score) == (FRANCE, CROATIA, (4, 2))
    assert (final.competition, final.season, final.city) == ("world-cup", "2018", "Moscow")
    assert (fixture.score, fixture.competition, fixture.season) == (None, "friendly", None)
    assert numbers(tables.read_results, RESULTS, type(final)) == [2, 3]


def test_the_goals_of_a_match_stand_together():
    final, other = matches(tables.read_goalscorers, GOALS)
    assert final.goals == (
        GoalRow(scorer="mario-mandzukic", club=FRANCE, minute="18", own_goal=True),
        GoalRow(scorer="ivan-perisic", club=CROATIA, minute="28"),
        GoalRow(scorer=None, club=FRANCE, penalty=True),
    )
    assert len(other.goals) == 1


def test_a_shoot_out_has_a_winner():
    text = "date,home_team,away_team,winner\n2006-07-09,Italy,France,Italy\n"
    (final,) = matches(tables.read_shootouts, text)
    assert (final.winner, final.score) == ("italy-national-team", None)


SQUADS = """# Curated by us,
# from memory.
# Licence: CC0-1.0
player,club,season
Cristian Romero,Atalanta,2020/21
"""


def test_squads_are_curated_where_their_remarks_say_so():
    dataset, *_ = read(tables.read_squads, SQUADS)
    assert dataset.row.note == "Curated by us, from memory."
    assert (dataset.row.licence, dataset.row.basis) == ("CC0-1.0", Basis.CURATED)
    (romero,) = rows(tables.read_squads, SQUADS, MembershipRow)
    assert romero == MembershipRow(
        player="cristian-romero", name="Cristian Romero", club="atalanta", season="2020-21"
    )
    assert numbers(tables.read_squads, SQUADS, MembershipRow) == [5]


def test_squads_without_such_a_remark_are_stated():
    dataset, *_ = read(tables.read_squads, "player,club,season\n")
    assert (dataset.row.note, dataset.row.basis) == (None, Basis.STATED)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("2018-07-15,France,Croatia,4", "line 2: 4 fields where the header has 9"),
        ("x,France,Croatia,4,2,Friendly,Moscow,Russia,TRUE", "line 2: 'x' is no date"),
        ("2018-07-15,France,France,4,2,Friendly,M,R,TRUE", "against itself"),
        ("2018-07-15,France,Croatia,four,2,Friendly,M,R,TRUE", "'four' is no whole number"),
        ("2018-07-15,,Croatia,4,2,Friendly,M,R,TRUE", "'' is no text"),
    ],
)
def test_a_line_that_is_wrong_is_told_by_its_number(line, why):
    header, good, *_ = RESULTS.splitlines(keepends=True)
    text = f"{header}{line}\n{good}"
    assert why in bad(tables.read_results, text)[0]


@pytest.mark.parametrize(
    ("columns", "head"),
    [(tables.RESULTS, RESULTS), (tables.GOALSCORERS, GOALS), (tables.SQUADS, SQUADS)],
)
def test_a_table_is_known_by_its_header(columns, head):
    assert tables.has(columns)(head)
    assert not tables.has(columns)("a,b\n")
    assert not tables.has(columns)("")
