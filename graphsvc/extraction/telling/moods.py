"""Whether words tell what is, what was before the match, or only what may come."""

import re

from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.extraction.telling.phrases import lead, one_of, rest

SAME_CLAUSE = r"(?:(?! (?:as|while|and|but|after|before|when) )[^,;])"
UNREAL = re.compile(
    r"\b"
    + one_of(r"""
        would | could | can | cannot | might | may | should | will | if | needs? | needed | must
        needing | hop(?:e|es|ed|ing) | aim(?:s|ed|ing)? | chance | looking | looked to | fail\w*
        miss(?:ed|ing)? (?:out|the chance) | bid | unable | able | threat\w* | risk\w* | unless
        wants? | wanted | denied | den(?:y|ies|ying) | prevent\w* | avoid\w* | want to | target\w*
        opportunity | dream\w* | instead of | far from | not | never | \w+n['’]t
    """)
    + rf"\b{SAME_CLAUSE}{{0,70}}$",
    re.IGNORECASE,
)
"""Before words of what did not happen, or not yet."""

IF_AFTER = re.compile(
    r"^[^.;]{0,60}?\b(?:if|unless|provided|should (?:they|it)|with (?:a )?(?:win|victory))\b"
    r"|^(?: \w+)?,? and \w+(?:['’]d| would| will| could)\b",
    re.IGNORECASE,
)
PRIOR = re.compile(
    r"\b"
    + one_of(r"""
        had | having | previously | (?:came|went|go|going|coming|head\w*) into (?:the|this)
        began | started | entered | before (?:kick-?off|the (?:game|match)) | at kick-?off
    """)
    + r"\b[^,;]{0,45}$",
    re.IGNORECASE,
)
"""Before words of what was so until the match."""

ENDED = re.compile(
    r"\b(?:end(?:s|ed|ing)?|halt(?:s|ed|ing)?|stopp(?:ed|ing)|snapp(?:ed|ing)|br(?:oke|eaking)"
    r"|brought an end to|put paid to)\b[^,;]{0,50}$",
    re.IGNORECASE,
)
"""Before a run that the match brought to its end."""


ELSEWHEN = re.compile(
    r"\b"
    + one_of(r"""
        last (?:week|month|season|year|term|time|weekend|\w+day|spring|autumn|winter|summer)
        in (?:january|february|march|april|may|june|july|august|september|october|november|december)
        (?:first|reverse|corresponding|previous|opening) (?:leg|fixture|meeting|game|match)
        (?:days|weeks|months|years|seasons) (?:ago|earlier|before) | this (?:season|term|year|month)
        (?:season|campaign|career|tournament) | in (?:19|20)\d\d | suspen\w+ | ban(?:ned)?
        back (?:from|after) | missed | returned | again(?:st)? \w+ (?:last|in)
        (?:is|are|was|were) (?:missing|absent|unavailable) | in the (?:semi|quarter)-?finals?
        (?:in|for|with) the (?:reserves|youth team|under-\d+s)
    """)
    + r"\b",
    re.IGNORECASE,
)
"""Words of what happened in another match than the one reported."""
TO_COME = re.compile(
    r"\b(?:will|would|must|may|could|faces?|facing|now|to be)\b[^,;.]{0,30}?"
    r"\b(?:suspen\w+|ban(?:ned)?)\b",
    re.IGNORECASE,
)
"""Words of what somebody has to expect after the match reported."""
NEAR = 50
"""Characters before words within which it is told when, and behind them half as many more."""


def is_elsewhen(passage: Passage, place: Found) -> bool:
    """Whether the words around tell of another match: last season's, one he is suspended after."""
    start = max(passage.sentence.start, place.start - NEAR)
    behind = re.split("[;.]", rest(passage, place.end, length=NEAR + NEAR // 2))[0]
    return bool(ELSEWHEN.search(TO_COME.sub("", passage.between(start, place.end) + behind)))


def is_unreal(passage: Passage, place: Found) -> bool:
    """Whether it is only hoped for, feared, denied or bound to an "if"."""
    ahead = lead(passage, place.start, length=110)
    return bool(UNREAL.search(ahead) or IF_AFTER.match(rest(passage, place.end)))


def is_prior(passage: Passage, place: Found) -> bool:
    """Whether it was so before the match: "had drawn six until then"."""
    return bool(PRIOR.search(lead(passage, place.start, length=90)))


def is_ended(passage: Passage, place: Found) -> bool:
    """Whether the match brought it to its end."""
    return bool(ENDED.search(lead(passage, place.start, length=70)))
