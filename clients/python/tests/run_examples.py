"""Runs every file of examples/ against the real server with a tiny model: `npm run test:examples`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time

from .server import ROOT, Server, free_port

EXAMPLES = ROOT / "examples"


def main() -> int:
    """The exit status: 1 when an example failed."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Server(free_port(), {"CODEARENA_STORE": "memory"}) as server,
    ):
        model = os.path.join(folder, "model")
        python = [sys.executable]
        notebook = [*python, "-m", "jupyter", "execute", "--inplace", os.path.join(folder, "grpo.ipynb")]
        with open(os.path.join(folder, "grpo.ipynb"), "w", encoding="utf-8") as copy:
            copy.write((EXAMPLES / "grpo.ipynb").read_text())
        runs = {
            "tiny_model.py": [*python, str(EXAMPLES / "tiny_model.py"), model, server.url],
            "curl.sh": ["sh", str(EXAMPLES / "curl.sh"), server.url],
            "gymnasium_loop.py": [*python, str(EXAMPLES / "gymnasium_loop.py"), server.url],
            "mcp_episode.py": [*python, str(EXAMPLES / "mcp_episode.py"), server.url],
            "trl_environment.py": [*python, str(EXAMPLES / "trl_environment.py"), server.url, model],
            "trl_reward_function.py": [*python, str(EXAMPLES / "trl_reward_function.py"), server.url, model],
            "trl_rollout_func.py": [*python, str(EXAMPLES / "trl_rollout_func.py"), server.url, model],
            "own_reward_function.py": [*python, str(EXAMPLES / "own_reward_function.py"), server.url, model],
            "grpo.ipynb": notebook,
            "learning --quick": [*python, "-m", "tests.learning_quick", os.path.join(folder, "learning")],
        }
        env = {
            **os.environ,
            "CODEARENA_URL": server.url,
            "MODEL": model,
            "TRL_EXPERIMENTAL_SILENCE": "1",
            # The scripts run in a folder of their own; the last finds its package here.
            "PYTHONPATH": str(ROOT / "clients" / "python"),
        }
        failed = [name for name, command in runs.items() if not run(name, command, folder, env)]
    print(f"{len(runs) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def run(name: str, command: list[str], folder: str, env: dict[str, str]) -> bool:
    """Whether it ended well; what it said is shown when it did not."""
    started = time.monotonic()
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    print(f"{name}: {'ok' if done.returncode == 0 else 'FAILED'} in {time.monotonic() - started:.0f} s", flush=True)
    if done.returncode != 0:
        print(done.stdout[-2000:], done.stderr[-4000:], sep="\n")
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
