"""From an article to claims: `extract(article, names)`; why so: `explain(article, names)`.

=============  ====================================================================
`reading/`     who, what and when each sentence names
`tagging/`     what a trained model sees in single words: a goal, a scorer, a trap
`telling/`     what single phrases tell: a result, a goal, whose player somebody is
`deciding/`    what all of them add up to: matches and their goals, jointly decided
`claiming/`    the claims that follow, each with its quotes
`explaining/`  why it was so decided, for a person who reads along
`training/`    how the model of `tagging` learns from the corpus; needs the extra `train`
=============  ====================================================================
"""

from collections import Counter
from collections.abc import Sequence

from graphsvc.extraction.claiming.articles import (
    claim_aliases,
    claim_article,
    claim_countries,
    mentions_of,
)
from graphsvc.extraction.claiming.cards import claim_cards
from graphsvc.extraction.claiming.context import claim_context
from graphsvc.extraction.claiming.counts import claim_count
from graphsvc.extraction.claiming.datelines import claim_dateline
from graphsvc.extraction.claiming.goals import claim_goal
from graphsvc.extraction.claiming.ledger import AGENT, REFERENCE, Ledger
from graphsvc.extraction.claiming.lineups import claim_lineups
from graphsvc.extraction.claiming.matches import claim_match, claim_unknown_goals
from graphsvc.extraction.claiming.occasions import claim_occasion
from graphsvc.extraction.claiming.players import claim_memberships, claim_pictured
from graphsvc.extraction.claiming.setting import Setting, setting
from graphsvc.extraction.claiming.shots import claim_shots
from graphsvc.extraction.claiming.substitutions import claim_substitutions
from graphsvc.extraction.deciding.coreference import resolve
from graphsvc.extraction.deciding.decisions import Decided, DecidedGoals, DecidedMatch
from graphsvc.extraction.deciding.events import around, goal_events, tellings_of, within
from graphsvc.extraction.deciding.judging import Known
from graphsvc.extraction.deciding.matches import Match, assemble
from graphsvc.extraction.deciding.orientation import oriented_remembering
from graphsvc.extraction.deciding.remembering import judged_remembering
from graphsvc.extraction.explaining.explanations import explained
from graphsvc.extraction.explaining.records import Explanation
from graphsvc.extraction.reading.documents import NOBODY, Reading, Testimonies, read
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tagger import tagger_of
from graphsvc.extraction.tagging.tiers import shipped
from graphsvc.extraction.telling.cards import tell_cards
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.extraction.telling.lineups import tell_lineups
from graphsvc.extraction.telling.memberships import Membership, tell_memberships
from graphsvc.extraction.telling.results import tell_matches
from graphsvc.extraction.telling.saves import tell_saves
from graphsvc.extraction.telling.scorelists import tell_lists
from graphsvc.extraction.telling.shots import tell_shots
from graphsvc.extraction.telling.substitutions import tell_substitutions
from graphsvc.extraction.telling.weighing import weigh
from graphsvc.extraction.telling.witnessing import results_heard
from graphsvc.model import Article, Findings, Memory
from graphsvc.reference import Names

__all__ = ["explain", "extract"]


def extract(
    article: Article,
    names: Names,
    model: Model | None = None,
    testimonies: Testimonies = NOBODY,
    memory: Memory | None = None,
) -> Findings:
    """What an article claims, under labels of its own. Pure; never fails on odd text.

    The `model` weighs what phrases tell; by default it is the shipped one of the accurate tier.
    With an untrained one, `Model()`, patterns alone decide. `testimonies` is what each witness says
    of the article, by its name: the model weighs it with all else, and what comes of it quotes the
    article as all else. The `memory` is asked what was known before, where the article leaves
    something open; what that moves names the statements behind it.
    """
    model = shipped() if model is None else model
    reading = read(article, names, testimonies)
    return _claim(article, _decide(reading, names, model, memory), names)


def explain(
    article: Article,
    names: Names,
    model: Model | None = None,
    testimonies: Testimonies = NOBODY,
) -> Explanation:
    """Why an article is taken to say what `extract` claims, and what was not taken from it."""
    model = shipped() if model is None else model
    return explained(_decide(read(article, names, testimonies), names, model), names, model)


def _decide(reading: Reading, names: Names, model: Model, memory: Memory | None = None) -> Decided:
    """The matches of an article and their goals."""
    tellings = tell_matches(reading)
    heard = results_heard(reading, tellings)
    assembled = assemble(reading, tellings, names, model, heard)
    matches = [
        oriented_remembering(reading, match, assembled, names, memory) for match in assembled
    ]
    decided = [_decide_match(reading, match, matches, names, model) for match in matches]
    return Decided(reading, tellings, heard, decided)


def _decide_match(
    reading: Reading, match: Match, matches: Sequence[Match], names: Names, model: Model
) -> DecidedMatch:
    about = reading if match.main else around(reading, match, matches)
    resolved = resolve(about, match, names)
    memberships = tell_memberships(resolved)
    goals = _goals(resolved, match, matches, memberships, model)
    return DecidedMatch(match, resolved, memberships, goals)


def _claim(article: Article, decided: Decided, names: Names) -> Findings:
    reading = decided.reading
    ledger = Ledger(article, names, "+".join((AGENT, *reading.testimonies)))
    claim_article(ledger)
    claim_dateline(ledger, reading)
    matches = [each.match for each in decided.matches]
    main: Setting | None = None
    settings: list[Setting] = []
    main_reading = reading
    for each in decided.matches:
        set_in = setting(reading, each.match, names, main)
        main = set_in if each.match.main else main
        settings.append(set_in)
        claim_match(ledger, reading, set_in, main)
        main_reading = each.reading if each.match.main else main_reading
        with ledger.moved_by(each.match.priors):
            _claim_events(ledger, each, set_in, matches)
    if main:
        reading = main_reading
        with ledger.moved_by(main.match.priors):
            claim_context(ledger, reading, main, settings)
    claim_aliases(ledger, reading)
    return Findings(
        article=article,
        entities=tuple(ledger.entities.values()),
        claims=tuple(ledger.claims.values()),
        mentions=mentions_of(ledger, reading),
        datasets=(REFERENCE,),
    )


def _claim_events(
    ledger: Ledger, decided: DecidedMatch, set_in: Setting, matches: Sequence[Match]
) -> None:
    """What happened in a match: goals; of the one reported all else, pictures and squads too."""
    match, reading = decided.match, decided.reading
    if not decided.goals.events:
        claim_unknown_goals(ledger, set_in)
    scored = Counter(event.scorer for event in decided.goals.events)
    for event in decided.goals.events:
        claim_goal(ledger, reading, event, set_in)
        claim_count(ledger, event, set_in, alone=scored[event.scorer] == 1)
    if match.main:
        here = within(reading, match, matches)
        claim_shots(ledger, [*tell_shots(reading), *tell_saves(here)], set_in)
        claim_cards(ledger, tell_cards(here), set_in)
        claim_substitutions(ledger, tell_substitutions(here), set_in)
        claim_pictured(ledger, reading, set_in)
        claim_memberships(ledger, decided.memberships, set_in)
        claim_countries(ledger, reading, match)
        claim_lineups(ledger, tell_lineups(reading), set_in)
        claim_occasion(ledger, here, set_in)


def _goals(
    reading: Reading,
    match: Match,
    matches: Sequence[Match],
    memberships: Sequence[Membership],
    model: Model,
) -> DecidedGoals:
    """The goals of a match."""
    patterns = [*tell_goals(reading), *tell_lists(reading)]
    if not model.trained:
        told = tellings_of(match, matches, patterns)
        return DecidedGoals(goal_events(match, told, memberships), patterns, patterns)
    weighed = weigh(reading, patterns, match.clubs, model, tagger_of(model, match.clubs))
    tellings = tellings_of(match, matches, weighed.tellings)
    known = Known(match, weighed.leans, memberships)
    judgement = judged_remembering(tellings, known, model, weighed.ties)
    return DecidedGoals(
        judgement.goals, patterns, weighed.tellings, weighed.tags, weighed.heard, judgement
    )
