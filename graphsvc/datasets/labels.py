"""The labels of what a dataset tells of, as the README of the benchmark and DESIGN have them."""

from graphsvc.datasets.rows import MatchRow


def edition_of(match: MatchRow) -> str | None:
    """The slug of the edition: `champions-league-2020-21`; None where the season is not told."""
    if match.competition and match.season:
        return f"{match.competition}-{match.season}"
    return None


def match_of(match: MatchRow, season: str | None) -> str:
    """The slug of a match; under its season where no edition is told, else under the clubs alone.

    `season` is the one that its date lies in.
    """
    pair = f"{match.home}-{match.away}"
    under = edition_of(match) or match.season or season
    return f"{under}/{pair}" if under else pair
