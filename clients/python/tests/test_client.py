"""CodeArenaEnv over a real server."""

import asyncio

import pytest

from code_arena_env import CodeArenaAction, CodeArenaEnv, CodeArenaError, CodeArenaObservation

TASK = "merge-stock-counts"


def test_an_episode_rises_from_broken_to_solved(url, solutions):
    with CodeArenaEnv(base_url=url).sync() as env:
        first = env.reset(task_id=TASK, seed=3)
        assert first.reward is None and not first.done
        assert first.observation.task_id == TASK
        broken = env.step(CodeArenaAction(proposed_fix=first.observation.buggy_code))
        assert 0 < broken.reward < 0.9 and not broken.done
        solved = env.step(solutions[TASK])
        assert solved.reward > 0.9 and solved.done and solved.observation.solved
        assert solved.observation.tests[0].status == "passed"
        state = env.state()
        assert (state.step_count, state.solved, state.seed) == (2, True, 3)


def test_the_same_client_works_with_await(url):
    async def play():
        async with CodeArenaEnv(base_url=url) as env:
            result = await env.reset(task_id=TASK)
            return (await env.step("x = 1")).observation, result.observation

    after, before = asyncio.run(play())
    assert isinstance(before, CodeArenaObservation)
    assert after.step_count == 1 and after.previous_attempts == ["x = 1"]


def test_fifty_sessions_play_at_once_without_meeting(url):
    async def play(number):
        async with CodeArenaEnv(base_url=url) as env:
            await env.reset(task_id=TASK, episode_id="same-id", seed=number)
            await env.step(f"x = {number}")
            state = await env.state()
            return state.seed, state.step_count

    async def all_of_them():
        return await asyncio.gather(*(play(number) for number in range(50)))

    assert asyncio.run(all_of_them()) == [(number, 1) for number in range(50)]


def test_a_resumable_episode_outlives_its_connection(url):
    async def play():
        async with CodeArenaEnv(base_url=url, resumable=True) as env:
            await env.reset(task_id=TASK, seed=3)
            await env.step("x = 1")
            await env.disconnect()
            result = await env.step("x = 2")
            return result.observation.previous_attempts, (await env.state()).step_count

    assert asyncio.run(play()) == (["x = 1", "x = 2"], 2)


def test_what_the_server_refuses_is_an_error_with_a_code(url):
    with CodeArenaEnv(base_url=url).sync() as env:
        with pytest.raises(CodeArenaError) as refused:
            env.reset(task_id="no-such-task")
        assert refused.value.code == "unknown_task" and not refused.value.retryable
        with pytest.raises(CodeArenaError) as early:
            env.step("x = 1")
        assert early.value.code == "no_episode"


def test_a_key_opens_a_server_that_wants_one(keyed_url):
    with CodeArenaEnv(base_url=keyed_url, api_key="secret").sync() as env:
        assert env.reset(task_id="easy").observation.difficulty == "easy"
    with pytest.raises(ConnectionError), CodeArenaEnv(base_url=keyed_url, attempts=1).sync() as env:
        env.reset()


def test_a_group_begins_alike(url):
    def begin():
        with CodeArenaEnv(base_url=url).sync() as env:
            return env.reset(group_id="step-7", task_id="random").observation

    assert begin() == begin()


def test_keys_that_a_newer_server_adds_are_ignored():
    assert CodeArenaAction(proposed_fix="x", new=1).model_dump() == {"proposed_fix": "x", "metadata": {}}
    assert CodeArenaObservation.model_validate({"task_id": "a", "new": 1}).task_id == "a"


def test_a_number_of_attempts_below_one_is_refused():
    with pytest.raises(ValueError, match="at least 1, got 0"):
        CodeArenaEnv(base_url="http://localhost:1", attempts=0)
