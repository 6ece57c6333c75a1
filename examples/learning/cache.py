"""Answers of the server by their question, in memory and on disk, so that nothing is asked twice and a run can go on
where it ended."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from pathlib import Path
from typing import Any


class Cache:
    """A table of JSON values. ``path`` None keeps them in memory only."""

    def __init__(self, path: Path | None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._name = path or "the cache"
        self._table = sqlite3.connect(path or ":memory:", isolation_level=None)
        self._table.execute("pragma journal_mode=wal")
        self._table.execute("pragma synchronous=off")
        self._table.execute("create table if not exists answers (question blob primary key, answer blob) without rowid")

    def get(self, *question: str) -> Any:
        """The answer, or None when there is none."""
        found = self._table.execute("select answer from answers where question = ?", (_digest(question),)).fetchone()
        return None if found is None else json.loads(zlib.decompress(found[0]))

    def put(self, answer: Any, *question: str) -> None:
        packed = zlib.compress(json.dumps(answer).encode(), 1)
        self._table.execute("insert or replace into answers values (?, ?)", (_digest(question), packed))

    def check(self, tasks: str) -> None:
        """Answers are those to one set of tasks, which a digest names.

        Raises:
            RuntimeError: the file was filled with other tasks
        """
        known = self.get("tasks")
        if known is None:
            self.put(tasks, "tasks")
        elif known != tasks:
            raise RuntimeError(f"{self._name} holds answers for other tasks: delete it, or give another --out")

    def close(self) -> None:
        self._table.close()


def _digest(question: tuple[str, ...]) -> bytes:
    return hashlib.sha256("\0".join(question).encode("utf-8", "surrogatepass")).digest()[:16]
