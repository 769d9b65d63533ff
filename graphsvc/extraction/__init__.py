"""From an article to claims: `extract(article, names)`.

=============  ====================================================================
`reading/`     who, what and when each sentence names
`tagging/`     what a trained model sees in single words: a goal, a scorer, a trap
`telling/`     what single phrases tell: a result, a goal, whose player somebody is
`deciding/`    what all of them add up to: matches and their goals, jointly decided
`claiming/`    the claims that follow, each with its quotes
`training/`    how the model of `tagging` learns from the corpus; needs the extra `train`
=============  ====================================================================
"""

from collections.abc import Sequence

from graphsvc.extraction.claiming.articles import (
    claim_aliases,
    claim_article,
    claim_countries,
    mentions_of,
)
from graphsvc.extraction.claiming.cards import claim_cards
from graphsvc.extraction.claiming.context import claim_context
from graphsvc.extraction.claiming.datelines import claim_dateline
from graphsvc.extraction.claiming.goals import claim_count, claim_goal
from graphsvc.extraction.claiming.ledger import REFERENCE, Ledger
from graphsvc.extraction.claiming.lineups import claim_lineups
from graphsvc.extraction.claiming.matches import claim_match, claim_unknown_goals
from graphsvc.extraction.claiming.occasions import claim_occasion
from graphsvc.extraction.claiming.players import claim_memberships, claim_pictured
from graphsvc.extraction.claiming.setting import Setting, setting
from graphsvc.extraction.claiming.shots import claim_shots
from graphsvc.extraction.claiming.substitutions import claim_substitutions
from graphsvc.extraction.deciding.coreference import resolve
from graphsvc.extraction.deciding.events import around, goal_events, tellings_of, within
from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.deciding.judging import Known
from graphsvc.extraction.deciding.matches import Match, assemble
from graphsvc.extraction.deciding.orientation import oriented
from graphsvc.extraction.deciding.remembering import judge_remembering, reminded
from graphsvc.extraction.reading.documents import Reading, read
from graphsvc.extraction.tagging.model import Model, shipped
from graphsvc.extraction.tagging.tagger import LinearTagger
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
from graphsvc.model import Article, Findings, Memory
from graphsvc.reference import Names

__all__ = ["extract"]


def extract(
    article: Article, names: Names, model: Model | None = None, memory: Memory | None = None
) -> Findings:
    """What an article claims, under labels of its own. Pure; never fails on odd text.

    The `model` weighs what phrases tell; by default it is the shipped one. With an untrained one,
    `Model()`, patterns alone decide. The `memory` is asked what was known before, where the
    article leaves something open; what that moves names the statements behind it.
    """
    model = shipped() if model is None else model
    reading = read(article, names)
    ledger = Ledger(article, names)
    claim_article(ledger)
    claim_dateline(ledger, reading)
    told = assemble(reading, tell_matches(reading), names, model)
    told = [reminded(match, reading, memory) for match in told]
    matches = [oriented(reading, match, told, names) for match in told]
    main: Setting | None = None
    settings: list[Setting] = []
    main_reading = reading
    for match in matches:
        set_in = setting(reading, match, names, main)
        main = set_in if match.main else main
        settings.append(set_in)
        claim_match(ledger, reading, set_in, main)
        about = reading if match.main else around(reading, match, matches)
        resolved = resolve(about, match, names)
        main_reading = resolved if match.main else main_reading
        with ledger.moved_by(match.priors):
            _claim_events(ledger, resolved, set_in, matches, model)
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
    ledger: Ledger, reading: Reading, set_in: Setting, matches: Sequence[Match], model: Model
) -> None:
    """What happened in a match: goals; of the one reported all else, pictures and squads too."""
    match = set_in.match
    memberships = tell_memberships(reading)
    events = _goals(reading, match, matches, memberships, model)
    if not events:
        claim_unknown_goals(ledger, set_in)
    for event in events:
        claim_goal(ledger, reading, event, set_in)
        claim_count(ledger, event, set_in)
    if match.main:
        here = within(reading, match, matches)
        claim_shots(ledger, [*tell_shots(reading), *tell_saves(here)], set_in)
        claim_cards(ledger, tell_cards(here), set_in)
        claim_substitutions(ledger, tell_substitutions(here), set_in)
        claim_pictured(ledger, reading, set_in)
        claim_memberships(ledger, memberships, set_in)
        claim_countries(ledger, reading, match)
        claim_lineups(ledger, tell_lineups(reading), set_in)
        claim_occasion(ledger, here, set_in)


def _goals(
    reading: Reading,
    match: Match,
    matches: Sequence[Match],
    memberships: Sequence[Membership],
    model: Model,
) -> list[GoalEvent]:
    """The goals of a match."""
    patterns = [*tell_goals(reading), *tell_lists(reading)]
    if not model.trained:
        return goal_events(match, tellings_of(match, matches, patterns), memberships)
    weighed = weigh(reading, patterns, match.clubs, model, LinearTagger(model))
    tellings = tellings_of(match, matches, weighed.tellings)
    known = Known(match, weighed.leans, memberships)
    return judge_remembering(tellings, known, model, weighed.ties)
