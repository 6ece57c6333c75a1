"""A CodeArena server as a child process, with bugs of all splits allowed."""

from __future__ import annotations

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
        while time.monotonic() < end and self._process.poll() is None:
            try:
                http.request("GET", "/health")
                http.close()
                return self
            except (CodeArenaError, httpx.TransportError):
                time.sleep(0.1)
        self._process.kill()
        raise RuntimeError(f"no server at {self.url} after {START_LIMIT_S} s; was `npm run build` run?")

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
