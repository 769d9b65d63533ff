"""How an operation is run: within limits, at one revision, with citations, errors kept inside.

===========  =================================================================
`discreet`   the schema as it is executed
`tokens`     how much there is in the text of a document
`counting`   how much there is in a document that is parsed
`checking`   whether a document is within the limits, and valid
`merging`    whether fields can be merged, within a budget
`given`      how much the arguments are given
`costing`    what an operation costs at worst
`pricing`    no operation that costs too much
`timing`     a budget of time, which really stops an operation
`budget`     what an operation has taken of it
`dividing`   whether an answer comes in parts
`parting`    an operation whose answer does
`parts`      those parts, as they are told
`telling`    what the schema tells of itself, kept
`lanes`      one heavy operation at a time
`pinning`    one context for each operation, at the revision it began with
`choosing`   which operation of a document is run
`guarding`   nothing for those who may not
`needing`    which scopes an operation needs
`observing`  what it tells of itself to those who watch the service
`citations`  which statements stand behind the fields that `@cite` asks about
`evidence`   their claims and quotes
`errors`     what a caller may see of an error
===========  =================================================================
"""

from functools import cache, lru_cache, partial

from graphsvc.execution.checking import Checked
from graphsvc.execution.choosing import Chosen
from graphsvc.execution.citations import Citations
from graphsvc.execution.discreet import DiscreetSchema
from graphsvc.execution.dividing import Divided
from graphsvc.execution.guarding import Guarded
from graphsvc.execution.observing import Observed
from graphsvc.execution.pinning import Pinned
from graphsvc.execution.pricing import Priced
from graphsvc.model import Limits
from graphsvc.schema import Schema

__all__ = ["executable_schema"]

DEFAULT = Limits()


def executable_schema(limits: Limits = DEFAULT) -> Schema:
    """The schema with all that running an operation needs; its context is a `Caller`."""
    return _built(limits)


@lru_cache(maxsize=2)  # limits that are reloaded, and those of before
def _built(limits: Limits) -> Schema:
    checked, priced = partial(Checked, limits), partial(Priced, limits)
    asked = (Guarded, Chosen, checked, priced, Divided)
    return _types().within(limits, (Pinned, Observed, *asked, Citations))


@cache
def _types() -> DiscreetSchema:
    """What is the same within all limits."""
    return DiscreetSchema((), DEFAULT)
