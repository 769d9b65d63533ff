"""A line of a document comes to the same inside a test as in a shell."""

import pytest

from tests import commands
from tests.commands import typed
from tests.processes import shell

STATS = "graphsvc query '{\n stats { articles } }'"
PLAYERS = 'graphsvc query "{ players { nodes { name } } }"'
LINES = f"{PLAYERS} >/dev/null\n{PLAYERS} > file.json\n{STATS}\n"
SETTINGS = {"GRAPHSVC_STORE": "memory:"}


@pytest.mark.slow  # it starts the same commands as processes
def test_plain_commands_run_in_here_and_print_the_same(tmp_path, monkeypatch):
    told = shell(LINES, tmp_path, **SETTINGS)
    written = (tmp_path / "file.json").read_bytes()
    monkeypatch.delattr(commands, "shell")
    assert typed(LINES, tmp_path, **SETTINGS) == told
    assert (tmp_path / "file.json").read_bytes() == written != b""


@pytest.mark.parametrize(
    "text",
    [
        f"{STATS} | cat",
        f"{STATS} && true",
        f"{STATS} 2>file",
        f"{STATS} 2>&1",
        "cat x",
        "graphsvc query - <<'END'\n'\nEND",
    ],
)
def test_what_a_shell_has_to_do_is_left_to_it(text, tmp_path, monkeypatch):
    monkeypatch.setattr(commands, "shell", lambda text, folder, **settings: f"a shell: {text}")
    assert typed(text, tmp_path) == f"a shell: {text}"


def test_a_command_that_fails_is_no_answer(tmp_path):
    with pytest.raises(AssertionError, match="No such command"):
        typed("graphsvc ingst x", tmp_path)
