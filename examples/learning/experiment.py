"""Runs a plan: baselines, then every kind of training with every seed. What is finished is not done again."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from .arena import Arena
from .episodes import Episode, Grading, Scorer, by_feature, by_policy, play, uniform
from .plan import Plan
from .policy import Policy
from .programs import Programs
from .progress import Progress
from .records import Bug
from .train import Budget, Setting, train

UNTRAINED = "untrained"
NATURALNESS = "naturalness ranking"
SERVER_RANK = "the search's ranking"


def greedy_name(policy: str) -> str:
    """Of a trained policy whose likeliest action is taken each time."""
    return f"{policy}, likeliest first"


class Experiment:
    """A plan on a server. Everything is written under ``folder``: ``runs/``, ``checkpoints/``, ``curves.jsonl``."""

    def __init__(self, arena: Arena, plan: Plan, folder: Path) -> None:
        self._arena = arena
        self._plan = plan
        self._folder = folder
        for name in ("runs", "checkpoints"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        self._programs = {cheats: Programs(arena, cheats) for cheats in (False, True)}
        iterations = sum(budget.iterations for _, budget in plan.trainings) * len(plan.seeds)
        self._progress = Progress(iterations, arena.counts)
        self.training: list[Bug] = []
        self.evaluation: list[Bug] = []

    async def run(self) -> None:
        """All of it, what matters most first; seeds side by side, since each waits for its slowest grading."""
        await self._find_bugs()
        first, *_ = self._plan.seeds
        await self._baseline(NATURALNESS, by_feature("naturalness"), first, greedy=True)
        await self._baseline(SERVER_RANK, by_feature("rank"), first, greedy=True)
        await asyncio.gather(*(self._baseline(UNTRAINED, uniform, seed) for seed in self._plan.seeds))
        for setting, budget in self._plan.trainings:
            await asyncio.gather(*(self._training(setting, budget, seed) for seed in self._plan.seeds))
        self._progress.end()

    async def _find_bugs(self) -> None:
        """Split by function: no function is in both."""
        rows = self._arena.bases()
        plan = self._plan
        trained = _some([row for row in rows if row["split"] == "train"], plan.train_bases)
        kept = _some([row for row in rows if row["split"] != "train"], plan.evaluation_bases)
        self.training = await self._arena.bugs(trained, max(budget.bugs for _, budget in plan.trainings))
        self.evaluation = await self._arena.bugs(kept, plan.evaluation_bugs)

    async def _baseline(self, name: str, scorer: Scorer, seed: int, *, greedy: bool = False) -> None:
        path = self._path(name, seed)
        if path.exists():
            return
        self._progress.show(name)
        grading = Grading(self._arena)
        episodes = await self._evaluate(grading, self._programs[False], scorer, seed, greedy=greedy)
        _write(path, {"name": name, "seed": seed, "curve": [], "final": [row_of(one) for one in episodes]})

    async def _evaluate(
        self, grading: Grading, programs: Programs, scorer: Scorer, seed: int, *, greedy: bool = False
    ) -> list[Episode]:
        bugs = self.evaluation * (1 if greedy else self._plan.at_the_end)
        rng = np.random.default_rng([seed, 11])
        return await play(grading, programs, bugs, scorer, rng, evaluation=True, greedy=greedy)

    async def _training(self, setting: Setting, budget: Budget, seed: int) -> None:
        path = self._path(setting.name, seed)
        last = self._folder / "checkpoints" / f"{path.stem}-last.npz"
        if path.exists():
            self._progress.advance(budget.iterations, setting.name)
            await self._greedily(setting, seed, last)
            return
        grading = Grading(self._arena, setting.rubric, setting.one_process)
        programs = self._programs[setting.cheats]
        started, steps = time.monotonic(), 0
        curve: list[dict[str, Any]] = []

        async def note(iteration: int, policy: Policy) -> None:
            bugs = self.evaluation * self._plan.while_training
            rng = np.random.default_rng([seed, 13, iteration])
            seen = await play(grading, programs, bugs, by_policy(policy), rng, evaluation=True)
            curve.append({"iteration": iteration, "gradings": steps, "rows": [row_of(one) for one in seen]})
            policy.save(self._folder / "checkpoints" / f"{path.stem}-{iteration}.npz")

        async def watch(iteration: int, policy: Policy, episodes: list[Episode]) -> None:
            nonlocal steps
            steps += sum(len(one.steps) for one in episodes)
            line = {
                "setting": setting.name,
                "seed": seed,
                "iteration": iteration,
                "gradings": steps,
                **_means(episodes),
                "seconds": time.time(),
                **asdict(self._arena.counts),
            }
            with open(self._folder / "curves.jsonl", "a", encoding="utf-8") as curves:
                curves.write(json.dumps(line) + "\n")
            if iteration % self._plan.every == 0:
                await note(iteration, policy)
            self._progress.advance(1, f"{setting.name}, seed {seed}, solved {line['solved']:.2f}")

        policy = await train(grading, programs, _first(self.training, budget.bugs), setting, budget, seed, watch)
        policy.save(last)
        final = await self._evaluate(grading, programs, by_policy(policy), seed)
        run = {
            "name": setting.name,
            "seed": seed,
            "setting": asdict(setting),
            "budget": asdict(budget),
            "seconds": time.monotonic() - started,
            "curve": curve,
            "final": [row_of(one) for one in final],
        }
        _write(path, run)
        await self._greedily(setting, seed, last)

    async def _greedily(self, setting: Setting, seed: int, checkpoint: Path) -> None:
        """The trained policy once more, its likeliest action taken each time as the rankings do."""
        name = greedy_name(setting.name)
        path = self._path(name, seed)
        if path.exists():
            return
        policy = Policy(np.random.default_rng(0))
        policy.load(checkpoint)
        grading = Grading(self._arena, setting.rubric, setting.one_process)
        programs = self._programs[setting.cheats]
        episodes = await self._evaluate(grading, programs, by_policy(policy), seed, greedy=True)
        _write(path, {"name": name, "seed": seed, "curve": [], "final": [row_of(one) for one in episodes]})

    def _path(self, name: str, seed: int) -> Path:
        words = "".join(letter if letter.isalnum() else "-" for letter in name)
        return self._folder / "runs" / f"{words}-{seed}.json"


def row_of(episode: Episode) -> dict[str, Any]:
    """An episode as it is kept."""
    bug, steps = episode.bug, episode.steps
    return {
        "bug": bug.task_id,
        "base": bug.base,
        "category": bug.category,
        "solved_at": episode.solved_at,
        "cheats": [step.cheat for step in steps],
        "paid": [round(step.reward, 4) for step in steps],
        "gaps": [round(step.grade.gap, 4) for step in steps],
    }


def _means(episodes: list[Episode]) -> dict[str, float]:
    steps = [step for one in episodes for step in one.steps]
    return {
        "pass_at_1": float(np.mean([one.solved_at == 1 for one in episodes])),
        "solved": float(np.mean([one.solved_at > 0 for one in episodes])),
        "reward": float(np.mean([step.reward for step in steps])) if steps else 0.0,
        "cheats": float(np.mean([step.cheat is not None for step in steps])) if steps else 0.0,
    }


def _first(bugs: Sequence[Bug], each: int) -> list[Bug]:
    """So many of each function."""
    seen: Counter[str] = Counter()
    chosen = []
    for bug in bugs:
        seen[bug.base] += 1
        if seen[bug.base] <= each:
            chosen.append(bug)
    return chosen


def _some(rows: Sequence[dict[str, Any]], count: int | None) -> list[dict[str, Any]]:
    """So many, always the same, and not only those that come first in the alphabet."""
    shuffled = list(rows)
    random.Random(3).shuffle(shuffled)
    return shuffled[:count]


def _write(path: Path, run: dict[str, Any]) -> None:
    """Whole or not at all."""
    waiting = path.with_suffix(".part")
    waiting.write_text(json.dumps(run))
    waiting.replace(path)
