"""A real CodeArena server for all tests. CODEARENA_URL names one that runs already; without it the build of this
checkout is started."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[3]
#: seconds in which a server must be up
START_LIMIT_S = 120


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    given = os.environ.get("CODEARENA_URL")
    if given:
        yield given
        return
    port = free_port()
    with Server(port, {"CODEARENA_STORE": "memory"}) as server:
        yield server.url


@pytest.fixture
def keyed_url() -> Iterator[str]:
    """A server that wants the key ``secret``."""
    with Server(free_port(), {"CODEARENA_STORE": "memory", "CODEARENA_API_KEY": "secret"}) as server:
        yield server.url


@pytest.fixture(scope="session")
def solutions() -> dict[str, str]:
    """The reference repair of every task by its id."""
    return {path.parent.name: path.read_text() for path in (ROOT / "tasks").glob("*/*/solution.py")}


class Server:
    """The program as a child process."""

    def __init__(self, port: int, env: dict[str, str]) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._process = subprocess.Popen(
            ["node", "dist/src/main.js"],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PORT": str(port), "LOG_LEVEL": "error", **env},
        )

    def __enter__(self) -> Server:
        end = time.monotonic() + START_LIMIT_S
        while time.monotonic() < end and self._process.poll() is None:
            try:
                httpx.get(f"{self.url}/health", timeout=5)
                return self
            except httpx.TransportError:
                time.sleep(0.1)
        self._process.kill()
        raise RuntimeError("the server did not come up")

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
