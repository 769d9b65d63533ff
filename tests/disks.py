"""Disks that are full or cannot be written: real ones, where a test may mount them."""

import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

PAGE = 4096


def _mount(*words):
    done = subprocess.run(["mount", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"may not mount here: {done.stderr.strip()}")


@contextmanager
def small_disk(folder, *, kilobytes):
    """A disk of that size in a folder, which is made."""
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def read_only(folder, *, at=None):
    """The folder as on a disk that cannot be written, in its place or at another one."""
    place = str(at or folder)
    _mount("--bind", str(folder), place)
    try:
        _mount("-o", "remount,ro,bind", place)
        yield
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


def fill(folder, *, but=0):
    """Take all room of a disk but for so many kilobytes; the file that takes it."""
    filler = Path(folder) / "filler"
    with filler.open("wb", buffering=0) as opened:
        try:
            while True:
                opened.write(bytes(PAGE))
        except OSError:
            pass
        opened.truncate(opened.tell() - but * 1024)
    return filler
