"""What belongs together: features of a scorer beside a minute, a club, another mention.

All places are indexes of units in one sentence, unless an argument says otherwise.
"""

from collections.abc import Iterator, Sequence

from graphsvc.extraction.tagging.contexts import BREAKS, PEOPLE, bucket
from graphsvc.extraction.tagging.insights import steps
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.tagging.units import TIMES, Form

CLUBS = frozenset((Form.SIDE, Form.CLUB))
NAMES = frozenset((Form.PERSON, Form.KEEPER))
PLURALS = {"brace": 2, "double": 2, "twice": 2, "hat-trick": 3, "treble": 3}
"""Words that tell several goals of one scorer."""
PLURAL_REACH = 16
"""Units on either side of a scorer in which such a word may be about him."""
FARTHEST = 60
"""Units between a scorer and a minute of his sentence that may be that of his goal."""
SHORT = 4
"""Units between two places up to which they are a feature as a whole."""


def link_features(
    forms: Sequence[str], one: int, other: int, goals: Sequence[float], others: frozenset[str]
) -> Iterator[str]:
    """How a scorer at `one` stands to something of the kinds `others` at another place."""
    first, last = sorted((one, other))
    inner = forms[first + 1 : last]
    side = "R" if other > one else "L"
    people = sum(form in PEOPLE for form in inner)
    rivals = sum(form in others for form in inner)
    breaks = sum(form in BREAKS for form in inner)
    here = forms[one]
    told = bucket(max(goals[first + 1 : last], default=0.0))
    yield f"{side}d={min(len(inner), 10)}"
    yield f"{side}p={min(people, 3)}|r={min(rivals, 2)}"
    yield f"{side}p={min(people, 3)}|b={min(breaks, 3)}|{told}"
    yield f"{side}g={told}|{here}"
    if len(inner) <= SHORT:
        yield f"{side}m={'_'.join(inner)}"
    for word in {*inner}:
        yield f"{side}i={word}"
    if inner:
        yield f"{side}f={inner[0]}"
        yield f"{side}l={inner[-1]}"
        yield f"{side}fl={inner[0]}|{inner[-1]}"
    for feature in _neighbours(forms, other):
        yield f"{side}{feature}"


def _neighbours(forms: Sequence[str], place: int) -> Iterator[str]:
    """A place and the two units on either side of it."""

    def form(at: int) -> str:
        return forms[at] if 0 <= at < len(forms) else "<edge>"

    before, after = form(place - 1), form(place + 1)
    yield f"k={forms[place]}"
    yield f"ob={before}"
    yield f"oa={after}"
    yield f"oba={before}|{after}"
    yield f"obb={form(place - 2)}"
    yield f"oab={form(place + 2)}"


def near_goal(forms: Sequence[str], other: int, goals: Sequence[float]) -> Iterator[str]:
    """Which words that tell a goal stand nearest to a minute or a club."""
    for side, places in (
        ("R", range(other + 1, min(len(forms), other + 10))),
        ("L", range(other - 1, max(-1, other - 10), -1)),
    ):
        best = max(places, key=lambda place: goals[place], default=None)
        if best is not None and goals[best] > 0.15:
            yield f"ng{side}={bucket(goals[best])}"
            yield f"ng{side}w={forms[best]}"


def beside_minutes(told: Tags, at: int) -> Iterator[tuple[int, frozenset[str]]]:
    """Each minute near a scorer in his sentence, and how it stands to him."""
    forms = told.sheet.forms
    for other in range(max(0, at - FARTHEST), min(len(forms), at + FARTHEST + 1)):
        if forms[other] in TIMES:
            yield (
                other,
                frozenset(
                    {
                        *link_features(forms, at, other, told.goals, TIMES),
                        *near_goal(forms, other, told.goals),
                        *_seen_minute(told, at, told, other),
                    }
                ),
            )


def _seen_minute(told: Tags, at: int, beside: Tags, other: int) -> Iterator[str]:
    """What an encoder, if one has read it, makes of a scorer and a minute."""
    if told.insight:
        yield from steps(
            "seen", told.insight.minutes.get(((told.place, at), (beside.place, other)))
        )


def minutes_before(before: Tags, told: Tags, at: int) -> Iterator[tuple[int, frozenset[str]]]:
    """Each minute of the sentence before a scorer's, and how it stands to him."""
    if before.sheet.passage.zone is not told.sheet.passage.zone:
        return
    forms = (*before.sheet.forms, "<s>", *told.sheet.forms)
    goals = (*before.goals, 0.0, *told.goals)
    scored = bucket(max(before.scorers.values(), default=0.0))
    rival = bucket(max((c for n, c in told.scorers.items() if n != at), default=0.0))
    mine = bucket(told.scorers.get(at, 0.0))
    told_before = bucket(max(before.goals, default=0.0))
    for other, form in enumerate(before.sheet.forms):
        if form in TIMES:
            place = len(before.sheet.forms) + 1 + at
            yield (
                other,
                frozenset(
                    {
                        *link_features(forms, place, other, goals, TIMES),
                        *near_goal(forms, other, goals),
                        *_seen_minute(told, at, before, other),
                        f"scored={scored}",
                        f"mine={mine}|{rival}",
                        f"told={told_before}|{scored}",
                        f"first={forms[len(before.sheet.forms) + 1]}",
                        f"later={sum(f in TIMES for f in before.sheet.forms[other + 1 :])}",
                        f"ends={len(before.sheet.forms) - other < 4}",
                    }
                ),
            )


def side_features(
    forms: Sequence[str], at: int, other: int, goals: Sequence[float], scored: float
) -> Iterator[str]:
    """Whether a player at a unit plays for the club at another; `scored`: how likely he did."""
    kind = "s" if scored >= 0.4 else "n"
    for feature in link_features(forms, at, other, goals, CLUBS):
        yield feature
        yield f"{kind}{feature}"
    for feature in near_goal(forms, other, goals):
        yield f"{kind}{feature}"
    places = [place for place, form in enumerate(forms) if form == Form.SIDE]
    yield f"{kind}n={min(len(places), 3)}|{places.index(other)}|{other < at}"
    nearest = min(places, key=lambda place: abs(place - at))
    yield f"{kind}near={nearest == other}"


def plural_beside(told: Tags, at: int) -> int:
    """How many goals a word near a scorer counts, with nobody between: 2 for a brace; else 1."""
    forms = told.sheet.forms
    for place in range(max(0, at - PLURAL_REACH), min(len(forms), at + PLURAL_REACH + 1)):
        if forms[place] in PLURALS and not NAMES & {*forms[min(at, place) + 1 : max(at, place)]}:
            return PLURALS[forms[place]]
    return 1


def count_features(told: Tags, at: int, ruled: int) -> Iterator[str]:
    """Whether several goals of a scorer are told at once: a brace, twice, in the 5th and 60th.

    `ruled` is how many goals the patterns take to be told.
    """
    forms, goals = told.sheet.forms, told.goals
    minutes = [place for place, form in enumerate(forms) if form == Form.MINUTE]
    others = sum(form in NAMES for form in forms) - (forms[at] in NAMES)
    if told.insight:
        yield from steps("seen", told.insight.several.get((told.place, at)))
    yield f"minutes={min(len(minutes), 3)}"
    yield f"ruled={ruled}|{min(others, 3)}"
    yield f"plural={plural_beside(told, at)}|{min(others, 3)}"
    yield f"ruled={ruled}|plural={plural_beside(told, at)}|{bucket(told.scorers.get(at, 0.0))}"
    for place in range(max(0, at - 12), min(len(forms), at + 13)):
        people = sum(form in PEOPLE for form in forms[min(at, place) + 1 : max(at, place)])
        yield f"w={forms[place]}|{min(people, 1)}"
        if goals[place] > 0.3:
            yield f"g={forms[place]}|{min(people, 1)}"
            if place:
                yield f"gb={forms[place - 1]}|{forms[place]}"
