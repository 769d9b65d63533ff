"""All commands: their help, and where they are."""

import runpy
import subprocess
import sys

import pytest
from click.testing import CliRunner

from graphsvc import __version__
from graphsvc.cli import main
from graphsvc.cli.main import COMMANDS
from tests.asking import SCHEMA


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_help_with_examples(command):
    done = CliRunner().invoke(main, [command, "--help"])
    head, _, examples = done.output.partition("Examples:\n")
    assert "Usage:" in head
    assert f"graphsvc {command}" in examples


def test_the_help_tells_what_each_command_does():
    listed = CliRunner().invoke(main, ["--help"]).output
    for name, known in COMMANDS.items():
        assert f"  {name}" in listed
        command = main.get_command(None, name)
        assert command.name == name
        told = " ".join(command.help.split())
        assert told.startswith(known.short_help.removesuffix("."))


def test_the_help_needs_no_room_of_the_house():
    script = "import sys, graphsvc.cli; sys.exit('graphsvc.knowledge' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_the_version_is_told():
    assert CliRunner().invoke(main, ["--version"]).output == f"graphsvc, version {__version__}\n"


def test_the_schema_is_printed_as_it_is_served():
    assert CliRunner().invoke(main, ["schema"]).output == SCHEMA.as_str() + "\n"


def test_it_runs_as_a_module(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["graphsvc", "--help"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("graphsvc", run_name="__main__")
    assert left.value.code == 0
    assert "serve" in capsys.readouterr().out
