"""How an operation is run: pinned to a revision, with citations where asked, errors kept inside.

===========  =================================================================
`pinning`    one context for each operation, at the revision it began with
`choosing`   which operation of a document is run
`guarding`   no mutation for those who may not write
`citations`  which statements stand behind the fields that `@cite` asks about
`evidence`   their claims and quotes
`errors`     what a caller may see of an error
===========  =================================================================
"""

from functools import cache

from graphsvc.execution.choosing import Chosen
from graphsvc.execution.citations import Citations
from graphsvc.execution.errors import DiscreetSchema
from graphsvc.execution.guarding import Guarded
from graphsvc.execution.pinning import Pinned
from graphsvc.schema import Schema

__all__ = ["executable_schema"]


@cache
def executable_schema() -> Schema:
    """The schema with all that running an operation needs; its context is a `Caller`."""
    return DiscreetSchema(extensions=(Pinned, Guarded, Chosen, Citations))
