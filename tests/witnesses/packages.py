"""Packages with plug-ins, as an installer would leave them."""

from pathlib import Path


def install(folder: Path, module: str, code: str, **plug_ins: str) -> None:
    """Put a module into a folder of the path, with the metadata that tells its plug-ins.

    `plug_ins` are the names of entry points, and what each names in the module.
    """
    (folder / f"{module}.py").write_text(code, encoding="utf-8")
    metadata = folder / f"{module}-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    lines = [f"{name} = {module}:{what}" for name, what in plug_ins.items()]
    entries = "\n".join(["[graphsvc.witnesses]", *lines])
    (metadata / "entry_points.txt").write_text(f"{entries}\n")


SLIPS = '''
"""The slips of a newsroom: "Scorer: Duff" under a paragraph that tells how."""

import re

from graphsvc.model import Span, Testimony, WitnessedGoal

TOLD = re.compile(r"(?P<words>biscuit went) to (?P<scorer>[A-Z]\\w+ [A-Z]\\w+)")


class Slips:
    def testify(self, article):
        return Testimony(
            tuple(
                WitnessedGoal(words=Span(*told.span("words")), scorer=Span(*told.span("scorer")))
                for told in TOLD.finditer(article.text)
            )
        )
'''
"""A plug-in that knows what a newsroom calls a goal."""
