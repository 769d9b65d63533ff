"""Which statements stand behind a field."""

from graphsvc.graph.queries import paths, suggest
from graphsvc.model import EnumValue
from graphsvc.schema.appearance import appearances
from graphsvc.schema.because import Reasoned, because
from graphsvc.schema.milestone import milestones
from tests.builders import claim, view_of
from tests.worlds import ANN, BO, LEVELLER, MATCH, ROVERS, UNITED, world


def properties(source, attribute):
    return [each.statement.property for each in because(source, attribute)]


def test_a_record_tells_which_statements_decided_an_attribute():
    view = view_of(*world())
    match = view.node(MATCH)
    assert properties(match, "score") == ["finalScore"]
    assert properties(match, "venue") == []
    assert properties(match.participation(ROVERS), "goals") == ["finalScore"]


def test_an_assist_a_membership_and_an_alias_rest_on_their_own_statement():
    view = view_of(
        *world(),
        claim(LEVELLER, "assistedBy", ANN),
        claim(ANN, "memberOf", UNITED),
        claim(ANN, "alias", "Annie"),
    )
    ann = view.node(ANN)
    assert properties(view.node(LEVELLER).assist, "player") == ["assistedBy"]
    assert properties(ann.memberships[0], "club") == ["memberOf"]
    assert properties(ann.aliases[0], "text") == ["alias"]


def test_a_position_rests_on_the_membership_only_where_that_tells_it():
    told = [
        claim(ANN, "memberOf", UNITED),
        claim(ANN, "memberOf", ROVERS, position=EnumValue("FORWARD")),
        claim(ANN, "position", EnumValue("DEFENDER")),
    ]
    first, second = view_of(*told).node(ANN).memberships
    assert properties(first, "position") == ["position"]
    assert properties(second, "position") == ["memberOf"]


def test_of_an_appearance_the_club_rests_on_what_says_whose_player_he_is():
    told = [
        claim(ANN, "appearedIn", MATCH),
        claim(BO, "appearedIn", MATCH),
        claim(BO, "memberOf", ROVERS),
        claim("player:carl", "appearedIn", MATCH),
    ]
    ann, bo, carl = appearances(view_of(*world(), *told).node(MATCH))
    assert properties(ann, "club") == ["creditedTo"]
    assert properties(bo, "club") == ["memberOf"]
    assert properties(carl, "club") == []
    assert properties(bo, "basis") == ["appearedIn"]


def test_the_date_of_a_first_rests_on_what_dates_its_match():
    told = claim(ROVERS, "milestone", EnumValue("FIRST_WIN"), match=MATCH)
    (first,) = milestones(view_of(*world(), told).node(ROVERS))
    assert (properties(first, "date"), properties(first, "text")) == (["date"], ["milestone"])


def test_a_value_worked_out_rests_on_its_premises_whatever_the_attribute():
    told = tuple(view_of(*world()).statements)
    assert because(Reasoned(premises=told), "anything") == told


def test_a_field_may_have_premises_of_its_own():
    view = view_of(*world())
    told = tuple(view.statements)
    reasoned = Reasoned(premises=told, apart={"minute": told[:1], "score": ()})
    assert because(reasoned, "minute") == told[:1]
    assert because(reasoned, "score") == ()
    assert because(reasoned, "text") == told


def test_a_premise_is_named_once_however_often_it_is_used():
    one, two, *_ = view_of(*world()).statements
    assert because(Reasoned(premises=(one, two, one, two)), "anything") == (one, two)


def test_nothing_stands_behind_what_nobody_knows():
    assert because(object(), "name") == ()


def test_a_way_rests_on_its_steps_and_a_suggestion_on_the_alias_it_found():
    view = view_of(*world(), claim(ANN, "alias", "Annie"))
    (path,) = paths(view, ANN, MATCH, first=1)
    assert properties(path, "text") == ["scorer", "match"]
    assert properties(path[0], "forward") == ["scorer"]
    assert [properties(each, "text") for each in suggest(view, "ann")] == [[], ["alias"]]
