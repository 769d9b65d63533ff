"""The rules by which a statement is believed or not: each a name and a sentence."""

from collections.abc import Mapping
from types import MappingProxyType

RULES: Mapping[str, str] = MappingProxyType(
    {
        # by its own sources
        "no-source": "No source says it, and one at least denies it.",
        "denied": "As many sources deny it as say it.",
        "more-say-than-deny": "More sources say it than deny it.",
        "unsure-reading": "One source says it, and the reading is not sure.",
        "caption-only": "Only a picture caption says it.",
        "supported-elsewhere": "Another source says the same of that time.",
        "no-fact": "It is said, but not as a fact.",
        "one-source": "One source says it, and none says otherwise.",
        "several-sources": "{count} sources say it, and none says otherwise.",
        # among its rivals
        "more-sources": "More independent sources say it than any rival value.",
        "firmer-basis": "As many sources say it as a rival value, on a firmer basis.",
        "surer-reading": "As many sources say it as a rival value, and its reading is surer.",
        "tells-most": "The values told agree, and it tells most.",
        "no-rival-verified": "No rival value is verified.",
        "agrees-with-accepted": "It agrees with the accepted value, which tells more.",
        "agrees-with-disputed": "It agrees with each of the values that tell more, which are "
        "disputed.",
        "outweighed": "A rival value is better told.",
        "tied": "Its sources and those of a rival value weigh the same.",
        "left-open": "It leaves open what another statement tells.",
        "refuted-by-reference": "A reference says otherwise, and only an unverified claim says it.",
        # by how its sources are read, by what became of them, or by a curator
        "retracted": "Every source that says it was retracted.",
        "less-likely-reading": "The words can be read so, but more likely say something else.",
        "superseded": "A newer version of its article no longer says it.",
        "ranked": "A curator ranked it: {comment}",
        "settled": "A curator accepted it: {comment}",
        "settled-otherwise": "A curator accepted another value: {comment}",
    }
)


def sentence(rule: str, **given: object) -> str:
    """What a rule says in one case: with the count, or the curator's comment, that it asks for."""
    return RULES[rule].format(**given)
