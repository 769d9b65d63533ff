"""What the service knows by name: loaded once, since it is the same for every test."""

from pathlib import Path

import pytest

from graphsvc.reference import Names, load_names


@pytest.fixture(scope="session")
def names() -> Names:
    """The gazetteer that the service carries."""
    return load_names(Path(__file__).parents[2] / "seeds" / "reference")
