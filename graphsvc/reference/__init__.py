"""Names to look up: the gazetteer of clubs, competitions and countries.

==============  ===============================================================
`naming`        how names are compared, and how they become labels
`seasons`       the label of a season, the season of a day
`rows`          what the gazetteer knows of a club, a competition, a country
`index`         which rows a run of words names
`shortforms`    the short ways to write a club that follow from its names
`prominence`    how well known a club is
`gazetteer`     the tables together, with their indexes
`tables`        reading a tab-separated table, row by row
`loading`       from the tables of a folder to the gazetteer
==============  ===============================================================
"""

from graphsvc.reference.gazetteer import Names
from graphsvc.reference.index import NameIndex, Row
from graphsvc.reference.loading import load_names
from graphsvc.reference.rows import ClubRow, CompetitionRow, CountryRow, Words

__all__ = [
    "ClubRow",
    "CompetitionRow",
    "CountryRow",
    "NameIndex",
    "Names",
    "Row",
    "Words",
    "load_names",
]
