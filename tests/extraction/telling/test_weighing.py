"""Goals as a model weighs them: who, how surely, when, for whom."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.tagging.antecedents import company_of
from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model, shipped
from graphsvc.extraction.telling.weighing import (
    Unheard,
    Untimed,
    links_of,
    rules_of,
    suspects,
)
from graphsvc.model import AliasKind, GoalKind
from tests.extraction.builders import reading_of
from tests.extraction.weighed import WordTagger, patterns_in, weighed

BERG, HOLM = "Erik Berg", "Jan Holm"
YES, NO, DOUBTFUL = (Linear({BIAS: logit}) for logit in (5.0, -5.0, -1.2))
CREDULOUS = Model(minutes=YES, earlier=YES, antecedents=YES, counts=NO)
"""A pronoun means somebody, each minute is that of each goal: only the tagger doubts."""
WORDS = WordTagger({"scored": 0.9, "netted": 0.5, "tapped": 0.05, "glimmered": 0.8})


def tellings(*paragraphs, names, model=CREDULOUS, tagger=WORDS):
    return weighed(*paragraphs, names=names, model=model, tagger=tagger).tellings


def minutes(*paragraphs, names, **seen):
    """Who scored, and in which minute."""
    return [
        (each.scorer.person, each.minute and each.minute.label)
        for each in tellings(*paragraphs, names=names, **seen)
    ]


def strength(person, *paragraphs, names):
    """How surely the shipped model takes somebody for a scorer."""
    told = weighed(*paragraphs, names=names, model=shipped()).tellings
    return max((e.strength for e in told if e.scorer and e.scorer.person == person), default=0.0)


def test_whoever_the_tagger_takes_for_a_scorer_is_one_surer_where_a_pattern_says_so_too(names):
    (one, other) = tellings("Erik Berg scored.", "Jan Holm netted.", names=names)
    assert one.scorer.person == BERG
    assert one.strength > 0.9
    assert other.scorer.person == HOLM
    assert 0.5 < other.strength < one.strength


def test_a_pattern_that_doubts_makes_a_scorer_less_sure(names):
    (sure,) = tellings("Erik Berg scored.", names=names)
    (doubted,) = tellings("Erik Berg scored but it was disallowed for offside.", names=names)
    assert doubted.strength < sure.strength


def test_too_faint_a_chance_tells_nothing(names):
    assert tellings("Erik Berg tapped the ball.", names=names) == ()


def test_what_a_pattern_finds_and_the_tagger_does_not_is_not_told(names):
    assert tellings("Erik Berg headed home.", names=names) == ()


def test_words_that_no_pattern_knows_tell_a_goal_where_the_tagger_takes_them_for_one(names):
    text = "Erik Berg glimmered."
    (telling,) = tellings(text, names=names)
    assert telling.rule == "goal/learned"
    assert text[telling.trigger.start : telling.trigger.end] == "glimmered"


def test_what_a_pattern_knows_beside_is_kept(names):
    (telling,) = tellings("Erik Berg scored a penalty for Ajax.", names=names)
    assert telling.rule == "goal/scored"
    assert telling.kind is GoalKind.PENALTY
    assert telling.club.club == "ajax"


def test_a_pronoun_is_whom_it_means_as_surely_as_that_is_known(names):
    (telling,) = tellings("Erik Berg ran.", "He scored.", names=names)
    assert telling.scorer.person == BERG
    assert telling.scorer.alias is AliasKind.DESCRIPTION
    (named,) = tellings("Erik Berg scored.", names=names)
    assert 0.8 < telling.strength < named.strength


@pytest.mark.parametrize(
    ("text", "antecedents"), [(("Erik Berg ran.", "He scored."), DOUBTFUL), (("He scored.",), YES)]
)
def test_a_pronoun_that_may_mean_nobody_scores_nothing(names, text, antecedents):
    model = Model(antecedents=antecedents)
    assert all(each.scorer is None for each in tellings(*text, names=names, model=model))


def test_each_minute_of_a_scorer_is_a_goal(names):
    text = "Erik Berg scored in the 12th minute and in the 40th minute."
    assert minutes(text, names=names) == [(BERG, "12"), (BERG, "40")]


def test_a_minute_is_that_of_the_surer_goal(names):
    text = "Erik Berg scored after Jan Holm netted in the 12th minute."
    assert minutes(text, names=names) == [(BERG, "12"), (HOLM, None)]


def test_a_minute_that_is_nobodys_leaves_the_goal_without(names):
    text = "Erik Berg scored in the 12th minute."
    assert minutes(text, names=names, model=Model()) == [(BERG, "12")]
    assert minutes(text, names=names, model=Model(minutes=NO)) == [(BERG, None)]


def test_the_minute_of_the_sentence_before_is_that_of_a_goal_without_one(names):
    text = "Ajax pressed after six minutes. Erik Berg scored."
    assert minutes(text, names=names) == [(BERG, "6")]
    assert minutes(text, names=names, model=Model(earlier=NO)) == [(BERG, None)]


def test_but_where_its_own_sentence_tells_one_that_counts(names):
    text = "Ajax pressed after six minutes. Erik Berg scored in the 12th minute."
    assert minutes(text, names=names) == [(BERG, "12")]


def test_a_list_gives_each_goal_its_own_minute(names):
    text = "Erik Berg and Jan Holm started.", "Goals: Berg 12, 30, Holm 40 (og)."
    told = weighed(*text, names=names, model=shipped()).tellings
    listed = [each for each in told if each.rule == "goal/list"]
    assert [(each.scorer.person, each.minute.label) for each in listed] == [
        (BERG, "12"), (BERG, "30"), (HOLM, "40")
    ]  # fmt: skip
    assert listed[-1].kind is GoalKind.OWN_GOAL
    assert min(each.strength for each in listed) > 0.8


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Erik Berg scored.", 1),
        ("Erik Berg scored a brace.", 2),
        ("Erik Berg scored twice.", 2),
        ("Erik Berg scored to complete a hat-trick.", 3),
        ("Erik Berg scored after Jan Holm scored a hat-trick.", 1),
    ],
)
def test_a_word_may_tell_several_goals_of_a_scorer(names, text, count):
    tagger = WordTagger(dict.fromkeys(("scored", "brace", "twice", "hat-trick"), 0.9))
    counting = Linear({BIAS: -4.0, "plural=2|0": 8.0, "plural=3|0": 8.0, "plural=3|1": -8.0})
    (first, *_) = tellings(text, names=names, tagger=tagger, model=Model(counts=counting))
    assert first.count == count
    assert first.several > 0.9


def test_the_model_may_count_where_no_word_does(names):
    several = Model(counts=YES)
    assert tellings("Erik Berg scored both.", names=names, model=several)[0].count == 2


def test_clubs_of_the_match_beside_a_scorer_are_weighed_others_are_not(names):
    model = Model(sides=Linear({BIAS: 2.0}))
    (telling,) = tellings(
        "Ajax's Erik Berg scored past PSV, not Feyenoord.", names=names, model=model
    )
    assert telling.lean == {"ajax": 2.0, "psv-eindhoven": 2.0}


def test_what_is_told_without_a_scorer_stays_in_the_order_of_the_text(names):
    text = "Ajax took the lead. Erik Berg scored. PSV levelled."
    told = tellings(text, names=names)
    assert [each.scorer and each.scorer.person for each in told] == [None, BERG, None]


def test_a_scorer_is_where_the_tagger_saw_him(names):
    _, telling = tellings("Jan Holm scored.", "Soon Erik Berg scored.", names=names)
    assert telling.seen.place == 1
    assert telling.seen.tags.sheet.units[telling.seen.at].mention == telling.scorer


def test_the_rules_that_find_a_scorer_are_known_by_his_place(names):
    reading = reading_of("Erik Berg scored.", "Ajax took the lead.", names=names)
    assert rules_of(patterns_in(reading)) == {0: ["goal/scored"]}


LEAD = "Ajax beat PSV 1-0 on Sunday."


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg scored for Ajax in the 12th minute.",
        "Erik Berg headed the only goal for Ajax.",
        "Ajax took the lead when Erik Berg fired home from close range.",
        "The winner came from Erik Berg, who scored from the penalty spot.",
    ],
)
def test_a_plain_goal_is_a_goal(names, text):
    assert strength(BERG, LEAD, text, names=names) > 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg had a goal disallowed for offside in the 40th minute.",
        "Erik Berg thought he had scored, but the goal was ruled out.",
        "Erik Berg hit the post.",
        "Erik Berg missed a penalty.",
        "Erik Berg should have scored.",
        "Goalkeeper Erik Berg saved a header from Jan Holm.",
    ],
)
def test_what_only_sounds_like_a_goal_is_none(names, text):
    assert strength(BERG, LEAD, text, names=names) < 0.4


def test_two_scorers_of_a_sentence_have_each_his_own_minute(names):
    text = "Erik Berg scored in the 12th minute and Jan Holm scored in the 30th minute."
    told = weighed(LEAD, text, names=names, model=shipped()).tellings
    assert [(each.scorer.person, each.minute.label) for each in told if each.scorer] == [
        (BERG, "12"), (HOLM, "30")
    ]  # fmt: skip


@pytest.mark.parametrize("person", ["Olof Nyman", "Bob Roe", "Ümit Özgür"])
def test_who_scored_does_not_matter_to_how_surely(names, person):
    text = "{} scored for Ajax in the 12th minute."
    mine, his = (strength(who, LEAD, text.format(who), names=names) for who in (person, BERG))
    assert mine == pytest.approx(his)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Erik Berg scored in the 12th minute and again in the 40th minute.",
            "Jan Holm netted twice.",
            "He scored.",
            "Ajax took the lead after six minutes.",
            "PSV levelled through Holm.",
            "Goals: Berg 12, Holm 30.",
        ]
    ),
    max_size=5,
)


@settings(max_examples=25, deadline=None)
@given(SENTENCES, st.booleans())
def test_tellings_are_chances_in_the_order_of_the_text(names, paragraphs, trained):
    model, tagger = (shipped(), None) if trained else (CREDULOUS, WORDS)
    told = weighed(*paragraphs, names=names, model=model, tagger=tagger).tellings
    assert all(0.0 <= each.strength <= 1.0 and each.count >= 1 for each in told)
    assert all(one.trigger.start <= other.trigger.start for one, other in pairwise(told))


@pytest.mark.parametrize(
    ("text", "antecedents", "unheard"),
    [
        ("He netted.", NO, Unheard.UNRESOLVED),
        ("He netted.", YES, None),
        ("He nudged.", Linear({BIAS: -0.7}), Unheard.UNSURE),
    ],
)
def test_whoever_may_have_scored_is_a_suspect_also_where_nothing_is_told_of_him(
    names, text, antecedents, unheard
):
    model = replace(CREDULOUS, antecedents=antecedents)
    tagger = WordTagger({**WORDS.words, "nudged": 0.1})
    told = weighed("Erik Berg ran.", text, names=names, model=model, tagger=tagger)
    (suspect,) = suspects(told.tags, company_of(told.tags), 1, model)
    assert (suspect.who.person, suspect.unheard) == (BERG, unheard)
    assert bool(told.tellings) is (unheard is None)


def test_each_minute_beside_a_scorer_has_a_reason_where_it_is_not_his(names):
    text = "Erik Berg netted and Jan Holm scored in the 12th minute."
    told = weighed(text, names=names, model=CREDULOUS, tagger=WORDS)
    links = [(each.at, each.untimed) for each in links_of(told.tags[0], CREDULOUS)]
    assert [untimed for _, untimed in links] == [None, Untimed.ANOTHERS]
    never = links_of(told.tags[0], replace(CREDULOUS, minutes=NO))
    assert {each.untimed for each in never} == {Untimed.UNLIKELY}
    two = "Erik Berg scored in the 12th minute and left before the 80th minute."
    told = weighed(two, names=names, model=CREDULOUS, tagger=WORDS)
    links = [each.untimed for each in links_of(told.tags[0], CREDULOUS)]
    assert links == [None, Untimed.SETTLED]
