"""The Dockerfile, without a Docker engine: what it says, and what its lines do in a folder."""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import NamedTuple

import pytest

from tests.processes import ask, clean_environment

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "Dockerfile").read_text(encoding="utf-8")
HADOLINT = shutil.which("hadolint", path=f"{Path(sys.executable).parent}{os.pathsep}{os.defpath}")


class Instruction(NamedTuple):
    """One line of a Dockerfile, joined where it goes on."""

    word: str
    rest: str


def instructions(text: str) -> list[Instruction]:
    """All of a Dockerfile, without comments. https://docs.docker.com/reference/dockerfile/"""
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    joined = re.sub(r"\\\n\s*", "", lines).splitlines()
    return [Instruction(*line.split(maxsplit=1)) for line in joined if line.strip()]


def stages(text: str) -> list[list[Instruction]]:
    """The instructions from each FROM to the next."""
    parted: list[list[Instruction]] = []
    for each in instructions(text):
        if each.word == "FROM":
            parted.append([])
        parted[-1].append(each)
    return parted


BUILD, FINAL = stages(TEXT)


def told(stage: list[Instruction], word: str) -> list[str]:
    return [each.rest for each in stage if each.word == word]


def environment(stage: list[Instruction]) -> dict[str, str]:
    pairs = (pair for line in told(stage, "ENV") for pair in shlex.split(line))
    return dict(pair.split("=", 1) for pair in pairs)


def command(stage: list[Instruction]) -> list[str]:
    """What a container starts; a shell form would not be JSON."""
    return [each for word in ("ENTRYPOINT", "CMD") for each in json.loads(*told(stage, word))]


def health_check(stage: list[Instruction]) -> list[str]:
    (line,) = told(stage, "HEALTHCHECK")
    return json.loads(line.partition("CMD ")[2])


def sources(stage: list[Instruction]) -> list[str]:
    """What is copied from the project."""
    copies = (line.split() for line in told(stage, "COPY") if "--from" not in line)
    return [source for *found, _ in copies for source in found]


@pytest.mark.skipif(HADOLINT is None, reason="hadolint is not made for this machine")
def test_a_linter_has_nothing_to_say():
    done = subprocess.run(
        [HADOLINT, "Dockerfile"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout + done.stderr, done.returncode) == ("", 0)


def test_what_runs_is_no_root_and_numbers_tell_so():
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", *told(FINAL, "USER"))


def test_the_final_stage_takes_nothing_but_the_environment_that_was_built():
    assert told(FINAL, "COPY") == ["--from=build /opt/graphsvc /opt/graphsvc"]
    assert all("slim" in line for stage in (BUILD, FINAL) for line in told(stage, "FROM"))
    assert all("--no-cache-dir" in line for line in told(BUILD, "RUN") if "pip" in line)


def test_it_listens_to_the_outside_on_the_port_that_it_exposes():
    settings = environment(FINAL)
    assert settings["GRAPHSVC_HOST"] == "0.0.0.0"
    assert [settings["GRAPHSVC_PORT"]] == told(FINAL, "EXPOSE")


def test_it_is_told_to_stop_by_the_signal_at_which_it_drains():
    assert told(FINAL, "STOPSIGNAL") == ["SIGTERM"]


def test_the_data_lies_in_a_volume():
    (volume,) = told(FINAL, "VOLUME")
    assert environment(FINAL)["GRAPHSVC_STORE"] == f"sqlite:///{volume}/graphsvc.db"
    assert f"--owner=graphsvc --group=graphsvc {volume}" in " ".join(told(FINAL, "RUN"))


def test_all_that_is_copied_is_there_and_let_through():
    through = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    assert set(sources(BUILD)) == through
    assert all((ROOT / source).exists() for source in through)


class Image(NamedTuple):
    """A folder that stands for the file system of an image."""

    root: Path

    def inside(self, text: str) -> str:
        """A line of the Dockerfile with its paths led into the folder."""
        return re.sub(r"(?<![\w.])/(opt|data|src)\b", rf"{self.root}/\1", text)

    def environment(self, **more: str) -> dict[str, str]:
        """What ENV says, led into the folder."""
        own = {name: self.inside(each) for name, each in environment(FINAL).items()}
        own["PATH"] = own["PATH"].replace("$PATH", os.environ["PATH"])
        return clean_environment(**(own | more))


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """What the build stage makes, by the words of its RUN lines."""
    made = Image(tmp_path_factory.mktemp("image"))
    for folder in ("src", "data", "opt"):
        (made.root / folder).mkdir()
    for source in sources(BUILD):
        copy(ROOT / source, made.root / "src")
    for line in told(BUILD, "RUN"):
        # Here, too, it is the interpreter of the tests; in the image there is but one.
        words = re.sub(r"^python ", f"{shlex.quote(sys.executable)} ", made.inside(line))
        subprocess.run(["sh", "-ec", words], cwd=made.root / "src", check=True, timeout=900)
    return made


def copy(source: Path, folder: Path) -> None:
    """Copy as a build context does, without what .dockerignore leaves out."""
    left_out = shutil.ignore_patterns("__pycache__", "node_modules", "assets")
    if source.is_dir():
        shutil.copytree(source, folder / source.name, ignore=left_out)
    else:
        shutil.copy(source, folder)


def free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return str(listener.getsockname()[1])


@contextmanager
def container(image: Image) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """What a container runs, and with which environment."""
    settings = image.environment(GRAPHSVC_PORT=free_port(), GRAPHSVC_HOST="127.0.0.1")
    program, *arguments = command(FINAL)
    found = shutil.which(program, path=settings["PATH"])
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(
        [found, *arguments], cwd=image.root / "data", env=settings, **pipes
    ) as process:
        try:
            yield process, settings
        finally:
            process.kill()


def healthy(settings: dict[str, str]) -> bool:
    check = health_check(FINAL)
    program = shutil.which(check[0], path=settings["PATH"])
    done = subprocess.run([program, *check[1:]], env=settings, capture_output=True, check=False)
    return done.returncode == 0


@pytest.mark.slow
def test_what_its_lines_build_runs_grows_healthy_answers_and_ends_at_sigterm(image):
    with container(image) as (process, settings):
        for _ in range(100):
            if healthy(settings):
                break
            assert process.poll() is None
            sleep(0.1)
        url = f"http://127.0.0.1:{settings['GRAPHSVC_PORT']}/graphql"
        assert ask(url, "{ stats { articles } }") == {"data": {"stats": {"articles": 1}}}
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=20)
        assert (process.returncode, errors) == (0, "")
        assert not healthy(settings)
    assert (image.root / "data" / "graphsvc.db").is_file()
