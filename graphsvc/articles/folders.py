"""The articles of a folder."""

from pathlib import Path

from graphsvc.errors import UnreadableArticle

ENDINGS = (".txt", ".html", ".htm", ".xhtml", ".json", ".xml", ".rss", ".atom")
"""How the names of files end that may hold articles, in small letters."""


def articles_of(folder: Path) -> list[Path]:
    """The files of a folder that may hold articles, in the order of their names.

    Raises `UnreadableArticle` when it cannot be looked into, or when there are none.
    """
    try:
        # Not `folder.glob`, which takes a folder that is closed to us for an empty one.
        files = sorted(each for each in folder.iterdir() if each.suffix.lower() in ENDINGS)
    except OSError as error:
        raise UnreadableArticle(f"{folder}: {mend_of(error)}") from None
    if not files:
        raise UnreadableArticle(
            f"{folder}: no articles in this folder ({', '.join(f'*{each}' for each in ENDINGS)}); "
            "name a folder that has some, or files"
        )
    return files


def mend_of(error: OSError) -> str:
    """What the system said about a path, and what to do about it."""
    if isinstance(error, FileNotFoundError):
        return "there is nothing of that name; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; check its rights"
    return f"cannot be read ({error.strerror}); check the path"
