"""Grading without episodes, and reading tasks and records."""

import asyncio
import uuid

import pytest

from code_arena_env import Catalogue, CodeArenaEnv, Grader, Records, as_frame

TASK = "merge-stock-counts"


def test_a_group_is_graded_in_order_with_what_an_episode_pays(url, solutions):
    broken = next(row for row in Catalogue(url).tasks() if row["id"] == TASK)["buggy_code"]
    graded = Grader(url).grade_sync(TASK, [broken, solutions[TASK], "not python ("], seed=5)
    with CodeArenaEnv(base_url=url).sync() as env:
        env.reset(task_id=TASK, seed=5)
        assert env.step(broken).reward == graded[0].reward
    assert [one.solved for one in graded] == [False, True, False]
    assert graded[1].reward_components["test_pass_ratio"] == 1


def test_many_groups_are_graded_at_once_and_long_ones_in_parts(url):
    groups = [(TASK, [f"x = {number}" for number in range(260)], 1), ("rotate-grid-in-place", ["y = 1"], 2)]
    long, short = asyncio.run(Grader(url).grade_groups(groups))
    assert len(long) == 260 and len(short) == 1
    assert all(one.reward == 0.01 for one in [*long, *short])


def test_rows_of_a_split_can_be_given_to_reset_as_they_are(url):
    catalogue = Catalogue(url)
    assert catalogue.splits() == ["train", "validation", "test"]
    rows = catalogue.range("test", 0, 3)
    assert len(rows) == 3 and catalogue.count("test") >= 3
    with CodeArenaEnv(base_url=url).sync() as env:
        for row in rows:
            assert env.reset(**row).observation.task_id == row["id"] == row["task_id"]
    assert catalogue.task(rows[0]["id"])["title"] == rows[0]["title"]


def test_episodes_and_statistics_are_read_page_by_page(url):
    agent = f"reader-{uuid.uuid4()}"
    with CodeArenaEnv(base_url=url).sync() as env:
        for _ in range(3):
            env.reset(task_id=TASK, agent_id=agent)
            env.step("x = 1")
    records = Records(url)
    episodes = list(records.episodes(agent_id=agent, limit="2"))
    assert len(episodes) == 3 and {episode["task_id"] for episode in episodes} == {TASK}
    assert records.statistics(agent_id=agent)


def test_rows_become_a_table(url):
    pandas = pytest.importorskip("pandas")
    frame = as_frame(Catalogue(url).tasks(difficulty="easy"))
    assert isinstance(frame, pandas.DataFrame) and set(frame["difficulty"]) == {"easy"}
