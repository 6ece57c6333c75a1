"""Clients of the protocols beside OpenEnv's: MCP, the Open Reward Standard, and plain HTTP."""

from __future__ import annotations

import asyncio
import json
import os
import runpy

from ..server import ROOT
from .client import REFERENCE, TASK, Stage, said_by, solved, unsolved


def mcp_client(stage: Stage) -> str:
    from mcp import ClientSession
    from mcp.client.streamable_http import streamablehttp_client

    async def play() -> str:
        async with streamablehttp_client(f"{stage.url}/mcp") as (read, write, _), ClientSession(read, write) as session:
            version = (await session.initialize()).protocolVersion
            await session.call_tool("start_episode", {"task_id": TASK, "seed": 1})
            result = await session.call_tool("submit_fix", {"proposed_fix": REFERENCE})
            return f"initialize {version}, episode by tools, reward {solved(result.structuredContent['reward'])}"

    return asyncio.run(play())


def mcp_client_2(stage: Stage) -> str:
    from mcp.client.client import Client

    async def play() -> str:
        async with Client(f"{stage.url}/mcp") as client:
            await client.call_tool("start_episode", {"task_id": TASK, "seed": 1})
            result = await client.call_tool("submit_fix", {"proposed_fix": REFERENCE})
            reward = solved(result.structured_content["reward"])
            return f"{client.protocol_version}, episode by tools, reward {reward}"

    return asyncio.run(play())


def fastmcp_client(stage: Stage) -> str:
    from fastmcp import Client

    async def play() -> str:
        async with Client(f"{stage.url}/mcp") as client:
            await client.call_tool("start_episode", {"task_id": TASK, "seed": 1})
            result = await client.call_tool("submit_fix", {"proposed_fix": REFERENCE})
            return f"episode by tools, reward {solved(result.structured_content['reward'])}"

    return asyncio.run(play())


INSPECTOR = "@modelcontextprotocol/inspector"


def inspector_version() -> str:
    return said_by(["npm", "view", INSPECTOR, "version"]).strip()


def inspector(stage: Stage) -> str:
    package = f"{INSPECTOR}@{inspector_version()}"
    command = ["npx", "--yes", package, "--cli", f"{stage.url}/mcp", "--transport", "http"]

    def ask(*options: str) -> dict[str, object]:
        return dict(json.loads(said_by([*command, *options])))

    tools = list(ask("--method", "tools/list")["tools"])
    begun = ask("--method", "tools/call", "--tool-name", "start_episode", "--tool-arg", f"task_id={TASK}")
    if begun.get("isError") or TASK not in json.dumps(begun):
        raise ValueError(f"start_episode answered {json.dumps(begun)[:300]}")
    return f"`--cli`: {len(tools)} tools listed, start_episode begins {TASK}"


def openreward_client(stage: Stage) -> str:
    from openreward import OpenReward

    # The SDK puts `sessions.` before a host's name, unless the environment names the server.
    os.environ["OPENREWARD_SESSION_URL"] = os.environ["OPENREWARD_API_URL"] = stage.url
    environment = OpenReward(base_url=stage.url, api_key="none").environments.get("env")
    count = environment.num_tasks("test")
    index = next(i for i, task in enumerate(environment.list_tasks("test")) if TASK in json.dumps(task.task_spec))
    with environment.session(split="test", index=index) as session:
        prompt = session.get_prompt()[0].text
        low = unsolved(session.call_tool("submit_fix", {"proposed_fix": "x = 1"}).reward)
        high = solved(session.call_tool("submit_fix", {"proposed_fix": REFERENCE}).reward)
    return f"{count} tasks, prompt of {len(prompt)} characters, rewards {low}, {high}"


def curl(stage: Stage) -> str:
    post = ["curl", "-sf", "-X", "POST"]
    said_by([*post, f"{stage.url}/reset"])
    said = ["-H", "content-type: application/json", "-d", '{"proposed_fix": "x = 1"}']
    step = said_by([*post, f"{stage.url}/step", *said])
    low = unsolved(json.loads(step)["reward"])
    return f"bare POST /reset, POST /step unwrapped and without ids: reward {low}"


def own_reward_function(stage: Stage) -> str:
    script = runpy.run_path(str(ROOT / "examples" / "own_reward_function.py"))
    reward = script["reward_function"](stage.url)
    low, high = reward(completions=["x = 1", REFERENCE], task_id=[TASK, TASK])
    return f"`examples/own_reward_function.py`, unwrapped steps without ids: rewards {unsolved(low)}, {solved(high)}"
