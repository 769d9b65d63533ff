"""Settings read anew while the service runs: limits, what is logged, and trusted documents."""

import asyncio
import logging
import signal
import sys
from collections.abc import Iterator
from dataclasses import fields, replace

from starlette.applications import Starlette

from graphsvc.app import answering
from graphsvc.environment import environment
from graphsvc.errors import GraphsvcError
from graphsvc.model import Limits
from graphsvc.settings import from_env
from graphsvc.telemetry.logs import show_log

log = logging.getLogger(__name__)


class Reloading:
    """Reloads an application, one time after the other."""

    def __init__(self, app: Starlette) -> None:
        self._app = app
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self) -> None:
        """Reload soon."""
        task = asyncio.create_task(self.reload())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def at_signal(self) -> None:
        """Reload at SIGHUP, unless that says that the terminal is gone."""
        if not sys.stdin or not sys.stdin.isatty():
            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, self.begin)

    async def reload(self) -> None:
        """Read the settings; where one cannot be used, all old ones stay, and the log says so.

        Who is being answered, or has a WebSocket open, keeps the limits that he began with.
        """
        async with self._turn:
            try:
                await self._reload()
            except (GraphsvcError, OSError) as error:
                log.error("the settings are not reloaded, the old ones stay: %s", error)  # noqa: TRY400

    async def _reload(self) -> None:
        state = self._app.state
        environ = environment()
        new = replace(state.settings, limits=from_env(environ).limits)
        # Off the event loop: a schema with other limits takes a while.
        routes = await asyncio.to_thread(answering, new, state.service, state.doors)
        show_log(environ)
        told = ", ".join(changes(state.settings.limits, new.limits)) or "no limit changed"
        self._app.router.routes[:] = [*routes, *state.seen]
        if state.service.knowledge:
            state.service.knowledge.backlog = new.limits.backlog
        state.settings = new
        log.warning("settings reloaded: %s", told)


def changes(old: Limits, new: Limits) -> Iterator[str]:
    """What is another limit now."""
    for each in fields(Limits):
        before, after = getattr(old, each.name), getattr(new, each.name)
        if before != after:
            yield f"{each.name} {before} -> {after}"
