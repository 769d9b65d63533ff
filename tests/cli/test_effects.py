"""What taking in an article changes, line by line."""

from graphsvc.cli.effects import effects
from graphsvc.knowledge import Ingested
from graphsvc.reasoning.conflicts import conflicts_of
from graphsvc.reasoning.gaps import gaps_of
from tests.builders import claim, view_of
from tests.worlds import MATCH, NEXT, world

PARK, LANE = (
    claim(MATCH, "venue", f"venue:{name}", source=f"article:{name}") for name in ("park", "lane")
)


def test_statements_are_sentences_and_a_conflict_shows_its_sides():
    view = view_of(*world(), PARK, LANE)
    park, lane = (view.statement(each.statement.id) for each in (PARK, LANE))
    done = Ingested(
        "article:lane",
        commit=None,
        added=[lane],
        supported=[park],
        conflicts=conflicts_of(view.node(MATCH)),
        gaps_closed=gaps_of(view.node(NEXT))[:2],
    )
    assert list(effects(done, view)) == [
        "  added       The venue of Rovers v United is Lane.",
        "  supported   The venue of Rovers v United is Park.",
        "  conflict    The venue of Rovers v United is Park. (DISPUTED)",
        "  conflict    The venue of Rovers v United is Lane. (DISPUTED)",
        "  conflict    Its sources and those of a rival value weigh the same.",
        "  gap closed  date of United v Rovers",
        "  gap closed  competition of United v Rovers",
    ]


def test_an_article_that_changes_nothing_has_no_lines():
    assert list(effects(Ingested("article:one", commit=None), view_of())) == []


def test_a_whole_that_is_no_property_has_its_own_name():
    view = view_of(*world())
    line_up = [each for each in gaps_of(view.node(MATCH)) if each.name == "lineUp"]
    done = Ingested("article:one", commit=None, gaps_closed=line_up)
    assert list(effects(done, view)) == ["  gap closed  line-ups of Rovers v United"]
