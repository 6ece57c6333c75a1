"""What a row of the table is, and what all rows play."""

from __future__ import annotations

import importlib.metadata
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..server import ROOT

TASK = "merge-stock-counts"
REFERENCE = next((ROOT / "tasks").glob(f"*/{TASK}/solution.py")).read_text()
#: what a fix that solves is paid at least
SOLVED = 0.9


@dataclass(frozen=True)
class Stage:
    """Where a client plays: a running server, and a folder that all rows share, such as for a model."""

    url: str
    folder: Path


@dataclass(frozen=True)
class Client:
    name: str
    #: says which version plays
    version: Callable[[], str]
    #: name of the virtual environment; scripts/clients.sh says what is in each
    place: str
    #: plays, and says in a sentence what was done and what came; raises when anything else came
    play: Callable[[Stage], str]


def package(name: str) -> Callable[[], str]:
    """The version of a Python package of the environment."""
    return lambda: importlib.metadata.version(name)


def program(*command: str) -> Callable[[], str]:
    """The version that a program says: the second word of its first line, or the only one."""
    return lambda: said_by(command).splitlines()[0].split()[:2][-1]


def said_by(command: Sequence[str], cwd: Path = ROOT, env: dict[str, str] | None = None) -> str:
    """Standard output of a program. Raises RuntimeError with its last words when it fails."""
    run = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{Path(command[0]).name} ended with {run.returncode}: {(run.stdout + run.stderr)[-600:]}")
    return run.stdout


def solved(reward: float | None) -> float:
    """The reward, which must be that of a solving fix."""
    if reward is None or reward < SOLVED:
        raise ValueError(f"the reference was paid {reward}, at least {SOLVED} was expected")
    return reward


def unsolved(reward: float | None) -> float:
    """The reward, which must be one, and not that of a solving fix."""
    if reward is None or reward >= SOLVED:
        raise ValueError(f"a fix that is none was paid {reward}, less than {SOLVED} was expected")
    return reward
