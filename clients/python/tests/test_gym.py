"""The Gymnasium environment over a real server."""

import pytest

gymnasium = pytest.importorskip("gymnasium")
pytest.importorskip("code_arena_env.gym")  # registers the environment

TASK = "merge-stock-counts"


def test_gymnasium_ends_by_terminated_when_solved(url, solutions):
    env = gymnasium.make("CodeArena-v0", url=url)
    observation, _facts = env.reset(seed=4, options={"task_id": TASK})
    assert env.observation_space.contains(observation)
    total = 0.0
    for fix in (observation["buggy_code"], solutions[TASK]):
        observation, reward, terminated, truncated, facts = env.step(fix)
        total += reward
    assert (terminated, truncated) == (True, False)
    assert total == pytest.approx(facts["best_reward"]) and total < 1
    env.close()


def test_gymnasium_ends_by_truncated_when_the_steps_are_used_up(url):
    env = gymnasium.make("CodeArena-v0", url=url, reset_options={"max_steps": 1})
    env.reset(options={"task_id": TASK})
    assert env.step("x = 1")[2:4] == (False, True)
    env.close()
