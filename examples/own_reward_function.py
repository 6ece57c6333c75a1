"""GRPO with a reward function of one's own: plain HTTP, unwrapped steps and no ids, without any package of ours.

A step without an id belongs to the newest episode that was reset without one, so this grades one fix after the other,
in one process. code_arena_env's reward function grades whole batches.
Usage: own_reward_function.py URL [MODEL]; without a model it prints what two answers are paid.
"""

import re
import sys
from collections.abc import Callable
from typing import Any

import requests


def reward_function(url: str) -> Callable[..., list[float]]:
    """Rewards in the order of the completions; an answer that the server failed at raises."""

    def codearena(completions: list[Any], task_id: list[str], **_columns: Any) -> list[float]:
        return [reward_of(completion, task) for completion, task in zip(completions, task_id, strict=True)]

    def reward_of(completion: Any, task: str) -> float:
        text = completion if isinstance(completion, str) else completion[-1]["content"]
        requests.post(f"{url}/reset", json={"task_id": task}, timeout=60).raise_for_status()
        step = requests.post(f"{url}/step", json={"proposed_fix": without_thoughts(text)}, timeout=60)
        step.raise_for_status()
        return step.json()["reward"]

    return codearena


def without_thoughts(text: str) -> str:
    return re.sub(r"<think>.*?</think>", "", text, flags=re.DOTALL)


def train(url: str, model: str) -> None:
    from datasets import Dataset
    from torch.cuda import is_available
    from trl import GRPOConfig, GRPOTrainer

    tasks = requests.get(f"{url}/tasks", params={"split": "train"}, timeout=60).json()["tasks"]
    rows = [
        {
            "prompt": [{"role": "user", "content": f"Repair this.\n{task['description']}\n{task['buggy_code']}"}],
            "task_id": task["task_id"],
        }
        for task in tasks
    ]
    trainer = GRPOTrainer(
        model=model,
        args=GRPOConfig(
            output_dir="out", max_steps=2, num_generations=4, use_cpu=not is_available(), bf16=is_available()
        ),
        train_dataset=Dataset.from_list(rows),
        reward_funcs=reward_function(url),
    )
    trainer.train()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        train(*sys.argv[1:])
    else:
        answers = ["x = 1", "def average_list(numbers):\n    return sum(numbers) / len(numbers) if numbers else 0\n"]
        print(reward_function(sys.argv[1])(completions=answers, task_id=["average-list"] * 2))
