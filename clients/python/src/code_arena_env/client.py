"""CodeArenaEnv: OpenEnv's client for CodeArena, with headers, retries and reconnection."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any
from urllib.parse import quote

from openenv.core.client_types import StepResult
from openenv.core.env_client import EnvClient
from websockets.exceptions import ConnectionClosed

from .edits import Edit
from .errors import CodeArenaError, error_of_frame
from .models import CodeArenaAction, CodeArenaObservation, CodeArenaState, read_observation
from .retrying import DEFAULT_ATTEMPTS, pauses

__all__ = ["CodeArenaAction", "CodeArenaEnv", "CodeArenaObservation", "CodeArenaState"]

_TAKES_HEADERS = "headers" in inspect.signature(EnvClient.__init__).parameters


class CodeArenaEnv(EnvClient[CodeArenaAction, CodeArenaObservation, CodeArenaState]):
    """A session on a CodeArena server: ``reset``, ``step``, ``state``; ``.sync()`` for a client without await.

    A request that failed by the server's fault, of which the server says that it may be sent again, is sent again. A
    lost connection is
    opened anew before the next reset; an episode that was under way on it is gone, and ``step`` says so.

    Args:
        base_url: such as ``http://localhost:7860``
        api_key: sent as a bearer token
        headers: further headers of the connection
        attempts: how often a request is tried, at least 1
    """

    _ws_url: str | None

    def __init__(
        self,
        base_url: str | None = None,
        *,
        api_key: str | None = None,
        headers: dict[str, str] | None = None,
        attempts: int = DEFAULT_ATTEMPTS,
        **options: Any,
    ) -> None:
        if attempts < 1:
            raise ValueError(f"attempts must be at least 1, got {attempts}")
        sent = dict(headers or {})
        if api_key is not None:
            sent["authorization"] = f"Bearer {api_key}"
        if _TAKES_HEADERS:
            options["headers"] = sent or None
        elif headers:
            raise ValueError("this version of openenv sends no headers; use api_key, or openenv 0.5 or newer")
        super().__init__(base_url=base_url, **options)
        self._attempts = attempts
        if not _TAKES_HEADERS and api_key is not None:
            self._ws_url = f"{self._ws_url}?api_key={quote(api_key, safe='')}"

    def _step_payload(self, action: CodeArenaAction | Edit | str) -> dict[str, Any]:
        if isinstance(action, Edit):
            return {"edit_id": action.id}
        if isinstance(action, str):
            return {"proposed_fix": action}
        payload: dict[str, Any] = {"proposed_fix": action.proposed_fix}
        if action.metadata:
            payload["metadata"] = action.metadata
        return payload

    def _parse_result(self, payload: dict[str, Any]) -> StepResult[CodeArenaObservation]:
        observation = read_observation(payload)
        return StepResult(observation=observation, reward=payload.get("reward"), done=bool(payload.get("done", False)))

    def _parse_state(self, payload: dict[str, Any]) -> CodeArenaState:
        return CodeArenaState.model_validate(payload)

    async def _send_and_receive(self, message: dict[str, Any]) -> dict[str, Any]:
        waits = pauses(self._attempts)
        while True:
            try:
                return await self._exchange(message)
            except (CodeArenaError, ConnectionClosed, ConnectionError, OSError) as error:
                if not _may_repeat(error, message):
                    raise
                pause = next(waits, None)
                if pause is None:
                    raise
                if not isinstance(error, CodeArenaError):
                    await self._disconnect_async()
                await asyncio.sleep(pause)

    async def _exchange(self, message: dict[str, Any]) -> dict[str, Any]:
        try:
            await self._send(message)
        except ConnectionClosed:
            # A refused session sends an error frame and closes; the frame may be there to read.
            pass
        response = await self._receive()
        if response.get("type") == "error":
            raise error_of_frame(response.get("data") or {})
        return response


def _may_repeat(error: Exception, message: dict[str, Any]) -> bool:
    if isinstance(error, CodeArenaError):
        return error.retryable
    # On a new connection there is no episode to step; a reset makes one.
    return message.get("type") == "reset"
