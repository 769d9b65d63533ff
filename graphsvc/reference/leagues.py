"""Which competitions are leagues: those that clubs mean by "the league", and that have a table."""

import re

from graphsvc.reference.gazetteer import Names
from graphsvc.reference.rows import CompetitionRow

KNOCKOUT = re.compile(
    r"cup|copa|coppa|coupe|pokal|beker|troph|shield|taca|super|play-?off", re.IGNORECASE
)
"""In the name of a competition that has no table."""


def leagues_of(country: str, names: Names) -> list[CompetitionRow]:
    """The leagues that clubs of a country, by its code, may play in."""
    return [
        row
        for row in names.competitions.values()
        if row.country == country and row.teams == "club" and not KNOCKOUT.search(row.name)
    ]
