"""Which path is answered by what."""

from starlette.routing import BaseRoute, Route, WebSocketRoute

from graphsvc.documents import DocumentSettings, library_of
from graphsvc.model import Limits
from graphsvc.schema import Schema
from graphsvc.telemetry import metrics
from graphsvc.web.caching import Caching
from graphsvc.web.doors import Doors
from graphsvc.web.endpoint import Endpoint
from graphsvc.web.exporting import Exports
from graphsvc.web.graphql import View
from graphsvc.web.health import healthz, readyz
from graphsvc.web.playground import load_playground
from graphsvc.web.service import Service


def routes(
    schema: Schema,
    service: Service,
    doors: Doors,
    limits: Limits,
    documents: DocumentSettings,
) -> list[BaseRoute]:
    """All routes of a service."""
    playground = load_playground()
    library = library_of(documents, longest=limits.characters)
    metrics.trust(library.operations)
    view = View(schema, service, doors, limits, library)
    caching = Caching(limits, library, max_age=documents.max_age)
    endpoint = Endpoint(view, playground, limits, caching)
    return [
        Route("/graphql", endpoint),
        WebSocketRoute("/graphql", endpoint),
        Route("/graphql/assets/{name}", playground.asset),
        Route("/export", Exports(service)),
        Route("/healthz", healthz),
        Route("/readyz", readyz),
    ]
