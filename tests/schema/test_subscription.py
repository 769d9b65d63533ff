"""What can be followed."""

import asyncio

import pytest

from graphsvc.knowledge import KnowledgeBase
from graphsvc.schema import Caller
from graphsvc.store.memory import MemoryStore
from tests.asking import SCHEMA, answer, names
from tests.builders import claim, introduced
from tests.worlds import MATCH, NEXT, OPENER, ROVERS, UNITED, fixture, leveller, opener, played

LIVE = """subscription ($match: ID!) { matchUpdated(match: $match) {
  score { text } goals { scorer { name } evidence { quote } } } }"""
CHANGED = """subscription ($subject: ID, $kinds: [ChangeKind!]) {
  changed(subject: $subject, kinds: $kinds) {
    id at kind subject { id } statement { text } before { text }
    cause { ... on Article { headline } } } }"""

ELSEWHERE = [claim(ROVERS, "country", "place:italy")]
FRESH = [claim(MATCH, "finalScore", (2, 1), source=f"article:{n}") for n in ("two", "three")]


@pytest.fixture
async def store():
    store = MemoryStore()
    await store.append(introduced([*played(), *fixture()]))
    return store


@pytest.fixture
async def knowledge(store):
    return await KnowledgeBase.open(store, names())


@pytest.fixture
def commit(store, knowledge):
    """Append a batch, as another process would, and catch up with it."""

    async def append(*batches):
        for batch in batches:
            await store.append(introduced(batch))
        await knowledge.catch_up()

    return append


async def follow(knowledge, query, **variables):
    """The events of a subscription that has begun."""
    caller, before = Caller(knowledge), len(knowledge._watchers)
    events = await SCHEMA.subscribe(query, variable_values=variables, context_value=caller)
    first = asyncio.ensure_future(anext(events))
    # There is nothing to wait for but the watcher that the subscription registers.
    while len(knowledge._watchers) == before and not first.done():  # noqa: ASYNC110
        await asyncio.sleep(0)

    async def begun():
        yield await first
        async for event in events:
            yield event

    return begun(), events


async def take(events, many):
    """The next events, and the certainty that no other follows at once."""
    told = [await asyncio.wait_for(anext(events), timeout=5) for _ in range(many)]
    assert [each.errors for each in told] == [None] * many
    return [each.data for each in told]


async def nothing_more(events):
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(anext(events), timeout=0.05)


async def test_each_change_of_a_match_is_told_once_and_as_it_is_then(knowledge, commit):
    events, _ = await follow(knowledge, LIVE, match=MATCH)
    await commit(ELSEWHERE, opener())
    (first,) = await take(events, 1)
    await commit(leveller())
    (second,) = await take(events, 1)
    goals = [each["matchUpdated"]["goals"] for each in (first, second)]
    assert [len(each) for each in goals] == [1, 2]
    assert goals[0][0]["evidence"] == [{"quote": "Somebody wrote a report."}]
    await nothing_more(events)


async def test_commits_that_come_at_once_are_told_one_by_one(knowledge, commit):
    events, _ = await follow(knowledge, LIVE, match=MATCH)
    await commit(opener(), ELSEWHERE, leveller(), FRESH)
    assert len(await take(events, 3)) == 3
    await nothing_more(events)


@pytest.mark.parametrize(
    "batch",
    [
        [claim(MATCH, "venue", "venue:park")],
        [claim(MATCH, "finalScore", (1, 1), source="article:two")],
        [claim("article:two", "about", MATCH, source="article:two")],
        [claim("player:p", "appearedIn", MATCH)],
        [claim("shot:lost", "match", MATCH)],
        [claim("card:lost", "match", MATCH)],
        [claim("substitution:lost", "match", MATCH)],
    ],
)
async def test_whatever_is_told_of_a_match_is_news(knowledge, commit, batch):
    events, _ = await follow(knowledge, LIVE, match=MATCH)
    await commit(batch)
    await take(events, 1)


async def test_what_is_told_of_its_goals_is_news_and_of_another_match_is_not(knowledge, commit):
    await commit(opener())
    events, _ = await follow(knowledge, LIVE, match=MATCH)
    await commit([claim(NEXT, "venue", "venue:park")], [claim(OPENER, "period", 1)])
    await take(events, 1)
    await nothing_more(events)


@pytest.mark.parametrize(
    ("event", "name"),
    [("shot:s", "shotBy"), ("card:c", "shownTo"), ("substitution:t", "playerOn")],
)
async def test_what_is_told_of_anything_that_happened_in_it_is_news(knowledge, commit, event, name):
    await commit([claim(event, "match", MATCH)])
    events, _ = await follow(knowledge, LIVE, match=MATCH)
    await commit([claim(event, name, "player:p")])
    await take(events, 1)


async def test_a_match_that_is_not_there_cannot_be_followed(knowledge):
    events, _ = await follow(knowledge, LIVE, match="match:none")
    (error,) = (await anext(events)).errors
    assert error.message == "No match has the id 'match:none': take one from `matches`."


async def test_every_change_is_told_once_and_in_order(knowledge, commit):
    events, _ = await follow(knowledge, CHANGED)
    await commit([claim(MATCH, "venue", "venue:park")], FRESH)
    told = [each["changed"] for each in await take(events, 3)]
    assert [each["kind"] for each in told] == ["ADDED", "CHANGED", "ADDED"]
    assert [each["statement"]["text"] for each in told] == [
        "The venue of Rovers v United is Park.",
        "Rovers v United ended 1-1.",
        "Rovers v United ended 2-1.",
    ]
    assert [each["before"] for each in told] == [
        None,
        None,
        {"text": "Rovers v United ended 1-1."},
    ]
    assert told[2]["cause"] == {"headline": "Report two"}
    await nothing_more(events)
    node = "query ($id: ID!) { node(id: $id) { ... on Change { kind statement { text } } } }"
    again = (await answer(knowledge, node, id=told[1]["id"]))["node"]
    assert again == {name: told[1][name] for name in ("kind", "statement")}
    assert (await answer(knowledge, node, id="change:99/none"))["node"] is None


async def test_changes_are_chosen_by_subject_and_by_kind(knowledge, commit):
    events, _ = await follow(knowledge, CHANGED, subject=MATCH, kinds=["CHANGED"])
    await commit(leveller(), ELSEWHERE, FRESH)
    (told,) = await take(events, 1)
    assert (told["changed"]["kind"], told["changed"]["subject"]) == ("CHANGED", {"id": MATCH})
    await nothing_more(events)


async def test_a_subject_that_is_not_there_cannot_be_followed(knowledge):
    events, _ = await follow(knowledge, CHANGED, subject="club:none")
    (error,) = (await anext(events)).errors
    assert error.message == "Nothing has the id 'club:none': take one from an answer."


async def test_a_subscription_that_ends_leaves_nothing_behind(knowledge, commit):
    wrapped, events = await follow(knowledge, CHANGED)
    await commit(ELSEWHERE)
    await take(wrapped, 1)
    assert len(knowledge._watchers) == 1
    await events.aclose()
    assert not knowledge._watchers


async def test_followers_do_not_take_from_each_other(knowledge, commit):
    one, _ = await follow(knowledge, CHANGED)
    other, _ = await follow(knowledge, CHANGED)
    await commit(ELSEWHERE, opener())
    told = [[each["changed"]["id"] for each in await take(events, 6)] for events in (one, other)]
    assert told[0] == told[1]


OPENED = "subscription { conflictOpened { id kind open statements { id } } }"


def attendance(number, source):
    return claim(MATCH, "attendance", number, source=f"article:{source}")


async def test_a_conflict_is_told_when_it_comes_up_and_when_it_has_one_more_side(knowledge, commit):
    events, _ = await follow(knowledge, OPENED)
    await commit([attendance(1, "one")], [attendance(2, "two")], [attendance(2, "three")])
    ((first,),) = [[each["conflictOpened"] for each in await take(events, 1)]]
    assert (first["kind"], first["open"], len(first["statements"])) == ("DIFFERENT_VALUES", True, 2)
    await commit([attendance(3, "four")])
    (again,) = await take(events, 1)
    assert (again["conflictOpened"]["id"], len(again["conflictOpened"]["statements"])) == (
        first["id"],
        3,
    )
    await nothing_more(events)


async def test_another_scope_of_a_property_in_dispute_is_a_conflict_of_its_own(knowledge, commit):
    def goals(club, number, source):
        return claim(MATCH, "teamGoals", number, source=f"article:{source}", club=club)

    events, _ = await follow(knowledge, OPENED)
    await commit([goals(ROVERS, 1, "one"), goals(ROVERS, 2, "two")])
    await commit([goals(UNITED, 1, "one"), goals(UNITED, 2, "two")])
    told = [each["conflictOpened"] for each in await take(events, 2)]
    assert len({each["id"] for each in told}) == 2
    assert UNITED in told[1]["id"]
    await nothing_more(events)


async def test_what_is_told_of_a_merged_node_is_news_of_its_old_id(knowledge, commit):
    merged = """mutation { mergeEntities(input: {from: "club:united", into: "club:rovers",
      comment: "one"}) { userErrors { code } } }"""
    events, _ = await follow(knowledge, CHANGED, subject=UNITED, kinds=["ADDED"])
    await answer(knowledge, merged)
    await commit(ELSEWHERE)
    (told,) = await take(events, 1)
    assert told["changed"]["subject"] == {"id": ROVERS}


BROKEN = """subscription ($kinds: [ConflictKind!]) {
  conflictOpened(kinds: $kinds) { id kind open why } }"""


async def test_a_broken_rule_is_told_when_it_comes_up(knowledge, commit):
    events, _ = await follow(knowledge, BROKEN, kinds=["RULE_BROKEN"])
    await commit([attendance(1, "one"), attendance(2, "two")])
    await commit([claim(MATCH, "halfTimeScore", (3, 0))], ELSEWHERE)
    (told,) = [each["conflictOpened"] for each in await take(events, 1)]
    assert (told["kind"], told["open"]) == ("RULE_BROKEN", True)
    assert "half" in told["why"]
    query = "query ($id: ID!) { node(id: $id) { id ... on Conflict { kind } } }"
    again = (await answer(knowledge, query, id=told["id"]))["node"]
    assert again == {"id": told["id"], "kind": "RULE_BROKEN"}
    await nothing_more(events)


AMBIGUOUS = """subscription { conflictOpened(kinds: [AMBIGUOUS_SCOPE]) { kind } }"""


async def test_words_with_two_readings_are_told_of_where_they_are_asked_for(knowledge, commit):
    likely = claim(ROVERS, "recentForm", 4, scope="competition:cup")
    other = claim(ROVERS, "recentForm", 4, likely=likely.statement)
    asked, _ = await follow(knowledge, AMBIGUOUS)
    plain, _ = await follow(knowledge, OPENED)
    await commit([likely, other])
    assert await take(asked, 1) == [{"conflictOpened": {"kind": "AMBIGUOUS_SCOPE"}}]
    await nothing_more(plain)
