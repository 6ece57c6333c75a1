"""Failures of the server, told apart by code and never by text."""

from __future__ import annotations

from typing import Any


class CodeArenaError(RuntimeError):
    """The server refused a request or failed at it. A bad fix is never an error: it is a result with a low reward."""

    def __init__(self, message: str, code: str, retryable: bool) -> None:
        super().__init__(f"{message} ({code})")
        #: such as ``unknown_task``, ``episode_done``, ``overloaded``
        self.code = code
        #: nothing was counted, and the same request may be sent again as it was
        self.retryable = retryable


def error_of_frame(data: dict[str, Any]) -> CodeArenaError:
    """The failure in an error frame of /ws."""
    code = str(data.get("reason") or data.get("code") or "unknown")
    return CodeArenaError(str(data.get("message", "")), code, bool(data.get("retryable", False)))


def error_of_reply(status: int, body: Any) -> CodeArenaError:
    """The failure in an HTTP answer with a status of 400 or above."""
    fields = body if isinstance(body, dict) else {}
    detail = fields.get("detail", f"HTTP {status}")
    message = detail if isinstance(detail, str) else "; ".join(_describe(item) for item in detail)
    return CodeArenaError(message, str(fields.get("code", f"http_{status}")), status in (429, 502, 503, 504))


def _describe(item: Any) -> str:
    if not isinstance(item, dict):
        return str(item)
    return f"{'.'.join(str(part) for part in item.get('loc', []))}: {item.get('msg', '')}"
