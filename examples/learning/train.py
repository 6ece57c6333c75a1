"""GRPO: groups of episodes of one bug, each step's advantage against its group's mean, a clipped objective.

The advantage is not divided by the group's deviation (as Dr. GRPO has it), so that a group in which nothing matters
teaches nothing.
"""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from .episodes import Episode, Grading, by_policy, pay, play
from .policy import Policy, Taken
from .programs import Programs
from .records import Bug


@dataclass(frozen=True)
class Setting:
    """One kind of training."""

    name: str
    rubric: str = "codearena"
    #: what a step's reward means: ``dense``, ``delta`` or ``terminal``
    mode: str = "delta"
    cheats: bool = False
    one_process: bool = False
    #: advantages are handed to decisions at random: nothing can be learned
    shuffled: bool = False


@dataclass(frozen=True)
class Budget:
    """How much is tried. Episodes of an iteration are ``groups`` × ``group``."""

    iterations: int
    groups: int
    group: int
    rate: float = 1e-2
    epochs: int = 4
    clip: float = 0.3
    #: bonus for it at the beginning and at the end; evenly from one to the other
    entropy: float = 0.006
    last_entropy: float = 0.001
    #: of each function
    bugs: int = 1
    discount: float = 0.7


#: called after each iteration with its number and its episodes
Watcher = Callable[[int, Policy, list[Episode]], Awaitable[None]]


async def train(
    grading: Grading,
    programs: Programs,
    bugs: Sequence[Bug],
    setting: Setting,
    budget: Budget,
    seed: int,
    watch: Watcher,
) -> Policy:
    """A policy trained from nothing on these bugs; the same seed and answers give the same policy."""
    rng = np.random.default_rng([seed, 7])
    policy = Policy(rng)
    order: list[int] = []
    for iteration in range(1, budget.iterations + 1):
        if len(order) < budget.groups:
            order += list(rng.permutation(len(bugs)))
        chosen, order = order[: budget.groups], order[budget.groups :]
        wanted = [bugs[place] for place in chosen for _ in range(budget.group)]
        episodes = await play(grading, programs, wanted, by_policy(policy), rng, evaluation=False)
        given, _, _ = await pay(grading, [(one.bug, one.bug.code) for one in episodes], 0)
        taken = _with_advantages(episodes, given, setting, budget)
        if setting.shuffled:
            moved = rng.permutation([one.advantage for one in taken])
            taken = [replace(one, advantage=float(value)) for one, value in zip(taken, moved, strict=True)]
        tables = programs.tables(one.state for one in taken)
        done = iteration / budget.iterations
        entropy = budget.entropy * (1 - done) + budget.last_entropy * done
        for _ in range(budget.epochs):
            policy.improve(tables, taken, budget.rate, budget.clip, entropy)
        await watch(iteration, policy, episodes)
    return policy


def _with_advantages(episodes: list[Episode], given: list[float], setting: Setting, budget: Budget) -> list[Taken]:
    """Every decision of all groups with what it brought, discounted, less the mean of its group at that step."""
    taken: list[Taken] = []
    for start in range(0, len(episodes), budget.group):
        group = episodes[start : start + budget.group]
        starts = given[start : start + budget.group]
        paid = [paid_by(one, before, setting.mode) for one, before in zip(group, starts, strict=True)]
        returns = [_returns(rewards, budget.discount) for rewards in paid]
        for place in range(max(map(len, returns), default=0)):
            alive = [(one, values[place]) for one, values in zip(group, returns, strict=True) if place < len(values)]
            mean = float(np.mean([value for _, value in alive]))
            for one, value in alive:
                taken.append(replace(one.steps[place].taken, advantage=value - mean))
    return taken


def paid_by(episode: Episode, given: float, mode: str) -> list[float]:
    """The rewards of an episode's steps as the server's reward mode has them, but that a gain is also one over what the
    given program earns as it is: else handing that in again is a gain after a fix that broke something.
    """
    rewards = [step.reward for step in episode.steps]
    if mode == "dense":
        return rewards
    if mode == "terminal":
        return [0.0] * (len(rewards) - 1) + [max(rewards)] if rewards else []
    best = list(itertools.accumulate(rewards, max, initial=given))
    return [now - before for before, now in itertools.pairwise(best)]


def _returns(paid: list[float], discount: float) -> list[float]:
    """What each step and those after it were paid."""
    values: list[float] = []
    for value in reversed(paid):
        values.append(value + discount * (values[-1] if values else 0.0))
    return values[::-1]
