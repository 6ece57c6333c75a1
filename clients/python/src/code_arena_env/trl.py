"""CodeArena for TRL's GRPOTrainer: an environment with a tool, a reward function, and a dataset.

TRL looks at one reward for each rollout, the last one, so all of this uses the reward mode ``dense``. A rollout that
the server could not
score gets None, which TRL leaves out of the group.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .batch import Grader
from .client import CodeArenaEnv
from .errors import CodeArenaError
from .prompt import SYSTEM_PROMPT, completion_text, problem_text, turn_text
from .tasks import Catalogue

#: columns of a dataset row that say which episode to begin
_RESET_KEYS = ("task_id", "seed", "split", "index", "group_id", "agent_id", "rubric", "max_steps")


class RepairEnv:
    """One episode at a time, for ``GRPOTrainer(environment_factory=RepairEnv.at(url))``."""

    def __init__(self, url: str, **options: Any) -> None:
        self._env = CodeArenaEnv(base_url=url, **options).sync()
        self._reward: float | None = 0.0
        self._done = True

    # A class method, since TRL takes every public function of the class for a tool.
    @classmethod
    def at(cls, url: str, **options: Any) -> Callable[[], RepairEnv]:
        """A factory of environments on that server; options are those of CodeArenaEnv."""
        return lambda: cls(url, **options)

    def reset(self, **row: Any) -> str:
        """Begins the episode of a dataset row and returns its problem. A server that stays too busy to begin one leaves
        the rollout without a reward, as one that can't grade does."""
        wanted = {key: row[key] for key in _RESET_KEYS if row.get(key) is not None}
        try:
            result = self._env.reset(**wanted, reward_mode="dense")
        except CodeArenaError as error:
            if not error.retryable:
                raise
            self._reward, self._done = None, True
            return f"The episode could not begin: {error}"
        self._reward, self._done = 0.0, False
        return problem_text(result.observation.model_dump())

    def submit_fix(self, proposed_fix: str) -> str:
        """
        Runs a fix and says how it did.

        Args:
            proposed_fix: The whole corrected Python file.

        Returns:
            The results of the visible tests, what went wrong, and a hint.
        """
        if self._done:
            return "The episode is over."
        try:
            result = self._env.step(proposed_fix)
        except (CodeArenaError, ConnectionError, OSError) as error:
            # The server's fault is never the model's: this rollout is left out.
            self._reward, self._done = None, True
            return f"The fix could not be graded: {error}"
        self._reward, self._done = result.reward, result.done
        return turn_text(result.observation.model_dump())

    def get_reward(self) -> float | None:
        """Reward of the last fix; 0 for a rollout without one, None for one that could not be scored."""
        return self._reward


def reward_function(url: str, *, rubric: str | None = None, **options: Any) -> Callable[..., list[float | None]]:
    """A reward function for GRPOTrainer: the completion is the fix. The dataset needs a column ``task_id``; ``seed``
    is optional.

    Args:
        url: of the server
        rubric: name of the rubric, or None for the server's default
    """
    grader = Grader(url, rubric=rubric, **options)

    async def codearena(
        completions: Sequence[str | Sequence[Mapping[str, Any]]],
        task_id: Sequence[str],
        seed: Sequence[int | None] | None = None,
        **_columns: Any,
    ) -> list[float | None]:
        seeds = list(seed) if seed is not None else [None] * len(task_id)
        places: dict[tuple[str, int | None], list[int]] = {}
        for place, key in enumerate(zip(task_id, seeds, strict=True)):
            places.setdefault(key, []).append(place)
        groups = [
            (task, [completion_text(completions[place]) for place in wanted], task_seed)
            for (task, task_seed), wanted in places.items()
        ]
        rewards: list[float | None] = [None] * len(completions)
        for wanted, graded in zip(places.values(), await grader.grade_groups(groups), strict=True):
            for place, one in zip(wanted, graded, strict=True):
                rewards[place] = one.reward
        return rewards

    return codearena  # type: ignore[return-value]


def rows(url: str, split: str = "train", *, with_problem: bool = True, **options: Any) -> list[dict[str, Any]]:
    """Rows of a split, each with prompt, ``task_id``, ``seed`` and ``group_id``.

    Args:
        with_problem: the prompt holds the problem, as a reward function needs it; with RepairEnv the reset shows it
    """
    catalogue = Catalogue(url, **options)
    try:
        tasks = catalogue.range(split)
    finally:
        catalogue.close()
    return [
        {
            "prompt": [
                {"role": "system", "content": SYSTEM_PROMPT},
                {"role": "user", "content": problem_text(task) if with_problem else ""},
            ],
            "task_id": task["id"],
            "seed": position,
            "group_id": f"{split}-{position}",
        }
        for position, task in enumerate(tasks)
    ]


def dataset(url: str, split: str = "train", *, with_problem: bool = True, **options: Any) -> Any:
    """``rows`` as a datasets.Dataset."""
    from datasets import Dataset

    return Dataset.from_list(rows(url, split, with_problem=with_problem, **options))
