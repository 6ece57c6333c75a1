"""Trainers. Their models are stand-ins: a local server of chat completions, or two small layers of random weights."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from ..server import ROOT
from .client import REFERENCE, TASK, Stage, said_by, solved, unsolved

EXAMPLES = ROOT / "examples"


def gymnasium_loop(stage: Stage) -> str:
    import gymnasium

    import code_arena_env.gym  # noqa: F401  (registers the environment)

    env = gymnasium.make("CodeArena-v0", url=stage.url)
    env.reset(seed=1, options={"task_id": TASK})
    _observation, reward, terminated, truncated, _info = env.step(REFERENCE)
    env.close()
    if (terminated, truncated) != (True, False):
        raise ValueError(f"terminated {terminated}, truncated {truncated}")
    return f"reward {solved(float(reward))}, terminated {terminated}, truncated {truncated}"


def verifiers_evaluation(stage: Stage) -> str:
    from ..chat_server import MODEL, chat_server

    with tempfile.TemporaryDirectory() as folder, chat_server() as model_url:
        toml = os.path.join(folder, "tasks.toml")
        export = ["export", "--format", "verifiers", "--split", "validation", "--url", stage.url, "--output", toml]
        said_by(["node", "dist/src/cli/codearena.js", *export])
        options = ["--model", MODEL, "--client.base-url", model_url, "--no-push", "-o", folder]
        evaluate = str(Path(sys.executable).parent / "vf-eval")
        said_by([evaluate, "@", toml, *options], env={**os.environ, "OPENAI_API_KEY": "none"})
        episodes = [json.loads(line) for path in Path(folder).rglob("traces.jsonl") for line in path.open()]
    rewards = [episode["traces"][0]["rewards"]["openenv_reward"]["score"] for episode in episodes]
    mean = sum(rewards) / len(rewards)
    solved(min(rewards))
    return f"`vf-eval @` the exported file, {len(rewards)} rollouts of two turns, mean of summed rewards {mean:.2f}"


def nemo_gym(stage: Stage) -> str:
    from unittest.mock import MagicMock

    from fastapi.testclient import TestClient
    from nemo_gym.server_utils import ServerClient
    from resources_servers.openenv.app import OpenEnvResourcesServer, OpenEnvResourcesServerConfig

    os.environ["CODEARENA_URL"] = stage.url
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
    client.post("/seed_session", json=begin).raise_for_status()
    for fix in ("x = 1", REFERENCE):
        client.post("/submit_fix", json={"proposed_fix": fix}).raise_for_status()
    facts = {**begin, "response": {**response, "parallel_tool_calls": False, "tool_choice": "auto"}}
    reward = solved(client.post("/verify", json=facts).json()["reward"])
    return f"its OpenEnv server with ProxyEnvironment: two fixes by tools, summed reward {reward:.2f}"


def trl_openreward(stage: Stage) -> str:
    os.environ["OPENREWARD_SESSION_URL"] = os.environ["OPENREWARD_API_URL"] = stage.url
    from trl.experimental.openreward import OpenRewardSpec

    spec = OpenRewardSpec(stage.url, num_tasks=2, split="test")
    environment = spec.environment_factory()
    environment.reset(task_index=1)
    environment.submit_fix(proposed_fix="x = 1")
    rows = len(spec.train_dataset)
    return f"{rows} rows, a tool call of its environment, reward {unsolved(environment.reward)}"


def tiny_model(stage: Stage) -> str:
    """The folder of a model of random weights, made once for all rows."""
    model = stage.folder / "model"
    if not (model / "config.json").exists():
        said_by([sys.executable, str(EXAMPLES / "tiny_model.py"), str(model), stage.url])
    return str(model)


def trl_example(name: str) -> Callable[[Stage], str]:
    """Two steps of GRPO by a script of examples/."""

    def train(stage: Stage) -> str:
        model = tiny_model(stage)
        with tempfile.TemporaryDirectory() as folder:
            said_by([sys.executable, str(EXAMPLES / name), stage.url, model], cwd=Path(folder))
            state = json.loads((Path(folder) / "out" / "checkpoint-2" / "trainer_state.json").read_text())
        return f"`examples/{name}`: {state['global_step']} steps of GRPO with a tiny random model"

    return train


def notebook(stage: Stage) -> str:
    model = tiny_model(stage)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(EXAMPLES / "grpo.ipynb", folder))
        env = {**os.environ, "CODEARENA_URL": stage.url, "MODEL": model}
        said_by([sys.executable, "-m", "jupyter", "execute", "--inplace", str(copy)], cwd=Path(folder), env=env)
        cells = [cell for cell in json.loads(copy.read_text())["cells"] if cell["cell_type"] == "code"]
    run = sum(cell["execution_count"] is not None for cell in cells)
    if run != len(cells):
        raise ValueError(f"{run} of {len(cells)} cells ran")
    return f"`examples/grpo.ipynb`: all {run} cells from top to bottom, with two steps of GRPO"
