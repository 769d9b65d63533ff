import apsw
import pytest

from graphsvc.errors import DamagedStore
from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store
from graphsvc.store.keeping import make_indexes
from graphsvc.store.sqlite.log import keys
from tests.store.sqlite.older import make_format_2

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")


def test_only_what_is_asked_for_by_key_is_indexed(make_article, make_claim, make_mention):
    article, claim = make_article(), make_claim()
    assert keys(article) == (("article", article.id),)
    assert keys(claim) == (("statement", claim.statement.id),)
    mention = make_mention("club:rovers", article)
    assert keys(mention) == (("mention in", article.id), ("mention of", "club:rovers"))
    assert keys(ROVERS) == ()


INDEXES = ("SELECT * FROM keys", "SELECT * FROM sentences", "SELECT * FROM indexed")


def unheard(*_):
    """Nobody asks how far it is."""


def indexes_of(path):
    with apsw.Connection(str(path)) as db:
        found = "SELECT rowid FROM sentence_words WHERE sentence_words MATCH 'romero'"
        return [list(db.execute(each)) for each in (*INDEXES, found)]


@pytest.fixture
async def path(tmp_path):
    make_format_2(tmp_path / "graph.db")
    await (await open_store(f"sqlite:///{tmp_path}/graph.db")).close()
    return tmp_path / "graph.db"


def test_indexes_that_are_made_anew_are_as_they_were(path):
    before = indexes_of(path)
    assert all(before)
    with apsw.Connection(str(path)) as db:
        db.execute("DELETE FROM keys WHERE record > 100")
        db.execute("DELETE FROM sentences WHERE sentence < 9")
    assert indexes_of(path) != before
    told = []
    make_indexes(f"sqlite:///{path}", lambda *step: told.append(step))
    assert indexes_of(path) == before
    assert told[-1] == ("Making indexes", 245, 245)


def test_of_a_log_that_is_damaged_indexes_stay_as_they_are(path):
    before = indexes_of(path)
    with apsw.Connection(str(path)) as db:
        db.execute("UPDATE records SET body = '{' WHERE record = 100")
    with pytest.raises(DamagedStore, match="a record of revision 2"):
        make_indexes(f"sqlite:///{path}", unheard)
    assert indexes_of(path) == before
