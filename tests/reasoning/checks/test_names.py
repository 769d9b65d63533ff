"""The rules of what sources call somebody."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import AliasKind
from graphsvc.reasoning.checks import names
from tests.builders import article, claim
from tests.reasoning.checks.examining import FAIL, PASS, examined, result
from tests.worlds import ROVERS, word


def called(text, kind, **more):
    return claim(ROVERS, "alias", text, kind=word(kind), **more)


@given(st.sampled_from(AliasKind))
def test_only_a_slip_is_no_name(kind):
    told = [called("The Rovers", AliasKind.NAME), called("Rivers", kind)]
    expected = FAIL if kind is AliasKind.MISSPELLING else PASS
    assert result(names.names_spelt_right, ROVERS, *told) == expected


def test_a_slip_is_told_with_where_it_stands():
    slip = called("Rivers", "MISSPELLING", scope="article:one")
    check = examined(names.names_spelt_right, ROVERS, article("one"), slip)
    assert check.message == "“Rivers” in “Report one” is no name of Rovers, but a slip."
    assert result(names.names_spelt_right, ROVERS, claim(ROVERS, "country", "place:x")) is None
