"""``code-arena-env check URL``: plays one episode and says whether training against this server would work."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import httpx

from .batch import Grader
from .client import CodeArenaEnv
from .errors import CodeArenaError
from .http import Http


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit status: 0 when the server does all it should."""
    parser = argparse.ArgumentParser(prog="code-arena-env", description="Client of CodeArena.")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="play one episode on a server and say how it went")
    check.add_argument("url", help="such as http://localhost:7860")
    check.add_argument("--api-key", default=None)
    options = parser.parse_args(arguments)
    try:
        for line in check_server(options.url, options.api_key):
            print(line)
    except (CodeArenaError, ConnectionError, httpx.HTTPError) as error:
        print(f"not usable: {error}", file=sys.stderr)
        return 1
    return 0


def check_server(url: str, api_key: str | None = None) -> list[str]:
    """Plays an episode over /ws and grades over HTTP; a line for each thing seen. Raises what goes wrong."""
    http = Http(url, api_key=api_key, attempts=2)
    try:
        health = http.request("GET", "/health")
    finally:
        http.close()
    lines = [f"health: {health['status']}, isolation {health['isolation']['level']}, {health['tasks']} tasks"]
    if health["status"] != "healthy":
        raise CodeArenaError(str(health.get("reason")), "degraded", False)
    with CodeArenaEnv(base_url=url, api_key=api_key, attempts=2).sync() as env:
        problem = env.reset(seed=1, task_id="easy").observation
        result = env.step(problem.buggy_code)
        lines.append(f"episode: {problem.task_id}, reward {result.reward} for its broken code")
    graded = Grader(url, api_key=api_key, attempts=2).grade_sync(problem.task_id, [problem.buggy_code], seed=1)[0]
    lines.append(f"evaluate: reward {graded.reward}")
    if graded.reward != result.reward:
        raise CodeArenaError(f"/evaluate paid {graded.reward} and /ws {result.reward}", "rewards_differ", False)
    return lines


if __name__ == "__main__":
    sys.exit(main())
