"""CodeArenaEnv: OpenEnv's client for CodeArena, with headers, retries and reconnection."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any
from urllib.parse import quote

from openenv.core.client_types import StepResult
from openenv.core.env_client import EnvClient
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State as ConnectionState

from .edits import Edit
from .errors import CodeArenaError, error_of_frame
from .models import CodeArenaAction, CodeArenaObservation, CodeArenaState, read_observation
from .retrying import DEFAULT_ATTEMPTS, pauses

__all__ = ["CodeArenaAction", "CodeArenaEnv", "CodeArenaObservation", "CodeArenaState"]

#: no answer came, and the connection is of no more use; Python 3.10 has two kinds of TimeoutError
_LOST = (ConnectionClosed, TimeoutError, asyncio.TimeoutError)
_FAILURES = (CodeArenaError, *_LOST, OSError)
_TAKES_HEADERS = "headers" in inspect.signature(EnvClient.__init__).parameters


class CodeArenaEnv(EnvClient[CodeArenaAction, CodeArenaObservation, CodeArenaState]):
    """A session on a CodeArena server: ``reset``, ``step``, ``state``; ``.sync()`` for a client without await.

    A request that failed by the server's fault, of which the server says that it may be sent again, is sent again. A
    lost connection is opened anew before the next reset; an episode that was under way on it is gone, and ``step``
    raises CodeArenaError with the code ``connection_lost``. With ``resumable`` it goes on instead: the new connection
    takes it up, and a step that was not graded is sent again. Where the step was graded and only its answer is lost,
    ``step`` raises CodeArenaError with the code ``answer_lost``; the episode stands, one step further.

    Args:
        base_url: such as ``http://localhost:7860``
        api_key: sent as a bearer token
        headers: further headers of the connection
        attempts: how often a request is tried, at least 1
        resumable: whether an episode outlives its connection; default: False. Each reset then asks for the episode's
            token, one small request more.
    """

    _ws_url: str | None
    _ws: Any

    def __init__(
        self,
        base_url: str | None = None,
        *,
        api_key: str | None = None,
        headers: dict[str, str] | None = None,
        attempts: int = DEFAULT_ATTEMPTS,
        resumable: bool = False,
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
        self._resumable = resumable
        self._token: str | None = None
        self._step_count = 0
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
        if message.get("type") != "reset":
            return await self._repeated(message)
        self._token = None
        if not self._resumable:
            return await self._repeated(message)
        response = await self._repeated({**message, "data": {**message.get("data", {}), "resumable": True}})
        self._token = (await self._exchange({"type": "state"}))["data"].get("resume_token")
        return response

    async def _repeated(self, message: dict[str, Any]) -> dict[str, Any]:
        waits = pauses(self._attempts)
        lost = self._ws is None or self._ws.state is not ConnectionState.OPEN
        while True:
            try:
                if lost and self._token is not None:
                    await self._take_up(self._token)
                lost = False
                return await self._exchange(message)
            except _FAILURES as error:
                pause = next(waits, None) if self._may_repeat(error, message) else None
                if pause is None and isinstance(error, _LOST):
                    raise CodeArenaError(f"the connection was lost: {error!r}", "connection_lost", False) from error
                if pause is None:
                    raise
                if not isinstance(error, CodeArenaError):
                    await self._disconnect_async()
                    lost = True
                await asyncio.sleep(pause)

    async def _take_up(self, token: str) -> None:
        """The episode of the lost connection, on this one."""
        known = self._step_count
        await self._exchange({"type": "reset", "data": {"resume_token": token}})
        if self._step_count != known:
            message = f"step {self._step_count} was graded, but the connection was lost before its answer came"
            raise CodeArenaError(message, "answer_lost", False)

    def _may_repeat(self, error: Exception, message: dict[str, Any]) -> bool:
        if isinstance(error, CodeArenaError):
            return error.retryable
        # On a new connection there is no episode to step, but for one that is taken up; a reset makes one.
        return message.get("type") == "reset" or self._token is not None

    async def _exchange(self, message: dict[str, Any]) -> dict[str, Any]:
        try:
            await self._send(message)
        except ConnectionClosed:
            # A refused session sends an error frame and closes; the frame may be there to read.
            pass
        response = await self._receive()
        if response.get("type") == "error":
            raise error_of_frame(response.get("data") or {})
        observation = response.get("data", {}).get("observation") or {}
        self._step_count = observation.get("step_count", self._step_count)
        return response
