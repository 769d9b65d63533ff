"""Why something was not taken, in words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graphsvc.cli.explaining.figures import chance, listed, needing, numbers, quoted, short_of
from graphsvc.extraction.explaining.records import Rejected, Why

REASONS: Mapping[Why, str] = {
    Why.UNLIKELY_SCORER: "{who} hardly scored: {needs}",
    Why.UNRESOLVED: "{words} may have scored ({before}), but who is it? {meant}",
    Why.UNSURE: "{words} may have scored ({before}) and be {who}, but both together are {needs}",
    Why.ANOTHER_MATCH: "{whose} is told of another match: {other}",
    Why.ANOTHER_CLUB: "{whose} is told of {other}, who do not play in this match",
    Why.DISBELIEVED: "{whose}: as a goal {before} by itself, with all others and the score {needs}",
    Why.ABOVE_SCORE: "{whose}: as a goal {chance}, but the score has room for likelier ones only",
    Why.NAMELESS: "{words} names no scorer, and no goal that it could be is told near it",
    Why.UNLIKELY_MINUTE: "{words} hardly is the minute of {who}: {needs}",
    Why.ANOTHERS_MINUTE: "{words} is the minute of {other}, not ({chance}) of {who}",
}


def reason(rejected: Rejected, text: str) -> str:
    """Who or what was not taken, and why, in one line."""
    words, person = quoted(text, rejected.place), rejected.person
    needs = needing(rejected.chance or 0.0, rejected.needed or 0.0)
    told = REASONS[rejected.why].format(
        words=words,
        who=person or words,
        whose=f"{'another goal of ' if rejected.again else ''}{person} {words}".lstrip(),
        meant=f"likeliest {person}: {needs}" if person else "nobody is named before",
        other=rejected.other,
        needs=needs,
        chance=chance(rejected.chance or 0.0),
        before=chance(rejected.before or 0.0),
    )
    return f"{told}; against it {listed(rejected.doubts)}" if rejected.doubts else told


def hardly(rejected: Sequence[Rejected], text: str, *, numbered: bool) -> str:
    """Those who hardly scored and how likely at most; if `numbered`, with their sentences."""
    needed = max((each.needed or 0.0 for each in rejected), default=0.0)
    named: dict[str, list[Rejected]] = defaultdict(list)
    for each in sorted(rejected, key=lambda each: -(each.chance or 0.0)):
        named[each.person or quoted(text, each.place)].append(each)
    told = [
        f"{name} {short_of(of[0].chance or 0.0, needed)}"
        + (f" {numbers(sorted({each.sentence for each in of}))}" if numbered else "")
        for name, of in named.items()
    ]
    return f"hardly scored (needs {chance(needed)}): {', '.join(told)}"
