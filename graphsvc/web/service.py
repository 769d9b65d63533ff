"""What the routes share: a knowledge base that comes up after they do."""

from dataclasses import dataclass

from graphsvc.knowledge import KnowledgeBase


@dataclass(slots=True)
class Service:
    """The running service."""

    knowledge: KnowledgeBase | None = None
    """None until the log is replayed."""
    ready: bool = False
    """Whether the seeds are in, too."""
    behind: bool = False
    """Whether it cannot follow its store just now, so that answers may be old."""
