"""What the model looks at: the features of a unit among the others of its sentence.

A feature is a string, its weight is learned. `word_features` are for any word, `mention_features`
for whoever may have scored: they add where the words that tell a goal stand, seen from him.
"""

from collections.abc import Iterator, Sequence

from graphsvc.extraction.tagging.units import Form

EDGE = "<edge>"
PEOPLE = frozenset((Form.PERSON, Form.COACH, Form.KEEPER, "he", "she"))
BREAKS = frozenset([",", ";", ":", ".", "-", "–", "—", "(", ")", "and", "but", "when", "after", "as", "while", "before", "with", "who", "which", "that"])
REACH = 16
"""Units from a mention up to which words that tell a goal may be his."""
BUCKETS = (0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95)


def word_features(forms: Sequence[str], at: int, zone: str) -> Iterator[str]:
    """The words around a unit: each by its distance, neighbours joined, all within eight."""
    padded = _window(forms, at, 5)
    a5, a4, a3, a2, a1, here, b1, b2, b3, b4, b5 = padded
    yield f"0={here}"
    yield f"e={here[-3:]}"
    yield f"z={zone}"
    yield f"z0={zone}|{here}"
    yield f"-1={a1}"
    yield f"-2={a2}"
    yield f"-3={a3}"
    yield f"-4={a4}"
    yield f"+1={b1}"
    yield f"+2={b2}"
    yield f"+3={b3}"
    yield f"+4={b4}"
    yield f"-1,0={a1}|{here}"
    yield f"0,1={here}|{b1}"
    yield f"-2,0={a2}|{here}"
    yield f"0,2={here}|{b2}"
    yield f"-1,1={a1}|{here}|{b1}"
    yield f"0,1,2={here}|{b1}|{b2}"
    yield f"-2,-1,0={a2}|{a1}|{here}"
    yield f"-2,-1={a2}|{a1}"
    yield f"1,2={b1}|{b2}"
    yield f"1,2,3={b1}|{b2}|{b3}"
    yield f"-3,-2={a3}|{a2}"
    yield f"2,3={b2}|{b3}"
    for word in {*forms[max(0, at - 8) : at]}:
        yield f"<{word}"
    for word in {*forms[at + 1 : at + 9]}:
        yield f">{word}"


def _window(forms: Sequence[str], at: int, reach: int) -> list[str]:
    size = len(forms)
    return [
        forms[place] if 0 <= place < size else EDGE for place in range(at - reach, at + reach + 1)
    ]


def mention_features(
    forms: Sequence[str], at: int, zone: str, goals: Sequence[float], rules: Sequence[str] = ()
) -> Iterator[str]:
    """Whether whoever is named at a unit scored; `goals` are the chances of each unit to tell one.

    `rules` are those of the patterns that take him for a scorer.
    """
    yield from word_features(forms, at, zone)
    here = forms[at]
    for rule in rules:
        yield f"rule={rule}"
    yield f"rules={len(rules)}"
    yield f"first={not any(form in PEOPLE for form in forms[:at])}"
    yield from _towards(forms, at, goals, range(at + 1, min(len(forms), at + 1 + REACH)), "R", here)
    yield from _towards(forms, at, goals, range(at - 1, max(-1, at - 1 - REACH), -1), "L", here)
    yield f"S={bucket(max(goals, default=0.0))}|{here}"


def _towards(
    forms: Sequence[str], at: int, goals: Sequence[float], places: range, side: str, here: str
) -> Iterator[str]:
    """The words that most likely tell a goal on one side, what they are and what stands between."""
    near = far = 0.0
    best, passed, between, breaks = 0.0, 0, 0, 0
    place_of_best = None
    for place in places:
        form = forms[place]
        if form in PEOPLE:
            passed += 1
        if form in BREAKS:
            breaks += 1
        if not passed:
            near = max(near, goals[place])
        far = max(far, goals[place])
        if goals[place] > best * (1.0 + 0.15 * passed) and goals[place] > 0.1:
            best, place_of_best, between, broken = goals[place], place, passed, breaks
    yield f"{side}n={bucket(near)}"
    yield f"{side}f={bucket(far)}"
    yield f"{side}n={bucket(near)}|{here}"
    if place_of_best is None:
        return
    told = bucket(best)
    gap = abs(place_of_best - at)
    yield f"{side}b={told}|{min(between, 3)}|{min(broken, 3)}"
    yield f"{side}b={told}|{min(between, 3)}|{here}"
    yield f"{side}d={told}|{min(gap, 8)}"
    yield f"{side}t={forms[place_of_best]}|{min(between, 2)}"
    first, last = sorted((at, place_of_best))
    inner = forms[first + 1 : last]
    if len(inner) <= 3:
        yield f"{side}m={'_'.join(inner)}|{told}"
    for word in {*inner}:
        yield f"{side}i={word}"
    if inner:
        yield f"{side}a={inner[0] if side == 'R' else inner[-1]}|{told}"


def bucket(chance: float) -> int:
    """A probability as one of eight steps."""
    return sum(chance >= edge for edge in BUCKETS)
