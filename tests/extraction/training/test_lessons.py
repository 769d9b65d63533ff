"""What each linear model learns from: the places of a report, and what its gold says of them."""

import pytest

pytest.importorskip("sklearn")

from graphsvc.extraction.tagging.tagger import may_tell
from graphsvc.extraction.training import lessons
from tests.extraction.training.taught import FIRST, HEAD, LEAD, TEXT, document_in, tags_of

NO_REPORT = 'style = "no-report"\n'


def labels(examples):
    return [label for _, label in examples]


def test_the_words_that_tell_a_goal_are_those_marked(names):
    document = document_in(names)
    places = [form for sheet in document.sheets for form in sheet.forms if may_tell(form)]
    learned = zip(places, labels(lessons.words(document)), strict=True)
    told = [form for form, label in learned if label]
    assert told == ["headed", "in", "struck", "again", "drove", "home"]


def test_who_scored_is_learned_of_all_who_may_have(names):
    document = document_in(names)
    tags = tags_of(document, "striker")
    may = [told.sheet.forms[at] for told in tags for at in told.scorers]
    scored = labels(lessons.scorers(document, tags, frozenset({"striker"})))
    assert [*zip(may, scored, strict=True)] == [
        ("<per>", True),
        ("<per>", False),
        ("striker", True),
        ("<per>", True),
        ("<per>", False),
    ]


def test_a_noun_is_one_for_scorers_when_it_stands_for_them_often_enough(names):
    told = "Then the [tall {0}]{{g1.scorer}} and the [{1}]{{g2.scorer}} [scored]{{g1 g2}}.".format
    document = document_in(names, LEAD, told("striker", "winger"), told("striker", "Dane"))
    assert lessons.nouns_of([document]) == {"striker"}
    assert lessons.nouns_of([document, document]) == {"striker", "winger"}


def test_no_pronoun_and_no_article_is_a_noun_for_scorers(names):
    told = "Then [he]{g1.scorer} and [the]{g2.scorer} man [scored]{g1 g2}."
    document = document_in(names, LEAD, told)
    assert lessons.nouns_of([document] * 3) == frozenset()


def test_words_beside_the_name_of_a_scorer_are_none(names):
    document = document_in(names, LEAD, "Then [striker Erik Berg]{g1.scorer} [scored]{g1}.")
    assert lessons.nouns_of([document] * 3) == frozenset()


def test_the_minute_of_a_goal_is_learned_beside_the_others_of_its_sentence(names):
    scored = "[Erik Berg]{g1.scorer} [scored]{g1} in the [12th minute]{g1.minute}"
    document = document_in(names, LEAD, f"{scored}, before Jan Holm left in the 30th minute.")
    assert labels(lessons.minutes(document, tags_of(document))) == [True, False]


def test_no_minute_is_learned_of_who_did_not_score(names):
    document = document_in(names, LEAD, "Then Erik Berg was booked in the 12th minute.")
    assert labels(lessons.minutes(document, tags_of(document))) == []


def test_the_minute_before_is_learned_where_the_sentence_of_the_scorer_has_none(names):
    document = document_in(names)
    assert labels(lessons.earlier(document, tags_of(document, "striker"))) == [True]


def test_whose_a_player_is_is_learned_from_the_clubs_beside_him(names):
    told = "Ajax striker Erik Berg met PSV defender Jan Holm."
    document = document_in(names, LEAD, told)
    assert sorted(labels(lessons.sides(document, tags_of(document)))) == [False, False, True, True]


def test_who_play_together_is_learned_from_each_two_named_together(names):
    document = document_in(names, LEAD, "Erik Berg met Nils Lund.", "Erik Berg met Jan Holm.")
    assert labels(lessons.mates(document, tags_of(document))) == [True, False]


def test_nothing_is_learned_of_a_player_whose_side_the_gold_does_not_tell(names):
    head = HEAD.replace('away = ["Jan Holm"]', "")
    document = document_in(names, LEAD, "PSV defender Jan Holm met Erik Berg.", head=head)
    assert labels(lessons.mates(document, tags_of(document))) == []
    assert labels(lessons.sides(document, tags_of(document))) == [False]


def test_one_whose_name_two_sides_share_is_not_learned_from(names):
    head = HEAD.replace('away = ["Jan Holm"]', 'away = ["Jan Holm", "Arne Berg"]')
    document = document_in(names, LEAD, "Nils Lund met Berg, and Berg met Ajax.", head=head)
    assert labels(lessons.mates(document, tags_of(document))) == []


def test_whom_a_noun_means_is_learned_from_all_who_are_named(names):
    document = document_in(names)
    told = labels(lessons.antecedents(document, tags_of(document, "striker")))
    assert sorted(told) == [False, False, True]


def test_whom_a_noun_that_did_not_score_means_is_not_learned(names):
    document = document_in(names, LEAD, FIRST, "The striker smiled.")
    assert labels(lessons.antecedents(document, tags_of(document, "striker"))) == []


def test_several_goals_told_at_once_are_learned_beside_single_ones(names):
    twice = "Then [Jan Holm]{g2.scorer g3.scorer} [scored twice]{g2 g3}."
    document = document_in(names, LEAD, FIRST, twice)
    assert labels(lessons.counts(document, tags_of(document))) == [False, True]


@pytest.mark.parametrize(
    "lesson",
    [
        lessons.minutes,
        lessons.earlier,
        lessons.sides,
        lessons.mates,
        lessons.antecedents,
        lessons.counts,
    ],
)
def test_a_text_that_reports_no_match_teaches_nothing_of_goals(names, lesson):
    document = document_in(names, *(each.split("{")[0] for each in TEXT), head=NO_REPORT)
    assert not [*lesson(document, tags_of(document, "striker"))]


def test_a_text_that_reports_no_match_teaches_that_its_words_tell_no_goal(names):
    told = "Erik Berg [scored]{x.past} for Ajax in the 12th minute."
    document = document_in(names, told, head=NO_REPORT)
    assert {*labels(lessons.words(document))} == {False}
