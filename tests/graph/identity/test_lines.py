"""Which nodes the lines of a dataset tell of."""

import pytest

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity.lines import link_lines
from graphsvc.model import Basis, Commit, Dataset, Extraction, Stated
from tests.builders import AT, claim, commits, day, entity, introduced
from tests.worlds import ANN, MATCH, ROVERS, UNITED, minute, played

CUP = Dataset("dataset:cup", "Cup")
HOW = Extraction("test", "1", "line 7", 0.99)


def line(*claims, number=7, named=()):
    """A line that says some things, and introduces its match and its goals and `named`."""
    subjects = dict.fromkeys(each.statement.subject for each in claims)
    own = [entity(each) for each in subjects if each.startswith(("match:", "goal:"))]
    statements = tuple(each.statement for each in claims)
    return Stated(CUP.id, number, Basis.STATED, HOW, (*own, *named), statements)


def result(label, *, home=ROVERS, away=UNITED, on="2020-12-01", score=(1, 1)):
    return [
        claim(label, "homeTeam", home),
        claim(label, "awayTeam", away),
        claim(label, "finalScore", score),
        claim(label, "date", day(on)),
    ]


def linked(view, *lines, named=False):
    """The labels of the subjects under which the lines go into the log, after all batches."""
    done, labels = 0, []
    while done < len(lines):
        found = link_lines(lines[done:], view, named=named)
        labels += [each.statements[0].subject for each in found.lines]
        if found.lines:
            known = [each for each in (ROVERS, UNITED) if view.node(each) is None]
            batch = (*map(entity, known), CUP, *found.lines)
            view.apply(Commit(view.revision + 1, AT, batch))
        done += found.done
    return labels


@pytest.fixture
def world():
    return GraphView.of(commits(introduced(played())))


def test_the_same_clubs_on_the_same_day_are_the_same_match(world):
    assert linked(world, line(*result("match:league-2020-21/rovers-united"))) == [MATCH]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        (result(MATCH), MATCH),
        (result(MATCH, score=(3, 0)), MATCH),  # clubs meet once a day, whatever is told
        (result(MATCH, on="2021-05-05"), f"{MATCH}-2"),
        (result(MATCH, home=UNITED, away=ROVERS), f"{MATCH}-2"),
    ],
)
def test_under_the_same_label_it_is_the_same_if_clubs_and_day_are(world, told, label):
    assert linked(world, line(*told)) == [label]


def test_another_day_is_another_match(world):
    label = "match:league-2020-21/rovers-united"
    assert linked(world, line(*result(label, on="2021-02-02"))) == [label]


def test_a_dataset_that_says_the_same_again_adds_nothing(world):
    told = line(*result("match:league-2020-21/rovers-united"))
    assert linked(world, told) == [MATCH]
    assert linked(world, told) == []


def test_two_meetings_under_one_label_are_two_matches_also_in_one_batch():
    label = "match:league-2020-21/rovers-united"
    first, second = line(*result(label)), line(*result(label, on="2021-02-02"))
    assert linked(GraphView(), first, second) == [label, f"{label}-2"]


def test_a_goal_that_is_known_is_the_same_one(world):
    known = [claim("goal:g/1", "match", MATCH), claim("goal:g/1", "scorer", ANN)]
    known += [claim("goal:g/1", "minute", minute("13"))]
    view = GraphView.of(commits(introduced([*played(), *known])))
    label = "match:league-2020-21/rovers-united"
    goal = f"goal:{label[6:]}/ann-berg-1"
    told = [claim(goal, "match", label), claim(goal, "scorer", ANN)]
    told += [claim(goal, "minute", minute("13"))]
    found = link_lines([line(*result(label), *told)], view, named=False)
    subjects = {each.subject for new in found.lines for each in new.statements}
    assert subjects == {MATCH, "goal:g/1"}


def member(player, name, club=ROVERS):
    told = claim(player, "memberOf", club, validFrom=day("2020-07-01"), validTo=day("2021-06-30"))
    return line(told, named=(entity(player, name),))


def squad(*players, club=ROVERS):
    told = [entity(label, name) for label, name in players]
    told += [claim(label, "memberOf", club, validAt=day("2020-12-01")) for label, _ in players]
    return introduced(told)


def test_a_player_who_is_named_is_known_again_by_surname_and_club():
    view = GraphView.of(commits(squad(("player:berg", "Berg"))))
    assert linked(view, member("player:ann-berg", "Ann Berg"), named=True) == ["player:berg"]


def test_a_player_whose_slug_is_given_keeps_it():
    view = GraphView.of(commits(squad(("player:berg", "Berg"))))
    assert linked(view, member("player:ann-berg", "Ann Berg")) == ["player:ann-berg"]


def test_namesakes_of_two_clubs_are_two_players_also_in_one_batch():
    lines = [member("player:pele", "Pele"), member("player:pele", "Pele", UNITED)]
    known = GraphView.of(commits([entity(ROVERS), entity(UNITED)]))
    assert linked(known, *lines, named=True) == ["player:pele", "player:pele-2"]


def test_who_is_only_pictured_as_another_club_s_player_is_the_squad_s():
    pictured = [
        claim("player:pele", "memberOf", UNITED, caption=True, confidence=0.7),
        claim("player:pele", "appearedIn", MATCH, caption=True),
    ]
    view = GraphView.of(commits(introduced([*played(), *pictured])))
    assert linked(view, member("player:pele", "Pele"), named=True) == ["player:pele"]


def test_who_is_known_to_be_another_club_s_player_is_somebody_else():
    known = [claim("player:pele", "memberOf", UNITED), claim("player:pele", "appearedIn", MATCH)]
    view = GraphView.of(commits(introduced([*played(), *known])))
    assert linked(view, member("player:pele", "Pele"), named=True) == ["player:pele-2"]
