"""A bar on the terminal."""

from graphsvc.cli.bars import progress, steps


def test_the_bar_is_drawn_on_a_terminal_only(monkeypatch, capsys):
    for terminal in (False, True):
        monkeypatch.setattr("sys.stderr.isatty", lambda terminal=terminal: terminal)
        with progress(2, label="Reading") as bar:
            bar.update(1)
        assert ("Reading" in capsys.readouterr().err) is terminal


def test_each_step_of_a_work_has_a_bar_of_its_own(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with steps() as progress:
        for what in ("Copying", "Checking"):
            for done in range(3):
                progress(what, done, 2)
    drawn = capsys.readouterr().err
    assert drawn.index("Copying") < drawn.index("Checking")
