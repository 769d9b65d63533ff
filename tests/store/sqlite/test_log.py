from graphsvc.model import Entity, EntityKind
from graphsvc.store.sqlite.log import keys

ROVERS = Entity("club:rovers", EntityKind.CLUB, "Rovers")


def test_only_what_is_asked_for_by_key_is_indexed(make_article, make_claim, make_mention):
    article, claim = make_article(), make_claim()
    assert keys(article) == (("article", article.id),)
    assert keys(claim) == (("statement", claim.statement.id),)
    mention = make_mention("club:rovers", article)
    assert keys(mention) == (("mention in", article.id), ("mention of", "club:rovers"))
    assert keys(ROVERS) == ()
