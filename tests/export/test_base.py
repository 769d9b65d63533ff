import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from graphsvc.errors import BadSetting
from graphsvc.export import Base


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_id_becomes_an_address(label):
    assert NamedNode(Base().of(label)).value.startswith(Base().address)


@given(st.text("aé%/: ", max_size=4), st.text("aé%/: ", max_size=4))
def test_two_ids_never_share_an_address(one, other):
    assert (Base().of(one) == Base().of(other)) is (one == other)


def test_an_id_is_readable_in_its_address():
    assert Base("https://example.org/#").of("goal:cup/a-b/p-1") == (
        "https://example.org/#goal:cup/a-b/p-1"
    )


@pytest.mark.parametrize(
    "address",
    ["", "football", "https://example.org", "ftp://x/", "https:///", "https://x y/", "http://[/"],
)
def test_what_is_no_base_is_refused_with_an_example(address):
    with pytest.raises(BadSetting, match="give one such as https"):
        Base(address)
