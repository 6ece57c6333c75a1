"""CodeArena as a Gymnasium environment. Importing this module registers it: ``gymnasium.make("CodeArena-v0",
url=...)``.

Gymnasium's users add rewards up, so the reward mode is ``delta``: the return of an episode is its best reward, and
failing first never pays more
than solving at once. An episode ends by ``terminated`` when it is solved, and by ``truncated`` when its steps are
used up.
"""

from __future__ import annotations

import string
from typing import Any

import gymnasium
from gymnasium import spaces

from .client import CodeArenaEnv
from .models import CodeArenaObservation

#: characters of a fix; the server refuses more than 64 KiB
FIX_LIMIT_CHARS = 65_536
TEXT_LIMIT_CHARS = 1_000_000
_TEXTS = ("task_id", "category", "difficulty", "description", "buggy_code", "error_log", "test_results", "feedback")
_COUNTS = ("tests_passed", "tests_total", "step_count", "attempts_left")
_COUNT_LIMIT = 100_000


class CodeArenaGymEnv(gymnasium.Env[dict[str, Any], str]):
    """Text actions, dictionaries of texts and counts as observations.

    Args:
        url: of the server
        reset_options: sent with every reset, such as ``{"task_id": "easy"}``; the options of a reset come on top
        options: those of CodeArenaEnv
    """

    metadata: dict[str, Any] = {"render_modes": []}

    def __init__(self, url: str, reset_options: dict[str, Any] | None = None, **options: Any) -> None:
        self._env = CodeArenaEnv(base_url=url, **options).sync()
        self._reset_options = {"reward_mode": "delta", **(reset_options or {})}
        self.action_space = spaces.Text(FIX_LIMIT_CHARS, min_length=0, charset=string.printable)
        self.observation_space = spaces.Dict(
            {
                **{
                    name: spaces.Text(TEXT_LIMIT_CHARS, min_length=0, charset=_AnyCharacter(string.printable))
                    for name in _TEXTS
                },
                **{name: spaces.Discrete(_COUNT_LIMIT) for name in _COUNTS},
            }
        )

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Begins an episode; ``options`` are those of the server's reset, such as ``{"task_id":
        "binary-search-last"}``."""
        super().reset(seed=seed)
        wanted = {**self._reset_options, **(options or {})}
        if seed is not None:
            wanted["seed"] = seed
        observation = self._env.reset(**wanted).observation
        return _read(observation), _facts(observation)

    def step(self, action: str) -> tuple[dict[str, Any], float, bool, bool, dict[str, Any]]:
        result = self._env.step(action)
        observation = result.observation
        truncated = result.done and not observation.solved
        return _read(observation), float(result.reward), observation.solved, truncated, _facts(observation)

    def close(self) -> None:
        self._env.close()


class _AnyCharacter(frozenset[str]):
    """A character set that holds every character: descriptions are in no particular alphabet."""

    def __contains__(self, _character: object) -> bool:
        return True


def _read(observation: CodeArenaObservation) -> dict[str, Any]:
    fields = observation.model_dump()
    return {name: fields[name] for name in (*_TEXTS, *_COUNTS)}


def _facts(observation: CodeArenaObservation) -> dict[str, Any]:
    return {
        "best_reward": observation.best_reward,
        "reward_components": dict(observation.reward_components),
        "previous_attempts": list(observation.previous_attempts),
        "tests": [test.model_dump() for test in observation.tests],
    }


if "CodeArena-v0" not in gymnasium.registry:
    gymnasium.register(
        id="CodeArena-v0",
        entry_point=f"{__name__}:CodeArenaGymEnv",
        # The server counts the steps and tells solved from used up, so Gymnasium's own checks stay out of it.
        disable_env_checker=True,
    )
