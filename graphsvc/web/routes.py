"""Which path is answered by what."""

from starlette.routing import BaseRoute, Route, WebSocketRoute

from graphsvc.schema import Schema
from graphsvc.web.graphql import Endpoint
from graphsvc.web.health import healthz, readyz
from graphsvc.web.service import Service


def routes(schema: Schema, service: Service) -> list[BaseRoute]:
    """All routes of a service."""
    endpoint = Endpoint(schema, service)
    return [
        Route("/graphql", endpoint),
        WebSocketRoute("/graphql", endpoint),
        Route("/healthz", healthz),
        Route("/readyz", readyz),
    ]
