"""What holds for all tests."""

import gc

from hypothesis import settings

settings.register_profile("tests", max_examples=50, deadline=None)  # a machine may be busy
settings.load_profile("tests")


def pytest_collection_finish():
    """Leave thousands of collected tests out of every later look for garbage."""
    gc.collect()
    gc.freeze()
