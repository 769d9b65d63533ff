"""Which path is answered by what."""

from starlette.routing import BaseRoute, Route, WebSocketRoute

from graphsvc.model import Limits
from graphsvc.schema import Schema
from graphsvc.web.doors import Doors
from graphsvc.web.exporting import Exports
from graphsvc.web.graphql import Endpoint
from graphsvc.web.health import healthz, readyz
from graphsvc.web.playground import load_playground
from graphsvc.web.service import Service


def routes(schema: Schema, service: Service, doors: Doors, limits: Limits) -> list[BaseRoute]:
    """All routes of a service."""
    playground = load_playground()
    endpoint = Endpoint(schema, service, playground, doors, limits)
    return [
        Route("/graphql", endpoint),
        WebSocketRoute("/graphql", endpoint),
        Route("/graphql/assets/{name}", playground.asset),
        Route("/export", Exports(service)),
        Route("/healthz", healthz),
        Route("/readyz", readyz),
    ]
