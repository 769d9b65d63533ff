"""Which path is answered by what."""

from starlette.routing import BaseRoute, Route, WebSocketRoute

from graphsvc.documents import Library
from graphsvc.model import Limits
from graphsvc.schema import Schema
from graphsvc.web.caching import Caching
from graphsvc.web.doors import Doors
from graphsvc.web.endpoint import Endpoint
from graphsvc.web.exporting import Exports
from graphsvc.web.graphql import View
from graphsvc.web.health import healthz, readyz
from graphsvc.web.playground import load_playground
from graphsvc.web.service import Service


def routes(  # noqa: PLR0913, PLR0917 - one for each thing that a route is answered with
    schema: Schema,
    service: Service,
    doors: Doors,
    limits: Limits,
    documents: Library,
    max_age: int,
) -> list[BaseRoute]:
    """All routes of a service."""
    playground = load_playground()
    view = View(schema, service, doors, limits, documents)
    endpoint = Endpoint(view, playground, limits, Caching(limits, documents, max_age=max_age))
    return [
        Route("/graphql", endpoint),
        WebSocketRoute("/graphql", endpoint),
        Route("/graphql/assets/{name}", playground.asset),
        Route("/export", Exports(service)),
        Route("/healthz", healthz),
        Route("/readyz", readyz),
    ]
