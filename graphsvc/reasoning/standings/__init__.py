"""The tables of stages, and what may still come of them.

===============  ============================================================
`contest`        what a table goes by: clubs, points, tie-breaks, format
`played`         which matches counted on a day
`computed`       the table as results make it
`reported`       what sources state, as far as it still held
`before`         distances on the eve of a round that is reported
`forms`          a line by a run of results and a match
`bounds`         places and points by elimination
`merged`         reported and computed in one table
`disagreements`  where the two disagree
`tables`         the table of a stage on a day, by the above
`rounds`         how many matches are left, round by round
`supposing`      the table if some results came in
`through`        who is sure to go through then
`consequences`   what a result brings beyond points, and what a match may
`scenarios`      the table and the consequences if some results came in
`wording`        points and matches in words
===============  ============================================================
"""
