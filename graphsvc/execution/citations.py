"""The evidence behind fields: what `@cite` asks for, in `extensions.citations`.

A list of `{path, statements}`; each statement has its claims, each claim a source and a quote with
its place. On the operation the directive counts for every field, on a field for it and all below.
"""

from collections.abc import Callable, Mapping
from typing import cast

from graphql import DirectiveNode, GraphQLResolveInfo, IntValueNode, VariableNode
from strawberry.extensions import SchemaExtension
from strawberry.utils.str_converters import to_snake_case

from graphsvc.execution.evidence import Cited, Path, citations
from graphsvc.schema import Context
from graphsvc.schema.because import because
from graphsvc.schema.connections import size
from graphsvc.schema.directives import FIRST, cite


class Citations(SchemaExtension):
    """Notes the statements behind the fields that are cited, and fetches their claims at the end.

    An operation that does not cite is not watched, and costs nothing.
    """

    def __init__(self) -> None:
        self._asked: dict[Path, int] = {}
        self._cited: list[Cited] = []

    def _implements_resolve(self) -> bool:  # type: ignore[override]
        # Asked before the operation is parsed; a word too many only costs time.
        return cite.python_name in (self.execution_context.query or "")

    def resolve(
        self,
        _next: Callable[..., object],
        root: object,
        info: GraphQLResolveInfo[Context],
        *args: object,
        **kwargs: object,
    ) -> object:
        """Note what stands behind a field, then resolve it as ever."""
        path = tuple(info.path.as_list())
        first = self._wanted(path, info)
        if first is not None:
            behind = because(root, to_snake_case(info.field_name))
            if behind:
                self._cited.append(Cited(path, first, behind))
        return _next(root, info, *args, **kwargs)

    async def get_results(self) -> dict[str, object]:
        """The citations of the operation, or of one event of a subscription."""
        cited, self._cited = self._cited, []
        if not self._asked:
            return {}
        return {"citations": await citations(cited, self.execution_context.context)}

    def _wanted(self, path: Path, info: GraphQLResolveInfo[Context]) -> int | None:
        """How many claims of each statement this field asks for: itself, or what is around it."""
        everywhere = info.operation.directives or ()
        here = [each for node in info.field_nodes for each in node.directives or ()]
        for around, directives in (((), everywhere), (path, here)):
            for directive in directives:
                if directive.name.value == cite.python_name:
                    self._asked[around] = _first(directive, info)
        lengths = range(len(path), -1, -1)
        return next((self._asked[path[:n]] for n in lengths if path[:n] in self._asked), None)


def _first(directive: DirectiveNode, info: GraphQLResolveInfo[Context]) -> int:
    """The argument of the directive; null and nothing mean the default.

    Raises `GraphQLError` for a number that no `first` may have.
    """
    value = next((each.value for each in directive.arguments or ()), None)
    given: object = None
    if isinstance(value, VariableNode):
        # Strawberry hands resolvers a plain dictionary in place of graphql-core's own.
        given = cast("Mapping[str, object]", info.variable_values).get(value.name.value)
    elif isinstance(value, IntValueNode):
        given = int(value.value)
    return size(given if isinstance(given, int) else None, "first", default=FIRST)
