"""Events counted, as Prometheus reads them.

No label holds what a client makes up: operations are told by their first field, which the schema
has, and by their name only where somebody has vouched for that. Several processes count in files
of a folder that they share (the multiprocess mode of the library), so that each can tell what all
of them have done: behind one port nobody knows which one is asked.
https://prometheus.github.io/client_python/multiprocess/
"""

import os
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from graphsvc.telemetry.events import Event, LookedUp, OperationEnded, RequestEnded, TakenIn, listen

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""By this the library knows that several processes count; it has to be there when it is loaded."""
ROUTES = ("/graphql", "/export", "/healthz", "/readyz", "/metrics")
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
COSTS = (1, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)

registry = CollectorRegistry()
requests = Counter(
    "graphsvc_requests", "Requests answered.", ["method", "route", "status"], registry=registry
)
request_seconds = Histogram(
    "graphsvc_request_seconds", "How long they took.", ["route"], buckets=SECONDS, registry=registry
)
operations = Counter(
    "graphsvc_operations",
    "Operations ended, by kind, first field, name where it is known, and the code of their error.",
    ["kind", "field", "name", "code"],
    registry=registry,
)
operation_seconds = Histogram(
    "graphsvc_operation_seconds",
    "How long queries and mutations took.",
    ["kind", "field"],
    buckets=SECONDS,
    registry=registry,
)
operation_cost = Histogram(
    "graphsvc_operation_cost",
    "Fields of operations when every list is as long as it may be.",
    ["kind"],
    buckets=COSTS,
    registry=registry,
)
taken_in = Counter(
    "graphsvc_ingests", "Articles and parts of datasets.", ["source", "outcome"], registry=registry
)
ingest_seconds = Histogram(
    "graphsvc_ingest_seconds",
    "From their arrival until they are durable and in the graph.",
    ["source"],
    buckets=SECONDS,
    registry=registry,
)
looked_up = Counter(
    "graphsvc_cache_lookups",
    "What was looked for among what is kept: documents that clients name, answers that they have, "
    "introspection, and graphs of the past.",
    ["cache", "outcome"],
    registry=registry,
)
log_revision = Gauge(
    "graphsvc_log_revision",
    "Newest revision of the log.",
    registry=registry,
    multiprocess_mode="livemax",
)
graph_revision = Gauge(
    "graphsvc_graph_revision",
    "Revision of the graph, of the process that lags most.",
    registry=registry,
    multiprocess_mode="livemin",
)
lag = Gauge(
    "graphsvc_lag_revisions",
    "Revisions that the graph is behind the log, at most.",
    registry=registry,
    multiprocess_mode="livemax",
)
is_ready = Gauge(
    "graphsvc_ready",
    "1 while all processes are ready.",
    registry=registry,
    multiprocess_mode="livemin",
)
subscriptions = Gauge(
    "graphsvc_subscriptions",
    "Subscriptions under way.",
    registry=registry,
    multiprocess_mode="livesum",
)
websockets = Gauge(
    "graphsvc_websockets", "WebSockets open.", registry=registry, multiprocess_mode="livesum"
)
answering = Gauge(
    "graphsvc_answering", "Requests under way.", registry=registry, multiprocess_mode="livesum"
)
memory = Gauge(
    "graphsvc_memory_bytes",
    "Resident memory, of all processes.",
    registry=registry,
    multiprocess_mode="livesum",
)
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096

vouched: set[str] = set()
"""Names of operations that the settings vouch for."""
trusted: set[str] = set()
"""Names of operations of the trusted documents there are now."""

if FOLDER not in os.environ:
    ProcessCollector(registry=registry)


def count() -> None:
    """Count from now on."""
    listen(note)


def trust(names: Iterable[str]) -> None:
    """Count operations of those names by them, in place of those that were trusted before."""
    trusted.clear()
    trusted.update(names)


def several() -> bool:
    """Whether this is one of several processes."""
    return FOLDER in os.environ


def telling() -> CollectorRegistry:
    """What there is to read: of this process, or of all of them."""
    if not several():
        return registry
    shared = CollectorRegistry(support_collectors_without_names=True)
    MultiProcessCollector(shared)  # type: ignore[no-untyped-call]
    return shared


def forget(pid: int) -> None:
    """Take back what a process that is no more has said of its state."""
    mark_process_dead(pid)  # type: ignore[no-untyped-call]


def resident() -> int:
    """Bytes of memory that this process has; 0 where the system does not tell so."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE
    except OSError:
        return 0


def note(event: Event) -> None:
    """Count an event."""
    match event:
        case RequestEnded():
            route = event.path if event.path in ROUTES else "other"
            requests.labels(method_of(event.method), route, str(event.status)).inc()
            if event.method != "WEBSOCKET":
                request_seconds.labels(route).observe(event.seconds)
        case OperationEnded():
            name = event.name if event.name in vouched or event.name in trusted else ""
            code = event.codes[0] if event.codes else "OK"
            operations.labels(event.kind, event.field, name, code).inc()
            if event.kind != "subscription":
                operation_seconds.labels(event.kind, event.field).observe(event.seconds)
            operation_cost.labels(event.kind).observe(event.cost)
        case TakenIn():
            taken_in.labels(event.source, event.outcome).inc()
            ingest_seconds.labels(event.source).observe(event.seconds)
        case LookedUp():
            looked_up.labels(event.cache, "hit" if event.found else "miss").inc()


def method_of(method: str) -> str:
    """A method of HTTP, of those that are usual."""
    return method if method in ("GET", "POST", "HEAD", "OPTIONS", "WEBSOCKET") else "other"
