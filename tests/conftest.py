"""What holds for all tests."""

from hypothesis import settings

settings.register_profile("tests", max_examples=50, deadline=None)  # a machine may be busy
settings.load_profile("tests")
