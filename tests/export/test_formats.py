import subprocess
import sys

import pytest

from graphsvc.errors import MissingExtra, UnknownFormat
from graphsvc.export import FORMATS, format_named


@pytest.mark.parametrize("name", FORMATS)
def test_each_form_has_a_writer(name):
    assert callable(format_named(name).load())


@pytest.mark.parametrize(
    ("name", "told"), [("xls", "'xls' is no form"), (None, "no form of export is named")]
)
def test_a_form_that_is_none_is_refused_with_those_there_are(name, told):
    with pytest.raises(UnknownFormat, match=f"{told}.*: give one of json-ld, turtle"):
        format_named(name)


def test_what_is_missing_is_told_with_its_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyoxigraph", None)
    for name in [each for each in sys.modules if each.startswith("graphsvc.export.rdf")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(MissingExtra, match=r"pip install 'graphsvc\[rdf\]'"):
        format_named("turtle").load()


def test_the_room_is_entered_without_the_extra():
    code = "import sys; sys.modules['pyoxigraph'] = None; import graphsvc.export, graphsvc.cli"
    subprocess.run([sys.executable, "-c", code], check=True)
