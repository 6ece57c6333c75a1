"""Reading tasks and records of a server. With pandas installed, ``as_frame`` makes a table of either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .http import Http

Row = dict[str, Any]


class Catalogue:
    """The task set of a server. A row can be given to ``reset`` as it is."""

    def __init__(self, url: str, **options: Any) -> None:
        self._http = Http(url, **options)

    def tasks(self, **filters: str) -> list[Row]:
        """All tasks; filters are ``category``, ``difficulty``, ``split``, ``q``."""
        return list(self._http.request("GET", "/tasks", params=filters)["tasks"])

    def task(self, task_id: str) -> Row:
        return dict(self._http.request("GET", f"/tasks/{task_id}"))

    def splits(self) -> list[str]:
        return [split["name"] for split in self._http.request("GET", "/code_arena/splits")]

    def count(self, split: str) -> int:
        return int(self._http.request("POST", "/code_arena/num_tasks", json={"split": split})["num_tasks"])

    def range(self, split: str, start: int = 0, stop: int | None = None) -> list[Row]:
        """Tasks of a split by their positions, ``stop`` not included."""
        body = {"split": split, "start": start, "stop": stop}
        return list(self._http.request("POST", "/code_arena/task_range", json=body)["tasks"])

    def close(self) -> None:
        self._http.close()


class Records:
    """What agents did on a server that keeps records."""

    def __init__(self, url: str, **options: Any) -> None:
        self._http = Http(url, **options)

    def episodes(self, **filters: Any) -> Iterator[Row]:
        """Episodes, newest first, page by page as they are read."""
        cursor: dict[str, Any] = {}
        while True:
            page = self._http.request("GET", "/episodes", params={**filters, **cursor})
            yield from page["episodes"]
            if page.get("next_cursor") is None:
                return
            cursor = {"cursor": page["next_cursor"]}

    def episode(self, episode_id: str) -> Row:
        """One episode with its steps."""
        return dict(self._http.request("GET", f"/episodes/{episode_id}"))

    def statistics(self, **filters: Any) -> Row:
        return dict(self._http.request("GET", "/stats", params=filters))

    def close(self) -> None:
        self._http.close()


def as_frame(rows: Sequence[Row] | Iterator[Row]) -> Any:
    """A pandas DataFrame of rows. Raises ImportError without pandas."""
    import pandas

    return pandas.DataFrame(list(rows))
