"""An episode by the tools of a stock MCP client (package mcp, version 1)."""

import asyncio
import sys

from mcp import ClientSession
from mcp.client.streamable_http import streamablehttp_client


async def main(url: str) -> None:
    async with streamablehttp_client(f"{url}/mcp") as (read, write, _), ClientSession(read, write) as session:
        await session.initialize()
        print([tool.name for tool in (await session.list_tools()).tools])
        begun = await session.call_tool("start_episode", {"task_id": "easy", "seed": 7})
        problem = begun.structuredContent["observation"]
        graded = await session.call_tool("submit_fix", {"proposed_fix": problem["buggy_code"]})
        print(problem["task_id"], graded.structuredContent["reward"])


asyncio.run(main(sys.argv[1]))
