"""Reports with their gold marked in them: what a mark is, and what is wrong with one."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.training.corpus import CorpusError, Report, Span, parse, problems, reports

CORPUS = Path(__file__).parents[3] / "corpus" / "reports"

HEAD = """\
style = "plain"
matches = [{id="m1", home="Ajax", away="Feyenoord", score="1-0"}]
goals = [{id="g1", match="m1", side="home", scorer="Erik Berg", minute="45+2"}]
"""
MORE = """\
date = 2021-03-14
[people]
home = ["Jan Holm"]
away = ["Erik Berg"]
home_coach = ["Ole Lund"]
"""
BODY = "[Erik Berg]{g1.scorer} [scored]{g1} and Ajax won [1-0]{m1.score}."


def report(*, head: str = HEAD, body: str = BODY) -> Report:
    return parse(f"+++\n{head}+++\n{body}\n", "test")


def marked(text: str) -> list[tuple[str, str]]:
    """The tags of a marked text, each with its words, in the order of the text."""
    told = report(body=text)
    return [(span.tag, told.text[span.start : span.end]) for span in told.spans]


WORD = st.text(
    st.characters(exclude_characters="[]{}", exclude_categories=["Cs", "Z", "Cc"]), min_size=1
)
TAGS = st.lists(
    st.sampled_from(["g1", "g1.scorer", "m1.home", "x.other-match", "x.past"]),
    min_size=1,
    max_size=3,
    unique=True,
)


@dataclass(frozen=True)
class Mark:
    """Words, and what they are marked as."""

    tags: list[str]
    inner: "str | Mark | list"


TEXTS = st.recursive(
    WORD,
    lambda inner: st.builds(Mark, TAGS, inner) | st.lists(inner, min_size=1, max_size=4),
    max_leaves=12,
)


def written(text: str | Mark | list) -> str:
    """A text as a report has it; the parts of a list stand side by side."""
    match text:
        case str():
            return text
        case Mark(tags, inner):
            return f"[{written(inner)}]{{{' '.join(tags)}}}"
        case _:
            return " ".join(map(written, text))


def read(text: str | Mark | list, at: int = 0) -> tuple[str, list[Span]]:
    """The words of a text, and where each of its marks stands."""
    match text:
        case str():
            return text, []
        case Mark(tags, inner):
            words, spans = read(inner, at)
            return words, [*spans, *(Span(tag, at, at + len(words)) for tag in tags)]
    parts: list[str] = []
    spans = []
    for each in text:
        words, found = read(each, at)
        parts.append(words)
        spans += found
        at += len(words) + 1
    return " ".join(parts), spans


@given(TEXTS)
def test_marking_any_words_of_a_text_changes_nothing_but_the_spans(text):
    words, spans = read(text)
    told = report(body=written(text))
    assert told.text == words + "\n"
    assert Counter(told.spans) == Counter(spans)


def test_a_mark_may_stand_in_another_at_either_end_or_in_its_midst():
    inner, minute = "[14th-minute]{g1.minute}", ("g1.minute", "14th-minute")
    assert marked(f"[{inner} drive]{{g1}}") == [minute, ("g1", "14th-minute drive")]
    assert marked(f"[a {inner} drive]{{g1}}") == [("g1", "a 14th-minute drive"), minute]
    assert marked(f"[a {inner}]{{g1}}") == [("g1", "a 14th-minute"), minute]


def test_spans_stand_in_the_order_of_the_text_and_count_code_points():
    told = report(body="⚽ [Łukasz Çelik]{g1.scorer} [struck]{g1} 𝟚 [more]{x.tally}.")
    assert [(span.start, span.end) for span in told.spans] == [(2, 14), (15, 21), (24, 28)]


def test_brackets_that_mark_nothing_are_words():
    told = report(body='"He [Berg] was [sic] lucky," it said.')
    assert told.text == '"He [Berg] was [sic] lucky," it said.\n'
    assert told.spans == ()


def test_a_head_tells_the_matches_the_goals_and_whose_player_everybody_is():
    told = report(head=HEAD.replace('minute="45+2"', "minute=12, own_goal=true") + MORE)
    assert (told.id, told.style, told.date) == ("test", "plain", "2021-03-14")
    assert [(match.home, match.away, match.score) for match in told.matches] == [
        ("Ajax", "Feyenoord", (1, 0))
    ]
    (goal,) = told.goals
    assert (goal.scorer, goal.minute) == ("Erik Berg", "12")
    assert (goal.own_goal, goal.penalty) == (True, False)
    assert told.people == {"Jan Holm": "home", "Erik Berg": "away"}


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("Ajax won.", "two lines"),
        ("+++\nstyle = 'plain'\nAjax won.", "two lines"),
        ("+++\nstyle = plain\n+++\nAjax won.", "value"),
        ("+++\ndate = 2021-03-14\n+++\nAjax won.", "style"),
        ("+++\nstyle = 'plain'\nmatches = [{id='m1', home='Ajax'}]\n+++\nAjax won.", "away"),
        (f"+++\n{HEAD.replace('minute', 'moment')}+++\nAjax won.", "moment"),
    ],
)
def test_what_does_not_read_is_told_with_the_name_of_the_report(source, why):
    with pytest.raises(CorpusError, match=f"^agency-007: .*{why}"):
        parse(source, "agency-007")


def test_reports_are_found_in_all_folders_below_in_the_order_of_their_paths(tmp_path):
    for place in ("b/two.txt", "a/deep/one.txt", "c.txt", "a/notes.md"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(f"+++\n{HEAD}+++\n{BODY}\n", "utf-8")
    assert [each.id for each in reports(tmp_path)] == ["one", "two", "c"]


def test_a_report_that_fits_its_gold_has_no_problems():
    assert not list(problems(report()))


OTHER_MATCH = HEAD.replace("}]\ngoals", '}, {id="m2", home="PSV", away="AZ", score="0-0"}]\ngoals')


@pytest.mark.parametrize(
    ("head", "body", "problem"),
    [
        ("style = 'plain'\n", "Ajax won.", "no match in the head"),
        (HEAD, f"{BODY} [It rained]{{weather}}.", "'weather' is no tag (on 'It rained')"),
        (HEAD, f"{BODY} [Over]{{x.miss}}.", "'miss' is no trap"),
        (HEAD, f"{BODY} [Second]{{g2}}.", "'g2' is of nothing in the head"),
        (HEAD, f"{BODY} [Roe]{{g1.keeper}}.", "'g1.keeper' has no such part"),
        (HEAD, f"{BODY} [Ajax]{{m1.scorer}}.", "'m1.scorer' has no such part"),
        (HEAD, f"{BODY} [Ajax]{{m1}}.", "'m1' has no such part"),
        (HEAD, f"{BODY} [Over\nand out]{{x.chance}}.", "x.chance goes over more than one line"),
        (HEAD, f"{BODY} [Over [and]{{x.chance out]{{x.past}}.", "a brace is left in the text"),
        (HEAD, f"{BODY} [He was [sic] unlucky]{{x.past}}.", "a brace is left in the text"),
        (HEAD.replace("1-0", "2-0"), BODY, "m1: the goals make 1-0, not (2, 0)"),
        (
            OTHER_MATCH.replace(
                'minute="45+2"}', 'minute="45+2"}, {id="g2", match="m2", side="away"}'
            ),
            BODY,
            "m2: more goals than the score",
        ),
        (HEAD.replace('side="home"', 'side="us"'), BODY, "g1: match or side is wrong"),
        (HEAD.replace('match="m1"', 'match="m3"'), BODY, "g1: match or side is wrong"),
        (HEAD.replace("45+2", "45'"), BODY, "g1: a minute is written 37 or 45+2"),
        (HEAD.replace("Erik Berg", "Jan Holm"), BODY, "g1: 'Jan Holm' is not in the text"),
        (HEAD, "Erik Berg [scored]{g1}.", "g1: no words are marked g1.scorer"),
        (HEAD, "[Erik Berg]{g1.scorer} was there.", "g1: no words are marked g1"),
        (HEAD + MORE, BODY, "[people]: 'Jan Holm' of 'Jan Holm' is not in the text"),
    ],
)
def test_what_a_reader_would_not_see_is_a_problem(head, body, problem):
    assert any(told.startswith(problem) for told in problems(report(head=head, body=body)))


def test_a_text_without_a_match_is_no_report():
    assert not list(problems(report(head="style = 'no-report'\n", body="It [rained]{x.past}.")))


def test_a_goal_whose_scorer_the_text_hides_needs_no_marks():
    assert not list(problems(report(head=HEAD.replace(', scorer="Erik Berg"', ""), body="1-0.")))


def test_of_other_matches_not_every_goal_need_be_told():
    assert not list(problems(report(head=OTHER_MATCH.replace("0-0", "3-3"))))


@pytest.fixture(scope="module")
def corpus() -> list[Report]:
    return list(reports(CORPUS))


def test_the_corpus_fits_its_gold(corpus):
    found = [f"{each.id}: {problem}" for each in corpus for problem in problems(each)]
    assert not found, "\n".join(found)


def test_the_corpus_is_large_and_of_many_styles(corpus):
    assert len(corpus) >= 600
    assert sum(len(each.text.split()) for each in corpus) >= 180_000
    assert len({each.style for each in corpus}) >= 12


def test_no_two_reports_of_the_corpus_share_a_name_or_a_text(corpus):
    assert len({each.id for each in corpus}) == len(corpus)
    assert len({each.text for each in corpus}) == len(corpus)


def test_the_corpus_leaves_no_brace_in_a_text_and_no_tag_unknown_even_where_no_match_is(corpus):
    for each in corpus:
        assert not {"{", "}"} & {*each.text}, each.id
        if not each.matches:
            assert all(span.tag.startswith("x.") for span in each.spans), each.id
