"""HTTP to an OpenAI-compatible endpoint: time-outs, retries, and errors that name the mend."""

import json
import logging
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Event
from typing import cast

import httpx

from graphsvc import __version__
from graphsvc.errors import NoAnswer
from graphsvc.witnesses.llm.settings import LlmSettings

log = logging.getLogger(__name__)

FIRST_PAUSE = 1.0
"""Seconds before a request is sent again for the first time; each later pause is twice as long."""
LONGEST_PAUSE = 60.0
"""Seconds that a server may ask to wait, at most."""
TRY_AGAIN = frozenset((408, 409, 425, 429))
"""Beside 5xx: what another time may not come."""
MOST_BYTES = 5_000_000
TOLD = 200
"""Characters of what a server says that are told on."""

Body = Mapping[str, object]


class Declined(NoAnswer):
    """The server does not take the request as it is; `reason` is all that it says."""

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class Busy(NoAnswer):
    """Another time there may be an answer; after `wait` seconds, where the server tells them."""

    def __init__(self, message: str, *, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class Endpoint:
    """Where the model is. One request at a time; `close` may come from another thread."""

    def __init__(self, settings: LlmSettings, *, first_pause: float = FIRST_PAUSE) -> None:
        self._settings = settings
        self._first_pause = first_pause
        self._closed = Event()
        headers = {"user-agent": f"graphsvc/{__version__}"}
        if settings.key:
            headers["authorization"] = f"Bearer {settings.key}"
        self._client = httpx.Client(headers=headers, timeout=settings.timeout)

    def close(self) -> None:
        """Close the connections, and wait for nothing more."""
        self._closed.set()
        self._client.close()

    def post(self, body: Body) -> Body:
        """What the server answers to a chat completion.

        Raises `Declined` where it does not take the request, `NoAnswer` where there is no answer,
        or it was closed meanwhile.
        """
        self._wait(0.0)
        pause, left = self._first_pause, self._settings.retries
        while True:
            try:
                return self._send(body)
            except Busy as busy:
                wait = pause if busy.wait is None else busy.wait
                if not left:
                    raise
                if wait > LONGEST_PAUSE:
                    raise NoAnswer(f"{busy}; it asks to wait {wait:g} s: try again later") from None
                log.info("%s; asking again in %g s", busy, wait)
            self._wait(wait)
            pause, left = 2 * pause, left - 1

    def _wait(self, seconds: float) -> None:
        if self._closed.wait(seconds):
            raise NoAnswer(f"{self._where} is asked nothing more: graphsvc is ending")

    def _send(self, body: Body) -> Body:
        """An answer. Raises `Busy` beside what `post` raises."""
        try:
            response, data = self._exchange(body)
        except httpx.ConnectTimeout:
            raise Busy(f"{self._where} cannot be reached in time: is it up?") from None
        except httpx.TimeoutException:
            # Sent again, it would take as long again, and cost as much.
            raise self._slow() from None
        except httpx.RequestError as error:
            told = self._hidden(str(error)) or type(error).__name__
            raise Busy(f"{self._where} cannot be reached ({told}): is it up?") from None
        if response.is_success:
            return self._read(data)
        raise self._refusal(response, data)

    def _exchange(self, body: Body) -> tuple[httpx.Response, bytes]:
        """A response and its whole body, in the time that there is."""
        until = time.monotonic() + self._settings.timeout
        url = f"{self._settings.url}/chat/completions"
        with self._client.stream("POST", url, json=body) as response:
            return response, b"".join(self._bounded(response, until))

    def _bounded(self, response: httpx.Response, until: float) -> Iterator[bytes]:
        size = 0
        for piece in response.iter_bytes():
            size += len(piece)
            if time.monotonic() > until:
                raise self._slow()
            if size > MOST_BYTES:
                raise NoAnswer(f"{self._where} sends more than {MOST_BYTES:,} bytes: no answer")
            yield piece

    def _slow(self) -> NoAnswer:
        return NoAnswer(
            f"{self._where} gave no answer within {self._settings.timeout:g} s: "
            "raise GRAPHSVC_LLM_TIMEOUT, or take a faster model"
        )

    def _read(self, data: bytes) -> Body:
        try:
            told = json.loads(data)
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict):
            raise NoAnswer(
                f"{self._where} answers something that is no JSON object: "
                "is GRAPHSVC_LLM_URL the base of an OpenAI-compatible endpoint?"
            )
        return cast("Body", told)

    def _refusal(self, response: httpx.Response, data: bytes) -> NoAnswer:
        code = response.status_code
        reason = self._hidden(_plain(data.decode("utf-8", "replace")))
        phrase = _plain(response.reason_phrase)
        told = f"{self._where} answers {code} {phrase}: {reason[:TOLD]}".rstrip(": ")
        if code in (401, 403):
            return NoAnswer(f"{told}; set GRAPHSVC_LLM_KEY to a key that it takes")
        if code in (400, 422) or "response_format" in reason or "unsupported" in reason.lower():
            return Declined(told, reason=reason)
        if code == 404:
            return NoAnswer(f"{told}; check GRAPHSVC_LLM_URL and GRAPHSVC_LLM_MODEL")
        if response.is_server_error or code in TRY_AGAIN:
            return Busy(told, wait=_asked_to_wait(response))
        return NoAnswer(told)

    @property
    def _where(self) -> str:
        return self._settings.url

    def _hidden(self, text: str) -> str:
        """A text that is told on, without the key."""
        key = self._settings.key
        return text.replace(key, "***") if key else text


def _plain(text: str) -> str:
    """On one line, without signs that steer a terminal."""
    return "".join(each for each in " ".join(text.split()) if each.isprintable())


def _asked_to_wait(response: httpx.Response) -> float | None:
    """The seconds of Retry-After (RFC 9110), also where it tells an instant; None without one."""
    told = response.headers.get("retry-after", "").strip()
    try:
        return max(0.0, float(told))
    except ValueError:
        pass
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
