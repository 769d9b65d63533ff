"""What an article claims about goals, and about those who scored them and set them up."""

from collections.abc import Sequence

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.players import claim_part
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.deciding.events import role_of
from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.telling.assists import Assist, assist
from graphsvc.extraction.telling.details import body_part, placement, technique
from graphsvc.extraction.telling.phrases import distance, joined
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import (
    Basis,
    EntityValue,
    EnumValue,
    GoalKind,
    NumberValue,
    Qualifier,
    SegmentKind,
    TextValue,
)

NEAR_CLUB = 60
"""Characters between the words of a goal and its club, up to which one quote holds both."""
DETAILS = (("bodyPart", body_part), ("technique", technique), ("placement", placement))
MINUTE, KIND, ASSIST = 0.9, 0.85, 0.8
"""How sure a minute, a kind and an assist are, when the goal is certain."""


def claim_goal(ledger: Ledger, reading: Reading, event: GoalEvent, set_in: Setting) -> None:
    """Claim a goal: its scorer, club and minute, and how it was scored."""
    with ledger.moved_by((*set_in.match.priors, *event.priors)):
        _claim_goal(ledger, reading, event, set_in)


def _claim_goal(ledger: Ledger, reading: Reading, event: GoalEvent, set_in: Setting) -> None:
    goal = ledger.know(labels.goal(set_in.entity, event.scorer, event.nth))
    told = _told(event)
    scorer = ledger.know(labels.player(event.scorer))
    for name, label in (("match", set_in.label), ("scorer", scorer)):
        ledger.say(
            goal,
            name,
            EntityValue(label),
            quotes=told,
            rule=told[0].rule,
            confidence=event.confidence,
        )
    claim_part(ledger, scorer, set_in, told, confidence=event.confidence)
    _credit(ledger, goal, event, told)
    _membership(ledger, event.scorer, event, told[0], set_in)
    _when(ledger, goal, event)
    _what(ledger, goal, event)
    _how(ledger, goal, event)
    _assists(ledger, goal, event, set_in, reading.officials)


def _told(event: GoalEvent) -> list[GoalTelling]:
    """The phrases that tell the goal with its scorer, those of the prose first."""
    told = [telling for telling in event.tellings if telling.scorer]
    return sorted(told, key=lambda telling: telling.passage.zone is not SegmentKind.PARAGRAPH)


def _credit(ledger: Ledger, goal: str, event: GoalEvent, told: Sequence[GoalTelling]) -> None:
    """The club it counts for; stated where a phrase says for or against which club it was."""
    if event.club is None:
        return
    cues = [quote for t in event.tellings for quote in _cues(t, event.club)]
    against = [t for t in event.tellings if t.against and t.against.club != event.club]
    ledger.say(
        goal,
        "creditedTo",
        EntityValue(f"club:{event.club}"),
        quotes=cues or against or told,
        rule="goal/credit",
        basis=Basis.STATED if cues or against else Basis.IMPLIED,
        confidence=event.credit,
    )


def _cues(telling: GoalTelling, club: str) -> list[Found]:
    """The phrase that says it is a goal for a club; a club told far above is quoted apart."""
    if telling.club is None or telling.club.club != club:
        return []
    if distance(telling, telling.club) > NEAR_CLUB:
        return [telling.club, telling]
    return [joined(telling, telling.club)]


def _membership(
    ledger: Ledger,
    name: str,
    event: GoalEvent,
    quote: Found,
    set_in: Setting,
) -> None:
    """Whose player the scorer, or who set the goal up, is; an own goal says nothing of it.

    Only as far as the article says so itself: what was known before is not told back.
    """
    credit = event.unaided if event.priors else event.credit
    if event.club is None or event.own_goal or not credit:
        return
    scored = name == event.scorer
    with ledger.moved_by(set_in.match.priors):
        ledger.say(
            labels.player(name).id,
            "memberOf",
            EntityValue(f"club:{event.club}"),
            quotes=[quote],
            rule="membership/scored-for" if scored else "membership/set-up-for",
            basis=Basis.IMPLIED,
            confidence=credit * (1.0 if scored else ASSIST),
            qualifiers=set_in.as_member,
        )


def _when(ledger: Ledger, goal: str, event: GoalEvent) -> None:
    if minute := event.minute:
        ledger.say(
            goal,
            "minute",
            TextValue(minute.label),
            quotes=[minute],
            rule="goal/minute",
            basis=minute.basis,
            confidence=MINUTE * event.confidence,
        )
    for telling in event.tellings:
        if telling.period:
            ledger.say(
                goal,
                "period",
                NumberValue(telling.period),
                quotes=[joined(telling, telling.period_words)],
                rule="goal/period",
                confidence=MINUTE * event.confidence,
            )
            return


def _what(ledger: Ledger, goal: str, event: GoalEvent) -> None:
    """What it did to the score, and what it came from."""
    confidence = KIND * event.confidence
    if told := role_of(event):
        role = told[0]
        quotes = [joined(t, t.role_words) for t in event.tellings if t.role is role]
        ledger.say(
            goal, "role", EnumValue(role), quotes=quotes, rule="goal/role", confidence=confidence
        )
    kinds = [telling for telling in event.tellings if telling.kind and telling.scorer]
    kinds.sort(key=lambda telling: telling.kind is not GoalKind.OWN_GOAL)
    if kinds and kinds[0].kind:
        kind, quote = EnumValue(kinds[0].kind), joined(kinds[0], kinds[0].kind_words)
        ledger.say(goal, "shotType", kind, quotes=[quote], rule="goal/kind", confidence=confidence)


def _prose(event: GoalEvent) -> list[GoalTelling]:
    """The tellings with a scorer, but for headlines, which play with words."""
    told = [telling for telling in event.tellings if telling.scorer]
    return [each for each in told if each.passage.zone is not SegmentKind.HEADLINE]


def _how(ledger: Ledger, goal: str, event: GoalEvent) -> None:
    for telling in _prose(event):
        for name, find in DETAILS:
            if found := find(telling):
                ledger.say(
                    goal,
                    name,
                    EnumValue(found.code),
                    quotes=[found],
                    rule=f"goal/{name}",
                    confidence=KIND * event.confidence,
                )


def _assists(
    ledger: Ledger, goal: str, event: GoalEvent, set_in: Setting, officials: frozenset[str]
) -> None:
    """Who set it up; that is implied: no report need say "assist"."""
    for telling in _prose(event):
        found = assist(telling, officials)
        if found is None:
            continue
        player = ledger.know(labels.player(found.player.person))
        confidence = ASSIST * event.confidence
        ledger.say(
            goal,
            "assistedBy",
            EntityValue(player),
            quotes=[found],
            rule="goal/assist",
            basis=Basis.IMPLIED,
            confidence=confidence,
            qualifiers=_manner(found),
        )
        claim_part(ledger, player, set_in, [found], confidence=confidence)
        _membership(ledger, found.player.person, event, found, set_in)


def _manner(found: Assist) -> tuple[Qualifier, ...]:
    told = (("assistType", found.kind), ("fromSide", found.side))
    return tuple(Qualifier(name, EnumValue(code)) for name, code in told if code)
