"""What an article claims about goals, shots, and the players in them."""

import re
from collections import Counter
from collections.abc import Sequence

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.deciding.events import role_of
from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.numbers import NUMBER, value_of
from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.extraction.telling import details
from graphsvc.extraction.telling.assists import Assist, assist
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.extraction.telling.memberships import Membership
from graphsvc.extraction.telling.shots import ShotTelling
from graphsvc.model import (
    AliasKind,
    Basis,
    Bound,
    DateValue,
    EntityValue,
    EnumValue,
    GoalKind,
    NumberValue,
    Qualifier,
    SegmentKind,
    TextValue,
    Value,
)

NTH_FOR = re.compile(
    rf"\b(?:his|her)(?: \w+)? (?P<n>{NUMBER})(?:st|nd|rd|th)? goals? for (?:the )?", re.IGNORECASE
)
DUEL = re.compile(r"^[^.;]{0,60}\b(?:in action against|against|and|challenges?|vies with|tackles?|battles?)\b"
                  r"[^.;]{0,20}$")  # fmt: skip


def claim_goal(
    ledger: Ledger,
    reading: Reading,
    event: GoalEvent,
    match: str,
) -> None:
    """Claim a goal: its scorer, club and minute, and how it was scored."""
    told = _told(event)
    of = ledger.entities[match]
    goal = ledger.know(labels.goal(of, event.scorer, event.nth))
    confidence = event.confidence
    ledger.say(
        goal, "match", EntityValue(match), quotes=told, rule=told[0].rule, confidence=confidence
    )
    if event.scorer:
        player = ledger.know(labels.player(event.scorer))
        ledger.say(
            goal, "scorer", EntityValue(player),
            quotes=told, rule=told[0].rule, confidence=confidence,
        )  # fmt: skip
        _took_part(ledger, player, match, told, confidence)
    _credit(ledger, goal, event, told)
    _when(ledger, goal, event)
    _what(ledger, goal, event)
    _how(ledger, goal, event, reading, match)


def _told(event: GoalEvent) -> list[GoalTelling]:
    """The phrases that tell the goal, those with a scorer, and those of the prose first."""
    told = [telling for telling in event.tellings if telling.scorer] or list(event.tellings)
    return sorted(told, key=lambda t: t.passage.zone is not SegmentKind.PARAGRAPH)


def _took_part(
    ledger: Ledger, player: str, match: str, told: Sequence[Found], confidence: float
) -> None:
    ledger.say(
        player, "appearedIn", EntityValue(match),
        quotes=told[:1], rule="appearance/event", basis=Basis.IMPLIED, confidence=confidence,
    )  # fmt: skip


def _credit(ledger: Ledger, goal: str, event: GoalEvent, told: Sequence[GoalTelling]) -> None:
    """The club it counts for; and, but for an own goal, whose player the scorer is."""
    if event.club is None:
        return
    club = f"club:{event.club}"
    cues = [t for t in event.tellings if t.club and t.club.club == event.club]
    against = [t for t in event.tellings if t.against and t.against.club != event.club]
    quotes = [_with_club(telling) for telling in cues] or against or told
    stated = bool(cues or against)
    ledger.say(
        goal, "creditedTo", EntityValue(club),
        quotes=quotes, rule="goal/credit", basis=Basis.STATED if stated else Basis.IMPLIED,
        confidence=event.confidence,
    )  # fmt: skip
    if event.scorer and not event.own_goal:
        ledger.say(
            labels.player(event.scorer).id, "memberOf", EntityValue(club),
            quotes=told[:1], rule="membership/scored-for", basis=Basis.IMPLIED,
            confidence=event.confidence, qualifiers=_valid_at(ledger),
        )  # fmt: skip


def _with_club(telling: GoalTelling) -> Found:
    club = telling.club
    if club is None:
        return telling
    return Found(min(telling.start, club.start), max(telling.end, club.end))


def _valid_at(ledger: Ledger) -> tuple[Qualifier, ...]:
    day = next(
        (
            claim.statement.value.edtf
            for claim in ledger.claims.values()
            if claim.statement.property == "date" and isinstance(claim.statement.value, DateValue)
        ),
        None,
    )
    return (Qualifier("validAt", DateValue(day)),) if day and "/" not in day else ()


def _when(ledger: Ledger, goal: str, event: GoalEvent) -> None:
    if minute := event.minute:
        ledger.say(
            goal, "minute", TextValue(minute.label),
            quotes=[minute], rule="goal/minute", basis=minute.basis,
            confidence=0.9 * event.confidence,
        )  # fmt: skip
    halves = [telling for telling in event.tellings if telling.period]
    if halves and halves[0].period:
        ledger.say(
            goal, "period", NumberValue(halves[0].period),
            quotes=halves[:1], rule="goal/period", confidence=0.9 * event.confidence,
        )  # fmt: skip


def _what(ledger: Ledger, goal: str, event: GoalEvent) -> None:
    if told := role_of(event):
        role, telling = told
        quotes = [t for t in event.tellings if t.role is role] or [telling]
        ledger.say(
            goal, "role", EnumValue(role), quotes=quotes, rule="goal/role",
            confidence=0.85 * event.confidence,
        )  # fmt: skip
    kinds = [telling for telling in event.tellings if telling.kind and telling.scorer]
    own = [telling for telling in kinds if telling.kind is GoalKind.OWN_GOAL]
    for telling in (own or kinds)[:1]:
        if telling.kind:
            ledger.say(
                goal, "shotType", EnumValue(telling.kind), quotes=[telling], rule="goal/kind",
                confidence=0.85 * event.confidence,
            )  # fmt: skip


def _how(ledger: Ledger, goal: str, event: GoalEvent, reading: Reading, match: str) -> None:
    for telling in event.tellings:
        if telling.scorer is None or telling.passage.zone is SegmentKind.HEADLINE:
            continue
        for property_, find in (
            ("bodyPart", details.body_part),
            ("technique", details.technique),
            ("placement", details.placement),
        ):
            if found := find(telling):
                ledger.say(
                    goal, property_, EnumValue(found.code), quotes=[found], rule=f"goal/{property_}",
                    confidence=0.85 * event.confidence,
                )  # fmt: skip
        if helped := assist(telling, reading.officials):
            _assist(ledger, goal, event, helped, match)


def _assist(
    ledger: Ledger, goal: str, event: GoalEvent, assist: Assist, match: str
) -> None:
    player = ledger.know(labels.player(assist.player.person))
    told = [("assistType", assist.kind), ("fromSide", assist.side)]
    qualifiers = tuple(Qualifier(name, EnumValue(code)) for name, code in told if code)
    confidence = 0.8 * event.confidence
    ledger.say(
        goal, "assistedBy", EntityValue(player),
        quotes=[assist], rule="goal/assist", basis=Basis.IMPLIED,
        confidence=confidence, qualifiers=qualifiers,
    )  # fmt: skip
    _took_part(ledger, player, match, [assist], confidence)
    if event.club:
        ledger.say(
            player, "memberOf", EntityValue(f"club:{event.club}"),
            quotes=[assist], rule="membership/set-up-for", basis=Basis.IMPLIED,
            confidence=confidence, qualifiers=_valid_at(ledger),
        )  # fmt: skip


def claim_count(ledger: Ledger, event: GoalEvent) -> None:
    """ "His first goal for Atalanta": the count of his goals for the club is complete."""
    for telling in event.tellings:
        base = telling.passage.sentence.start
        for match in NTH_FOR.finditer(telling.passage.sentence.text):
            start, end = base + match.start(), base + match.end()
            club = next((c for c in telling.passage.clubs if c.start == end), None)
            if event.scorer and club and telling.trigger.start <= end <= telling.trigger.end + 60:
                ledger.say(
                    labels.player(event.scorer).id, "goalCountFor",
                    NumberValue(value_of(match["n"]), Bound.EXACT),
                    quotes=[Found(start, club.end)], rule="count/ordinal",
                    qualifiers=(
                        Qualifier("club", EntityValue(f"club:{club.club}")),
                        *(Qualifier("asOf", each.value) for each in _valid_at(ledger)),
                    ),
                )  # fmt: skip


def claim_shots(ledger: Ledger, shots: Sequence[ShotTelling], match: str) -> None:
    """Claim the shots that were no goals; each phrase is one of its own."""
    numbers: Counter[str] = Counter()
    for told in shots:
        person = told.player.person
        numbers[person] += 1
        shot = ledger.know(labels.shot(ledger.entities[match], person, numbers[person]))
        player = ledger.know(labels.player(person))
        values: list[tuple[str, Value]] = [
            ("match", EntityValue(match)),
            ("shotBy", EntityValue(player)),
            ("shotOutcome", EnumValue(told.outcome)),
        ]
        if told.body_part:
            values.append(("bodyPart", EnumValue(told.body_part)))
        for property_, value in values:
            ledger.say(shot, property_, value, quotes=[told], rule="shot/missed", confidence=0.75)
        _took_part(ledger, player, match, [told], 0.75)


def claim_memberships(
    ledger: Ledger, memberships: Sequence[Membership], match: Match | None
) -> None:
    """Claim whose player somebody is: of those whom something else is told of, and in captions."""
    for told in memberships:
        player = labels.player(told.person.person)
        caption = told.passage.zone is SegmentKind.CAPTION
        if match is None or told.club.club not in match.clubs:
            continue
        ledger.know(player)
        ledger.know_club(told.club.club)
        misspelt = told.club.alias is AliasKind.MISSPELLING
        ledger.say(
            player.id, "memberOf", EntityValue(f"club:{told.club.club}"),
            quotes=[told], rule=told.rule, basis=Basis.NORMALIZED if misspelt else Basis.STATED,
            confidence=0.7 if caption else 0.85, qualifiers=_valid_at(ledger),
        )  # fmt: skip


def claim_pictured(ledger: Ledger, reading: Reading, match: Match, label: str) -> None:
    """Claim what a caption about the match shows: who was there, and who duelled with whom."""
    told = {telling.passage for telling in match.tellings}
    for passage in reading.passages:
        if passage.zone is not SegmentKind.CAPTION or not (
            passage in told or {club.club for club in passage.clubs} == set(match.clubs)
        ):
            continue
        players = [each for each in passage.people if each.person not in reading.officials]
        for person in players:
            player = ledger.know(labels.player(person.person))
            ledger.say(
                player, "appearedIn", EntityValue(label), quotes=[person], rule="appearance/caption"
            )
        _duel(ledger, passage, label)


def _duel(ledger: Ledger, passage: Passage, label: str) -> None:
    for one, other in zip(passage.people, passage.people[1:], strict=False):
        if DUEL.match(passage.between(one.end, other.start)):
            ledger.say(
                labels.player(one.person).id, "duelWith",
                EntityValue(labels.player(other.person).id),
                quotes=[Found(one.start, other.end)], rule="duel/caption",
                qualifiers=(Qualifier("match", EntityValue(label)),),
            )  # fmt: skip
