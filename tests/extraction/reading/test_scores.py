import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.passages import Sentence
from graphsvc.extraction.reading.scores import MOST_GOALS, scores_in
from graphsvc.model import SegmentKind
from tests.extraction.builders import passage_of

GOALS = st.integers(0, MOST_GOALS)


def scores(text, offset=0):
    """The scores of a sentence that names no club."""
    kind = SegmentKind.PARAGRAPH
    return scores_in(Sentence(offset, offset + len(text), kind, 0, 0, text, truncated=False), ())


def pairs(text):
    return [(score.first, score.second) for score in scores(text)]


def final(text):
    (score,) = scores(text)
    return not score.interim


def beside_clubs(text, names):
    return [(score.first, score.second) for score in passage_of(text, names=names).scores]


@given(GOALS, GOALS, st.sampled_from(["-", "–", "—", " - ", " – "]))
def test_two_numbers_around_a_dash_are_a_score(first, second, dash):
    assert pairs(f"Rovers won {first}{dash}{second} away.") == [(first, second)]


@pytest.mark.parametrize(
    "text",
    [
        "They lined up in a 4-2-3-1 formation.",
        "Kick-off is at 20:45.",
        "the 2021-22 season",
        "They won it on 12-10-2020.",
        "He is 34-21 in duels.",
        "a 10-16 record",
        "The odds were 5/2-1.",
    ],
)
def test_other_numbers_around_a_dash_are_no_score(text):
    assert pairs(text) == []


def test_a_colon_parts_a_score_only_before_a_single_digit():
    assert pairs("Es endete 2:1.") == [(2, 1)]


def test_each_score_of_a_sentence_is_read_in_its_order():
    assert pairs("United won 2-1, City lost 0-3.") == [(2, 1), (0, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "Rovers won 2-0.",
        "a 1-1 draw at home",
        "United 3-2 City",
        "It ended 0-0 in the rain.",
        "It was a 2-1 win for the hosts.",
    ],
)
def test_a_result_is_final(text):
    assert final(text)


@pytest.mark.parametrize(
    "text",
    [
        "They came from 2-0 behind.",
        "His header made it 2-1.",
        "Rovers led at the interval, 1-0.",
        "It was 1-0 up to then.",
        "They were 3-1 ahead.",
        "a 1-0 lead",
        "It was 1-0 after ten minutes.",
        "2-1 on aggregate",
        "They went through 4-3 on penalties.",
        "It was a 4-3 win on penalties.",
        "They won the shoot-out 4-3.",
        "1-0 at half-time",
    ],
)
def test_a_score_on_the_way_is_not_how_the_match_ended(text):
    assert not final(text)


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("They went through 4-3 on penalties.", True),
        ("It was a 4-3 victory on penalties.", True),
        ("They won the shoot-out 4-3.", True),
        ("They went out 3-2 on aggregate.", True),
        ("They went out on penalties after a 1-1 draw.", False),
        ("They were 2-0 up.", False),
    ],
)
def test_no_match_ended_as_a_shoot_out_or_two_matches_together_did(text, apart):
    (score,) = scores(text)
    assert score.apart is apart


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("It was a goalless draw.", (0, 0)),
        ("a scoreless stalemate", (0, 0)),
        ("They won by three goals to one.", (3, 1)),
        ("They won two-nil.", (2, 0)),
        ("It finished nil-nil.", (0, 0)),
        ("It finished one-n\u0130l.", (1, 0)),
        ("They won by two goals to n\u0131l.", (2, 0)),
    ],
)
def test_a_score_may_be_told_in_words(text, goals):
    assert pairs(text) == [goals]


@pytest.mark.parametrize(
    "text",
    [
        "They played a one-two.",
        "a four-four-two formation",
        "the goalless first half",
        "two to one",
    ],
)
def test_other_numbers_in_words_are_none(text):
    assert pairs(text) == []


@given(st.text(), st.integers(0, 1000))
def test_any_text_has_scores_at_places_of_that_text(text, offset):
    for score in scores(text, offset):
        words = text[score.start - offset : score.end - offset]
        assert words.startswith(words.strip()[0])
        assert words[0].isalpha() or int(words[:1]) <= score.first <= MOST_GOALS


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Ajax 2 Feyenoord 1", (2, 1)),
        ("Ajax 1, Feyenoord 1: honours even", (1, 1)),
        ("Ajax 0; Feyenoord 9.", (0, 9)),
        ("Ajax 2 (Berg 12, Holm 30) Feyenoord 1 (Lund 50)", (2, 1)),
    ],
)
def test_a_number_beside_each_of_two_clubs_is_a_score(names, text, goals):
    (score,) = passage_of(text, names=names).scores
    assert (score.first, score.second, score.interim) == (*goals, False)


@pytest.mark.parametrize(
    "text",
    [
        "Ajax 2 Feyenoord",
        "Ajax and Feyenoord 1",
        "Ajax 2 points ahead of Feyenoord 1",
        "Ajax 30, Feyenoord 28",
        "Ajax 2 Feyenoord 1-0 up",
    ],
)
def test_other_numbers_beside_clubs_are_none(names, text):
    assert (2, 1) not in beside_clubs(text, names)
    assert (30, 28) not in beside_clubs(text, names)
