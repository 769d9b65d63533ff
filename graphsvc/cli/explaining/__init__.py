"""An explanation of one article on a terminal, in colours or with marks.

=============  ============================================================
`paper`        lines of a width, wrapped, in colours where they can be seen
`kinds`        how persons, clubs, minutes and the like are shown
`figures`      chances, and words of the article in quotation marks
`sentences`    a sentence, and below it who may have scored
`reasons`      why something was not taken
`matches`      the match, its score and its goals
`printing`     all of it, in order
=============  ============================================================
"""
