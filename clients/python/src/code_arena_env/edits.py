"""Edits of a program as actions of a small policy: ``POST /edits``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .http import AsyncHttp, Http

#: edits that are listed when no limit is given
DEFAULT_EDITS = 128


@dataclass(frozen=True)
class Edit:
    """One edit. ``CodeArenaEnv.step(edit)`` makes it in the program that the episode's last step left."""

    id: str
    kind: str
    #: 1-based line of the first change
    line: int
    #: the lines that are replaced, and by what
    before: str
    after: str
    #: ``suspiciousness``, ``naturalness``, ``prior``, ``rank``, ``growth``, ``position``
    features: dict[str, float]
    #: the whole program with the edit made
    code: str


class Edits:
    """Lists the likeliest edits of a program, best first. The same program and task give the same list.

    Args:
        url: of the server
    """

    def __init__(self, url: str, **options: Any) -> None:
        self._url = url
        self._options = options

    def of(self, task_id: str, code: str | None = None, limit: int = DEFAULT_EDITS) -> list[Edit]:
        """Edits of a program of that task; without ``code`` of the task's broken program."""
        http = Http(self._url, **self._options)
        try:
            return read_edits(http.request("POST", "/edits", json=_body(task_id, code, limit)))
        finally:
            http.close()

    async def of_async(
        self, http: AsyncHttp, task_id: str, code: str | None = None, limit: int = DEFAULT_EDITS
    ) -> list[Edit]:
        """As ``of``, over a connection of the caller's."""
        return read_edits(await http.request("POST", "/edits", json=_body(task_id, code, limit)))


def read_edits(reply: dict[str, Any]) -> list[Edit]:
    """The edits in an answer of ``POST /edits`` that was asked for with ``with_code``."""
    return [Edit(**{name: edit[name] for name in Edit.__dataclass_fields__}) for edit in reply["edits"]]


def _body(task_id: str, code: str | None, limit: int) -> dict[str, Any]:
    return {"task_id": task_id, "code": code, "limit": limit, "with_code": True}
