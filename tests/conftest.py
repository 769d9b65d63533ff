"""What holds for all tests."""

import gc

import pytest
from hypothesis import settings

from graphsvc.extraction.tagging import tiers
from tests.remembering import remembering

settings.register_profile("tests", max_examples=50, deadline=None)  # a machine may be busy
settings.load_profile("tests")


def pytest_collection_finish():
    """Leave thousands of collected tests out of every later look for garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def strips_encoded_once():
    """Let the encoders that ship, or are given as files, remember what they have read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tiers, "begun", remembering(tiers.begun))
        yield
