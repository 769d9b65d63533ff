"""What a match may bring clubs."""

from graphsvc.model import EventOutcome, Modality
from graphsvc.reasoning.standings.consequences import consequences_of
from tests.builders import claim, view_of
from tests.groups import AJAX, ATALANTA, EDITION, LAST, group_d, match_of, setting
from tests.worlds import word

KNOCKOUT = "stage:champions-league-2020-21/knockout"
WIN, TIE, LOSS = EventOutcome.WIN, EventOutcome.TIE, EventOutcome.LOSS


def stated(*outcomes, club=ATALANTA):
    told = claim(
        club,
        "qualifiesFor",
        KNOCKOUT,
        match=LAST,
        outcome=word(outcomes[0]),
        effect=word("QUALIFICATION"),
        modality=Modality.CONDITIONAL,
    )
    return [claim(KNOCKOUT, "edition", EDITION), told]


def needs(*records, match=LAST):
    view = view_of(*records)
    return {
        (each.club.id, each.statement.basis.name): [list(c.outcomes) for c in each.condition]
        for each in consequences_of(view, view.node(match))
    }


def test_what_a_club_needs_follows_from_the_table_before_the_match():
    expected = {(AJAX, "DERIVED"): [[WIN]], (ATALANTA, "DERIVED"): [[WIN, TIE]]}
    assert needs(*group_d(until="2020-12-01")) == expected
    assert needs(*group_d()) == expected  # what came of it changes nothing


def test_a_match_that_decides_nothing_brings_nothing():
    assert needs(*group_d(), match=match_of("liverpool", "ajax")) != {}
    assert needs(*group_d(), match=match_of("ajax", "liverpool")) == {}


def test_what_is_stated_and_what_follows_are_one_where_they_agree():
    found = needs(*group_d(), *stated(TIE))
    assert found[ATALANTA, "STATED"] == [[TIE]]  # the source says less than the table
    view = view_of(*group_d(), *stated(WIN, club=AJAX))
    ajax, atalanta = consequences_of(view, view.node(LAST))
    assert (ajax.statement.basis.name, ajax.target.id) == ("STATED", KNOCKOUT)
    assert ajax.statement.proof.rule.id == "rule:out-of-reach"
    assert ajax.statement.id == view.statement(ajax.statement.id).id
    assert atalanta.statement.statement.modality is Modality.CONDITIONAL


def test_without_a_table_only_what_is_stated_is_told():
    told = [*setting(), claim(LAST, "homeTeam", AJAX), claim(LAST, "awayTeam", ATALANTA)]
    assert needs(*told, *stated(TIE)) == {(ATALANTA, "STATED"): [[TIE]]}
