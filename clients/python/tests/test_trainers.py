"""What trainers get: TRL, OpenEnv's harnesses and servers. Real trainers run in examples/."""

import asyncio
import inspect
import json

import pytest

from code_arena_env import trl
from code_arena_env.prompt import completion_text

TASK = "merge-stock-counts"


def test_an_environment_of_trl_shows_the_problem_and_pays_the_last_fix(url, solutions):
    env = trl.RepairEnv.at(url)()
    text = env.reset(prompt=[], task_id=TASK, seed=1, group_id=None, unknown="column")
    assert "merge_stock" in text and "The visible tests say" in text
    assert env.get_reward() == 0.0
    assert "0/8 tests passed." in env.submit_fix("x = 1")
    assert env.get_reward() == 0.01
    env.submit_fix(solutions[TASK])
    assert env.get_reward() > 0.9
    env.reset(task_id=TASK)
    assert env.get_reward() == 0.0


def test_trl_sees_one_tool():
    public = [name for name, _ in inspect.getmembers(trl.RepairEnv, inspect.isfunction) if not name.startswith("_")]
    assert sorted(public) == ["get_reward", "reset", "submit_fix"]


def test_a_reward_function_keeps_the_order_and_reads_conversations(url, solutions):
    reward = trl.reward_function(url)
    fenced = f"Here it is:\n```python\n{solutions[TASK]}\n```"
    completions = ["x = 1", [{"role": "assistant", "content": fenced}], solutions["rotate-grid-in-place"]]
    rewards = asyncio.run(
        reward(
            completions=completions, task_id=[TASK, TASK, "rotate-grid-in-place"], seed=[1, 1, 2], trainer_state=None
        )
    )
    assert rewards[0] == 0.01 and rewards[1] > 0.9 and rewards[2] > 0.9
    assert reward.__name__ == "codearena"


def test_rows_for_trl_hold_prompt_and_episode(url):
    rows = trl.rows(url, "test")
    assert {"prompt", "task_id", "seed", "group_id"} == set(rows[0])
    assert rows[0]["prompt"][1]["content"].count("```python") == 1
    assert trl.rows(url, "test", with_problem=False)[0]["prompt"][1]["content"] == ""


def test_a_conversation_is_what_the_assistant_said_last():
    talk = [{"role": "assistant", "content": "a"}, {"role": "tool", "content": "t"}]
    assert completion_text(talk) == "a"
    assert completion_text([{"role": "assistant", "content": [{"type": "text", "text": "b"}]}]) == "b"
    assert completion_text([]) == ""


def test_a_proxy_is_an_environment_for_openenvs_own_server(url, solutions):
    from fastapi.testclient import TestClient
    from openenv.core.env_server.http_server import create_fastapi_app

    from code_arena_env.environment import ProxyEnvironment
    from code_arena_env.models import CodeArenaAction, CodeArenaObservation

    app = create_fastapi_app(lambda: ProxyEnvironment(url, {"task_id": TASK}), CodeArenaAction, CodeArenaObservation)
    with TestClient(app).websocket_connect("/ws") as socket:
        socket.send_json({"type": "reset", "data": {"seed": 3}})
        assert socket.receive_json()["data"]["observation"]["task_id"] == TASK
        socket.send_json({"type": "step", "data": {"proposed_fix": solutions[TASK]}})
        answer = socket.receive_json()["data"]
        assert answer["reward"] > 0.9 and answer["done"] is True
        socket.send_json({"type": "state"})
        assert socket.receive_json()["data"]["step_count"] == 1
        socket.send_json({"type": "close"})


def test_a_proxy_shows_a_problem_and_takes_a_fix_by_tools(url, solutions):
    from openenv.core.env_server.mcp_types import CallToolAction, ListToolsAction

    from code_arena_env.environment import ProxyEnvironment

    env = ProxyEnvironment(url, {"task_id": TASK, "reward_mode": "delta"})
    assert [tool.name for tool in env.step(ListToolsAction()).tools] == ["get_problem", "submit_fix"]
    assert "merge_stock" in env.step(CallToolAction(tool_name="get_problem")).result
    submit = CallToolAction(tool_name="submit_fix", arguments={"proposed_fix": solutions[TASK]})
    graded = env.step(submit)
    assert "8/8 tests passed." in graded.result and graded.reward > 0.9 and graded.done
    assert env.step(CallToolAction(tool_name="submit_fix")).error.error_type == "invalid_args"
    assert env.step(CallToolAction(tool_name="guess")).error.error_type == "tool_not_found"
    env.close()


def test_a_proxy_without_arguments_plays_where_the_environment_says(url, monkeypatch):
    from code_arena_env.environment import ProxyEnvironment

    monkeypatch.setenv("CODEARENA_URL", url)
    env = ProxyEnvironment()
    assert env.reset(task_id=TASK).task_id == TASK
    env.close()


def test_a_harness_drives_a_session(url, solutions):
    harness = pytest.importorskip("openenv.core.harness")
    if not hasattr(harness, "MCPHarnessAdapter"):
        pytest.skip("this version of openenv has no harness sessions")
    from openenv.core.harness import HarnessRunLimits, MCPHarnessAdapter, ModelStepResult
    from openenv.core.llm_client import LLMResponse, ToolCall

    from code_arena_env.harness import CodeArenaSessionFactory

    def model_step(messages, tools, sampling):
        assert [tool.name for tool in tools] == ["submit_fix"] and "merge_stock" in messages[1]["content"]
        call = ToolCall(id="1", name="submit_fix", args={"proposed_fix": solutions[TASK]})
        return ModelStepResult(response=LLMResponse(content="", tool_calls=[call]))

    session = CodeArenaSessionFactory(url).create(TASK, seed=1)
    rollout = MCPHarnessAdapter().run_white_box(model_step, session, HarnessRunLimits(max_turns=2))
    verified = session.verify(rollout.messages)
    session.close()
    assert rollout.done and rollout.tool_trace[0].result.metadata["solved"]
    assert verified.env_reward > 0.9


def test_a_collection_goes_on_where_it_stopped(url, solutions, tmp_path):
    collecting = pytest.importorskip("openenv.core.harness.collect")
    from openenv.core import harness
    from openenv.core.llm_client import LLMResponse, ToolCall

    from code_arena_env import Catalogue
    from code_arena_env.harness import CodeArenaSessionFactory

    def model_step(messages, tools, sampling):
        code = messages[1]["content"]
        task_id = next(row["id"] for row in rows if row["buggy_code"] in code)
        call = ToolCall(id="1", name="submit_fix", args={"proposed_fix": solutions[task_id]})
        return harness.ModelStepResult(response=LLMResponse(content="", tool_calls=[call]))

    def collect(episodes):
        runner = collecting.CollectRunner(
            session_factory=CodeArenaSessionFactory(url),
            harness_adapter=harness.MCPHarnessAdapter(),
            serializer=collecting.RolloutSerializer(tmp_path),
            tasks=rows,
            limits=harness.HarnessRunLimits(max_turns=2),
        )
        return runner.run(model_step=model_step, num_episodes=episodes)

    rows = Catalogue(url).range("test", 0, 3)
    first, second = collect(2), collect(3)
    assert (first.num_collected, second.num_collected, second.num_skipped) == (2, 1, 2)
    records = [json.loads(line) for line in (tmp_path / "results.jsonl").read_text().splitlines()]
    assert [record["reward"] > 0.9 for record in records] == [True, True, True]
