"""The variables by which the service is set: those of the environment, and of a file it names."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from graphsvc.errors import BadSetting


def environment(environ: Mapping[str, str] = os.environ) -> Mapping[str, str]:
    """The environment, with what the file of GRAPHSVC_ENV_FILE sets beneath it: NAME=value lines.

    It sets what is ours: other libraries would not look there. Raises `BadSetting` for a file
    that cannot be read, or has another line.
    """
    if not (name := environ.get("GRAPHSVC_ENV_FILE")):
        return environ
    try:
        lines = Path(name).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"GRAPHSVC_ENV_FILE: {name} cannot be read ({error})") from None
    told = {}
    for number, line in enumerate(map(str.strip, lines), 1):
        if not line or line.startswith("#"):
            continue
        found = re.fullmatch(r"(GRAPHSVC_\w+)=(\"?)(.*)\2", line, re.ASCII)
        if not found:
            raise BadSetting(
                f"{name}, line {number}: write GRAPHSVC_...=value; "
                "what others read, such as OTEL_..., is set in the environment itself"
            )
        told[found[1]] = found[3]
    return {**told, **environ}
