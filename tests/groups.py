"""A group of the Champions League, as a dataset has it: Group D of 2020-21, all fixtures."""

from datetime import date

from graphsvc.model import TableBasis, TextValue
from graphsvc.reasoning.standings.tables import table_on
from tests.builders import claim, day, view_of
from tests.worlds import word

EDITION = "edition:champions-league-2020-21"
STAGE = "stage:champions-league-2020-21/group-d"
CLUBS = AJAX, ATALANTA, LIVERPOOL, MIDTJYLLAND = (
    "club:ajax",
    "club:atalanta",
    "club:liverpool",
    "club:midtjylland",
)
SCHEDULE = (
    ("2020-10-21", "ajax", "liverpool", (0, 1)),
    ("2020-10-21", "midtjylland", "atalanta", (0, 4)),
    ("2020-10-27", "atalanta", "ajax", (2, 2)),
    ("2020-10-27", "liverpool", "midtjylland", (2, 0)),
    ("2020-11-03", "atalanta", "liverpool", (0, 5)),
    ("2020-11-03", "midtjylland", "ajax", (1, 2)),
    ("2020-11-25", "ajax", "midtjylland", (3, 1)),
    ("2020-11-25", "liverpool", "atalanta", (0, 2)),
    ("2020-12-01", "atalanta", "midtjylland", (1, 1)),
    ("2020-12-01", "liverpool", "ajax", (1, 0)),
    ("2020-12-09", "ajax", "atalanta", (0, 1)),
    ("2020-12-09", "midtjylland", "liverpool", (1, 1)),
)
"""Day, home side, away side, score; from the fixtures of openfootball (CC0)."""
LAST = "match:champions-league-2020-21/ajax-atalanta"


def setting(source="article:list"):
    """The stage, its edition and competition."""
    return [
        claim(EDITION, "competition", "competition:champions-league", source=source),
        claim(EDITION, "season", TextValue("2020-21"), source=source),
        claim(STAGE, "edition", EDITION, source=source),
        claim(STAGE, "phase", word("GROUP"), source=source),
    ]


def match_of(home, away):
    return f"match:champions-league-2020-21/{home}-{away}"


def meeting(on, home, away, score=None, *, source="article:list"):
    """A match of the group; without a score it is to come."""
    match = match_of(home, away)
    told = {
        "homeTeam": f"club:{home}",
        "awayTeam": f"club:{away}",
        "date": day(on),
        "competition": "competition:champions-league",
        "edition": EDITION,
        "stage": STAGE,
    }
    if score:
        told |= {"finalScore": score, "eventStatus": word("POST_EVENT")}
    return [claim(match, name, value, source=source) for name, value in told.items()]


def group_d(*, until="9999", without=()):
    """All fixtures, with the results until a day; but for some, by home and away side."""
    played = [
        meeting(on, home, away, score if on <= until else None)
        for on, home, away, score in SCHEDULE
        if (home, away) not in without
    ]
    return [*setting(), *(each for told in played for each in told)]


def standing(of, name, number, *, since="2020-12-01", source="article:report", **more):
    """What a source states of the table of the group."""
    return claim(of, name, number, source=source, stage=STAGE, validFrom=day(since), **more)


def played(home, away):
    """One of the fixtures with its result."""
    return meeting(*next(each for each in SCHEDULE if each[1:3] == (home, away)))


EVE = date(2020, 12, 2)
"""The day after the fifth round."""
BY_DECEMBER = {LIVERPOOL: 12, ATALANTA: 8, AJAX: 7, MIDTJYLLAND: 1}
"""Points on that day."""
REPORT = [
    standing(ATALANTA, "rank", 2),
    standing(ATALANTA, "pointsAheadOf", 1, club=AJAX),
    standing(MIDTJYLLAND, "points", 1),
]
"""What an article states of that day."""


def table(*records, on=EVE, basis=TableBasis.MERGED):
    """The table of the group by some records."""
    view = view_of(*records)
    return table_on(view, view.node(STAGE), on, basis)


def row_of(club, *records):
    """A club's row in it."""
    return next(row for row in table(*records).rows if row.club.id == club)


def ranks(found):
    """Club -> place."""
    return {row.club.id: row.rank for row in found.rows}


def points(found):
    """Club -> points and their bound."""
    return {row.club.id: row.points and row.points[:2] for row in found.rows}


def only_december():
    """The group as one article has it: its clubs, and one match."""
    clubs = [claim(STAGE, "participant", club) for club in (AJAX, LIVERPOOL)]
    return [*setting(), *clubs, *played("atalanta", "midtjylland")]
