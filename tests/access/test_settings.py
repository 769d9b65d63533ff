"""How the doors are set."""

from pathlib import Path

import pytest

from graphsvc.access.settings import AccessSettings, access_from
from graphsvc.errors import BadSetting


def test_nothing_is_set_by_default():
    assert access_from({}) == AccessSettings()
    names = ("TOKENS", "AUTHOR", "PRIVATE", "HOSTS", "ORIGINS", "FETCH")
    assert access_from({f"GRAPHSVC_{each}": "" for each in names}) == AccessSettings()


def test_the_environment_decides():
    environ = {
        "GRAPHSVC_TOKENS": "tokens.jsonl",
        "GRAPHSVC_AUTHOR": "Ann Berg",
        "GRAPHSVC_PRIVATE": "on",
        "GRAPHSVC_FETCH": "on",
        "GRAPHSVC_HOSTS": "a.example, b.example",
        "GRAPHSVC_ORIGINS": "https://a.example https://b.example",
    }
    assert access_from(environ) == AccessSettings(
        tokens=Path("tokens.jsonl"),
        author="Ann Berg",
        private=True,
        fetch=True,
        hosts=("a.example", "b.example"),
        origins=("https://a.example", "https://b.example"),
    )


@pytest.mark.parametrize(
    ("name", "text"), [("PRIVATE", "yes"), ("PRIVATE", "1"), ("AUTHOR", "a\nb"), ("AUTHOR", " ")]
)
def test_what_cannot_be_used_is_refused_by_name(name, text):
    with pytest.raises(BadSetting, match=f"GRAPHSVC_{name}"):
        access_from({f"GRAPHSVC_{name}": text})
