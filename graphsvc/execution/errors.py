"""What a caller may see of an error: ours in full, anybody else's not at all."""

import logging

from graphql import GraphQLError
from strawberry.extensions import MaskErrors

from graphsvc.errors import GraphsvcError

log = logging.getLogger(__name__)

MESSAGE = "Internal error"


class HiddenErrors(MaskErrors):
    """Logs errors that nobody foresaw, and answers them without a word of Python."""

    def __init__(self) -> None:
        super().__init__(should_mask_error=unforeseen, error_message=MESSAGE)

    def anonymise_error(self, error: GraphQLError) -> GraphQLError:
        """The same place, nothing else."""
        log.error("%s failed", error.path, exc_info=error.original_error)
        return super().anonymise_error(error)


def unforeseen(error: GraphQLError) -> bool:
    """Whether an error is no fault of the caller's and none that we raise on purpose."""
    cause = error.original_error
    return cause is not None and not isinstance(cause, GraphQLError | GraphsvcError)
