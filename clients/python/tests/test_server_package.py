"""The checkout as OpenEnv's own tools see it: structure, manifest, oracle, canaries."""

import json
import os
import subprocess
import sys

import pytest
import yaml
from openenv.cli._cli_utils import validate_env_structure
from openenv.core.mcp_client import MCPToolClient

from code_arena_env import Catalogue, Grader

from .server import ROOT

MANIFEST = yaml.safe_load((ROOT / "openenv.yaml").read_text())


def test_openenv_push_finds_what_it_wants():
    assert validate_env_structure(ROOT) == ["Recommended directory missing: outputs/"]


def test_openenv_validate_passes_every_static_grader(package):
    options = ["--level", "static", "--skip-build", "--json"]
    command = [sys.executable, "-m", "openenv.cli", "validate", str(package), *options]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No such option" in run.stderr:
        pytest.skip("this version of openenv has no static graders")
    report = json.loads(run.stdout)
    assert report["verdict"] == "pass"
    assert {result["status"] for result in report["results"]} == {"pass"}


def test_the_manifest_says_how_many_tasks_there_are(url):
    declared = MANIFEST["validation"]["capabilities"]["declared_task_count"]
    catalogue = Catalogue(url)
    assert declared == {split: catalogue.count(split) for split in catalogue.splits()}


def test_the_manifest_says_which_tools_a_session_has(url):
    with MCPToolClient(base_url=url).sync() as client:
        tools = [tool.name for tool in client.list_tools()]
    assert tools == MANIFEST["validation"]["capabilities"]["declared_tools"]


def test_the_oracle_is_paid_in_full(url):
    oracle = ROOT / MANIFEST["validation"]["capabilities"]["oracle"]["location"]
    command = ["node", str(oracle), "--split", "test"]
    run = subprocess.run(command, env={**os.environ, "CODEARENA_URL": url}, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "16 of 16 references" in run.stdout


def test_no_canary_leaves_the_floor(url):
    canaries = json.loads((ROOT / MANIFEST["validation"]["capabilities"]["canaries"]).read_text())
    task, seed = canaries["reset"]["options"]["task_id"], canaries["reset"]["seed"]
    fixes = [action["proposed_fix"] for action in canaries["actions"]]
    graded = Grader(url).grade_sync(task, fixes, seed=seed)
    paid = {action["name"]: one.reward for action, one in zip(canaries["actions"], graded, strict=True)}
    assert max(paid.values()) <= canaries["highest_reward"], paid
    assert not any(one.solved for one in graded)
