"""Plug-ins by entry point: those installed, those asked for, and what keeps one from coming."""

import sys

import pytest

from graphsvc.errors import BadSetting
from graphsvc.witnesses import installed, summoned
from tests.witnesses.packages import SLIPS, install


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder of installed packages."""
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


CLOSING = """
class Closing:
    closed = 0

    def testify(self, article):
        ...

    def close(self):
        Closing.closed += 1
"""


def test_the_language_model_comes_with_graphsvc():
    assert "llm" in installed()


def test_a_package_that_is_installed_is_found_by_its_entry_point(site):
    install(site, "newsroom", SLIPS, slips="Slips")
    assert "slips" in installed()
    with summoned(["slips"]) as (found,):
        assert found.name == "slips"
        assert type(found.witness).__module__ == "newsroom"


def test_nobody_comes_who_was_not_asked_for(site):
    install(site, "broken", "raise RuntimeError", broken="anything")
    with summoned([]) as found:
        assert found == ()


def test_whoever_is_asked_for_twice_comes_once(site):
    install(site, "newsroom", SLIPS, slips="Slips")
    with summoned(["slips", "slips"]) as found:
        assert len(found) == 1


def test_what_a_witness_holds_it_lets_go_of_at_the_end(site):
    install(site, "holding", CLOSING, holding="Closing")
    with summoned(["holding"]) as (found,):
        assert found.witness.closed == 0
    assert found.witness.closed == 1


def test_it_lets_go_of_it_too_where_another_cannot_be_made(site):
    install(site, "holding", CLOSING, holding="Closing")
    with (
        pytest.raises(BadSetting, match="no plug-in is called 'nobody'"),
        summoned(["holding", "nobody"]),
    ):
        pass
    assert sys.modules["holding"].Closing.closed == 1


def test_an_unknown_name_is_told_with_those_that_are_installed(site):
    install(site, "newsroom", SLIPS, slips="Slips")
    with (
        pytest.raises(BadSetting, match=r"no plug-in is called 'slip'; installed: llm, slips$"),
        summoned(["slip"]),
    ):
        pass


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import no_such_package", r"ModuleNotFoundError: .*no_such_package.*; mend or reinstall"),
        ("x = 1", r"AttributeError: .*; mend or reinstall"),
        ("def make(): raise OSError('no weights')", r"OSError: no weights; mend or reinstall"),
        ("def make(): return 1", "makes nothing that can testify"),
    ],
)
def test_one_that_cannot_be_made_is_told_by_name(site, code, told):
    install(site, "broken", code, broken="make")
    with (
        pytest.raises(BadSetting, match=rf"the plug-in broken \(broken:make\) .*{told}"),
        summoned(["broken"]),
    ):
        pass


def test_what_a_plug_in_says_of_its_settings_is_told_as_it_is(site):
    code = "from graphsvc.errors import BadSetting\ndef make(): raise BadSetting('set X')"
    install(site, "unset", code, unset="make")
    with pytest.raises(BadSetting, match=r"^set X$"), summoned(["unset"]):
        pass


def test_one_name_is_one_plug_in(site):
    install(site, "newsroom", SLIPS, slips="Slips")
    install(site, "copied", SLIPS, slips="Slips")
    told = r"two plug-ins are called 'slips' \(.*newsroom:Slips.*\): uninstall one"
    with pytest.raises(BadSetting, match=told), summoned(["slips"]):
        pass
