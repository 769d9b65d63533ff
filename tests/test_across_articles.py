"""What one article tells enters the reading of another as a prior, and never as evidence."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from threading import Lock

import pytest

from graphsvc.articles import read_article
from graphsvc.extraction import extract
from graphsvc.graph.build import GraphView
from graphsvc.graph.recall import Recollection
from graphsvc.knowledge import KnowledgeBase
from graphsvc.model import Claim, ScoreValue, StatementStatus
from graphsvc.reference import load_names
from graphsvc.store import open_store
from graphsvc.store.memory import MemoryStore
from tests.builders import claim, day, introduced
from tests.graph.logs import dump

ROOT = Path(__file__).parents[1]

AJAX_SQUAD = """Ajax see off Feyenoord

Sunday 7 March 2021

Ajax beat Feyenoord 2-0 at home on Sunday.

Ajax striker Anders Berg scored in the 12th minute, and Ajax midfielder Ole Vik added the second \
in the 70th minute.
"""
PSV_SQUAD = """PSV past Utrecht

Sunday 7 March 2021

PSV beat Utrecht 1-0 at home on Sunday.

PSV striker Jan Holm scored the only goal in the 30th minute.
"""
OPEN = """Rain and goals

Sunday 14 March 2021

Ajax and PSV drew 1-1 in heavy rain on Sunday.

It was a dull first half.

Holm opened the scoring in the 50th minute with a low shot.

Berg equalised in the 80th minute from close range.
"""
MOVED = """Berg downs his old club

Sunday 14 March 2021

PSV beat Ajax 1-0 in heavy rain on Sunday.

PSV striker Anders Berg put PSV ahead in the 80th minute against Ajax.
"""
PLAIN = """Ajax beat PSV

Sunday 14 March 2021

Ajax beat PSV 2-1 at home on Sunday.

Ajax striker Anders Berg scored twice for Ajax in the 12th and 70th minutes, and PSV striker Jan \
Holm scored for PSV in the 30th minute.
"""
DOUBTFUL = """Berg and the rain

Monday 15 March 2021

Ajax and PSV met in heavy rain on Sunday.

The hosts took the lead when Berg scored in the 12th minute.

The visitors levelled when Holm scored in the 30th minute for 1-1.

Berg scored again in the 70th minute and it was 2-1.
"""
GUESSED = """Rain again

Monday 15 March 2021

PSV and Ajax met in heavy rain on Sunday.

The hosts took the lead in the 12th minute through Berg.

The visitors levelled in the 30th minute through Holm.
"""
HOSTS_BY_SCORE = """Rain without end

Monday 15 March 2021

PSV drew 1-1 with Ajax in heavy rain on Sunday.

The visitors took the lead in the 12th minute when PSV striker Erik Berg scored.

The hosts levelled in the 30th minute when Ajax striker Jan Holm scored.
"""
HOSTS_BY_GOALS = HOSTS_BY_SCORE.replace("PSV drew 1-1 with Ajax", "PSV and Ajax met")
"""As the next one: by the article alone PSV were at home."""
HOSTS_BY_VIK = """Vik in the rain

Monday 15 March 2021

PSV and Ajax met in heavy rain on Sunday.

The hosts took the lead when Berg scored in the 12th minute.

The visitors levelled when Holm scored in the 30th minute for 1-1.

The visitors won when PSV striker Erik Vik made it 2-1.
"""
ALL = (AJAX_SQUAD, PSV_SQUAD, OPEN, MOVED, PLAIN, DOUBTFUL, GUESSED)
AJAX, PSV = "club:ajax", "club:psv-eindhoven"
BERG, HOLM = "player:anders-berg", "player:jan-holm"


@pytest.fixture(scope="module")
def names():
    return load_names(ROOT / "seeds" / "reference")


async def holding(*texts, names, store=None):
    """A knowledge base that has taken in some articles, one after the other."""
    base = await KnowledgeBase.open(store or MemoryStore(), names)
    for text in texts:
        await base.ingest(text)
    return base


async def claims_in(base, text):
    """The claims that the log holds of an article, after it was taken in last."""
    article = read_article(text).id
    (commit,) = await base._store.log(base.view.revision - 1)
    claims = [each for each in commit.records if isinstance(each, Claim)]
    return [each for each in claims if each.source == article]


async def claims_after(*texts, names):
    """The claims of the last of some articles, taken in one after the other."""
    return await claims_in(await holding(*texts, names=names), texts[-1])


def said(claims, name):
    """What is claimed on a property, by subject."""
    return {each.statement.subject: each for each in claims if each.statement.property == name}


def clubs_of_scorers(claims):
    scorers, clubs = said(claims, "scorer"), said(claims, "creditedTo")
    return {
        scorers[goal].statement.value.entity: clubs[goal].statement.value.entity for goal in scorers
    }


# ---------------------------------------------------------------- priors


async def test_squads_of_earlier_articles_tell_for_whom_a_scorer_scored(names):
    alone = clubs_of_scorers(await claims_after(OPEN, names=names))
    assert alone != {"player:berg": AJAX, "player:holm": PSV}
    claims = await claims_after(AJAX_SQUAD, PSV_SQUAD, OPEN, names=names)
    assert clubs_of_scorers(claims) == {BERG: AJAX, HOLM: PSV}


async def test_its_own_words_overrule_what_earlier_articles_say(names):
    claims = await claims_after(AJAX_SQUAD, MOVED, names=names)
    assert clubs_of_scorers(claims) == {BERG: PSV}
    assert not any(each.extraction.priors for each in claims)


async def test_of_scores_in_doubt_the_one_of_an_earlier_report_is_taken(names):
    (alone,) = said(await claims_after(DOUBTFUL, names=names), "finalScore").values()
    claims = await claims_after(PLAIN, DOUBTFUL, names=names)
    (score,) = said(claims, "finalScore").values()
    assert (alone.statement.value, score.statement.value) == (ScoreValue(1, 1), ScoreValue(2, 1))
    assert score.extraction.confidence < alone.extraction.confidence
    assert score.extraction.priors


async def test_whose_goal_the_hosts_goal_is_an_earlier_report_tells(names):
    claims = await claims_after(PLAIN, GUESSED, names=names)
    assert clubs_of_scorers(claims) == {BERG: AJAX, HOLM: PSV}
    assert not said(claims, "homeTeam")
    assert not said(claims, "finalScore")


SIDES = ("homeTeam", "awayTeam", "participant", "finalScore", "teamGoals")
"""What is claimed of who was at home, or hangs on it."""


def of_sides(claims):
    """The claims on sides and score, without the label of the match, which hangs on it as well."""
    told = [each for each in claims if each.statement.property in SIDES]
    return {(replace(each.statement, subject="")): each.extraction.priors for each in told}


@pytest.mark.parametrize("text", [GUESSED, HOSTS_BY_SCORE, HOSTS_BY_GOALS, HOSTS_BY_VIK])
async def test_sides_and_score_that_an_earlier_report_moved_name_it_and_are_no_prior(names, text):
    alone = of_sides(extract(read_article(text), names).claims)
    base = await holding(PLAIN, text, names=names)
    claims = await claims_in(base, text)
    moved = of_sides(claims)
    assert moved.keys() - alone.keys()
    assert all(priors for told, priors in moved.items() if told not in alone)
    hosts = [each for each in base.view.statements if each.statement.property == "homeTeam"]
    known = {each.id for each in hosts if each.statement.value.entity == AJAX}
    assert all(known & set(priors) for priors in moved.values())
    assert all(each.extraction.priors for each in said(claims, "scorer").values())
    days = [each for each in claims if each.statement.property == "date"]
    store = MemoryStore()
    await store.append(introduced([*days, *(each for each in claims if each.extraction.priors)]))
    later = await KnowledgeBase.open(store, names)
    memory = Recollection(later.view, read_article(PLAIN), Lock())
    day = date(2021, 3, 14)
    assert memory.meetings(("ajax", "psv-eindhoven"), day, day) == ()


FIXTURE = "match:eredivisie-2020-21/ajax-psv-eindhoven"


async def test_a_fixture_of_a_dataset_tells_it_as_well(names):
    dataset = {"source": "dataset:fixtures"}
    goals = [(AJAX, 1), (PSV, 1)]
    store = MemoryStore()
    await store.append(
        introduced([
            claim(FIXTURE, "homeTeam", AJAX, **dataset),
            claim(FIXTURE, "awayTeam", PSV, **dataset),
            claim(FIXTURE, "date", day("2021-03-14"), **dataset),
            *(claim(FIXTURE, "teamGoals", n, club=club, **dataset) for club, n in goals),
        ])
    )  # fmt: skip
    base = await holding(GUESSED, names=names, store=store)
    assert clubs_of_scorers(await claims_in(base, GUESSED)) == {
        "player:berg": AJAX,
        "player:holm": PSV,
    }
    assert base.view.node(FIXTURE).score == ScoreValue(1, 1)
    assert [match.id for match in base.view.matches] == [FIXTURE]


# ---------------------------------------------------------------- never evidence


@pytest.mark.parametrize("texts", [(AJAX_SQUAD, PSV_SQUAD, OPEN), (PLAIN, DOUBTFUL), ALL])
async def test_every_claim_quotes_its_own_article_and_what_stands_there(names, texts):
    base = await holding(*texts, names=names)
    by_id = {read_article(text).id: text for text in texts}
    evidence = await base.evidence(
        [each.id for each in base.view.statements], revision=base.view.revision
    )
    claims = [told.claim for found in evidence.values() for told in found]
    assert any(each.extraction.priors for each in claims)
    for each in claims:
        assert each.quotes
        for quote in each.quotes:
            assert by_id[quote.article][quote.start : quote.end] == quote.exact
            assert each.source in (quote.article, "dataset:graphsvc-reference")


async def test_what_priors_moved_names_statements_of_the_log_that_none_moved(names):
    base = await holding(AJAX_SQUAD, PSV_SQUAD, PLAIN, OPEN, DOUBTFUL, GUESSED, names=names)
    moved = [each for each in base.view.statements if each.priors]
    assert moved
    for record in moved:
        premises = [base.view.statement(label) for label in record.priors]
        assert all(each.status is StatementStatus.ACCEPTED for each in premises)
        assert not any(each.priors for each in premises)


async def test_whose_player_he_is_known_to_be_is_not_told_back(names):
    claims = await claims_after(AJAX_SQUAD, PSV_SQUAD, OPEN, names=names)
    alone = said(await claims_after(OPEN, names=names), "memberOf")
    told = said(claims, "memberOf")
    assert HOLM not in told
    assert told[BERG].extraction == alone["player:berg"].extraction


async def test_what_priors_moved_is_no_prior_in_its_turn(names):
    once = await claims_after(AJAX_SQUAD, PSV_SQUAD, OPEN, names=names)
    moved = [each for each in once if each.extraction.priors]
    assert {each.statement.property for each in moved} >= {"scorer", "creditedTo", "appearedIn"}
    again = OPEN.replace("Sunday 14", "Monday 15").replace("in heavy rain", "once more")
    rest = "\n\n".join(["", "A storm broke.", "A dog ran.", "An owl flew.", "All left.\n"])
    alone = await claims_after(again + rest, names=names)
    assert clubs_of_scorers(alone) != {"player:berg": AJAX, "player:holm": PSV}
    store = MemoryStore()
    await store.append(introduced(moved))
    base = await holding(again + rest, names=names, store=store)
    later = [each for each in await claims_in(base, again + rest) if each.extraction.priors]
    assert later == []


# ---------------------------------------------------------------- no circles


@pytest.mark.parametrize("text", ALL, ids=[text.partition("\n")[0] for text in ALL])
async def test_an_article_is_no_prior_of_itself(names, text):
    base = await holding(text, names=names)
    assert (await base.ingest(text)).commit is None
    copy = f"{text}\nIt is late.\n"
    await base.ingest(copy)
    plain = extract(read_article(copy), names).claims
    told = await claims_in(base, copy)
    assert not any(each.extraction.priors for each in told)
    assert len(told) == len([each for each in plain if each.source == read_article(copy).id])


async def test_a_replay_gives_the_same_graph(names, tmp_path):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    base = await holding(*ALL, names=names, store=await open_store(url))
    assert any(each.priors for each in base.view.statements)
    await base.close()
    again = await KnowledgeBase.open(await open_store(url), names)
    assert dump(again.view) == dump(base.view)
    assert dump(again.view.copy()) == dump(base.view)
    await again.close()


@pytest.mark.parametrize("order", list(permutations((AJAX_SQUAD, PSV_SQUAD, OPEN)))[::2])
async def test_in_any_order_what_is_not_moved_is_the_same_and_the_log_replays(names, order):
    base = await holding(*order, names=names)
    log = await base._store.log(0)
    assert dump(GraphView.of(log)) == dump(base.view)
    squads = {
        (base.view.node(record.statement.subject).name, record.statement.value.entity)
        for record in base.view.statements
        if record.statement.property == "memberOf" and record.status is StatementStatus.ACCEPTED
    }
    assert squads >= {("Anders Berg", AJAX), ("Jan Holm", PSV)}


async def test_a_dry_run_remembers_what_the_store_holds(names):
    base = await holding(AJAX_SQUAD, PSV_SQUAD, names=names)
    fork = await base.fork()
    await fork.ingest(OPEN)
    assert clubs_of_scorers(await claims_in(fork, OPEN)) == {BERG: AJAX, HOLM: PSV}
