"""A Gymnasium loop: the return of an episode is its best reward."""

import sys

import code_arena_env.gym  # noqa: F401  (registers the environment)
import gymnasium

env = gymnasium.make("CodeArena-v0", url=sys.argv[1])
observation, info = env.reset(seed=7, options={"task_id": "easy"})
total, terminated, truncated = 0.0, False, False
while not (terminated or truncated):
    # A policy goes here; this one hands the broken code in again and again.
    observation, reward, terminated, truncated, info = env.step(observation["buggy_code"])
    total += reward
print(f"{observation['task_id']}: return {total:.3f}, solved {terminated}")
env.close()
