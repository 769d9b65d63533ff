"""Readable labels for what an article tells of."""

import re

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.claiming import labels


def match_of(names):
    cup = labels.edition(labels.competition("champions-league", names), "2020-21")
    return labels.match(cup, "2020-21", labels.club("ajax", names), labels.club("roma", names))


def test_a_match_stands_under_its_edition(names):
    match = match_of(names)
    assert match.id == "match:champions-league-2020-21/ajax-roma"
    assert match.name == "Ajax v Roma"


def test_or_under_its_season_where_no_edition_is_told(names):
    clubs = [labels.club(key, names) for key in ("ajax", "roma")]
    assert labels.match(None, "2020-21", *clubs).id == "match:2020-21/ajax-roma"


def test_goals_and_shots_stand_under_their_match(names):
    match = match_of(names)
    assert labels.goal(match, "Erik Berg", 2).id.endswith("/ajax-roma/erik-berg-2")
    assert labels.goal(match, None, 1).id.endswith("/ajax-roma/goal-1")
    assert labels.shot(match, "Erik Berg", 1).id.startswith("shot:champions-league-2020-21/")
    assert labels.card(match, "Erik Berg", 2).id.endswith("/ajax-roma/erik-berg-2")
    assert labels.substitution(match, "Erik Berg").id.endswith("/ajax-roma/erik-berg-1")


def test_a_group_stands_under_its_edition(names):
    cup = labels.edition(labels.competition("champions-league", names), "2020-21")
    assert labels.group(cup, "D").id == "stage:champions-league-2020-21/group-d"


def test_the_league_of_a_country_bears_its_adjective(names):
    assert labels.national_league("it", names).id == "competition:italian-league"


@given(st.text(alphabet="abcåéØ '-", min_size=1).filter(lambda name: re.search(r"\w", name)))
def test_a_label_is_plain_letters_digits_and_dashes(name):
    for entity in (labels.player(name), labels.place(name), labels.venue(name)):
        assert re.fullmatch(r"(player|place|venue):[a-z0-9]+(-[a-z0-9]+)*", entity.id)
        assert entity.name == name


def test_a_phase_stands_under_its_edition(names):
    cup = labels.edition(labels.competition("champions-league", names), "2020-21")
    assert [labels.phase(cup, each).id.rpartition("/")[2] for each in labels.PHASES] == [
        "knockout",
        "round-of-16",
        "quarter-finals",
        "semi-finals",
        "final",
        "group-stage",
    ]
