"""The tables that the service carries, and a folder of small ones that a test may break."""

from pathlib import Path

import pytest

from graphsvc.reference import Names, load_names

SMALL = {
    "clubs.tsv": (
        "slug\tcommon_name\tname\tcountry_code\tcity\tground\tfounded\taliases\n"
        "rovers\tRovers\tRovers\txx\tAville\t\t\t\n"
        "aville\tAville\tAville FC\txx\tAville\tThe Mead\t1901\tAFC|Avillians\n"
    ),
    "nicknames.tsv": "slug\tnicknames\nrovers\tGreens|Green Hens\n",
    "finalists.tsv": "slug\naville\n",
    "competitions.tsv": (
        "slug\tname\taliases\tcountry\tteams\tseason\n"
        "x-league\tX League\tX Cup\txx\tclub\tsplit\n"
        "planet-cup\tPlanet Cup\t\t\tnational\tsingle\n"
    ),
    "countries.tsv": (
        "code\tname\tdemonyms\tseason\tleague\taliases\n"
        "xx\tXland\tXish|Xlander\tsplit\tx-league\tXonia|Old X\n"
    ),
}


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The tables that the service carries."""
    return Path(__file__).parents[2] / "seeds" / "reference"


@pytest.fixture(scope="session")
def names(seeds: Path) -> Names:
    """What the service knows."""
    return load_names(seeds)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Small tables of two clubs."""
    for table, text in SMALL.items():
        (tmp_path / table).write_text(text, encoding="utf-8")
    return tmp_path
