"""CodeArena as an OpenEnv Environment, for servers that are made of one: ``create_app(lambda: ProxyEnvironment(url),
...)``.

NeMo Gym's OpenEnv server and whatever else wants a Python class gets one here; the work is done by the CodeArena
server behind it. It takes a fix as an action, or calls of the tools ``get_problem`` and ``submit_fix``.
"""

from __future__ import annotations

import os
from typing import Any

from openenv.core.env_server.interfaces import Environment
from openenv.core.env_server.mcp_types import (
    CallToolAction,
    CallToolObservation,
    ListToolsAction,
    ListToolsObservation,
    Tool,
    ToolError,
    ToolErrorType,
)
from openenv.core.env_server.types import Action, Observation

from .client import CodeArenaEnv
from .models import CodeArenaAction, CodeArenaObservation, CodeArenaState
from .prompt import problem_text, turn_text
from .tools import SUBMIT_FIX

DEFAULT_URL = "http://localhost:7860"

GET_PROBLEM = Tool(
    name="get_problem",
    description="Shows the description, the broken code, and how the last fix did.",
    input_schema={"type": "object", "properties": {}},
)


class ProxyEnvironment(Environment[Action, Observation, CodeArenaState]):
    """Each instance is a session of its own on the server.

    Args:
        url: of the CodeArena server; default: the environment variable ``CODEARENA_URL``, else
            ``http://localhost:7860``, since NeMo Gym makes environments without arguments
        reset_options: sent with every reset; what a reset says comes on top
        options: those of CodeArenaEnv
    """

    SUPPORTS_CONCURRENT_SESSIONS = True

    def __init__(self, url: str | None = None, reset_options: dict[str, Any] | None = None, **options: Any) -> None:
        super().__init__()
        self._env = CodeArenaEnv(base_url=url or os.environ.get("CODEARENA_URL", DEFAULT_URL), **options).sync()
        self._reset_options = dict(reset_options or {})
        self._last: CodeArenaObservation | None = None

    def reset(self, seed: int | None = None, episode_id: str | None = None, **kwargs: Any) -> CodeArenaObservation:
        wanted = {**self._reset_options, **kwargs, "seed": seed, "episode_id": episode_id}
        self._last = self._env.reset(**{key: value for key, value in wanted.items() if value is not None}).observation
        return self._last

    def step(self, action: Action, timeout_s: float | None = None, **_kwargs: Any) -> Observation:
        """Grades a fix, or answers ``ListToolsAction`` and ``CallToolAction``. ``timeout_s`` is not used: the server
        keeps to limits of its own."""
        if isinstance(action, ListToolsAction):
            return ListToolsObservation(tools=[GET_PROBLEM, SUBMIT_FIX], done=False)
        if isinstance(action, CallToolAction):
            return self._call(action.tool_name, action.arguments)
        return self._grade(action)

    @property
    def state(self) -> CodeArenaState:
        return self._env.state()

    def close(self) -> None:
        self._env.close()

    def _grade(self, action: Any) -> CodeArenaObservation:
        self._last = self._env.step(action).observation
        return self._last

    def _call(self, name: str, arguments: dict[str, Any]) -> CallToolObservation:
        if name == SUBMIT_FIX.name:
            if not isinstance(arguments.get("proposed_fix"), str):
                return _refused(name, ToolErrorType.INVALID_ARGS, "proposed_fix must be a string")
            graded = self._grade(CodeArenaAction(proposed_fix=arguments["proposed_fix"]))
            text = turn_text(graded.model_dump())
            return CallToolObservation(tool_name=name, result=text, reward=graded.reward, done=graded.done)
        if name == GET_PROBLEM.name:
            seen = self._last or self.reset()
            return CallToolObservation(tool_name=name, result=problem_text(seen.model_dump()), done=seen.done)
        return _refused(name, ToolErrorType.TOOL_NOT_FOUND, f"Tool not found: {name}")


def _refused(name: str, kind: ToolErrorType, message: str) -> CallToolObservation:
    return CallToolObservation(tool_name=name, error=ToolError(error_type=kind, message=message), done=False)
