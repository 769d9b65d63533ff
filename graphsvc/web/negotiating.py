"""What an answer is sent as: the media type that the caller takes, and the status beside it.

https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types and RFC 9110, section 12.5.1.
"""

from collections.abc import Mapping
from operator import itemgetter
from typing import NamedTuple

from graphsvc.web.refusals import REFUSALS, STATUS

JSON_TYPE = "application/json"
NEWER_TYPE = "application/graphql-response+json"
"""The media type under which an operation that cannot begin is a 400; as plain JSON it is a 200.

https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes
"""
EVENTS_TYPE = "text/event-stream"
PARTS_TYPE = "multipart/mixed"

OLDER, NEWER = "deferspec=20220824", "incrementalspec=v0.2"
"""The forms in which an answer in parts may be written, as a media type asks for them."""
SPECS = ("deferspec", "incrementalspec", "subscriptionspec")
"""The parameters of the media type that tell what the parts are."""

SINGLE = (JSON_TYPE, NEWER_TYPE, "application/*", "*/*")
"""What a single answer is, as it is; whoever takes none of these wants it as an event."""


class Taken(NamedTuple):
    """One part of an Accept header."""

    kind: str
    """The media type, in lower case."""
    parameters: Mapping[str, str]
    quality: float
    """How much it is wanted: from 0, not at all, to 1."""


def taken(accept: str) -> list[Taken]:
    """The parts of an Accept header, as they come."""
    return [_part(each) for each in accept.lower().split(",") if each.strip()]


def _part(text: str) -> Taken:
    kind, *rest = (each.strip() for each in text.split(";"))
    pairs = (each.partition("=") for each in rest)
    parameters = {name.strip(): value.strip(" \"'") for name, _, value in pairs}
    return Taken(kind, parameters, _number(parameters.pop("q", "1")))


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if 0.0 <= number <= 1.0 else 0.0


def media_type(accept: str) -> str:
    """What a single answer is sent as: the newer type for those who would rather have it."""
    wanted = {each.kind: each.quality for each in taken(accept)}
    if wanted.get(EVENTS_TYPE) and not any(wanted.get(each) for each in SINGLE):
        return EVENTS_TYPE
    newer = wanted.get(NEWER_TYPE, 0.0)
    return NEWER_TYPE if newer and newer >= wanted.get(JSON_TYPE, 0.0) else JSON_TYPE


def stream_type(accept: str) -> str | None:
    """What many answers are sent as; None where the caller takes only one."""
    streams = [each for each in taken(accept) if each.quality and _streams(each)]
    best = max(streams, key=lambda each: each.quality, default=None)
    return best.kind if best else None


def _streams(part: Taken) -> bool:
    """Whether a part stands for many answers; multipart does for several things, so it must say so.

    https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol
    """
    follows = part.parameters.get("subscriptionspec", "").startswith("1.")
    return part.kind == EVENTS_TYPE or (part.kind == PARTS_TYPE and follows)


def parts_type(accept: str) -> str | None:
    """The form in which the caller takes an answer in parts; None where they take it whole.

    Who names no form gets the older one, which all know: urql and GraphiQL do so.
    """
    wanted = [(each, _form(each)) for each in taken(accept) if each.kind == PARTS_TYPE]
    able = [(each.quality, form) for each, form in wanted if each.quality and form]
    return max(able, key=itemgetter(0), default=(0.0, None))[1]


def _form(part: Taken) -> str | None:
    told = {name: part.parameters.get(name) for name in SPECS}
    named = [f"{name}={value}" for name, value in told.items() if value]
    if not named:
        return OLDER
    return next((each for each in (NEWER, OLDER) if each in named), None)


def prefers_html(accept: str) -> bool:
    """Whether an Accept header wants HTML rather than JSON, as those of browsers do.

    Wildcards do not count: who takes anything gets JSON.
    """
    wanted = {each.kind: each.quality for each in taken(accept)}
    return wanted.get("text/html", 0.0) > max(
        wanted.get(each, 0.0) for each in (JSON_TYPE, NEWER_TYPE)
    )


def status_of(answer: object, kind: str) -> int | None:
    """The HTTP status of a refusal, by the media type; None of any other answer."""
    told = told_in(answer)
    code, limit = told.get("code"), told.get("limit")
    if limit in REFUSALS:
        return REFUSALS[limit]
    if code in STATUS:
        return STATUS[code]
    match answer:
        case {"data": _}:
            return None
    return 400 if kind == NEWER_TYPE else None


def told_in(answer: object) -> Mapping[str, object]:
    """What programs are told in the first error of an answer; nothing where there is none."""
    match answer:
        case {"errors": [{"extensions": dict(told)}, *_]}:
            return told
    return {}
