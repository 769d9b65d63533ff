"""Pure functions over the graph: what follows from it, what it lacks, what disagrees.

==============  ============================================================
`bounds`        counts between limits, as plain arithmetic
`wholes`        sets of goals of which it is known how many there are
`balances`      a club's matches, wins, draws, defeats and goals
`choices`       of which of its matches
`scorers`       who scored most in an edition
`memberships`   who is whose player on a day
`occasions`     what was before a day, on it or after it
`duels`         two players against each other, as pictures show them
`editions`      the competition, season and clubs of an edition
`completeness`  which dataset has all matches, or all goals
`halftime`      the score at half-time, stated or as it follows from the goals
`gaps`          what a complete record would tell, and why it does not
`checks`        the rules of football, applied to what is told
`derived`       statements that follow, with their proof; `deriving` which do
`comparing`     what articles share, what each adds, where they disagree
`conflicts`     statements that cannot all be true
`reasons`       why something is so: a proof tree
`ruling`        the rules that an explanation names
`effects`       which gaps a batch closed and which conflicts it opened
==============  ============================================================
"""
