"""What a model is told of an observation, and what of its answer is the fix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

SYSTEM_PROMPT = (
    "You repair Python code. Answer with the whole corrected file in one ```python block and nothing else. "
    "Keep the names that the tests call; make it right for every input, fast for large ones, and safe."
)


def problem_text(observation: Mapping[str, Any]) -> str:
    """The problem as a model reads it: description, broken code, what goes wrong.

    Args:
        observation: with the keys of an observation or of a task row
    """
    parts = [str(observation["description"]), f"```python\n{observation['buggy_code']}```"]
    if observation.get("error_log"):
        parts.append(f"The visible tests say:\n{observation['error_log']}")
    return "\n\n".join(parts)


def turn_text(observation: Mapping[str, Any]) -> str:
    """What a model is told after a fix: results, what went wrong, and a hint."""
    parts = [str(observation["test_results"]), str(observation["error_log"]), str(observation["feedback"])]
    return "\n\n".join(part for part in parts if part)


def completion_text(completion: str | Sequence[Mapping[str, Any]]) -> str:
    """The text of a completion: itself, or what the assistant said last in a conversation. CodeArena finds the code
    in it."""
    if isinstance(completion, str):
        return completion
    said = [message for message in completion if message.get("role", "assistant") == "assistant"]
    content = said[-1].get("content") if said else ""
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, Mapping))
    return str(content or "")
