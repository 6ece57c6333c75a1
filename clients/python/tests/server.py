"""The program as a child process. Needs no pytest: examples and the table of clients start it too."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parents[3]
#: seconds in which a server must be up
START_LIMIT_S = 120


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
