"""Episodes of five steps, many side by side.

A step tries one action. The program that it proposes is graded; when it passes more visible tests than the program so
far, the episode goes on from there, else from where it was. Only what an observation shows decides that. An edit that
was tried is not offered again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from code_arena_env import Edit

from .arena import Arena
from .features import Numbers, history_of
from .policy import Policy, Taken
from .programs import Program, Programs
from .records import Bug, Grade, share

MAX_STEPS = 5
#: rubric codearena: what each further step costs
STEP_COST = 0.01
LEAST, MOST = 0.01, 0.99

#: takes a program, the history and the mask of its actions; gives scores whose softmax decides
Scorer = Callable[[Program, Numbers, Numbers], Numbers]


@dataclass
class Step:
    """What was done and what came of it."""

    taken: Taken
    #: name of the cheat, None for an edit
    cheat: str | None
    #: what the grader of this run paid
    reward: float
    #: the truth, by CodeArena
    grade: Grade
    #: the whole program that was proposed
    fix: str
    #: None for a cheat
    edit: Edit | None


@dataclass
class Episode:
    bug: Bug
    program: Program
    steps: list[Step] = field(default_factory=list)
    done: bool = False
    tried: dict[int, list[int]] = field(default_factory=dict)
    outcome: int = 0

    def take(self, taken: Taken, fix: str, reward: float, grade: Grade) -> None:
        """Notes a step."""
        program, action = self.program, taken.action
        edit = program.edits[action] if action < len(program.edits) else None
        self.tried.setdefault(program.number, []).append(action)
        self.steps.append(Step(taken, program.cheat_of(action), reward, grade, fix, edit))

    @property
    def solved_at(self) -> int:
        """The step that really solved it, 1..MAX_STEPS; 0 for none."""
        return next((place + 1 for place, step in enumerate(self.steps) if step.grade.solved), 0)


@dataclass(frozen=True)
class Grading:
    """Who pays: CodeArena by a rubric, or the one-process grader."""

    arena: Arena
    rubric: str = "codearena"
    one_process: bool = False


async def play(
    grading: Grading,
    programs: Programs,
    bugs: Sequence[Bug],
    scorer: Scorer,
    rng: np.random.Generator,
    *,
    evaluation: bool,
    greedy: bool = False,
) -> list[Episode]:
    """One episode for each entry of ``bugs``; entries may repeat. Evaluation uses the other form of each cheat."""
    starts = await programs.of((bug, bug.code) for bug in bugs)
    episodes = [Episode(bug, program) for bug, program in zip(bugs, starts, strict=True)]
    for step in range(MAX_STEPS):
        playing = [one for one in episodes if not one.done]
        chosen = [_choose(one, scorer, rng, step, greedy) for one in playing]
        moving = [(one, taken) for one, taken in zip(playing, chosen, strict=True) if taken is not None]
        for one, taken in zip(playing, chosen, strict=True):
            one.done = taken is None
        fixes = [one.program.fix_of(taken.action, evaluation) for one, taken in moving]
        pairs = [(one.bug, fix) for (one, _), fix in zip(moving, fixes, strict=True)]
        rewards, solved, grades = await _graded(grading, pairs, step)
        for (one, taken), fix, reward, done, grade in zip(moving, fixes, rewards, solved, grades, strict=True):
            one.take(taken, fix, reward, grade)
            one.done = done
        await _move(programs, [one for one, _ in moving if not one.done])
    return episodes


def _choose(episode: Episode, scorer: Scorer, rng: np.random.Generator, step: int, greedy: bool) -> Taken | None:
    """None when nothing is left to try."""
    program = episode.program
    tried = episode.tried.get(program.number, [])
    if len(tried) >= program.actions:
        return None
    mask = np.zeros(program.actions, np.float32)
    mask[tried] = -np.inf
    history = history_of(program.edits, tried, program.cheats, step, episode.outcome)
    scores = scorer(program, history, mask) + mask
    logs = scores - scores.max()
    logs = logs - np.log(np.exp(logs).sum())
    action = int(np.argmax(logs) if greedy else _draw(np.exp(logs), rng))
    return Taken(program.number, history, mask, action, float(logs[action]))


def _draw(chances: Numbers, rng: np.random.Generator) -> int:
    sums = np.cumsum(chances)
    return min(int(np.searchsorted(sums, rng.random() * sums[-1], side="right")), len(chances) - 1)


async def _graded(
    grading: Grading, pairs: list[tuple[Bug, str]], step: int
) -> tuple[list[float], list[bool], list[Grade]]:
    """What each fix is paid, whether its grader calls it solved, and the truth."""
    truth = await grading.arena.grades(pairs)
    if grading.one_process:
        forged = await grading.arena.forged(pairs)
        return [one.reward for one in forged], [one.reward == 1 for one in forged], truth
    solved = [one.solved for one in truth]
    if grading.rubric == "binary":
        return [float(one) for one in solved], solved, truth
    paid = truth if grading.rubric == "codearena" else await grading.arena.grades(pairs, grading.rubric)
    cost = STEP_COST * step if grading.rubric == "codearena" else 0.0
    rewards = [min(MOST, max(LEAST, one.reward - cost)) if cost else one.reward for one in paid]
    return rewards, solved, truth


async def _move(programs: Programs, episodes: list[Episode]) -> None:
    """Episodes whose fix passes more visible tests go on from it."""
    better: list[Episode] = []
    for episode in episodes:
        look = episode.program.look
        now, before = share(episode.steps[-1].grade.visible), share((look.passed, look.total))
        episode.outcome = (now > before) - (now < before)
        if now > before:
            better.append(episode)
    moved = await programs.of((one.bug, one.steps[-1].fix) for one in better)
    for episode, program in zip(better, moved, strict=True):
        episode.program = program


def by_policy(policy: Policy) -> Scorer:
    """Scores of a trained policy."""
    return lambda program, history, _mask: policy.scores(program.table, history)


def uniform(program: Program, _history: Numbers, _mask: Numbers) -> Numbers:
    """Every action alike: the policy before training."""
    return np.zeros(program.actions, np.float32)


def by_feature(name: str) -> Scorer:
    """Ranks edits by one of the server's features."""

    def scorer(program: Program, _history: Numbers, _mask: Numbers) -> Numbers:
        return np.array([edit.features[name] for edit in program.edits] + [-1e9] * program.cheats, np.float32)

    return scorer
