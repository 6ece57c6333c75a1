"""Every client of the field against the real server: `npm run clients` prints the table.

Clients that cannot be installed together have virtual environments of their own, which scripts/clients.sh makes; each
row is a process of its own environment, and so imports only what that environment has.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .server import ROOT, Server, free_port

TASK = "merge-stock-counts"
REFERENCE = next((ROOT / "tasks").glob(f"*/{TASK}/solution.py")).read_text()
#: seconds that a row may take; two steps of GRPO on a CPU take minutes
LIMIT_S = 1200


def own_client(url: str) -> str:
    from code_arena_env import CodeArenaEnv

    with CodeArenaEnv(base_url=url).sync() as env:
        env.reset(task_id=TASK, seed=1)
        return f"reset and step, reward {env.step(REFERENCE).reward}"


def batch_client(url: str) -> str:
    from code_arena_env import Grader

    graded = Grader(url).grade_sync(TASK, ["x = 1", REFERENCE], seed=1)
    return f"a group of two by /evaluate, rewards {', '.join(str(one.reward) for one in graded)}"


def generic_client(url: str) -> str:
    from openenv import GenericEnvClient

    with GenericEnvClient(base_url=url).sync() as env:
        env.reset(task_id=TASK, seed=1)
        return f"reset and step, reward {env.step({'proposed_fix': REFERENCE}).reward}"


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
    if run.returncode != 0:
        raise RuntimeError(run.stdout[-400:] + run.stderr[-400:])
    verdicts = [line.split()[0] for line in run.stdout.splitlines() if line.lstrip().startswith(("PASS ", "FAIL "))]
    return f"`validate --url`: {verdicts.count('PASS')} of {len(verdicts)} criteria passed"


def collect_runner(url: str) -> str:
    from openenv.core import harness
    from openenv.core.harness.collect import CollectRunner, RolloutSerializer
    from openenv.core.llm_client import LLMResponse, ToolCall

    from code_arena_env.harness import CodeArenaSessionFactory

    def model_step(_messages: object, _tools: object, _sampling: object) -> harness.ModelStepResult:
        call = ToolCall(id="1", name="submit_fix", args={"proposed_fix": REFERENCE})
        return harness.ModelStepResult(response=LLMResponse(content="", tool_calls=[call]))

    with tempfile.TemporaryDirectory() as folder:
        runner = CollectRunner(
            session_factory=CodeArenaSessionFactory(url),
            harness_adapter=harness.MCPHarnessAdapter(),
            serializer=RolloutSerializer(folder),
            tasks=[TASK, TASK],
        )
        result = runner.run(model_step=model_step, num_episodes=2)
    return f"{result.num_collected} episodes by MCPHarnessAdapter, mean reward {result.avg_reward:.2f}"


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


def mcp_client_2(url: str) -> str:
    from mcp.client.client import Client

    async def play() -> str:
        async with Client(f"{url}/mcp") as client:
            await client.call_tool("start_episode", {"task_id": TASK, "seed": 1})
            result = await client.call_tool("submit_fix", {"proposed_fix": REFERENCE})
            return f"{client.protocol_version}, episode by tools, reward {result.structured_content['reward']}"

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


def curl(url: str) -> str:
    post = ["curl", "-sf", "-X", "POST"]
    subprocess.run([*post, f"{url}/reset"], check=True, capture_output=True)
    json_header = ["-H", "content-type: application/json"]
    step = subprocess.run(
        [*post, f"{url}/step", *json_header, "-d", '{"proposed_fix": "x = 1"}'], check=True, capture_output=True
    )
    return f"bare POST /reset, POST /step unwrapped and without ids: reward {json.loads(step.stdout)['reward']}"


def verifiers_evaluation(url: str) -> str:
    from .chat_server import MODEL, chat_server

    with tempfile.TemporaryDirectory() as folder, chat_server() as model_url:
        toml = os.path.join(folder, "tasks.toml")
        export = ["export", "--format", "verifiers", "--split", "validation", "--url", url, "--output", toml]
        subprocess.run(["node", "dist/src/cli/codearena.js", *export], cwd=ROOT, check=True, capture_output=True)
        options = ["--model", MODEL, "--client.base-url", model_url, "--no-push", "-o", folder]
        run = subprocess.run(
            [os.path.join(os.path.dirname(sys.executable), "vf-eval"), "@", toml, *options],
            env={**os.environ, "OPENAI_API_KEY": "none"},
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode != 0:
            raise RuntimeError(run.stdout[-400:] + run.stderr[-400:])
        episodes = [json.loads(line) for path in Path(folder).rglob("traces.jsonl") for line in path.open()]
    rewards = [episode["traces"][0]["rewards"]["openenv_reward"]["score"] for episode in episodes]
    mean = sum(rewards) / len(rewards)
    return f"`vf-eval @` the exported file, {len(rewards)} rollouts of two turns, mean of summed rewards {mean:.2f}"


def nemo_gym(url: str) -> str:
    from unittest.mock import MagicMock

    from fastapi.testclient import TestClient
    from nemo_gym.server_utils import ServerClient
    from resources_servers.openenv.app import OpenEnvResourcesServer, OpenEnvResourcesServerConfig

    os.environ["CODEARENA_URL"] = url
    config = OpenEnvResourcesServerConfig(
        host="127.0.0.1",
        port=1,
        entrypoint="",
        name="",
        env_class="code_arena_env.environment.ProxyEnvironment",
        action_class="openenv.core.env_server.mcp_types.CallToolAction",
        is_mcp=True,
        reset_kwargs={"task_id": TASK, "reward_mode": "delta"},
    )
    # The client of its other servers, models and agents, is not used by this one.
    app = OpenEnvResourcesServer(config=config, server_client=MagicMock(spec=ServerClient)).setup_webserver()
    begin = {"responses_create_params": {"input": []}}
    response = {"id": "r", "created_at": 1, "model": "m", "object": "response", "output": [], "tools": []}
    client = TestClient(app)
    client.post("/seed_session", json=begin)
    client.post("/submit_fix", json={"proposed_fix": "x = 1"})
    client.post("/submit_fix", json={"proposed_fix": REFERENCE})
    facts = {**begin, "response": {**response, "parallel_tool_calls": False, "tool_choice": "auto"}}
    reward = client.post("/verify", json=facts).json()["reward"]
    return f"its OpenEnv server with ProxyEnvironment: two fixes by tools, summed reward {reward:.2f}"


def trl_openreward(url: str) -> str:
    os.environ["OPENREWARD_SESSION_URL"] = os.environ["OPENREWARD_API_URL"] = url
    from trl.experimental.openreward import OpenRewardSpec

    spec = OpenRewardSpec(url, num_tasks=2, split="test")
    environment = spec.environment_factory()
    environment.reset(task_index=1)
    environment.submit_fix(proposed_fix="x = 1")
    return f"{len(spec.train_dataset)} rows, a tool call of its environment, reward {environment.reward}"


def trl_example(name: str) -> Callable[[str], str]:
    def train(url: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            model = os.path.join(folder, "model")
            for script, arguments in ((f"{ROOT}/examples/tiny_model.py", [model, url]), (name, [url, model])):
                path = os.path.join(ROOT, "examples", script)
                run = subprocess.run(
                    [sys.executable, path, *arguments], cwd=folder, capture_output=True, text=True, check=False
                )
                if run.returncode != 0:
                    raise RuntimeError(run.stderr[-400:])
        return f"`examples/{name}`: two steps of GRPO with a tiny random model"

    return train


def inspector(url: str) -> str:
    command = ["npx", "--yes", "@modelcontextprotocol/inspector", "--cli", f"{url}/mcp", "--transport", "http"]

    def ask(*options: str) -> dict[str, object]:
        run = subprocess.run([*command, *options], capture_output=True, text=True, check=True)
        return dict(json.loads(run.stdout))

    tools = ask("--method", "tools/list")["tools"]
    begun = ask("--method", "tools/call", "--tool-name", "start_episode", "--tool-arg", f"task_id={TASK}")
    return f"`--cli`: {len(list(tools))} tools listed, start_episode called, error {begun.get('isError', False)}"


@dataclass(frozen=True)
class Client:
    name: str
    #: whose version is told; None for a program
    package: str | None
    #: name of the virtual environment
    place: str
    play: Callable[[str], str]


CLIENTS = [
    Client("CodeArenaEnv", "openenv-code-arena-env", "main", own_client),
    Client("Grader", "openenv-code-arena-env", "main", batch_client),
    Client("OpenEnv GenericEnvClient", "openenv", "main", generic_client),
    Client("OpenEnv AutoEnv", "openenv", "main", auto_env),
    Client("OpenEnv MCPToolClient", "openenv", "main", tool_client),
    Client("OpenEnv validate", "openenv", "main", validator),
    Client("OpenEnv CollectRunner", "openenv", "main", collect_runner),
    Client("OpenEnv GenericEnvClient", "openenv", "verifiers", generic_client),
    Client("OpenEnv AutoEnv", "openenv", "verifiers", auto_env),
    Client("MCP SDK", "mcp", "main", mcp_client),
    Client("MCP SDK", "mcp", "mcp2", mcp_client_2),
    Client("FastMCP", "fastmcp", "main", fastmcp_client),
    Client("FastMCP", "fastmcp", "mcp2", fastmcp_client),
    Client("MCP inspector", None, "inspector", inspector),
    Client("OpenReward SDK (ORS)", "openreward", "main", openreward_client),
    Client("Gymnasium", "gymnasium", "main", gymnasium_loop),
    Client("verifiers", "verifiers", "verifiers", verifiers_evaluation),
    Client("NeMo Gym", "nemo-gym", "nemo", nemo_gym),
    Client("TRL OpenRewardSpec", "trl", "trl", trl_openreward),
    Client("TRL environment_factory", "trl", "trl", trl_example("trl_environment.py")),
    Client("TRL reward function", "trl", "trl", trl_example("trl_reward_function.py")),
    Client("TRL rollout_func", "trl", "trl", trl_example("trl_rollout_func.py")),
    Client("curl", None, "main", curl),
]


def main(arguments: list[str]) -> int:
    """Plays one client (`--play NUMBER URL`), or prints the table of the places `NAME=PYTHON` that are given. The
    exit status is 1 when an installed client failed."""
    if arguments[:1] == ["--play"]:
        client = CLIENTS[int(arguments[1])]
        version = importlib.metadata.version(client.package) if client.package else "-"
        print(f"| {client.name} | {version} | {client.play(arguments[2])} |")
        return 0
    places = dict(argument.split("=", 1) for argument in arguments)
    with Server(free_port(), {"CODEARENA_STORE": "memory"}) as server:
        return report(server.url, places)


def report(url: str, places: dict[str, str]) -> int:
    failed = 0
    print("| client | version | what was done, and what came |\n|---|---|---|")
    for number, client in enumerate(CLIENTS):
        if client.place not in places:
            print(f"| {client.name} | - | not run: no environment `{client.place}` |", flush=True)
            continue
        command = [places[client.place], "-m", "tests.clients_table", "--play", str(number), url]
        try:
            run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LIMIT_S)
            said, wrong = run.stdout.strip().split("\n")[-1], run.stderr.strip().split("\n")[-1]
        except subprocess.TimeoutExpired:
            said, wrong = "", f"nothing within {LIMIT_S} s"
        row = said if said.startswith("| ") else f"| {client.name} | - | FAILED: {wrong} |"
        failed += not said.startswith("| ")
        print(row, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
