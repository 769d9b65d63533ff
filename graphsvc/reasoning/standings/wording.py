"""Numbers of points and of matches as people say them."""


def points(number: int) -> str:
    """1 point, 2 points."""
    return f"{number} point" if number == 1 else f"{number} points"


def matches(number: int) -> str:
    """1 match, 2 matches."""
    return f"{number} match" if number == 1 else f"{number} matches"
