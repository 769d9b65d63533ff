"""What several articles share, add and deny."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import Stance
from graphsvc.reasoning.comparing import compare
from tests.builders import claim, view_of
from tests.worlds import MATCH, ROVERS, UNITED

ONE, TWO, THREE = "article:one", "article:two", "article:three"


def told(value, source, name="participant", **more):
    return claim(MATCH, name, value, source=source, **more)


def compared(*records, articles=(ONE, TWO)):
    view = view_of(*records)
    return compare(view, [view.node(each) for each in articles])


def values(records):
    return [each.statement.value.key for each in records]


def test_what_all_say_is_agreed_and_what_one_says_is_added():
    found = compared(told(ROVERS, ONE), told(ROVERS, TWO), told(UNITED, TWO))
    assert values(found.agreed) == [ROVERS]
    assert [(each.article.id, values(each.statements)) for each in found.only_in] == [
        (ONE, []),
        (TWO, [UNITED]),
    ]
    assert found.contradicted == []


def test_what_two_of_three_say_is_neither_shared_nor_added():
    records = [told(ROVERS, ONE), told(ROVERS, TWO), told(UNITED, THREE)]
    found = compared(*records, articles=(ONE, TWO, THREE))
    assert found.agreed == []
    assert [values(each.statements) for each in found.only_in] == [[], [], [UNITED]]


def test_rival_values_are_contradicted_and_not_added():
    found = compared(told((1, 1), ONE, "finalScore"), told((2, 2), TWO, "finalScore"))
    (conflict,) = found.contradicted
    assert values(conflict.statements) == ["score 1-1", "score 2-2"]
    assert [each.statements for each in found.only_in] == [[], []]


def test_a_conflict_with_a_third_article_is_none_of_these_two():
    records = [told((1, 1), ONE, "finalScore"), told((2, 2), THREE, "finalScore")]
    assert compared(*records, told(ROVERS, TWO)).contradicted == []


def test_what_one_says_and_the_other_denies_is_contradicted():
    found = compared(told(ROVERS, ONE), told(ROVERS, TWO, stance=Stance.CONTRADICTS))
    (conflict,) = found.contradicted
    assert values(conflict.statements) == [ROVERS]
    assert found.only_in[0].statements == []


def test_what_is_said_of_an_article_itself_is_left_out():
    found = compared(claim(ONE, "about", MATCH, source=ONE), told(ROVERS, TWO))
    assert found.only_in[0].statements == []


clubs = st.sampled_from([ROVERS, UNITED, "club:a"])
scores = st.tuples(st.integers(0, 2), st.integers(0, 2))


@given(st.lists(st.tuples(st.sampled_from([ONE, TWO, THREE]), clubs)), scores, scores)
def test_no_statement_is_in_two_parts(said, one, other):
    records = [told(club, source) for source, club in said]
    records += [told(one, ONE, "finalScore"), told(other, TWO, "finalScore"), told(ROVERS, THREE)]
    found = compared(*records, articles=(ONE, TWO, THREE))
    parts = [*found.agreed, *(r for each in found.only_in for r in each.statements)]
    parts += [r for each in found.contradicted for r in each.statements]
    assert len(set(parts)) == len(parts)
