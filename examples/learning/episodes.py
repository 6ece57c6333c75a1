"""Episodes of five steps, many side by side.

A step tries one action. The program that it proposes is graded; when it passes more visible tests than the program so
far, the episode goes on from there, else from where it was. Only what an observation shows decides that. Where it went
on, edits of the program that it came from can still be taken instead. A program that was tried is not offered again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from code_arena_env import Edit

from .arena import Arena
from .features import Numbers, Tried, history_of, mark_former
from .policy import Policy, Read, Taken
from .programs import Choice, Programs
from .records import Bug, Grade, share

MAX_STEPS = 5
#: rubric codearena: what each further step costs
STEP_COST = 0.01
LEAST, MOST = 0.01, 0.99

#: takes what can be done and the history; gives a score for each action, and their softmax decides
Scorer = Callable[[Choice, Numbers], Numbers]


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
    choice: Choice
    steps: list[Step] = field(default_factory=list)
    done: bool = False
    tried: list[Tried] = field(default_factory=list)
    outcome: int = 0

    def take(self, taken: Taken, fix: str, reward: float, grade: Grade) -> None:
        """Notes a step."""
        edit, look = self.choice.edits[taken.action], self.choice.program.look
        self.steps.append(Step(taken, self.choice.cheat_of(taken.action), reward, grade, fix, edit))
        now, before = share(grade.visible), share((look.passed, look.total))
        self.outcome = (now > before) - (now < before)
        if edit is not None:
            self.tried.append(Tried(edit.line, edit.kind, self.outcome))

    def mask(self) -> Numbers:
        """0 for an action that proposes something new, minus infinity for others."""
        seen = {self.bug.code, *(step.fix for step in self.steps)}
        cheats = {step.cheat for step in self.steps}
        known = [
            self.choice.cheat_of(action) in cheats if edit is None else edit.code in seen
            for action, edit in enumerate(self.choice.edits)
        ]
        return np.where(known, -np.inf, 0).astype(np.float32)

    def history(self) -> Numbers:
        """What the steps so far say of each action."""
        program, former = self.choice.program, self.choice.former
        history = history_of(self.choice.places, self.tried, len(self.steps), self.outcome)
        if former is not None:
            looks = (program.look, former.look)
            now, before = (share((look.passed, look.total)) for look in looks)
            mark_former(history, program.actions, now - before)
        return history

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
    episodes = [Episode(bug, programs.choice(program)) for bug, program in zip(bugs, starts, strict=True)]
    for step in range(MAX_STEPS):
        playing = [one for one in episodes if not one.done]
        chosen = [_choose(one, scorer, rng, greedy) for one in playing]
        moving = [(one, taken) for one, taken in zip(playing, chosen, strict=True) if taken is not None]
        for one, taken in zip(playing, chosen, strict=True):
            one.done = taken is None
        fixes = [one.choice.fix_of(taken.action, evaluation) for one, taken in moving]
        pairs = [(one.bug, fix) for (one, _), fix in zip(moving, fixes, strict=True)]
        rewards, solved, grades = await pay(grading, pairs, step)
        for (one, taken), fix, reward, done, grade in zip(moving, fixes, rewards, solved, grades, strict=True):
            one.take(taken, fix, reward, grade)
            one.done = done
        await _move(programs, [one for one, _ in moving if not one.done and one.outcome > 0])
    return episodes


def _choose(episode: Episode, scorer: Scorer, rng: np.random.Generator, greedy: bool) -> Taken | None:
    """None when nothing is left to try."""
    mask, history = episode.mask(), episode.history()
    if not np.isfinite(mask).any():
        return None
    scores = scorer(episode.choice, history) + mask
    logs = scores - scores.max()
    logs = logs - np.log(np.exp(logs).sum())
    action = int(np.argmax(logs) if greedy else _draw(np.exp(logs), rng))
    return Taken(episode.choice.number, history, mask, action, float(logs[action]))


def _draw(chances: Numbers, rng: np.random.Generator) -> int:
    sums = np.cumsum(chances)
    return min(int(np.searchsorted(sums, rng.random() * sums[-1], side="right")), len(chances) - 1)


async def pay(grading: Grading, pairs: list[tuple[Bug, str]], step: int) -> tuple[list[float], list[bool], list[Grade]]:
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
    """These passed more visible tests, and go on from there."""
    moved = await programs.of((one.bug, one.steps[-1].fix) for one in episodes)
    for episode, program in zip(episodes, moved, strict=True):
        episode.choice = programs.choice(program, episode.choice.program)


def by_policy(policy: Policy) -> Scorer:
    """Scores of a policy as it is now; it must not be trained while they are asked for."""
    known: dict[int, Read] = {}

    def scorer(choice: Choice, history: Numbers) -> Numbers:
        if choice.number not in known:
            known[choice.number] = policy.read(choice.table)
        return policy.scores(known[choice.number], history)

    return scorer


def uniform(choice: Choice, _history: Numbers) -> Numbers:
    """Every action alike: the policy before training."""
    return np.zeros(len(choice.edits), np.float32)


def by_feature(name: str) -> Scorer:
    """Ranks edits of an episode's program by one of the server's features; others come after them all."""

    def scorer(choice: Choice, _history: Numbers) -> Numbers:
        own = len(choice.program.edits)
        scores = [edit.features[name] if edit else -1e9 for edit in choice.edits]
        last = np.where(np.arange(len(scores)) >= own, 1e4, 0).astype(np.float32)
        return np.array(scores, np.float32) - last

    return scorer
