"""Events as lines of the log, one for each answer; without the words of documents or variables."""

import logging

from graphsvc.telemetry.events import Event, OperationEnded, RequestEnded, TakenIn
from graphsvc.telemetry.exchange import current

log = logging.getLogger(__name__)

PROBES = ("/healthz", "/readyz", "/metrics")


def note(event: Event) -> None:
    """Log an event at level INFO; an operation over HTTP with its request.

    What only looks after the service is at level DEBUG: it comes every few seconds.
    """
    if not log.isEnabledFor(logging.INFO):
        return
    match event:
        case RequestEnded():
            ms = f"{event.seconds * 1000:.1f}"
            about = f" {words_of(event.operation)}" if event.operation else ""
            log.log(
                logging.DEBUG if event.path in PROBES else logging.INFO,
                "%s %s %d %s ms%s",
                event.method,
                event.path,
                event.status,
                ms,
                about,
                extra={"told": facts_of(event)},
            )
        case OperationEnded() if (exchange := current.get()) and exchange.websocket:
            ms = f"{event.seconds * 1000:.1f}"
            log.info("operation %s %s ms", words_of(event), ms, extra={"told": facts_of(event)})
        case TakenIn():
            log.info(
                "took in %s: %s in %.1f ms",
                event.source,
                event.outcome,
                event.seconds * 1000,
                extra={"told": {"source": event.source, "outcome": event.outcome}},
            )


def words_of(operation: OperationEnded) -> str:
    """An operation in a few words."""
    name = operation.name or operation.field
    codes = ",".join(operation.codes) or "OK"
    return f"{operation.kind} {name} cost {operation.cost} {codes}"


def facts_of(event: RequestEnded | OperationEnded) -> dict[str, object]:
    """What programs look for."""
    if isinstance(event, RequestEnded):
        about = facts_of(event.operation) if event.operation else {}
        told = {"method": event.method, "path": event.path, "status": event.status}
        return about | told | {"ms": round(event.seconds * 1000, 1)}
    return {
        "kind": event.kind,
        "operation": event.name,
        "field": event.field,
        "cost": event.cost,
        "codes": list(event.codes),
        "ms": round(event.seconds * 1000, 1),
    }
