"""What of the service is to be seen, and where."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphsvc.environment import several
from graphsvc.errors import BadSetting


@dataclass(frozen=True, slots=True, kw_only=True)
class TelemetrySettings:
    """What is told to those who run the service."""

    metrics: bool = False
    """Whether anything is counted."""
    metrics_host: str = ""
    """Where it is told, if not at /metrics of the service itself."""
    metrics_port: int = 0
    operations: tuple[str, ...] = ()
    """Names of operations that are counted by their names."""

    @property
    def public(self) -> bool:
        """Whether /metrics is behind the door that clients use."""
        return self.metrics and not self.metrics_port


def telemetry_from(environ: Mapping[str, str]) -> TelemetrySettings:
    """GRAPHSVC_METRICS: off, on, a port, or host:port; GRAPHSVC_METRICS_OPERATIONS: names.

    Raises `BadSetting` for anything else.
    """
    told = environ.get("GRAPHSVC_METRICS", "off")
    names = several(environ.get("GRAPHSVC_METRICS_OPERATIONS", ""))
    if told in ("off", "on"):
        return TelemetrySettings(metrics=told == "on", operations=names)
    host, _, port = told.rpartition(":")
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise BadSetting(
            f"GRAPHSVC_METRICS is {told!r}: give off, on, or an address of its own, "
            "such as 127.0.0.1:9464"
        )
    return TelemetrySettings(
        metrics=True,
        metrics_host=host.strip("[]") or "127.0.0.1",
        metrics_port=int(port),
        operations=names,
    )
