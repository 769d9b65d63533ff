"""What the log shows: warnings, unless the environment asks for more."""

import logging
import os
from collections.abc import Mapping

from graphsvc.errors import BadSetting

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


def show_log(environ: Mapping[str, str] = os.environ) -> None:
    """Show what graphsvc logs from the level on that GRAPHSVC_LOG names, on standard error.

    Without it Python shows warnings. Raises `BadSetting` for a level that is none.
    """
    level = environ.get("GRAPHSVC_LOG", "").upper()
    if not level:
        return
    if level not in LEVELS:
        raise BadSetting(f"GRAPHSVC_LOG is {level!r}: give one of {', '.join(LEVELS)}")
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("graphsvc").setLevel(level)
