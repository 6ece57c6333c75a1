"""Actions, observations and states as CodeArena sends them. Keys that a newer server adds are ignored."""

from __future__ import annotations

from typing import Any

from openenv.core.env_server.types import Action, Observation, State
from pydantic import BaseModel, ConfigDict, Field

_LENIENT = ConfigDict(extra="ignore", validate_assignment=True, arbitrary_types_allowed=True)


class CodeArenaAction(Action):
    """A proposed fix: the whole replacement file, at most 64 KiB of UTF-8. One surrounding Markdown fence is
    removed."""

    model_config = _LENIENT

    proposed_fix: str


class TestOutcome(BaseModel):
    """How one visible test ended."""

    __test__ = False  # pytest takes classes of this name for tests
    model_config = ConfigDict(extra="ignore")

    name: str
    tier: str = ""
    #: passed, failed, error, timeout or skipped
    status: str
    message: str = ""


class CodeArenaObservation(Observation):
    """All that an agent may see. Nothing in it differs between two runs with the same seed and actions."""

    model_config = _LENIENT

    task_id: str = ""
    category: str = ""
    difficulty: str = ""
    language: str = "python"
    description: str = ""
    entry_points: list[str] = Field(default_factory=list)
    buggy_code: str = ""
    error_log: str = ""
    test_results: str = ""
    tests: list[TestOutcome] = Field(default_factory=list)
    tests_passed: int = 0
    tests_total: int = 0
    previous_attempts: list[str] = Field(default_factory=list)
    step_count: int = 0
    attempts_left: int = 0
    best_reward: float | None = None
    #: named parts of the last reward, each 0..1; None where it was not scored
    reward_components: dict[str, float | None] = Field(default_factory=dict)
    feedback: str = ""
    solved: bool = False


class CodeArenaState(State):
    """Where an episode stands. Before the first reset the names are None and the counts 0."""

    model_config = _LENIENT

    task_id: str | None = None
    category: str | None = None
    difficulty: str | None = None
    max_steps: int = 0
    done: bool = False
    solved: bool = False
    best_reward: float | None = None
    tests_passed: int = 0
    tests_total: int = 0
    seed: int | None = None


def read_observation(result: dict[str, Any]) -> CodeArenaObservation:
    """The observation of a Result as it came over the wire; reward and done stand in the envelope there."""
    fields = dict(result.get("observation") or {})
    fields.update(done=bool(result.get("done", False)), reward=result.get("reward"))
    return CodeArenaObservation.model_validate(fields)
