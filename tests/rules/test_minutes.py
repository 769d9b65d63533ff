import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.rules.minutes import minute_key, period_of

labels = st.one_of(
    st.integers(1, 120).map(str),
    st.tuples(st.sampled_from([45, 90, 105, 120]), st.integers(1, 15)).map("{0[0]}+{0[1]}".format),
)


def test_added_time_lies_between_the_last_minute_of_a_half_and_the_next():
    assert sorted(["46", "45+2", "45", "45+10", "7"], key=minute_key) == [
        "7",
        "45",
        "45+2",
        "45+10",
        "46",
    ]


@pytest.mark.parametrize("label", ["", "45'", "45+", "+2", "half-time", "١٣", "13 "])
def test_what_is_no_label_is_refused_with_a_word_on_how_to_write_one(label):
    with pytest.raises(ValueError, match="write 13 or 45"):
        minute_key(label)


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("1", 1),
        ("45", 1),
        ("45+4", 1),
        ("46", 2),
        ("90+5", 2),
        ("91", 3),
        ("105+1", 3),
        ("106", 4),
        ("120+2", 4),
        ("121", None),
        (None, None),
    ],
)
def test_each_minute_has_its_half(label, period):
    assert period_of(label) == period


@given(labels, labels)
def test_a_later_minute_is_never_in_an_earlier_half(one, other):
    first, second = sorted([one, other], key=minute_key)
    assert period_of(first) <= period_of(second)
