"""The table: its rows as they come, kept in a file so that a run can go on, and its place in docs/clients.md."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

HEAD = "| client | version | what was done, and what came |\n|---|---|---|"
BEGIN, END = "<!-- the table of npm run clients -->", "<!-- end of the table -->"


@dataclass(frozen=True)
class Row:
    client: str
    version: str
    #: what was done and what came, or what went wrong
    said: str
    good: bool
    seconds: float

    def __str__(self) -> str:
        said = self.said.replace("|", "\\|").replace("\n", " ")
        return f"| {self.client} | {self.version} | {said if self.good else f'FAILED: {said}'} |"


class Kept:
    """Good rows of a run that may have been ended before its last one, by a client's name and environment."""

    def __init__(self, file: Path, resume: bool) -> None:
        self._file = file
        found = json.loads(file.read_text()) if resume and file.exists() else {}
        self._rows = {key: Row(**facts) for key, facts in found.items()}

    def get(self, key: str) -> Row | None:
        return self._rows.get(key)

    def add(self, key: str, row: Row) -> None:
        if row.good:
            self._rows[key] = row
            self._file.write_text(json.dumps({key: asdict(row) for key, row in self._rows.items()}, indent=1))


def table_of(rows: list[Row]) -> str:
    return "\n".join([HEAD, *map(str, rows)])


def write_into(page: Path, rows: list[Row]) -> None:
    """Puts the table between its two marks. Raises ValueError where the page has none."""
    before, begin, rest = page.read_text().partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page} has no place for the table: {BEGIN} … {END}")
    page.write_text(f"{before}{begin}\n\n{table_of(rows)}\n\n{end}{after}")
