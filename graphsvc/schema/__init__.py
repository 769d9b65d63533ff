"""The GraphQL face: the types, what can be asked, and what can be followed.

The types hold no data: resolvers return the records of the graph, and a type declares which of
their attributes are seen. What is worked out has a small source of its own beside its type.

======================  ===========================================================
`build`                 the schema, put together
`context`               what an operation works with, pinned to a revision
`node`, `subject`       the interfaces, `event` among them; `references` between types
`because`               which statements stand behind a field
`connections`           pages of lists; `filters`, `orders` and `…_filter` choose and sort
`tallies`               counts of goals between their limits; `aggregate` by group
`candidates`            where a filter is looked up, so that nothing is scanned in vain
`as_of`                 the two clocks that a question may be asked by
`descriptions`          where the descriptions of the schema come from
`schema.graphql`        the schema as it is promised; `graphsvc schema` prints it
======================  ===========================================================
"""

from graphsvc.schema.build import Schema
from graphsvc.schema.context import Caller, Context

__all__ = ["Caller", "Context", "Schema"]
