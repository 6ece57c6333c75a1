"""CodeArena as an OpenEnv Environment, for servers that are made of one: ``create_app(lambda: ProxyEnvironment(url),
...)``.

NeMo Gym's OpenEnv server and whatever else wants a Python class gets one here; the work is done by the CodeArena
server behind it.
"""

from __future__ import annotations

from typing import Any

from openenv.core.env_server.interfaces import Environment

from .client import CodeArenaEnv
from .models import CodeArenaAction, CodeArenaObservation, CodeArenaState


class ProxyEnvironment(Environment[CodeArenaAction, CodeArenaObservation, CodeArenaState]):
    """Each instance is a session of its own on the server.

    Args:
        url: of the CodeArena server
        reset_options: sent with every reset; what a reset says comes on top
        options: those of CodeArenaEnv
    """

    SUPPORTS_CONCURRENT_SESSIONS = True

    def __init__(self, url: str, reset_options: dict[str, Any] | None = None, **options: Any) -> None:
        super().__init__()
        self._env = CodeArenaEnv(base_url=url, **options).sync()
        self._reset_options = dict(reset_options or {})

    def reset(self, seed: int | None = None, episode_id: str | None = None, **kwargs: Any) -> CodeArenaObservation:
        wanted = {**self._reset_options, **kwargs, "seed": seed, "episode_id": episode_id}
        result = self._env.reset(**{key: value for key, value in wanted.items() if value is not None})
        return result.observation

    def step(self, action: CodeArenaAction, timeout_s: float | None = None, **_kwargs: Any) -> CodeArenaObservation:
        return self._env.step(action).observation

    @property
    def state(self) -> CodeArenaState:
        return self._env.state()

    def close(self) -> None:
        self._env.close()
