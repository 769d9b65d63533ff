"""Which matches are counted."""

from datetime import date

from graphsvc.reasoning.choices import Choice, choice_of
from tests.builders import claim, view_of

CUP, EDITION, GROUP = "competition:cup", "edition:cup-2020-21", "stage:cup-2020-21/a"


def test_the_narrowest_table_counts_and_tells_what_lies_around_it():
    view = view_of(claim(GROUP, "edition", EDITION), claim(EDITION, "competition", CUP))
    of_group = choice_of(stage=view.node(GROUP))
    assert of_group == Choice(GROUP, frozenset({GROUP, EDITION, CUP}))
    assert choice_of(edition=view.node(EDITION)) == Choice(EDITION, frozenset({EDITION, CUP}))
    assert choice_of(competition=CUP) == Choice(CUP, frozenset({CUP}))


def test_without_a_table_all_matches_are_counted():
    today = date(2020, 12, 1)
    assert choice_of(whole=False, day=today) == Choice(whole=False, day=today)
