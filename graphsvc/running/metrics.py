"""Metrics at an address of their own, and the folder where several processes count together."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from prometheus_client import start_http_server

from graphsvc.errors import BadSetting
from graphsvc.settings import Settings
from graphsvc.telemetry.metrics import FOLDER, telling


@contextmanager
def metrics_of(settings: Settings) -> Iterator[None]:
    """Tell metrics where the settings say, as long as the block runs.

    Raises `BadSetting` where nothing can listen at the address that they are to have.
    """
    with counting_together(settings), listening_for(settings):
        yield


@contextmanager
def counting_together(settings: Settings) -> Iterator[None]:
    """A folder for the counts of several processes, which those that are started know."""
    if not settings.telemetry.metrics or settings.workers == 1:
        yield
        return
    with TemporaryDirectory(prefix="graphsvc-metrics-") as folder:
        os.environ[FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[FOLDER]


@contextmanager
def listening_for(settings: Settings) -> Iterator[None]:
    """Answer at the address of the metrics, in a thread, if they have one of their own."""
    told = settings.telemetry
    if not told.metrics_port:
        yield
        return
    try:
        server, thread = start_http_server(told.metrics_port, told.metrics_host, telling())
    except OSError as error:
        where = f"{told.metrics_host}:{told.metrics_port}"
        raise BadSetting(
            f"metrics cannot be told at {where} ({error.strerror}): see GRAPHSVC_METRICS"
        ) from None
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
