"""What a request asks for, once its JSON is read.

https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters
"""

from collections.abc import Mapping

from cross_web import HTTPException
from strawberry.http import GraphQLRequestData

from graphsvc.documents import Library

NOTHING = 'The request asks for nothing: send {"query": "..."}'


def asked(request: Mapping[str, object], library: Library) -> GraphQLRequestData:
    """The operation.

    Raises `HTTPException` for a parameter that is none, and what `Library.text_of` raises.
    """
    for name in ("query", "operationName", "documentId"):
        if not isinstance(request.get(name), str | None):
            raise HTTPException(400, f"`{name}` must be a string or null")
    for name in ("variables", "extensions"):
        if not isinstance(request.get(name), dict | None):
            raise HTTPException(400, f"`{name}` must be an object or null")
    query = library.text_of(request)
    if query is None:
        raise HTTPException(400, NOTHING)
    return GraphQLRequestData(
        query=query,
        variables=_object(request.get("variables")),
        operation_name=str(request.get("operationName") or "") or None,
        extensions=_object(request.get("extensions")),
    )


def _object(told: object) -> dict[str, object] | None:
    return told if isinstance(told, dict) else None
