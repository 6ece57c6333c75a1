"""A CodeArena server as a child process, with bugs of all splits allowed."""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import time
from pathlib import Path

import httpx
from code_arena_env.errors import CodeArenaError
from code_arena_env.http import Http

ROOT = Path(__file__).resolve().parents[2]
#: seconds in which the server must be up
START_LIMIT_S = 120
#: programs of one key wait behind each other, so that a few keys run a few at a time
KEYS = tuple(f"learning-{number}" for number in range(4))


class LocalServer:
    """The build of this checkout on a free port of 127.0.0.1, for the time of a ``with`` block."""

    def __init__(self) -> None:
        check_build(ROOT)
        port = _free_port()
        self.url = f"http://127.0.0.1:{port}"
        settings = {
            "PORT": str(port),
            "LOG_LEVEL": "error",
            "CODEARENA_STORE": "off",
            "CODEARENA_API_KEY": ",".join(KEYS),
            # The owner's choice: evaluation plays bugs of functions that training never sees.
            "CODEARENA_GENERATED_SPLITS": "train,validation,test",
        }
        self._process = subprocess.Popen(["node", "dist/src/main.js"], cwd=ROOT, env={**os.environ, **settings})

    def __enter__(self) -> LocalServer:
        http = Http(self.url, attempts=1, timeout_s=5)
        end = time.monotonic() + START_LIMIT_S
        ended = None
        while time.monotonic() < end and ended is None:
            ended = self._process.poll()
            try:
                http.request("GET", "/health")
                http.close()
                return self
            except (CodeArenaError, httpx.TransportError):
                time.sleep(0.1)
        self._process.kill()
        if ended is not None:
            raise RuntimeError(f"the server ended with status {ended} before it answered; its own words stand above")
        raise RuntimeError(f"the server at {self.url} did not answer within {START_LIMIT_S} s")

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait()


def check_build(root: Path) -> None:
    """The server must be that of these sources.

    Raises:
        RuntimeError: ``dist`` is not there, or something under ``src`` is newer
    """
    stamp = root / "dist" / ".built"
    if not stamp.exists():
        raise RuntimeError(f"{root} has no build: run `npm run build` first")
    newest = max((path for path in (root / "src").rglob("*") if path.is_file()), key=lambda path: path.stat().st_mtime)
    if newest.stat().st_mtime > stamp.stat().st_mtime:
        raise RuntimeError(f"dist is older than {newest.relative_to(root)}: run `npm run build` first")


def tasks_digest(tasks: Path) -> str:
    """Tells whether answers in a cache were given for these tasks."""
    digest = hashlib.sha256()
    for path in sorted(path for path in tasks.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        digest.update(f"{path.relative_to(tasks)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
