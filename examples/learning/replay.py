"""A check of the shortcut: episodes that were put together from grades are played again as live episodes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from .arena import SEED, session
from .episodes import MAX_STEPS, Episode, Grading, by_feature, play
from .patience import patiently
from .programs import Programs

if TYPE_CHECKING:
    from .experiment import Experiment

#: episodes that are played again
CHECKED = 12


async def replay_on_episodes(url: str, grading: Grading, experiment: Experiment) -> dict[str, int]:
    """How many steps were played again, and how many ended as the grade said: solved or not, visible tests passed.

    The first step names its edit by ``edit_id``, the others send whole programs.
    """
    bugs = experiment.evaluation[:CHECKED]
    programs = Programs(grading.arena, False)
    rng = np.random.default_rng(17)
    episodes = await play(grading, programs, bugs, by_feature("rank"), rng, evaluation=True, greedy=True)
    steps = equal = 0
    for episode in episodes:
        same = await patiently(partial(_again, url, episode), f"an episode of {episode.bug.task_id}")
        steps += len(same)
        equal += sum(same)
    return {"replayed_steps": steps, "replayed_equal": equal}


async def _again(url: str, episode: Episode) -> list[bool]:
    bug, same = episode.bug, []
    async with session(url) as env:
        await env.reset(task_id=bug.task_id, seed=SEED, group_id=bug.task_id, max_steps=MAX_STEPS, reward_mode="delta")
        for place, step in enumerate(episode.steps):
            seen = (await env.step(step.edit if place == 0 and step.edit is not None else step.fix)).observation
            same.append((seen.solved, seen.tests_passed) == (step.grade.solved, step.grade.visible[0]))
    return same
