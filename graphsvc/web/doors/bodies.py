"""What a body must say that it is: JSON, which a browser sends for no other page without asking.

A form sends text/plain, multipart/form-data or application/x-www-form-urlencoded, from anywhere:
https://fetch.spec.whatwg.org/#cors-safelisted-request-header
"""


def is_json(content_type: str | None) -> bool:
    """Whether a media type is JSON; what stands in its parameters does not count."""
    return (content_type or "").partition(";")[0].strip().lower() == "application/json"
