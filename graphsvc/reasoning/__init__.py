"""Pure functions over the graph: what follows from it, what it lacks, what disagrees.

==============  ============================================================
`completeness`  which dataset has all matches, or all goals
`halftime`      the score at half-time, stated or as it follows from the goals
`gaps`          what a complete record would tell, and why it does not
`conflicts`     statements that cannot all be true
`reasons`       why something is so: a proof tree
`ruling`        the rules that an explanation names
`effects`       which gaps a batch closed and which conflicts it opened
==============  ============================================================
"""
