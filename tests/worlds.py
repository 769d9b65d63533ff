"""A small football world of our own making, as claims."""

from graphsvc.model import EnumValue, TextValue
from tests.builders import claim, day

MATCH = "match:cup-2020-21/rovers-united"
NEXT = "match:2020-21/united-rovers"
OPENER = f"goal:{MATCH[6:]}/ann-berg-1"
LEVELLER = f"goal:{MATCH[6:]}/bo-li-1"
ROVERS, UNITED = "club:rovers", "club:united"
ANN, BO = "player:ann-berg", "player:bo-li"


def word(code):
    return EnumValue(code)


def minute(label):
    return TextValue(label)


def goal(label, *, match=MATCH, scorer=None, club=None, at=None, **more):
    """A goal by what is told of it; `more` are codes by their property."""
    told = {"match": match, "scorer": scorer, "creditedTo": club}
    values = {name: value for name, value in told.items() if value}
    if at:
        values["minute"] = minute(at)
    values |= {name: word(code) for name, code in more.items()}
    return [claim(label, name, value) for name, value in values.items()]


def played(*, score=(1, 1)):
    """Rovers v United in a cup, with its score."""
    return [
        claim(MATCH, "homeTeam", ROVERS),
        claim(MATCH, "awayTeam", UNITED),
        claim(MATCH, "finalScore", score),
        claim(MATCH, "date", day("2020-12-01")),
        claim(MATCH, "competition", "competition:cup"),
    ]


def opener():
    """Ann Berg's goal for United."""
    return goal(OPENER, scorer=ANN, club=UNITED, at="13", role="OPENER")


def leveller():
    """Bo Li's goal for Rovers, headed in."""
    return goal(LEVELLER, scorer=BO, club=ROVERS, at="79", role="EQUALISER", bodyPart="HEAD")


def fixture():
    """United v Rovers, to be played some day of a week."""
    return [
        claim(NEXT, "homeTeam", UNITED),
        claim(NEXT, "awayTeam", ROVERS),
        claim(NEXT, "date", day("2020-12-07/2020-12-13")),
    ]


def world():
    """All of it."""
    return [*played(), *opener(), *leveller(), *fixture()]
