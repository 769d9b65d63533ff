import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.articles.sentences import sentences_in


def split(text):
    return [text[start:end] for start, end in sentences_in(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Rovers drew at St. Mirren on Sunday.",
        "FC St. Pauli won.",
        "City vs. Rovers ended level.",
        "Mr. Roe and Dr. Doe watched.",
        "Their No. 9 scored.",
        "He struck in the 79th min. after a corner.",
        "Neymar Jr. Silva is no relation.",
        "J. Smith and K. L. Jones scored.",
        "They kick off at 9 a.m. Saturday.",
        "The U.S. Open Cup went to extra time.",
        "It was a 2.5 million move.",
        "1. FC Köln won.",
        "1.FC Köln won.",
        "He paused... and scored.",
        '"What a goal!" he said.',
        "Kestrel (10, 79 pen. 81) was the man.",
        "A headline without a stop",
        "Kestrel scored (photo by A. Person).",
        "On Dec. 12 they meet.",
    ],
)
def test_these_are_one_sentence(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Rovers won 2-1.|They are third.",
        "They are up in Serie A.|Milan are not.",
        "It ended in Group D.|Ajax went out.",
        "They lead Ligue 1.|PSG are next.",
        "They lead Ligue 1.|FC Metz are next.",
        "He said no.|Kestrel said yes.",
        "It was 2016.|Kestrel was young.",
        'He said: "We won."|"They lost."',
        "“We won.”|City did not.",
        "(It was late.)|Kestrel scored.",
        "What a goal!|Who saw it?|Nobody.",
        "He waited…|Then he scored.",
        "It is in the U.S.|The final is next.",
        "Silva Jr.|He scored.",
        "The striker was J.|The rest is known.",
        "They won in Paris.|11 minutes later it rained.",
    ],
)
def test_these_are_several(text):
    assert split(text.replace("|", " ")) == text.split("|")


def test_a_lost_space_does_not_glue_two_sentences():
    assert split("They took the lead.The hosts slept.") == [
        "They took the lead.",
        "The hosts slept.",
    ]


def test_an_address_is_not_taken_for_two_sentences():
    assert split("See goals.example.org for more.") == ["See goals.example.org for more."]


def test_a_sentence_runs_over_the_line_breaks_of_a_hard_wrapped_paragraph():
    assert split("Rovers won\n2-1. They\nare third.") == ["Rovers won\n2-1.", "They\nare third."]


@given(st.text("ab. AB!?…\"'”)\n1", max_size=60), st.data())
def test_sentences_lie_in_their_place_in_order_and_lose_nothing(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = list(sentences_in(text, start, end))
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(start <= edge <= end for edge in edges)
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in spans)
    kept = "".join(text[a:b] for a, b in spans)
    assert "".join(kept.split()) == "".join(text[start:end].split())
