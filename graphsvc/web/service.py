"""What the routes share: a knowledge base that comes up after they do."""

from dataclasses import dataclass

from graphsvc.knowledge import KnowledgeBase
from graphsvc.schema.stories import Fetch


@dataclass(slots=True)
class Service:
    """The running service."""

    knowledge: KnowledgeBase | None = None
    """None until the log is replayed."""
    ready: bool = False
    """Whether the seeds are in, too, and the log was read to its end since."""
    fetch: Fetch | None = None
    """What fetches articles by their addresses, where it may."""
    behind: bool = False
    """Whether it cannot follow its store just now, so that answers may be old."""
