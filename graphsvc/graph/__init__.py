"""The resident graph: a view of the log, and what can be asked of it.

==============  ================================================================
`build`         `GraphView`: the log, commit by commit, as a networkx graph
`stating`       lines of datasets, which mostly need no judging; `growing` without pauses
`lookups`       its indexes
`records`       what its nodes and statements hold
`ranking`       which statements are believed, and why
`slots`         which statements fill which attribute; `settling`, `reading` how
`sides`         the two sides of a match, its score and its status
`identity`      `link`: which node of the graph a text tells of
`recall`        what is known before an article is read; `independence`, `copies` by whom
`queries`       what can be asked: `naming`, `fixtures`, `paths`
==============  ================================================================
"""
