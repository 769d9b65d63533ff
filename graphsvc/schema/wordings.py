"""The words of the closed lists as people say them, where a word's own name does not read.

Each fits the sentence that its property has in `sentences`.
"""

from collections.abc import Mapping

WORDINGS: Mapping[str, Mapping[str, str]] = {
    "eventStatus": {
        "PRE_EVENT": "yet to be played",
        "MID_EVENT": "being played",
        "INTERMISSION": "at an interval",
        "POST_EVENT": "over",
        "IF_NECESSARY": "to be played only if necessary",
    },
    "outcome": {"LOSS": "defeat", "TIE": "draw", "UNDECIDED": "match not decided yet"},
    "role": {
        "OPENER": "opening goal",
        "GO_AHEAD": "goal that took the lead",
        "WINNER": "winning goal",
        "CONSOLATION": "consolation goal",
    },
    "shotType": {
        "PENALTY": "a penalty",
        "FREE_KICK": "a free kick",
        "CORNER": "a corner",
        "OWN_GOAL": "a touch by the conceding side (an own goal)",
    },
    "technique": {"NORMAL": "plain shot", "OVERHEAD_KICK": "bicycle kick (overhead)"},
    "placement": {
        "TOP_LEFT": "top left corner",
        "TOP_RIGHT": "top right corner",
        "TOP_NEAR": "top corner at the near post",
        "TOP_FAR": "top corner at the far post",
        "BOTTOM_LEFT": "bottom left corner",
        "BOTTOM_RIGHT": "bottom right corner",
        "BOTTOM_NEAR": "bottom corner at the near post",
        "BOTTOM_FAR": "bottom corner at the far post",
        "CENTRE": "middle of the goal",
    },
    "bodyPart": {"OTHER": "body"},
    "shotOutcome": {
        "GOAL": "went in",
        "SAVED": "was saved",
        "OFF_TARGET": "went off target",
        "BLOCKED": "was blocked",
        "POST": "hit the frame of the goal",
        "NO_GOAL": "brought no goal",
    },
    "cardColour": {
        "YELLOW": "a yellow one",
        "SECOND_YELLOW": "a second yellow one",
        "RED": "a red one",
    },
    "reachedPhase": {
        "ELIMINATION": "knockout stage",
        "GROUP": "group stage",
        "ROUND_OF_16": "round of 16",
    },
    "period": {
        "1": "first half",
        "2": "second half",
        "3": "first half of extra time",
        "4": "second half of extra time",
    },
}
"""Property -> the value's own name -> what is said."""
