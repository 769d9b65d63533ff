"""The rules that standings follow from."""

from graphsvc.reasoning.ruling import rule

AS_REPORTED = rule("as reported", "A source states it, and no match since then has changed it.")
FROM_RESULTS = rule(
    "table from results",
    "Points follow from results, places from points and the competition's own tie-breaks.",
)
BY_ELIMINATION = rule(
    "rank by elimination",
    "Of all orders that fit the places, points and distances that are known, each has the club "
    "in the same place.",
)
POINTS_BOUND = rule(
    "points by bounds",
    "Known results, points told and distances between clubs leave a club no fewer points.",
)
FORM_AND_MATCH = rule(
    "form and match",
    "The matches told before a match, and that match, make up the club's line in the table.",
)
ROUND_BY_ROUND = rule(
    "round by round",
    "In a group all clubs play once in every round, so the opponent's match is of the same number.",
)
OUT_OF_REACH = rule(
    "out of reach",
    "A club goes through once no more clubs can finish above it or level than places allow.",
)
MET_IN_GROUP = rule(
    "met in the group",
    "Two clubs of one group whose match is told to be of that competition met in the group.",
)
ALL_FIXTURES = rule(
    "all fixtures known",
    "Once every two clubs of a group have all their meetings, no match is missing.",
)
LESS_THE_ROUND = rule(
    "less the round",
    "Points between two clubs, less what the matches of the round brought them, were between them "
    "before it.",
)
