"""graphsvc token."""

import pytest

from graphsvc.access.register import read
from tests.commands import run_here


def token(*arguments, folder, **settings):
    return run_here("token", *arguments, folder=folder, **settings)


@pytest.fixture
def named():
    """The environment that names the file."""
    return {"GRAPHSVC_TOKENS": "tokens.jsonl"}


def test_a_token_is_made_listed_and_revoked(tmp_path, named):
    made = token("new", "Ann", "--scope", "read", "--scope", "curate", folder=tmp_path, **named)
    assert made.code == 0
    secret = made.out.strip()
    assert secret.startswith("graphsvc_")
    assert secret not in made.err
    (kept,) = read(tmp_path / "tokens.jsonl")
    listed = token("list", folder=tmp_path, **named).out
    assert listed == f"{kept.id}  Ann  curate read  without end\n"
    revoked = token("revoke", "Ann", folder=tmp_path, **named)
    assert revoked.out == f"revoked {listed}"
    assert token("list", folder=tmp_path, **named).out == ""


def test_the_token_alone_is_printed_so_that_it_can_be_handed_on(tmp_path):
    made = token("new", "Ann", "--scope", "read", "--tokens", "t", folder=tmp_path)
    assert len(made.out.split()) == 1


@pytest.mark.parametrize(
    ("when", "told"), [("90d", "until 20"), ("2999-01-31", "until 2999-01-31 00:00 UTC")]
)
def test_a_token_may_end_by_itself(tmp_path, named, when, told):
    token("new", "Ann", "--scope", "read", "--expires", when, folder=tmp_path, **named)
    assert told in token("list", folder=tmp_path, **named).out


@pytest.mark.parametrize("when", ["soon", "90", "d", "999999999d", "99999d" * 2, "2020-01-01", ""])
def test_a_time_that_is_none_or_over_is_refused(tmp_path, named, when):
    done = token("new", "Ann", "--scope", "read", "--expires", when, folder=tmp_path, **named)
    assert done.code == 2
    assert "--expires" in done.err
    assert not (tmp_path / "tokens.jsonl").exists()


def test_an_expired_token_is_listed_as_such(tmp_path, named):
    token("new", "Ann", "--scope", "read", "--expires", "2999-01-31", folder=tmp_path, **named)
    path = tmp_path / "tokens.jsonl"
    path.write_text(path.read_text().replace("2999", "1999"))
    assert token("list", folder=tmp_path, **named).out.endswith("   expired\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["list"], "give --tokens FILE, or set GRAPHSVC_TOKENS"),
        (["list", "--tokens", "t"], "no such file"),
        (["revoke", "Bo", "--tokens", "t"], "no such file"),
        (["new", "", "--scope", "read", "--tokens", "t"], "is no name"),
    ],
)
def test_what_goes_wrong_is_told_in_one_line(tmp_path, arguments, told):
    done = token(*arguments, folder=tmp_path)
    assert done.code == 1
    assert told in done.err
    assert done.err.count("\n") == 1


def test_a_service_whose_tokens_cannot_be_read_does_not_start(tmp_path):
    serve = ("serve", "--port", "0", "--store", "memory:", "--no-seeds")
    missing = run_here(*serve, "--tokens", "t", folder=tmp_path)
    assert (missing.code, missing.err.count("\n")) == (1, 1)
    assert "t: no such file; `graphsvc token new` makes it" in missing.err
    nobody = run_here(*serve, "--private", folder=tmp_path)
    assert "the service is private, and nobody has a token" in nobody.err
