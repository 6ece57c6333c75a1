"""Every client of the field that is installed here, against the real server: `npm run clients` prints the table.

A client that is not installed is listed as such. Trainers that need torch are run by `npm run test:examples`.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import os
import shutil
import subprocess
import sys
from collections.abc import Callable

from code_arena_env import CodeArenaEnv, Grader

from .server import ROOT, Server, free_port

TASK = "merge-stock-counts"
REFERENCE = next((ROOT / "tasks").glob(f"*/{TASK}/solution.py")).read_text()


def generic_client(url: str) -> str:
    from openenv import GenericEnvClient

    with GenericEnvClient(base_url=url).sync() as env:
        env.reset(task_id=TASK, seed=1)
        return f"reset and step, reward {env.step({'proposed_fix': REFERENCE}).reward}"


def own_client(url: str) -> str:
    with CodeArenaEnv(base_url=url).sync() as env:
        env.reset(task_id=TASK, seed=1)
        return f"reset and step, reward {env.step(REFERENCE).reward}"


def auto_env(url: str) -> str:
    from openenv import AutoEnv

    with AutoEnv.from_env("code_arena", base_url=url).sync() as env:
        return f"found as {type(env.async_client).__name__}, drew {env.reset(seed=1).observation.task_id}"


def tool_client(url: str) -> str:
    from openenv.core.mcp_client import MCPToolClient

    with MCPToolClient(base_url=url).sync() as env:
        env.reset(task_id=TASK, seed=1)
        names = [tool.name for tool in env.list_tools()]
        return f"{', '.join(names)}; reward {env.call_tool('submit_fix', proposed_fix=REFERENCE)['reward']}"


def validator(url: str) -> str:
    command = [sys.executable, "-m", "openenv.cli", "validate", "--url", url, "--timeout", "60"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    passed = run.stdout.count('"passed": true') + run.stdout.count("PASS ")
    if run.returncode != 0:
        raise RuntimeError(run.stdout[-400:] + run.stderr[-400:])
    return f"openenv validate --url: {passed} times passed"


def mcp_client(url: str) -> str:
    from mcp import ClientSession
    from mcp.client.streamable_http import streamablehttp_client

    async def play() -> str:
        async with streamablehttp_client(f"{url}/mcp") as (read, write, _), ClientSession(read, write) as session:
            version = (await session.initialize()).protocolVersion
            await session.call_tool("start_episode", {"task_id": TASK, "seed": 1})
            result = await session.call_tool("submit_fix", {"proposed_fix": REFERENCE})
            return f"initialize {version}, episode by tools, reward {result.structuredContent['reward']}"

    return asyncio.run(play())


def fastmcp_client(url: str) -> str:
    from fastmcp import Client

    async def play() -> str:
        async with Client(f"{url}/mcp") as client:
            await client.call_tool("start_episode", {"task_id": TASK, "seed": 1})
            result = await client.call_tool("submit_fix", {"proposed_fix": REFERENCE})
            return f"episode by tools, reward {result.structured_content['reward']}"

    return asyncio.run(play())


def openreward_client(url: str) -> str:
    from openreward import OpenReward

    # The SDK puts `sessions.` before a host's name, unless the environment names the server.
    os.environ["OPENREWARD_SESSION_URL"] = os.environ["OPENREWARD_API_URL"] = url
    environment = OpenReward(base_url=url, api_key="none").environments.get("env")
    count = environment.num_tasks("test")
    with environment.session(split="test", index=0) as session:
        prompt = session.get_prompt()[0].text
        output = session.call_tool("submit_fix", {"proposed_fix": "x = 1"})
    return f"{count} tasks, prompt of {len(prompt)} characters, reward {output.reward}"


def gymnasium_loop(url: str) -> str:
    import gymnasium

    import code_arena_env.gym  # noqa: F401  (registers the environment)

    env = gymnasium.make("CodeArena-v0", url=url)
    env.reset(seed=1, options={"task_id": TASK})
    _observation, reward, terminated, truncated, _info = env.step(REFERENCE)
    env.close()
    return f"reward {reward}, terminated {terminated}, truncated {truncated}"


def batch_client(url: str) -> str:
    graded = Grader(url).grade_sync(TASK, ["x = 1", REFERENCE], seed=1)
    return f"evaluate, rewards {', '.join(str(one.reward) for one in graded)}"


def curl(url: str) -> str:
    if shutil.which("curl") is None:
        raise ImportError("curl")
    post = ["curl", "-sf", "-X", "POST"]
    subprocess.run([*post, f"{url}/reset"], check=True, capture_output=True)
    json_header = ["-H", "content-type: application/json"]
    step = subprocess.run([*post, f"{url}/step", *json_header, "-d", '{"proposed_fix": "x = 1"}'], capture_output=True)
    return f"bare POST /reset, POST /step without ids: {step.stdout[-0:60].decode()}…"


CLIENTS: list[tuple[str, str | None, Callable[[str], str]]] = [
    ("CodeArenaEnv", "openenv-code-arena-env", own_client),
    ("Grader (/evaluate)", "openenv-code-arena-env", batch_client),
    ("openenv GenericEnvClient", "openenv", generic_client),
    ("openenv AutoEnv", "openenv", auto_env),
    ("openenv MCPToolClient", "openenv", tool_client),
    ("openenv validate", "openenv", validator),
    ("mcp ClientSession", "mcp", mcp_client),
    ("fastmcp Client", "fastmcp", fastmcp_client),
    ("openreward SDK", "openreward", openreward_client),
    ("Gymnasium", "gymnasium", gymnasium_loop),
    ("curl", None, curl),
]


def main() -> int:
    """The exit status: 1 when an installed client failed."""
    given = os.environ.get("CODEARENA_URL")
    if given:
        return report(given)
    with Server(free_port(), {"CODEARENA_STORE": "memory"}) as server:
        return report(server.url)


def report(url: str) -> int:
    failed = 0
    print("| client | version | what was done, and what came |\n|---|---|---|")
    for name, package, play in CLIENTS:
        try:
            version = importlib.metadata.version(package) if package else "-"
            result = play(url)
        except (ImportError, importlib.metadata.PackageNotFoundError):
            version, result = "-", "not installed here"
        except Exception as error:
            failed += 1
            result = f"FAILED: {error!r}"
        print(f"| {name} | {version} | {result} |", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
