"""What trainers get: TRL, OpenEnv's harnesses and servers. Real trainers run in examples/."""

import asyncio
import inspect

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
