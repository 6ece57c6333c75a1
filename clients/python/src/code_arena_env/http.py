"""Requests over HTTP, repeated where the server says that they may be."""

from __future__ import annotations

import asyncio
import ssl
import time
from functools import cache
from typing import Any

import httpx

from .errors import CodeArenaError, error_of_reply
from .retrying import DEFAULT_ATTEMPTS, pauses

#: seconds; a group of 256 slow fixes takes its time
DEFAULT_TIMEOUT_S = 600.0


def headers_of(api_key: str | None, headers: dict[str, str] | None) -> dict[str, str]:
    """Headers of every request."""
    return {**(headers or {}), **({"authorization": f"Bearer {api_key}"} if api_key is not None else {})}


@cache
def certificates() -> ssl.SSLContext:
    """Whom connections trust. Reading it takes a tenth of a second, so all clients of a process share it."""
    return httpx.create_ssl_context()


class Http:
    """A base URL with what is sent to it. Blocking."""

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        headers: dict[str, str] | None = None,
        attempts: int = DEFAULT_ATTEMPTS,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> None:
        self.attempts = attempts
        self._client = httpx.Client(
            base_url=base_url.rstrip("/") + "/",
            headers=headers_of(api_key, headers),
            timeout=timeout_s,
            verify=certificates(),
        )

    def request(self, method: str, path: str, **options: Any) -> Any:
        """The JSON of the answer. Raises CodeArenaError, or httpx.TransportError when no server answers."""
        waits = pauses(self.attempts)
        while True:
            try:
                return read_reply(self._client.request(method, path.lstrip("/"), **options))
            except (CodeArenaError, httpx.ConnectError) as error:
                pause = next(waits, None) if may_repeat(error) else None
                if pause is None:
                    raise
                time.sleep(pause)

    def close(self) -> None:
        self._client.close()


class AsyncHttp:
    """As Http, for asyncio."""

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        headers: dict[str, str] | None = None,
        attempts: int = DEFAULT_ATTEMPTS,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> None:
        self.attempts = attempts
        self._client = httpx.AsyncClient(
            base_url=base_url.rstrip("/") + "/",
            headers=headers_of(api_key, headers),
            timeout=timeout_s,
            verify=certificates(),
        )

    async def request(self, method: str, path: str, **options: Any) -> Any:
        """The JSON of the answer. Raises CodeArenaError, or httpx.TransportError when no server answers."""
        waits = pauses(self.attempts)
        while True:
            try:
                return read_reply(await self._client.request(method, path.lstrip("/"), **options))
            except (CodeArenaError, httpx.ConnectError) as error:
                pause = next(waits, None) if may_repeat(error) else None
                if pause is None:
                    raise
                await asyncio.sleep(pause)

    async def close(self) -> None:
        await self._client.aclose()


def read_reply(response: httpx.Response) -> Any:
    """The JSON of an answer. Raises CodeArenaError for a status of 400 or above."""
    try:
        body = response.json()
    except ValueError:
        body = None
    if response.status_code >= 400:
        raise error_of_reply(response.status_code, body)
    return body


def may_repeat(error: Exception) -> bool:
    """A request that did not arrive, or of which the server says so, may be sent again."""
    return not isinstance(error, CodeArenaError) or error.retryable
