"""Spans, as OpenTelemetry sends them on; there are none unless somebody asks for them.

Where they go the standard names of the environment tell: OTEL_EXPORTER_OTLP_ENDPOINT and the like.
https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from graphsvc import __version__
from graphsvc.environment import switch
from graphsvc.errors import MissingExtra

EXTRA = {
    "trace": "opentelemetry.trace",
    "propagate": "opentelemetry.propagate",
    "sdk": "opentelemetry.sdk.trace",
    "export": "opentelemetry.sdk.trace.export",
    "resources": "opentelemetry.sdk.resources",
    "otlp": "opentelemetry.exporter.otlp.proto.http.trace_exporter",
}
"""What the extra `otel` brings, imported when spans are wanted."""
ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
DOCUMENTS = "GRAPHSVC_TRACE_DOCUMENTS"

Attribute = str | int | float | bool


class Tracing:
    """The spans of this process, once it is started."""

    def __init__(self) -> None:
        self.documents = False
        """Whether spans have the text of documents."""
        self._provider: Any = None
        self._tracer: Any = None

    def start(self, environ: Mapping[str, str], *, exporter: object = None) -> None:
        """Send spans on, batch by batch, if the environment says where to, or to an exporter.

        Raises `MissingExtra` where the library for that is not there, and `BadSetting` where the
        environment says neither on nor off to the text of documents.
        """
        self.documents = switch(DOCUMENTS, environ.get(DOCUMENTS) or "off")
        if self._tracer or not (exporter or wanted(environ)):
            return
        sdk, export, resources = loaded("sdk"), loaded("export"), loaded("resources")
        named = {"service.name": "graphsvc", "service.version": __version__}
        told = resources.Resource.create(named).merge(resources.OTELResourceDetector().detect())
        self._provider = sdk.TracerProvider(resource=told)
        process = export.SimpleSpanProcessor if exporter else export.BatchSpanProcessor
        self._provider.add_span_processor(process(exporter or loaded("otlp").OTLPSpanExporter()))
        self._tracer = self._provider.get_tracer("graphsvc", __version__)

    def stop(self) -> None:
        """Send what is left, and then no more."""
        if self._provider:
            self._provider.shutdown()
        self._provider = self._tracer = None

    @contextmanager
    def span(self, name: str, **told: Attribute) -> Iterator[None]:
        """A span as long as the block; names of attributes have __ for a dot."""
        if self._tracer is None:
            yield
            return
        with self._tracer.start_as_current_span(name, attributes=dotted(told)):
            yield

    @contextmanager
    def request(self, name: str, headers: Mapping[str, str], **told: Attribute) -> Iterator[None]:
        """The span of a request, which goes on what its headers tell of."""
        if self._tracer is None:
            yield
            return
        around = loaded("propagate").extract(headers)
        kind = loaded("trace").SpanKind.SERVER
        with self._tracer.start_as_current_span(name, around, kind, attributes=dotted(told)):
            yield

    def note(self, **told: Attribute) -> None:
        """Tell more of the span that is under way."""
        if self._tracer is not None:
            loaded("trace").get_current_span().set_attributes(dotted(told))


def dotted(told: Mapping[str, Attribute]) -> dict[str, Attribute]:
    """Attributes by their names in the semantic conventions."""
    return {name.replace("__", "."): each for name, each in told.items()}


def wanted(environ: Mapping[str, str]) -> bool:
    """Whether the environment asks for spans."""
    off = environ.get("OTEL_SDK_DISABLED", "").lower() == "true"
    none = environ.get("OTEL_TRACES_EXPORTER", "otlp") == "none"
    return not (off or none) and any(environ.get(each) for each in ENDPOINTS)


def loaded(name: str) -> Any:  # noqa: ANN401 - a module of the library
    """A module of the extra. Raises `MissingExtra`."""
    try:
        return import_module(EXTRA[name])
    except ModuleNotFoundError:
        raise MissingExtra(
            "OTEL_EXPORTER_OTLP_ENDPOINT asks for traces, which need the extra otel: "
            "pip install 'graphsvc[otel]', or unset it"
        ) from None


tracing = Tracing()
"""The one of this process."""
