"""CodeArena for OpenEnv's harnesses (0.4 and newer): sessions that CollectRunner and MCPHarnessAdapter drive."""

from __future__ import annotations

from typing import Any

from openenv.core.client_types import StepResult
from openenv.core.harness import ResourceSessionFactory, StepEnvSessionAdapter, ToolResult

from .client import CodeArenaEnv
from .models import CodeArenaAction
from .prompt import SYSTEM_PROMPT, problem_text, turn_text
from .tools import SUBMIT_FIX


class CodeArenaSessionFactory(ResourceSessionFactory):
    """Makes a session for each rollout. The reward that counts is the last one, so the mode is ``dense``.

    Args:
        url: of the server
        options: those of CodeArenaEnv
    """

    def __init__(self, url: str, **options: Any) -> None:
        self._url = url
        self._options = options

    def create(self, task: Any, seed: int | None = None, episode_id: str | None = None) -> StepEnvSessionAdapter:
        """A session on a task: an id, a dataset row, or None for a draw."""
        wanted = dict(task) if isinstance(task, dict) else {} if task is None else {"task_id": str(task)}
        return StepEnvSessionAdapter(
            CodeArenaEnv(base_url=self._url, **self._options),
            task=task,
            seed=seed,
            episode_id=episode_id,
            tool_specs=[SUBMIT_FIX],
            action_builder=_action,
            initial_messages_builder=_initial_messages,
            tool_result_builder=_tool_result,
            reset_kwargs={"reward_mode": "dense", **wanted},
        )


def _action(_name: str, arguments: dict[str, Any]) -> CodeArenaAction:
    return CodeArenaAction(proposed_fix=str(arguments.get("proposed_fix", "")))


def _initial_messages(result: StepResult[Any], _task: Any) -> list[dict[str, Any]]:
    return [
        {"role": "system", "content": SYSTEM_PROMPT},
        {"role": "user", "content": problem_text(result.observation.model_dump())},
    ]


def _tool_result(_name: str, _arguments: dict[str, Any], result: StepResult[Any], state: Any) -> ToolResult:
    return ToolResult(
        data=turn_text(result.observation.model_dump()),
        done=result.done,
        metadata={"reward": result.reward, "solved": result.observation.solved, "task_id": result.observation.task_id},
    )
