"""Where claims are gathered."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import FIRMNESS, REFERENCE, Ledger
from graphsvc.extraction.reading.passages import Found
from graphsvc.model import Basis, Modality, Stance, TextValue
from tests.extraction.builders import article_of

ONE, TWO = Found(0, 4), Found(5, 9)


@pytest.fixture
def ledger(names):
    return Ledger(article_of("Ajax beat PSV."), names)


def say(ledger, *, value="x", quote=ONE, **more):
    ledger.say("player:a", "alias", TextValue(value), quotes=[quote], rule="test", **more)
    return [*ledger.claims.values()][-1]


def test_a_quote_is_cut_from_the_article(ledger):
    claim = say(ledger)
    (quote,) = claim.quotes
    assert (quote.article, quote.exact) == (ledger.article.id, "Ajax")
    assert ledger.words(TWO) == "beat"


def test_a_statement_told_twice_is_one_claim_with_both_quotes(ledger):
    say(ledger)
    claim = say(ledger, quote=TWO)
    assert len(ledger.claims) == 1
    assert [quote.exact for quote in claim.quotes] == ["Ajax", "beat"]


def test_a_quote_is_kept_once(ledger):
    say(ledger)
    assert len(say(ledger).quotes) == 1


@settings(deadline=None)
@given(st.permutations([(basis, n / 10) for n, basis in enumerate(Basis) if n != 4]))
def test_of_several_tellings_the_firmest_basis_and_the_greatest_confidence_stay(names, tellings):
    ledger = Ledger(article_of("Ajax beat PSV."), names)
    for basis, confidence in tellings:
        claim = say(ledger, basis=basis, confidence=confidence)
    assert claim.basis is min((basis for basis, _ in tellings), key=FIRMNESS.index)
    assert claim.extraction.confidence == max(confidence for _, confidence in tellings)


def test_background_is_never_credited_to_the_article(ledger):
    assert say(ledger).source == ledger.article.id
    assert say(ledger, value="y", basis=Basis.BACKGROUND).source == REFERENCE.id


def test_an_entity_keeps_the_name_it_was_first_noted_with(ledger):
    label = ledger.know(labels.player("Søren Ås"))
    assert label == ledger.know(labels.player("Soren As"))
    assert ledger.entities[label].name == "Søren Ås"
    assert ledger.entities[ledger.know_club("ajax")].name == "Ajax"


def test_an_opinion_and_a_denial_are_claimed_as_such(ledger):
    opinion = say(ledger, modality=Modality.OPINION)
    denial = say(ledger, stance=Stance.CONTRADICTS)
    assert opinion.statement.modality is Modality.OPINION
    assert denial.stance is Stance.CONTRADICTS
    assert len(ledger.claims) == 2


def test_what_is_claimed_within_names_the_statements_that_moved_it(ledger):
    with ledger.moved_by(("statement:1",)):
        assert say(ledger, value="x").extraction.priors == ("statement:1",)
        with ledger.moved_by(()):
            assert say(ledger, value="y").extraction.priors == ()
    assert say(ledger, value="z").extraction.priors == ()


def test_a_statement_that_moved_it_twice_is_named_once(ledger):
    with ledger.moved_by(("statement:1", "statement:2", "statement:1")):
        assert say(ledger).extraction.priors == ("statement:1", "statement:2")


@pytest.mark.parametrize(("moved", "named"), [(0.8, False), (0.9, False), (0.95, True)])
def test_a_claim_told_with_and_without_priors_is_moved_if_it_is_surer_with_them(
    ledger, moved, named
):
    say(ledger, confidence=0.9)
    with ledger.moved_by(("statement:1",)):
        claim = say(ledger, confidence=moved)
    assert bool(claim.extraction.priors) is named
    assert claim.extraction.confidence == max(0.9, moved)
