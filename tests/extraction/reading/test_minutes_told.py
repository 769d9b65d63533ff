"""Minutes told in lists of scorers, before the break, in half hours, since a goal, or bare."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.minutes import minutes_in
from graphsvc.extraction.reading.passages import Found
from graphsvc.model import Basis
from tests.extraction.builders import passage_of, reading_of, words_at

PEOPLE = ("Berg", "Holm")


def listed(text):
    """The labels in a text in which each of `PEOPLE` is a name that is known."""
    names = [
        Found(start, start + len(name))
        for name in PEOPLE
        for start in range(len(text))
        if text.startswith(name, start)
    ]
    return [minute.label for minute in minutes_in(text, offset=0, names=names)]


def labels(text, **half):
    return [minute.label for minute in minutes_in(text, offset=0, **half)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Berg 33", ["33"]),
        ("Goals: Berg 33.", ["33"]),
        ("Berg 33, 47; Holm 65 pen", ["33", "47", "65"]),
        ("Berg 33, 47, Holm 65 (pen)", ["33", "47", "65"]),
        ("Berg 33 and Holm 90+2", ["33", "90+2"]),
        ("Berg 33', Holm 45+1'.", ["33", "45+1"]),
        ("Berg 33 Holm 65", ["33", "65"]),
        ("Berg 33 – Holm 65", ["33", "65"]),
        ("Berg 12 og; Holm pen 65", ["12", "65"]),
        ("Berg 33 (pen), 47 (og), 50; Holm 7", ["33", "47", "50", "7"]),
        ("Holm (Berg 119)", ["119"]),
    ],
)
def test_numbers_right_after_a_name_are_his_minutes(text, found):
    assert listed(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Berg, 33, struck the bar.",
        "Berg 2-1 Holm",
        "Berg 0, Holm 121.",
        "Berg 2019.",
        "The 33 Berg saw.",
        "Bergen 33, Holmes 65",
    ],
)
def test_ages_scores_years_and_numbers_elsewhere_are_none(text):
    assert listed(text) == []


def test_a_list_ends_where_other_things_are_counted():
    assert listed("Berg 33, 47 goals in all") == ["33"]


def test_a_number_beside_a_word_that_is_no_name_is_no_minute():
    assert minutes_in("Attendance 33.", offset=0) == ()


def test_each_minute_of_a_list_is_the_number_alone(names):
    reading = reading_of("Anders Berg scored.", "Goals: Berg 33, 45+2.", names=names)
    minutes = reading.passages[-1].minutes
    assert [words_at(reading, minute) for minute in minutes] == ["33", "45+2"]
    assert {minute.basis for minute in minutes} == {Basis.STATED}


def test_a_number_beside_a_name_that_a_phrase_tells_is_told_once(names):
    passage = passage_of("Anders Berg 12 minutes from time made it two.", names=names)
    assert [minute.label for minute in passage.minutes] == ["78"]


@given(st.lists(st.tuples(st.sampled_from(PEOPLE), st.integers(1, 120)), min_size=1, max_size=6))
def test_a_list_is_read_in_its_order(scored):
    text = "; ".join(f"{name} {minute}" for name, minute in scored)
    assert listed(text) == [str(minute) for _, minute in scored]


PIECE = st.sampled_from([*PEOPLE, "33", ", ", " ", "90+4", "(pen)", "-", "and", "half an hour in"])


@given(st.lists(PIECE, max_size=12).map("".join), st.lists(st.integers(0, 60), max_size=4))
def test_no_place_is_two_minutes_wherever_names_end(text, ends):
    found = minutes_in(text, offset=0, names=[Found(0, end) for end in ends])
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(minute.end <= len(text) for minute in found)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("three minutes into first-half stoppage time", "45+3"),
        ("in the second minute of first-half added time", "45+2"),
        ("two minutes into stoppage time before the break", "45+2"),
        ("in stoppage time at the end of the first half", "45+1"),
        ("in injury time, before half-time", "45+1"),
        ("in time added on before the interval", "45+1"),
        ("a first-half stoppage-time penalty", "45+1"),
    ],
)
def test_words_beside_stoppage_time_may_say_that_it_is_of_the_first_half(text, label):
    assert labels(text) == [label]


@pytest.mark.parametrize(
    ("text", "early", "late"),
    [
        ("three minutes into stoppage time", "45+3", "90+3"),
        ("in the 2nd minute of added time", "45+2", "90+2"),
        ("deep in injury time", "45+1", "90+1"),
        ("an injury-time equaliser", "45+1", "90+1"),
        ("Roe (90+4)", "90+4", "90+4"),
    ],
)
def test_else_it_is_of_the_half_that_the_report_has_come_to(text, early, late):
    assert labels(text, first_half=True) == [early]
    assert labels(text) == [late]


def test_a_report_is_in_the_first_half_from_behind_its_lead_up_to_half_time(names):
    told = "Erik Berg scored in stoppage time."
    reading = reading_of(
        told, "It rained.", "It poured.", told, "After the break it was dry.", told, names=names
    )
    minutes = [minute.label for passage in reading.passages for minute in passage.minutes]
    assert minutes == ["90+1", "45+1", "90+1"]


@pytest.mark.parametrize(
    "after",
    [
        ["It rained.", "After the break it was dry."],
        ["It rained.", "It poured.", "It snowed.", "Ole Lund scored in the 52nd minute."],
        ["Ole Lund made it 2-0 on the hour."],
    ],
)
def test_stoppage_time_is_of_the_first_half_where_the_second_is_told_next(names, after):
    told = "Erik Berg scored in the third minute of stoppage time."
    assert labels_of("Ajax beat PSV.", told, *after, names=names)[0] == "45+3"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["It rained."], ["It poured.", "It snowed.", "After the break it was dry."]),
        (["It rained.", "Ole Lund scored in the 60th minute."], ["At half-time it had rained."]),
        (["It rained."], ["Ole Lund had scored in the 12th minute."]),
        ([], ["Ole Lund had scored in the 52nd minute."]),
    ],
)
def test_else_it_is_that_of_the_second(names, before, after):
    told = "Erik Berg scored in the third minute of stoppage time."
    assert "90+3" in labels_of(*before, told, *after, names=names)


def test_a_sentence_about_the_first_half_has_its_stoppage_time(names):
    told = "The first half ended with a goal in the second minute of stoppage time."
    assert labels_of("Ajax beat PSV.", told, names=names) == ["45+2"]


def labels_of(*paragraphs, names):
    """The minutes of an article of these paragraphs."""
    reading = reading_of(*paragraphs, names=names)
    return [minute.label for passage in reading.passages for minute in passage.minutes]


def test_a_report_that_never_comes_to_half_time_is_in_no_first_half(names):
    told = "Erik Berg scored in stoppage time."
    reading = reading_of("It rained.", "It poured.", told, names=names)
    assert [minute.label for minute in reading.passages[-1].minutes] == ["90+1"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("after half an hour", "30"),
        ("after just half an hour", "30"),
        ("half an hour in, Roe struck", "30"),
        ("with half an hour gone", "30"),
        ("after a quarter of an hour", "15"),
        ("on the quarter-hour", "15"),
        ("around the quarter of an hour mark", "15"),
        ("just before the half-hour", "29"),
        ("just short of the half-hour mark", "29"),
        ("half an hour after the break", "75"),
        ("a quarter of an hour into the second half", "60"),
    ],
)
def test_half_and_quarter_hours_are_counted(text, label):
    (minute,) = minutes_in(text, offset=0)
    assert (minute.label, minute.basis) == (label, Basis.NORMALIZED)


@pytest.mark.parametrize(
    "text", ["after half an hour or so", "half an hour in the dugout", "within half an hour"]
)
def test_half_hours_that_are_vague_or_of_something_else_are_not(text):
    assert labels(text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ajax led after six when Roe struck.", "6"),
        ("After seven Roe struck.", "7"),
        ("Roe struck after nine.", "9"),
        ("They were level after 12 through Roe.", "12"),
    ],
)
def test_after_a_bare_number_is_a_minute(text, label):
    (minute,) = minutes_in(text, offset=0)
    assert (minute.label, minute.basis) == (label, Basis.STATED)


@pytest.mark.parametrize(
    "text",
    [
        "after six games",
        "after eight straight wins",
        "after ten men held on",
        "after six of them",
        "after two",
        "after 6-0",
    ],
)
def test_but_not_where_other_things_are_counted(text):
    assert labels(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "two minutes after the opener",
        "two minutes after his goal",
        "two minutes after Roe's second goal",
        "two minutes after Jane Roe's header",
        "two minutes after their own penalty",
        "two minutes after Ajax's equaliser",
        "two minutes after going behind",
        "two minutes after taking the lead",
        "two minutes after equalising",
        "two minutes after that",
        "two minutes afterwards",
        "two minutes on, Roe struck",
        "within two minutes of the goal",
    ],
)
def test_minutes_since_a_goal_are_relative_to_it(text):
    (minute,) = minutes_in(text, offset=0)
    assert (minute.label, minute.relative) == ("2", True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two minutes after coming on", []),
        ("within two minutes of the restart", []),
        ("within two minutes of the start", []),
        ("two minutes after the break", ["47"]),
        ("two minutes after kick-off", ["2"]),
    ],
)
def test_minutes_since_something_else_are_not(text, found):
    assert [(each.label, each.relative) for each in minutes_in(text, offset=0)] == [
        (label, False) for label in found
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in the 12th, 30th and 45th minutes", ["12", "30", "45"]),
        ("in the 12th and the 30th minute", ["12", "30"]),
        ("with ten minutes of the first half left", ["35"]),
        ("with five minutes to go in the first half", ["40"]),
        ("five minutes before the end of the half", ["40"]),
        ("with just ten remaining", ["80"]),
        ("with 12 to go", ["78"]),
        ("with three games left", []),
        ("moments after the interval", ["46"]),
        ("on the brink of half-time", ["45"]),
        ("eight minutes from the start", ["8"]),
        ("five minutes after the opening whistle", ["5"]),
        ("with the game 12 minutes old", ["12"]),
    ],
)
def test_other_ways_to_count(text, found):
    assert labels(text) == found
