"""What the service answers as it starts: the seed article beside its reference data, over HTTP."""

from pathlib import Path

from graphsvc.app import create_app
from graphsvc.seeding import datasets_in, take_in_dataset
from graphsvc.settings import Settings, packaged_seeds
from tests.asking import answer, holding_seed
from tests.serving import client_of, ready

SEEDS = packaged_seeds()
OPERATIONS = Path(__file__).parent / "schema" / "operations"
GROUP_D = "champions-league-2020-21/group-d"


def operation(name):
    return (OPERATIONS / f"{name}.graphql").read_text("utf-8")


async def test_the_article_is_answered_beside_its_reference_data():
    settings = Settings(
        store="memory:", seeds=SEEDS / "articles", datasets=SEEDS / "reference" / "datasets"
    )
    async with client_of(create_app(settings)) as client:
        await ready(client)

        async def ask(name, **variables):
            body = {"query": operation(name), "variables": variables}
            response = await client.post("http://localhost:8000/graphql", json=body)
            told = response.json()
            assert (name, response.status_code, told.get("errors")) == (name, 200, None)
            return told["data"]

        romero(await ask("goals_by_club"))
        tables(await ask("two_tables"))
        merged(await ask("group_table"))
        conflicts(await ask("conflicts"))
        results(await ask("club_results", club="atalanta"))
        squad(await ask("squad"))
        meetings(await ask("head_to_head", a="club:atalanta", b="club:midtjylland"))
        needs(await ask("needs", stage=GROUP_D, match=f"match:{GROUP_D[:24]}/ajax-atalanta"))
        checks(await ask("checks"))
        played = await ask("fixtures", club="club:atalanta")
        assert played["matches"]["nodes"] == []


def romero(told):
    (row,) = told["player"]["goalsByClub"]
    assert (row["goals"]["value"], row["goals"]["bound"]) == (1, "EXACT")


def tables(told):
    rows = [(r["rank"], r["club"]["name"], *r["points"].values()) for r in _rows(told, "computed")]
    assert rows == [
        (1, "Liverpool", 12, "EXACT"),
        (2, "Atalanta", 8, "EXACT"),
        (3, "Ajax", 7, "EXACT"),
        (4, "Midtjylland", 1, "EXACT"),
    ]
    reported = {r["club"]["name"]: r["rank"] for r in _rows(told, "reported")}
    assert reported["Atalanta"] == 2


def _rows(told, which):
    return told["stage"][which]["rows"]


def merged(told):
    table = told["stage"]["table"]
    assert table["disagreements"] == []
    (atalanta,) = (row for row in table["rows"] if row["club"]["name"] == "Atalanta")
    assert atalanta["relative"] == [{"to": {"name": "Ajax"}, "difference": 1}]
    assert atalanta["explanation"]["rule"] == {"name": "as reported"}


def conflicts(told):
    swap, slip = told["conflicts"]["nodes"]
    assert (swap["kind"], slip["kind"]) == ("SWAPPED_VALUES", "NAME_ERROR")
    wrong = [each for each in swap["statements"] if each["rank"] == "DEPRECATED"]
    assert {each["text"] for each in wrong} == {
        "Duvan Zapata plays for Midtjylland, as of 2020-12-01.",
        "Paulinho plays for Atalanta, as of 2020-12-01.",
    }
    assert {each["deprecationReason"] for each in wrong} == {"ERROR_IN_SOURCE"}
    quoted = [span["segment"]["kind"] for s in wrong for c in s["claims"] for span in c["evidence"]]
    assert quoted == ["CAPTION", "CAPTION"]


def results(told):
    matches = told["club"]["matches"]
    assert matches["totalCount"] == 9
    scores = {each["name"]: each["score"] and each["score"]["text"] for each in matches["nodes"]}
    assert scores["Liverpool v Atalanta"] == "0-2"
    assert scores["Ajax v Atalanta"] == "0-1"
    assert scores["Atalanta v Hellas Verona"] is None  # no dataset of these has it
    winners = {each["name"]: each["winner"] and each["winner"]["name"] for each in matches["nodes"]}
    assert winners["Ajax v Atalanta"] == "Atalanta"


def squad(told):
    statements = {
        each["player"]["name"]: each["statement"] for each in told["club"]["squad"]["nodes"]
    }
    assert set(statements) == {
        "Alexander Scholz",
        "Anders Dreyer",
        "Joel Andersson",
        "Paulinho",
        "Sory Kaba",
    }
    assert {each["status"] for each in statements.values()} == {"ACCEPTED"}
    assert statements["Paulinho"]["basis"] == "CURATED"
    assert statements["Paulinho"]["claims"] == [{"evidence": []}]  # not credited to the article


def meetings(told):
    scores = [(each["date"], each["score"]["text"]) for each in told["headToHead"]["matches"]]
    assert scores == [("2020-10-21", "0-4"), ("2020-12-01", "1-1")]


def needs(told):
    first = [row["club"]["name"] for row in told["stage"]["scenario"]["table"]["rows"][:2]]
    assert first == ["Liverpool", "Atalanta"]
    assert {each["club"]["name"] for each in told["stage"]["scenario"]["effects"]} == set(first)
    assert told["match"]["date"] == "2020-12-09"


def checks(told):
    rules = [each["rule"]["name"] for each in told["checks"]["nodes"]]
    # The score of Atalanta v Hellas Verona is not known, so nobody can say who has more goals.
    wrong = ["one club at a time", "one club at a time", "names spelt right"]
    assert rules == ["the winner has more goals", *wrong]


async def test_what_the_graph_held_before_the_squads_came_can_still_be_asked():
    knowledge = await holding_seed()
    then = knowledge.history.recorded[-1]
    (squads,) = (
        each for each in datasets_in(SEEDS / "reference" / "datasets") if "squads" in each.name
    )
    await take_in_dataset(knowledge, squads)
    told = await answer(knowledge, operation("bitemporal"), before=then.isoformat())
    (before,) = told["before"]["memberships"]
    assert (before["club"], before["statement"]) == (
        {"name": "Midtjylland"},
        {"rank": "NORMAL", "status": "UNVERIFIED"},
    )
    after = {each["club"]["name"]: each["statement"] for each in told["after"]["memberships"]}
    assert after["Atalanta"]["rank"] == "PREFERRED"
    wrong = after["Midtjylland"]
    assert (wrong["rank"], wrong["status"], wrong["deprecationReason"]) == (
        "DEPRECATED",
        "REJECTED",
        "ERROR_IN_SOURCE",
    )
    assert wrong["explanation"]["text"].startswith("A reference says otherwise")
    await knowledge.close()
