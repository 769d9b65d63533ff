"""What the model looks at: the features of a unit among the others of its sentence.

A feature is a string, its weight is learned. `word_features` are for any word, `mention_features`
for whoever may have scored: they add where the words that tell a goal stand, seen from him.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from graphsvc.extraction.tagging.units import Form

EDGE = "<edge>"
PEOPLE = frozenset((Form.PERSON, Form.COACH, Form.KEEPER, "he", "she"))
BREAKS = frozenset(
    [
        ",",
        ";",
        ":",
        ".",
        "-",
        "–",
        "—",
        "(",
        ")",
        "and",
        "but",
        "when",
        "after",
        "as",
        "while",
        "before",
        "with",
        "who",
        "which",
        "that",
    ]
)
LONGEST = 10
"""Units on one side of a person up to which a list goes on."""
LISTED = frozenset((Form.PERSON, Form.KEEPER))
BETWEEN = frozenset((",", ";", "and", "&", "(", ")", "the", "substitute", Form.MINUTE, Form.NUMBER))
"""What may stand between the people of a list."""
WINDOW = 4
"""Units on either side that are looked at with their places."""
AROUND = 8
"""Units on either side that are looked at without their places."""
JOINED = {
    "0": (0,),
    "-1": (-1,),
    "-2": (-2,),
    "-3": (-3,),
    "-4": (-4,),
    "+1": (1,),
    "+2": (2,),
    "+3": (3,),
    "+4": (4,),
    "-1,0": (-1, 0),
    "0,1": (0, 1),
    "-2,0": (-2, 0),
    "0,2": (0, 2),
    "-1,1": (-1, 0, 1),
    "0,1,2": (0, 1, 2),
    "-2,-1,0": (-2, -1, 0),
    "-2,-1": (-2, -1),
    "1,2": (1, 2),
    "1,2,3": (1, 2, 3),
    "-3,-2": (-3, -2),
    "2,3": (2, 3),
}
"""The places, seen from a unit, whose words are one feature, by its name."""
REACH = 16
"""Units from a mention up to which words that tell a goal may be his."""
CLAUSE = 10
"""Units on either side of a mention, at most, whose words are looked at without their places."""
INSERTION = 20
"""Units, at most, of words that commas part from a mention and what it goes on with."""
FAINT = 0.1
"""A chance below which no word is taken for the one that tells a goal."""
TOLD = 0.2
"""The chance from which on a word is looked at as one that tells a goal."""
BUCKETS = (0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95)


def word_features(forms: Sequence[str], at: int, zone: str) -> Iterator[str]:
    """The words around a unit: each by its distance, neighbours joined, all within eight."""
    here = forms[at]
    yield f"e={here[-3:]}"
    yield f"z={zone}"
    yield f"z0={zone}|{here}"
    window = _window(forms, at)
    for name, places in JOINED.items():
        yield f"{name}={'|'.join([window[WINDOW + place] for place in places])}"
    for word in {*forms[max(0, at - AROUND) : at]}:
        yield f"<{word}"
    for word in {*forms[at + 1 : at + 1 + AROUND]}:
        yield f">{word}"


def _window(forms: Sequence[str], at: int) -> list[str]:
    size = len(forms)
    return [
        forms[place] if 0 <= place < size else EDGE for place in range(at - WINDOW, at + WINDOW + 1)
    ]


def mention_features(
    forms: Sequence[str], at: int, zone: str, goals: Sequence[float], rules: Sequence[str] = ()
) -> Iterator[str]:
    """Whether whoever is named at a unit scored; `goals` are the chances of each unit to tell one.

    `rules` are those of the patterns that take him for a scorer.
    """
    yield from word_features(forms, at, zone)
    yield from further_features(forms, at, goals, rules)


def further_features(
    forms: Sequence[str], at: int, goals: Sequence[float], rules: Sequence[str]
) -> Iterator[str]:
    """The features of a mention beside those of any word; none of those is among them."""
    here = forms[at]
    yield from _beside(forms, at)
    yield from _behind_insertion(forms, at)
    yield from _of_list(forms, at, goals)
    yield from _of_clause(forms, at, goals)
    likeliest = bucket(max(goals, default=0.0))
    for rule in rules:
        yield f"rule={rule}"
        yield f"rule={rule}|{likeliest}"
    yield f"rules={len(rules)}"
    yield f"first={not any(form in PEOPLE for form in forms[:at])}"
    yield from _towards(forms, at, goals, range(at + 1, min(len(forms), at + 1 + REACH)))
    yield from _towards(forms, at, goals, range(at - 1, max(-1, at - 1 - REACH), -1))
    yield f"S={likeliest}|{here}"


def _beside(forms: Sequence[str], at: int) -> Iterator[str]:
    """The words nearest to a mention on both sides, joined."""
    _, a3, a2, a1, _, b1, _, b3, _ = _window(forms, at)
    yield f"-1,1={a1}|{b1}"
    yield f"1,3={b1}|{b3}"
    yield f"-3,-2,-1={a3}|{a2}|{a1}"


def _behind_insertion(forms: Sequence[str], at: int) -> Iterator[str]:
    """What goes on behind words in commas: "Marcelo, signed in August, opened the scoring"."""
    if forms[at + 1 : at + 2] not in ((",",), [","]):
        return
    for place in range(at + 3, min(len(forms) - 2, at + 2 + INSERTION)):
        if forms[place] == ",":
            yield f"ins={forms[place + 1]}"
            yield f"ins={forms[place + 1]}|{forms[place + 2]}"
            return


def _of_list(forms: Sequence[str], at: int, goals: Sequence[float]) -> Iterator[str]:
    """What stands before and behind a list of people: "goals from Berg, Holm (60) and Lund"."""
    if forms[at] not in LISTED:
        return
    first, last = _end_of_list(forms, at, -1), _end_of_list(forms, at, 1)
    if first == last:
        return
    before = (EDGE, EDGE, *forms[max(0, first - 2) : first])[-2:]
    behind = (*forms[last + 1 : last + 3], EDGE, EDGE)[:2]
    told = max(goals[max(0, first - 4) : first], default=0.0)
    telling = max(goals[last + 1 : last + 5], default=0.0)
    yield f"list<={before[1]}"
    yield f"list<<={before[0]}|{before[1]}"
    yield f"list>={behind[0]}"
    yield f"list>>={behind[0]}|{behind[1]}"
    yield f"list={bucket(told)}|{bucket(telling)}"
    yield f"list={before[1]}|{behind[0]}"


def _end_of_list(forms: Sequence[str], at: int, step: int) -> int:
    """The outermost person on one side whom only commas, minutes and the like part from another."""
    end = place = at
    while 0 <= place + step < len(forms) and abs(place - at) < LONGEST:
        place += step
        if forms[place] in LISTED:
            end = place
        elif forms[place] not in BETWEEN:
            break
    return end


def _of_clause(forms: Sequence[str], at: int, goals: Sequence[float]) -> Iterator[str]:
    """The words up to the next person on either side, and which of them tell a goal."""
    end = at + 1
    while end < len(forms) and end - at <= CLAUSE and forms[end] not in PEOPLE:
        end += 1
    start = at
    while start > 0 and at - start < CLAUSE and forms[start - 1] not in PEOPLE:
        start -= 1
    for word in {*forms[at + 1 + AROUND : end]} - {*forms[at + 1 : at + 1 + AROUND]}:
        yield f">{word}"
    broken = False
    for place in range(at + 1, end):
        broken = broken or forms[place] in BREAKS
        if not broken:
            yield f">>{forms[place]}"
        if goals[place] >= TOLD:
            yield f"gt={forms[place]}|{bucket(goals[place])}"
            yield f"gt={forms[place - 1]}|{forms[place]}"
    for word in {*forms[start : max(0, at - AROUND)]} - {*forms[max(0, at - AROUND) : at]}:
        yield f"<{word}"
    nearest = forms[at + 1 : min(end, at + 6)]
    for one, word in enumerate(nearest):
        for other in nearest[one + 1 :]:
            yield f"&{word}&{other}"


def _towards(forms: Sequence[str], at: int, goals: Sequence[float], places: range) -> Iterator[str]:
    """The words that most likely tell a goal on one side, what they are and what stands between."""
    here = forms[at]
    side = "R" if places.step > 0 else "L"
    near = max((goals[n] for n in _up_to_a_person(forms, places)), default=0.0)
    far = max((goals[n] for n in places), default=0.0)
    yield f"{side}n={bucket(near)}"
    yield f"{side}f={bucket(far)}"
    yield f"{side}n={bucket(near)}|{here}"
    best = _best(forms, goals, places)
    if best is None:
        return
    first, last = sorted((at, best))
    inner = forms[first + 1 : last]
    told = bucket(goals[best])
    passed = sum(form in PEOPLE for form in (*inner, forms[best]))
    broken = sum(form in BREAKS for form in (*inner, forms[best]))
    yield f"{side}b={told}|{min(passed, 3)}|{min(broken, 3)}"
    yield f"{side}b={told}|{min(passed, 3)}|{here}"
    yield f"{side}d={told}|{min(abs(best - at), 8)}"
    yield f"{side}t={forms[best]}|{min(passed, 2)}"
    if len(inner) <= 3:
        yield f"{side}m={'_'.join(inner)}|{told}"
    for word in {*inner}:
        yield f"{side}i={word}"
    if inner:
        yield f"{side}a={inner[0] if side == 'R' else inner[-1]}|{told}"


def _up_to_a_person(forms: Sequence[str], places: range) -> Iterator[int]:
    for place in places:
        if forms[place] in PEOPLE:
            return
        yield place


def _best(forms: Sequence[str], goals: Sequence[float], places: range) -> int | None:
    """The likeliest unit to tell a goal; one behind more people must be so much likelier."""
    best, chance, passed = None, 0.0, 0
    for place in places:
        passed += forms[place] in PEOPLE
        if goals[place] > max(FAINT, chance * (1.0 + 0.15 * passed)):
            best, chance = place, goals[place]
    return best


def bucket(chance: float) -> int:
    """A probability as one of eight steps."""
    return bisect_right(BUCKETS, chance)
