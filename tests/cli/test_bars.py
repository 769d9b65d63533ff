"""A bar on the terminal."""

from graphsvc.cli.bars import progress


def test_the_bar_is_drawn_on_a_terminal_only(monkeypatch, capsys):
    for terminal in (False, True):
        monkeypatch.setattr("sys.stderr.isatty", lambda terminal=terminal: terminal)
        with progress(2, label="Reading") as bar:
            bar.update(1)
        assert ("Reading" in capsys.readouterr().err) is terminal
