"""The log on standard error: from which level on, in which form, and what is never in it."""

import json
import logging
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TextIO

from graphsvc.environment import several
from graphsvc.errors import BadSetting
from graphsvc.telemetry.exchange import current

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
FORMS = ("TEXT", "JSON")
SECRET = re.compile(
    r"""(?ix)
    ( bearer \s+
    | (?: authorization | (?<! [\w-] ) [\w-]*token | password | secret | api[_-]?key )
      ["']? \s* [:=] \s* ["']?
      (?: bearer \s+ | basic \s+ )?
    | :// [^\s/:@]* : (?= [^\s/@]+ @ )
    ) (?! \s ) [^\s"',;&})@]+
    """
)
"""What follows a word that says that it must be kept."""
HIDDEN = r"\1***"


def redacted(text: str) -> str:
    """A text without tokens, passwords and the like."""
    return SECRET.sub(HIDDEN, text)


class Redacting(logging.Formatter):
    """Words, with the id of the request that they are about."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and those of an exception."""
        exchange = current.get()
        record.exchange = f" [{exchange.id}]" if exchange and exchange.id else ""
        return redacted(super().format(record))


class JsonLines(logging.Formatter):
    """One object for each record, on a line of its own."""

    def format(self, record: logging.LogRecord) -> str:
        """The line: when, how grave, who, what, of which request, and what else is told."""
        exchange = current.get()
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": redacted(record.getMessage()),
        }
        if exchange and exchange.id:
            told["id"] = exchange.id
        told |= getattr(record, "told", {})
        if record.exc_info:
            told["exception"] = redacted(self.formatException(record.exc_info))
        return json.dumps(told, ensure_ascii=False, default=str)


class StandardError(logging.StreamHandler[TextIO]):
    """Writes to what is standard error when it writes."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)

    @property
    def stream(self) -> TextIO:  # type: ignore[override]
        """Standard error."""
        return sys.stderr


handler = StandardError()


def wanted(environ: Mapping[str, str]) -> tuple[str, str]:
    """The level and the form that GRAPHSVC_LOG names; empty where it names none.

    Raises `BadSetting` for a word that is neither.
    """
    level = form = ""
    for word in several(environ.get("GRAPHSVC_LOG", "").upper()):
        if word in LEVELS:
            level = word
        elif word in FORMS:
            form = word
        else:
            known = ", ".join((*LEVELS, *FORMS))
            raise BadSetting(f"GRAPHSVC_LOG is {word!r}: give one of {known}")
    return level, form


def show_log(environ: Mapping[str, str]) -> None:
    """Show the log as GRAPHSVC_LOG says: a level, a form (text or json), or both.

    Without it Python shows the words of warnings. Raises `BadSetting` for what it cannot be.
    """
    level, form = wanted(environ)
    if logging.lastResort:
        logging.lastResort.setFormatter(Redacting("%(message)s"))
    root, ours = logging.getLogger(), logging.getLogger("graphsvc")
    ours.setLevel(level or logging.NOTSET)
    if not (level or form):
        root.removeHandler(handler)
        return
    words = Redacting("%(levelname)s %(name)s%(exchange)s: %(message)s")
    handler.setFormatter(JsonLines() if form == "JSON" else words)
    if handler not in root.handlers:
        root.addHandler(handler)
