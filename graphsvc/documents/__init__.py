"""Documents that clients name in place of sending them.

===========  ==================================================================
`settings`   which are trusted, and how many are kept
`trusted`    those of a folder: operations, and manifests that client tools write
`library`    what a request asks for: by its text, an id or a hash
===========  ==================================================================
"""

from graphsvc.documents.library import ROOM, Library, asks, name_in
from graphsvc.documents.settings import DocumentSettings, documents_from
from graphsvc.documents.trusted import trusted_in

__all__ = [
    "DocumentSettings",
    "Library",
    "asks",
    "documents_from",
    "library_of",
    "name_in",
    "trusted_in",
]


def library_of(settings: DocumentSettings, *, longest: int = ROOM) -> Library:
    """A library as it is set; what clients send it keeps if that is no longer than `longest`.

    Raises `BadSetting` for a folder that has what is no document.
    """
    trusted = trusted_in(settings.trusted) if settings.trusted else {}
    return Library(
        trusted,
        only_trusted=settings.only_trusted,
        automatic=settings.automatic,
        longest=longest,
    )
