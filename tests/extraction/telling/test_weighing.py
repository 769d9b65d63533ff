"""Goals as a model weighs them: who, how surely, when, for whom."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tagger import LinearTagger
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.extraction.tagging.units import Form
from graphsvc.extraction.telling.suspects import BASE_RATE
from graphsvc.extraction.telling.weighing import rules_of, weigh
from graphsvc.model import AliasKind, GoalKind, Span, Testimony, WitnessedGoal
from tests.extraction.builders import reading_of
from tests.extraction.weighed import SIDES, WordTagger, patterns_in, weighed

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
    told = weighed(*paragraphs, names=names, model=shipped(Tier.FAST)).tellings
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


def test_each_scorer_has_a_minute_where_the_second_alone_would_rather_have_that_of_the_first(names):
    text = "Erik Berg scored in the 12th minute, Jan Holm netted five minutes later."
    links = Linear({BIAS: -1.0, "Rd=1": 1.5, "Rd=3": 1.5, f"Lk={Form.MINUTE}": 3.0})
    told = minutes(text, names=names, model=replace(CREDULOUS, minutes=links))
    assert told == [(BERG, "12"), (HOLM, "5")]


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("Erik Berg scored with 12 minutes left.", "78"),
        ("Erik Berg scored after Jan Holm fell with 12 minutes left.", "78"),
        ("Erik Berg scored after Jan Holm netted with 12 minutes left.", None),
        ("Erik Berg scored in the 60th minute and waved with 12 minutes left.", None),
    ],
)
def test_the_only_minute_is_more_readily_that_of_the_only_scorer(names, text, minute):
    doubtful = replace(CREDULOUS, minutes=DOUBTFUL)
    assert (BERG, minute) in minutes(text, names=names, model=doubtful)


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


def test_the_minute_of_an_entry_that_announces_a_goal_is_that_of_a_goal_without_one(names):
    text = "GOAL! 2-1 | 57' Ajax pressed. Holm shot. Erik Berg scored."
    faint = Model(minutes=NO, earlier=NO)
    assert minutes(text, names=names, model=faint) == [(BERG, "57")]


def test_a_list_gives_each_goal_its_own_minute(names):
    text = "Erik Berg and Jan Holm started.", "Goals: Berg 12, 30, Holm 40 (og)."
    told = weighed(*text, names=names, model=shipped(Tier.FAST)).tellings
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
    told = weighed(LEAD, text, names=names, model=shipped(Tier.FAST)).tellings
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
    model, tagger = (shipped(Tier.FAST), None) if trained else (CREDULOUS, WORDS)
    told = weighed(*paragraphs, names=names, model=model, tagger=tagger).tellings
    assert all(0.0 <= each.strength <= 1.0 and each.count >= 1 for each in told)
    assert all(one.trigger.start <= other.trigger.start for one, other in pairwise(told))


# ------------------------------------------------------------ witnesses


def witnessed(*paragraphs, names, tagger=WORDS, model=CREDULOUS, witnesses=1, **told):
    """What is told of an article whose goal witnesses tell by words of it."""
    reading = reading_of(*paragraphs, names=names)
    text = reading.article.text
    confidence = told.pop("confidence", 0.8)
    places = {
        key: Span(text.index(each), text.index(each) + len(each)) for key, each in told.items()
    }
    testimony = Testimony((WitnessedGoal(**places, confidence=confidence),))
    heard = replace(reading, testimonies={f"w{n}": testimony for n in range(witnesses)})
    return weigh(heard, patterns_in(reading), SIDES, model, tagger).tellings


def odds(chance):
    return chance / (1 - chance)


def test_a_witness_makes_a_scorer_surer_or_less_sure_by_what_he_is_worth(names):
    told = {"words": "netted", "scorer": BERG}
    (alone,) = tellings("Erik Berg netted.", names=names)
    (surer,) = witnessed("Erik Berg netted.", names=names, **told, confidence=0.8)
    (same,) = witnessed("Erik Berg netted.", names=names, **told, confidence=BASE_RATE)
    (doubted,) = witnessed("Erik Berg netted.", names=names, **told, confidence=0.1)
    assert odds(surer.strength) / odds(alone.strength) == pytest.approx(odds(0.8) / odds(BASE_RATE))
    assert same.strength == pytest.approx(alone.strength)
    assert doubted.strength < alone.strength
    assert surer.rule == alone.rule


def test_two_witnesses_are_surer_than_one(names):
    told = {"words": "netted", "scorer": BERG}
    (one,) = witnessed("Erik Berg netted.", names=names, **told)
    (two,) = witnessed("Erik Berg netted.", names=names, **told, witnesses=2)
    assert one.strength < two.strength


def test_what_a_witness_repeats_is_not_surer_for_that(names):
    reading = reading_of("Erik Berg netted.", names=names)
    goals = tuple(
        WitnessedGoal(words=Span(10, 16), scorer=Span(0, 9), confidence=each) for each in (0.8, 0.7)
    )
    heard = replace(reading, testimonies={"w": Testimony(goals)})
    (twice,) = weigh(heard, patterns_in(reading), SIDES, CREDULOUS, WORDS).tellings
    (once,) = witnessed("Erik Berg netted.", names=names, words="netted", scorer=BERG)
    assert twice.strength == pytest.approx(once.strength)


def test_a_witness_lets_in_whom_the_model_leaves_out(names):
    text = "Erik Berg tapped the ball."
    assert tellings(text, names=names) == ()
    (telling,) = witnessed(text, names=names, words="tapped", scorer=BERG)
    assert telling.rule == "goal/w0"
    assert 0.3 < telling.strength < 0.8
    assert text[telling.trigger.start : telling.trigger.end] == "tapped"
    assert telling.seen


def test_whom_the_model_does_not_look_at_is_as_sure_as_his_witness(names):
    silent = WordTagger({})
    text = "Erik Berg ran.", "Then the ball was in."
    (telling,) = witnessed(*text, names=names, tagger=silent, words="was in", scorer=BERG)
    assert telling.scorer.person == BERG
    assert telling.strength == pytest.approx(0.8)


def test_a_pronoun_means_whom_the_witness_says(names):
    text = "Jan Holm and Erik Berg ran.", "He scored."
    (model,) = tellings(*text, names=names)
    other = HOLM if model.scorer.person == BERG else BERG
    told = witnessed(*text, names=names, words="scored", scorer=other)
    assert {each.scorer.person for each in told} == {BERG, HOLM}
    (his,) = (each for each in told if each.scorer.person == other)
    assert his.strength > model.strength


def test_a_pronoun_that_a_witness_leaves_open_means_whom_the_model_says(names):
    text = "Erik Berg ran.", "He tapped it."
    (telling,) = witnessed(*text, names=names, words="tapped", scorer="He")
    assert telling.scorer.person == BERG
    assert telling.rule == "goal/w0"


def test_a_pronoun_that_means_nobody_scores_nothing_whoever_says_so(names):
    assert witnessed("He tapped it.", names=names, words="tapped", scorer="He") == ()


def test_a_witness_adds_the_minute_the_side_and_the_kind(names):
    text = "Erik Berg netted for Ajax in the 40th minute."
    silent = Model(minutes=NO, antecedents=YES, counts=NO)
    told = {"minute": "40th minute", "club": "Ajax", "own_goal": "netted"}
    (telling,) = witnessed(text, names=names, model=silent, words="netted", scorer=BERG, **told)
    assert telling.minute.label == "40"
    assert telling.kind is GoalKind.OWN_GOAL
    assert telling.lean["ajax"] < 0


def test_but_a_minute_that_the_model_finds_counts_first(names):
    text = "Erik Berg netted in the 12th minute. The 40th minute was dull."
    told = {"words": "netted", "scorer": BERG, "minute": "40th minute"}
    (telling,) = witnessed(text, names=names, **told)
    assert telling.minute.label == "12"


def test_a_list_that_a_witness_reads_too_still_gives_each_goal_its_minute(names):
    text = "Erik Berg started.", "Goals: Berg 12, 30."
    model = shipped(Tier.FAST)
    told = witnessed(*text, names=names, model=model, tagger=LinearTagger(model),
                     words="12", scorer="Berg 12")  # fmt: skip
    assert [each.minute.label for each in told if each.rule == "goal/list"] == ["12", "30"]
