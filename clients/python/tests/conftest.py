"""A real CodeArena server for all tests. CODEARENA_URL names one that runs already; without it the build of this
checkout is started."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from .server import ROOT, Server, free_port


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


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """What is committed, without git's and npm's folders, as `openenv push` and `openenv validate` copy it."""
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "-x", "-C", tmp_path], input=archive.stdout, check=True)
    return tmp_path
