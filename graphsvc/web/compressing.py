"""Answers are compressed for those who take them so; streams are not, which must not wait."""

from starlette.middleware import Middleware
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware

SMALLEST = 1_000
"""Bytes below which it is not worth the while."""

LEVEL = 5
"""Of gzip: each level above costs more time than it saves bytes."""

COMPRESSING = Middleware(
    GZipMiddleware,
    minimum_size=SMALLEST,
    compresslevel=LEVEL,
    exclude_content_types=(*DEFAULT_EXCLUDED_CONTENT_TYPES, "multipart/mixed", "font/*"),
)
"""Stands around all routes. Long bodies are compressed in a thread of their own."""
