"""Our own client, and those that come with OpenEnv."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .client import REFERENCE, TASK, Stage, said_by, solved, unsolved


def own_client(stage: Stage) -> str:
    from code_arena_env import CodeArenaEnv

    with CodeArenaEnv(base_url=stage.url).sync() as env:
        env.reset(task_id=TASK, seed=1)
        return f"reset and step, reward {solved(env.step(REFERENCE).reward)}"


def own_check(stage: Stage) -> str:
    said = said_by([str(Path(sys.executable).parent / "code-arena-env"), "check", stage.url])
    return f"`code-arena-env check`: {'; '.join(said.splitlines())}"


def batch_client(stage: Stage) -> str:
    from code_arena_env import Grader

    low, high = Grader(stage.url).grade_sync(TASK, ["x = 1", REFERENCE], seed=1)
    return f"a group of two by /evaluate, rewards {unsolved(low.reward)}, {solved(high.reward)}"


def generic_client(stage: Stage) -> str:
    from openenv import GenericEnvClient

    with GenericEnvClient(base_url=stage.url).sync() as env:
        env.reset(task_id=TASK, seed=1)
        return f"reset and step, reward {solved(env.step({'proposed_fix': REFERENCE}).reward)}"


def auto_env(stage: Stage) -> str:
    from openenv import AutoAction, AutoEnv

    action = AutoAction.from_env("code_arena")
    with AutoEnv.from_env("code_arena", base_url=stage.url).sync() as env:
        env.reset(task_id=TASK, seed=1)
        reward = solved(env.step(action(proposed_fix=REFERENCE)).reward)
        found = f"found as {type(env.async_client).__name__} and {action.__name__}"
    return f"{found}, reward {reward}"


def fresh_auto_env(stage: Stage) -> str:
    return f"after `pip install ./clients/python` alone: {auto_env(stage)}"


def tool_client(stage: Stage) -> str:
    from openenv.core.mcp_client import MCPToolClient

    with MCPToolClient(base_url=stage.url).sync() as env:
        env.reset(task_id=TASK, seed=1)
        names = [tool.name for tool in env.list_tools()]
        reward = solved(env.call_tool("submit_fix", proposed_fix=REFERENCE)["reward"])
    return f"{', '.join(names)}; reward {reward}"


def validator(stage: Stage) -> str:
    said = said_by([sys.executable, "-m", "openenv.cli", "validate", "--url", stage.url, "--timeout", "60"])
    verdicts = [line.split()[0] for line in said.splitlines() if line.lstrip().startswith(("PASS ", "FAIL "))]
    if not verdicts or "FAIL" in verdicts:
        raise ValueError(f"validate said: {said[-400:]}")
    return f"`validate --url`: {verdicts.count('PASS')} of {len(verdicts)} criteria passed"


def package_check(_stage: Stage) -> str:
    from openenv.cli._cli_utils import validate_env_structure

    from ..server import ROOT

    remarks = validate_env_structure(ROOT)
    return f"the check of `push`, `build` and `fork`: no error; {'; '.join(remarks) or 'no remark'}"


def collect_runner(stage: Stage) -> str:
    from openenv.core import harness
    from openenv.core.harness.collect import CollectRunner, RolloutSerializer
    from openenv.core.llm_client import LLMResponse, ToolCall

    from code_arena_env.harness import CodeArenaSessionFactory

    def model_step(_messages: object, _tools: object, _sampling: object) -> harness.ModelStepResult:
        call = ToolCall(id="1", name="submit_fix", args={"proposed_fix": REFERENCE})
        return harness.ModelStepResult(response=LLMResponse(content="", tool_calls=[call]))

    with tempfile.TemporaryDirectory() as folder:
        runner = CollectRunner(
            session_factory=CodeArenaSessionFactory(stage.url),
            harness_adapter=harness.MCPHarnessAdapter(),
            serializer=RolloutSerializer(folder),
            tasks=[TASK, TASK],
        )
        result = runner.run(model_step=model_step, num_episodes=2)
    if result.num_collected != 2:
        raise ValueError(f"{result.num_collected} of 2 episodes were collected")
    return f"2 episodes by MCPHarnessAdapter, mean reward {solved(result.avg_reward):.2f}"
