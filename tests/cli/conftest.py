"""Packages that are installed for one test."""

import os

import pytest


@pytest.fixture
def python_path(tmp_path):
    """The environment in which Python finds what lies in the folder of a test."""
    return {"PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
