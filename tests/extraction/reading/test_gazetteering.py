import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.gazetteering import club_surfaces, other_names, tokens_of
from graphsvc.extraction.reading.passages import NameKind, sentences
from tests.extraction.builders import article_of


def sentence_of(text, **zones):
    return next(sentences(article_of(text, **zones)))


def words(text):
    return [token.text for token in tokens_of(sentence_of(text))]


def named(text, names):
    sentence = sentence_of(text)
    found = other_names(tokens_of(sentence), sentence, names)
    return [(name.kind, text[name.start : name.end], name.keys) for name in found]


def surfaces(text, names):
    found = club_surfaces(tokens_of(sentence_of(text)), names)
    return [(text[each.start : each.end], each.rows[0].slug) for each in found]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ann O'Dowd's goal", ["Ann", "O'Dowd", "s", "goal"]),
        ("N’Diaye won", ["N’Diaye", "won"]),
        ("a 76th-minute goal", ["a", "76th", "minute", "goal"]),
    ],
)
def test_an_apostrophe_joins_a_name_but_parts_an_owner(text, parts):
    assert words(text) == parts


def test_tokens_know_whether_only_a_blank_parts_them():
    tokens = tokens_of(sentence_of("Jon Roe, St. Pauli"))
    assert [token.joined for token in tokens] == [False, True, False, True]


@given(st.text(min_size=1).filter(str.strip))
def test_tokens_stand_where_they_say(text):
    article = article_of(text)
    for sentence in sentences(article):
        for token in tokens_of(sentence):
            assert article.text[token.start : token.end] == token.text


@pytest.mark.parametrize("cut", ["...", "…"])
def test_half_a_word_before_a_cut_is_left_out(cut):
    sentence = sentence_of("A picture.", captions=[f"Jon Roe of Rov{cut}"])
    assert [token.text for token in tokens_of(sentence)] == ["Jon", "Roe", "of"]


def test_a_word_before_a_blank_and_a_cut_is_whole():
    sentence = sentence_of("A picture.", captions=["Jon Roe of Rovers ..."])
    assert tokens_of(sentence)[-1].text == "Rovers"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They play in Group D now.", (NameKind.GROUP, "Group D", ("D",))),
        ("They met in the league.", (NameKind.LEAGUE, "in the league", ())),
        ("The Danish side won.", (NameKind.DEMONYM, "Danish", ("dk",))),
        ("A night in Denmark.", (NameKind.COUNTRY, "Denmark", ("dk",))),
        ("It is the Eliteserien.", (NameKind.COMPETITION, "Eliteserien", ("eliteserien",))),
        ("They met in Liverpool again.", (NameKind.CITY, "Liverpool", ("Liverpool",))),
        (
            "It was a World Cup qualifier.",
            (NameKind.COMPETITION, "World Cup qualifier", ("world-cup-qualifying",)),
        ),
        ("It was cold at Anfield.", (NameKind.GROUND, "Anfield", ("liverpool",))),
    ],
)  # fmt: skip
def test_other_names_are_found_by_kind(text, name, names):
    assert named(text, names) == [name]


def test_a_city_is_found_only_behind_a_word_of_place(names):
    assert named("They watched Liverpool again.", names) == []


def test_words_in_lower_case_name_nothing(names):
    assert named("it is the champions league of denmark", names) == []
    assert surfaces("everton and chelsea", names) == []


def test_words_of_one_name_are_not_those_of_another(names):
    kinds = [kind for kind, _, _ in named("It is the Scottish Premiership.", names)]
    assert kinds == [NameKind.COMPETITION]


def test_the_longest_run_names_a_club(names):
    told = surfaces("Then Manchester City met Everton.", names)
    assert told == [("Manchester City", "manchester-city"), ("Everton", "everton")]


def test_a_comma_ends_a_run(names):
    assert ("Manchester City", "manchester-city") not in surfaces(
        "From Manchester, City won.", names
    )
