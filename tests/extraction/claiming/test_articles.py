"""What an article claims about itself and the names it uses."""

from graphsvc.articles import read_article
from graphsvc.extraction import extract
from graphsvc.model import AliasKind, Basis
from tests.extraction.claiming.claims import about, claimed, qualified, quotes, values

WIRE = """Ajax beat PSV

By Associated Press
2021/03/14 06:00

AMSTERDAM, Netherlands (AP) — Ajax beat PSV 2-1 on Friday.

Updated : 2021-03-14 07:40 GMT+08:00
"""


def test_headline_writer_and_times_are_claimed_from_their_zones(names):
    found = extract(read_article(WIRE), names)
    assert values(found, "article", "headline") == ["text  Ajax beat PSV"]
    assert values(found, "article", "creator") == ["text  Associated Press"]
    assert values(found, "article", "datePublished") == ["date 2021-03-14T06:00:00+08:00"]
    assert values(found, "article", "dateModified") == ["date 2021-03-14T07:40:00+08:00"]


def test_an_article_without_them_claims_nothing_of_itself(names):
    assert claimed("It rained.", names=names).claims == ()


def test_a_name_that_is_not_the_common_one_is_an_alias(names):
    found = claimed("Ajax beat PSV.", names=names)
    (claim,) = about(found, "club", "alias")
    assert (claim.statement.subject, claim.statement.value.text) == ("club:psv-eindhoven", "PSV")
    assert "scope" not in qualified(claim.statement.qualifiers)


def test_a_misspelling_is_an_alias_in_this_article_alone(names):
    found = claimed("Roma beat Fiorentina. Fiorentina wept. Then Fiorentino rested.", names=names)
    (claim,) = about(found, "club", "alias")
    told = qualified(claim.statement.qualifiers)
    assert (claim.statement.value.text, told["kind"]) == ("Fiorentino", "code MISSPELLING")
    assert told["scope"] == found.article.id
    assert claim.basis is Basis.NORMALIZED


def test_a_description_is_no_alias_but_tells_the_country(names):
    found = claimed("Ajax beat Roma.", "The Italian side wept.", names=names)
    assert values(found, "club", "alias") == []
    assert values(found, "club", "country") == ["place:italy"]
    assert quotes(found, "club", "country") == [["The Italian side"]]


def test_mentions_are_where_the_article_names_what_it_claims_of(names):
    text = (
        "Ajax beat Roma 2-1 in the Champions League.",
        "Erik Berg headed the winner.",
        "The Italian side stay third in Group D of a cup that Utrecht miss.",
    )
    found = claimed(*text, names=names)
    told = {(each.entity, each.quote.exact) for each in found.mentions}
    assert told >= {
        ("club:ajax", "Ajax"),
        ("club:roma", "The Italian side"),
        ("player:erik-berg", "Erik Berg"),
        ("competition:champions-league", "Champions League"),
        ("stage:champions-league-2020-21/group-d", "Group D"),
    }
    assert not [each for each in found.mentions if each.entity == "club:utrecht"]
    kinds = {each.quote.exact: each.alias for each in found.mentions}
    assert kinds["The Italian side"] is AliasKind.DESCRIPTION
    assert kinds["Champions League"] is AliasKind.NAME


def test_a_ground_and_a_city_are_mentioned_too(names):
    found = claimed("Everton won 1-0 against Liverpool at Anfield.", names=names)
    assert ("venue:anfield", "Anfield") in {(m.entity, m.quote.exact) for m in found.mentions}


def test_a_caption_is_claimed_word_for_word(names):
    found = claimed("Ajax beat PSV.", names=names, captions=["Jan Holm of Ajax on the ball."])
    assert values(found, "article", "photoCaption") == ["text  Jan Holm of Ajax on the ball."]


def test_a_club_named_in_two_ways_has_both_names(names):
    found = claimed("FC Midtjylland beat Brøndby. Midtjylland cheered.", names=names)
    named = [
        claim.statement.value.text
        for claim in about(found, "club", "alias")
        if claim.statement.subject == "club:midtjylland"
    ]
    assert named == ["FC Midtjylland", "Midtjylland"]
