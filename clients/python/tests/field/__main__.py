"""Plays every client and prints the table; scripts/clients.sh makes the environments and calls this.

python -m tests.field FOLDER [--resume] [--write] PLACE=PYTHON…
Each row is a process of its own environment, and so imports only what that environment has. FOLDER keeps good rows and
a tiny model; --resume does not play good rows again; --write puts a table without a bad row into docs/clients.md. The
exit status is 1 when a row is bad.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from ..server import ROOT, Server, free_port
from .client import Client, Stage
from .clients import CLIENTS
from .table import Kept, Row, table_of, write_into

#: seconds that a row may take; two steps of GRPO on a CPU take minutes
LIMIT_S = 1800


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--play"]:
        number, url, folder = arguments[1:]
        client = CLIENTS[int(number)]
        print(f"{client.version()}\t{client.play(Stage(url, Path(folder)))}")
        return 0
    folder = Path(arguments[0])
    places = dict(argument.split("=", 1) for argument in arguments[1:] if "=" in argument)
    kept = Kept(folder / "rows.json", "--resume" in arguments)
    with Server(free_port(), {"CODEARENA_STORE": "memory"}) as server:
        rows = play_all(Stage(server.url, folder), places, kept)
    print(table_of(rows))
    bad = sum(not row.good for row in rows)
    seconds, load = sum(row.seconds for row in rows), os.getloadavg()[0]
    tell(f"{len(rows) - bad} rows good, {bad} bad, {seconds:.0f} s, load at the end {load:.1f}")
    if "--write" in arguments and bad == 0:
        write_into(ROOT / "docs" / "clients.md", rows)
    return 1 if bad else 0


def play_all(stage: Stage, places: dict[str, str], kept: Kept) -> list[Row]:
    """The rows of the environments that there are, in their order."""
    wanted = [(number, client) for number, client in enumerate(CLIENTS) if client.place in places]
    rows = []
    for count, (number, client) in enumerate(wanted, start=1):
        key = f"{client.name} in {client.place}"
        row = kept.get(key) or play(number, client, places[client.place], stage)
        tell(f"[{count}/{len(wanted)}] {row.seconds:.0f} s {row}")
        kept.add(key, row)
        rows.append(row)
    return rows


def play(number: int, client: Client, python: str, stage: Stage) -> Row:
    command = [python, "-m", "tests.field", "--play", str(number), stage.url, str(stage.folder)]
    started = time.monotonic()

    def row(version: str, said: str, good: bool) -> Row:
        return Row(client.name, version, said, good, round(time.monotonic() - started, 1))

    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        return row("-", f"nothing within {LIMIT_S} s", False)
    version, tab, said = run.stdout.strip().rpartition("\n")[2].partition("\t")
    if run.returncode != 0 or not tab:
        return row("-", run.stderr.strip().rpartition("\n")[2] or f"ended with {run.returncode}", False)
    return row(version, said, True)


def tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
