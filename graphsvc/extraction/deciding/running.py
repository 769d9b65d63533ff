"""What a goal is said to have done to the score, as a vote for one of the sides.

Who pulled one back was behind, who doubled the lead was ahead, and whoever made it 2-0 leads.
"""

import re

from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.telling.phrases import rest
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import GoalRole

MOVED = 1.5
"""In log units for each goal of a lead: the trailing side pulled one back."""
ENDED = 1.5
"""The winners led at last: they scored the winner, the losers the consolation."""
MADE_IT = 2.5
"""The running score can be that of the one side alone."""
TO_NIL = re.compile(r"(?P<goals>\d+) ?[-–] ?0\b")
TRAILING = (GoalRole.EQUALISER, GoalRole.CONSOLATION)


def towards(event: GoalEvent, match: Match, lead: float) -> float:
    """How much the running score speaks for the first club, below 0 for the second; in log units.

    `lead` is by how many goals the first club led before.
    """
    return sum(_said(telling, match, lead) for telling in event.tellings[:1])


def _said(telling: GoalTelling, match: Match, lead: float) -> float:
    margin = match.score[0] - match.score[1] if match.score else 0
    ended = ENDED * ((margin > 0) - (margin < 0))
    if telling.rule == "goal/pulled-back" or telling.role in TRAILING:
        return -MOVED * lead - (0.0 if telling.role is GoalRole.EQUALISER else ended)
    if telling.role is GoalRole.WINNER:
        return ended
    if telling.rule == "goal/extended":
        return MOVED * lead
    return _made_it(telling, match) if telling.rule == "goal/running-score" else 0.0


def _made_it(telling: GoalTelling, match: Match) -> float:
    """The leaders scored the last of two or more to nil; who scored but once were not they."""
    words = telling.passage.between(telling.trigger.start, telling.trigger.end)
    told = TO_NIL.search(words + rest(telling.passage, telling.trigger.end, length=4))
    if told is None or match.score is None:
        return 0.0
    able = [goals >= int(told["goals"]) for goals in match.score]
    return MADE_IT * (able[0] - able[1])
