"""UserError: what a caller can mend."""

import strawberry

from graphsvc.errors import Undecidable


@strawberry.type
class UserError:
    """What a caller can mend."""

    code: str
    """The kind of error, for programs: UNREADABLE_ARTICLE, UNKNOWN_STATEMENT."""
    message: str
    """What is wrong, and what mends it."""
    path: list[str]
    """The argument that it is about: input, text."""

    @classmethod
    def of(cls, error: Undecidable) -> "UserError":
        """The error as its caller sees it."""
        return cls(code=error.code, message=str(error), path=["input", error.argument])
