"""A reward function that people wrote before there was a package: requests, unwrapped steps, no ids."""

import json
import runpy
import subprocess
import sys

import pytest
import requests

from .server import ROOT

SCRIPT = ROOT / "examples" / "own_reward_function.py"
TASK = "merge-stock-counts"


@pytest.fixture
def reward(url):
    return runpy.run_path(str(SCRIPT))["reward_function"](url)


def test_rewards_come_in_the_order_of_the_completions(reward, solutions):
    ids = [TASK, "rotate-grid-in-place", TASK]
    low, high, last = reward(completions=["x = 1", solutions[ids[1]], solutions[TASK]], task_id=ids)
    assert low < 0.2 and high > 0.9 and last > 0.9


def test_a_conversation_with_thoughts_and_a_fence_is_read(reward, solutions):
    answer = f"<think>x = 1</think>Here it is:\n```python\n{solutions[TASK]}\n```"
    assert reward(completions=[[{"role": "assistant", "content": answer}]], task_id=[TASK], unknown=["column"])[0] > 0.9


def test_an_episode_with_an_id_goes_on_beside_it(reward, url, solutions):
    requests.post(f"{url}/reset", json={"task_id": "rotate-grid-in-place", "episode_id": "beside"}, timeout=60)
    assert reward(completions=[solutions[TASK]], task_id=[TASK])[0] > 0.9
    requests.post(f"{url}/step", json={"proposed_fix": "x = 1", "episode_id": "beside"}, timeout=60)
    state = requests.get(f"{url}/state", params={"episode_id": "beside"}, timeout=60).json()
    assert (state["task_id"], state["step_count"]) == ("rotate-grid-in-place", 1)


@pytest.mark.parametrize("body", [{"fixed_code": "x = 1"}, {"action": "x = 1"}, {"action": {"proposed_fix": "x = 1"}}])
def test_other_forms_of_a_step_are_paid_alike(url, body):
    requests.post(f"{url}/reset", json={"task_id": TASK, "seed": 1}, timeout=60).raise_for_status()
    step = requests.post(f"{url}/step", json=body, timeout=60).json()
    assert (step["reward"], step["done"], step["observation"]["step_count"]) == (0.01, False, 1)


def test_the_example_runs_without_a_model(url):
    run = subprocess.run([sys.executable, SCRIPT, url], capture_output=True, text=True, check=True)
    low, high = json.loads(run.stdout)
    assert low < 0.2 and high > 0.9
