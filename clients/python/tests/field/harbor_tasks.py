"""Harbor: its loader reads the exported folders, and their own scripts are run here, without its containers."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from .client import Stage, said_by


def harbor_loader(_stage: Stage) -> str:
    from harbor.models.task.task import Task

    with tempfile.TemporaryDirectory() as place:
        folders = Path(place) / "tasks"
        export = ["export", "--format", "harbor", "--output", str(folders)]
        said_by(["node", "dist/src/cli/codearena.js", *export])
        tasks = [Task(folder) for folder in sorted(folders.iterdir())]
        for task in tasks:
            if not Task.is_valid_dir(task.paths.task_dir) or not task.instruction:
                raise ValueError(f"the loader refuses {task.name}")
        for task in tasks:
            paid = [_run(task.paths.task_dir, solve) for solve in (False, True)]
            if not paid[0] < paid[1] == 1:
                raise ValueError(f"{task.name}: the broken program is paid {paid[0]}, the reference {paid[1]}")
    count = len(tasks)
    return f"its loader accepts {count} folders; their own scripts pay every reference 1, every broken program less"


def _run(task: Path, solve: bool) -> float:
    """The reward of tests/test.sh, after solution/solve.sh or without it."""
    with tempfile.TemporaryDirectory() as place:
        workspace, logs = Path(place) / "workspace", Path(place) / "logs"
        shutil.copytree(task / "environment" / "workspace", workspace)
        env = {**os.environ, "WORKSPACE": str(workspace), "LOGS": str(logs)}
        if solve:
            said_by([str(task / "solution" / "solve.sh")], env=env)
        said_by([str(task / "tests" / "test.sh")], env=env)
        return float((logs / "reward.txt").read_text())
