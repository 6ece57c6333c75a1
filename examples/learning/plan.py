"""What is run: kinds of training, their seeds and budgets; the whole plan and the quick one."""

from __future__ import annotations

from dataclasses import dataclass

from .train import Budget, Setting

CODEARENA = Setting("codearena")
SHUFFLED = Setting("shuffled rewards", shuffled=True)
#: the same network with the eight cheats among its actions, paid by two graders
FREE_TO_CHEAT = Setting("codearena, free to cheat", cheats=True)
ONE_PROCESS = Setting("one process, free to cheat", cheats=True, one_process=True)
BINARY = Setting("rubric binary", rubric="binary")
DENSE_RUBRIC = Setting("rubric dense", rubric="dense")
DENSE_MODE = Setting("mode dense", mode="dense")
TERMINAL_MODE = Setting("mode terminal", mode="terminal")


@dataclass(frozen=True)
class Plan:
    """How much is done."""

    #: edits of a program that are actions
    edits: int
    #: shipped functions that bugs are made of; None for all
    train_bases: int | None
    evaluation_bases: int | None
    #: bugs of each function in evaluation; a budget says how many in training
    evaluation_bugs: int
    #: episodes of each bug in an evaluation, while training and at the end
    while_training: int
    at_the_end: int
    #: iterations between evaluations
    every: int
    seeds: tuple[int, ...]
    trainings: tuple[tuple[Setting, Budget], ...]


_FULL = Budget(iterations=24, groups=16, group=8, bugs=4)

#: hours on a busy machine; a run that was ended goes on
WHOLE = Plan(
    edits=32,
    train_bases=None,
    evaluation_bases=None,
    evaluation_bugs=2,
    while_training=1,
    at_the_end=2,
    every=8,
    seeds=(1, 2, 3, 4, 5),
    trainings=(
        *((setting, _FULL) for setting in (CODEARENA, FREE_TO_CHEAT, ONE_PROCESS, SHUFFLED)),
        *((setting, _FULL) for setting in (BINARY, DENSE_RUBRIC, TERMINAL_MODE, DENSE_MODE)),
    ),
)

_QUICK = Budget(iterations=8, groups=8, group=8)

#: minutes, not hours; shows directions, not figures
QUICK = Plan(
    edits=32,
    train_bases=16,
    evaluation_bases=8,
    evaluation_bugs=2,
    while_training=1,
    at_the_end=4,
    every=4,
    seeds=(1,),
    trainings=((CODEARENA, _QUICK), (ONE_PROCESS, _QUICK), (FREE_TO_CHEAT, _QUICK)),
)
