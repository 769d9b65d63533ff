"""What the service knows by name: loaded once, since it is the same for every test."""

import pytest

from graphsvc.reference import Names, load_names
from graphsvc.settings import packaged_seeds


@pytest.fixture(scope="session")
def names() -> Names:
    """The gazetteer that the service carries."""
    return load_names(packaged_seeds() / "reference")
