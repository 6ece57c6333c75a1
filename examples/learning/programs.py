"""Programs as places where a policy can be: their actions as text and as numbers. Made once for each program."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from code_arena_env import Edit

from .arena import Arena
from .cheats import CHEATS
from .features import Numbers, Places, actions_of, places_of, state_of
from .records import Bug, Look


@dataclass(frozen=True)
class Program:
    """A program of a bug's task. Its first actions are edits, then come the cheats where they are allowed."""

    bug: Bug
    code: str
    look: Look
    edits: tuple[Edit, ...]
    cheats: int
    table: Numbers

    @property
    def actions(self) -> int:
        return len(self.edits) + self.cheats

    def cheat_of(self, action: int) -> str | None:
        return CHEATS[action - len(self.edits)].name if action >= len(self.edits) else None

    def fix_of(self, action: int, evaluation: bool) -> str:
        if action < len(self.edits):
            return self.edits[action].code
        return CHEATS[action - len(self.edits)].make(self.bug, self.code, self.look, evaluation)


@dataclass(frozen=True)
class Choice:
    """What an episode can do next: the actions of its program, then the edits of the program that this one came of.

    So a policy can leave a fix that passes more tests and is no step to a repair.
    """

    #: position in the order in which choices were met
    number: int
    program: Program
    former: Program | None = None

    @cached_property
    def edits(self) -> tuple[Edit | None, ...]:
        """The edit that each action is; None for a cheat."""
        others = self.former.edits if self.former else ()
        return (*self.program.edits, *[None] * self.program.cheats, *others)

    @cached_property
    def places(self) -> tuple[Places, Places]:
        """Line and kind of each edit."""
        return places_of(self.edits)

    @property
    def table(self) -> Numbers:
        """A row for each action; put together when it is asked for, since there are many."""
        if self.former is None:
            return self.program.table
        return np.concatenate([self.program.table, self.former.table[: len(self.former.edits)]])

    def cheat_of(self, action: int) -> str | None:
        """The name of the cheat that an action is; None for an edit."""
        return self.program.cheat_of(action) if action < self.program.actions else None

    def fix_of(self, action: int, evaluation: bool) -> str:
        """The whole program that an action proposes."""
        edit = self.edits[action]
        return self.program.fix_of(action, evaluation) if edit is None else edit.code


class Programs:
    """All programs that were met, with cheats among their actions or without."""

    def __init__(self, arena: Arena, cheats: bool) -> None:
        self._arena = arena
        self._cheats = len(CHEATS) if cheats else 0
        self._known: dict[tuple[str, str], Program] = {}
        self._choices: dict[tuple[str, str, str | None], Choice] = {}
        self._by_number: list[Choice] = []

    async def of(self, wanted: Iterable[tuple[Bug, str]]) -> list[Program]:
        """In order; what is new is asked for at once."""
        pairs = list(wanted)
        new = {(bug.task_id, code): bug for bug, code in pairs if (bug.task_id, code) not in self._known}
        made = await asyncio.gather(*(self._ask(bug, code) for (_, code), bug in new.items()))
        for key, (look, edits) in zip(new, made, strict=True):
            # Another training may have met it in the meantime.
            if key not in self._known:
                self._known[key] = self._program(new[key], key[1], look, edits)
        return [self._known[bug.task_id, code] for bug, code in pairs]

    def choice(self, program: Program, former: Program | None = None) -> Choice:
        key = (program.bug.task_id, program.code, former.code if former else None)
        if key not in self._choices:
            self._choices[key] = Choice(len(self._by_number), program, former)
            self._by_number.append(self._choices[key])
        return self._choices[key]

    def tables(self, numbers: Iterable[int]) -> dict[int, Numbers]:
        """The tables of choices, by their numbers."""
        return {number: self._by_number[number].table for number in set(numbers)}

    async def _ask(self, bug: Bug, code: str) -> tuple[Look, list[Edit]]:
        return await self._arena.look(bug, code), await self._arena.edits(bug, code)

    def _program(self, bug: Bug, code: str, look: Look, edits: list[Edit]) -> Program:
        actions = actions_of(edits, self._cheats, code, look.error_log)
        state = np.broadcast_to(state_of(bug, look), (len(actions), len(state_of(bug, look))))
        table = np.concatenate([actions, state], axis=1).astype(np.float32)
        return Program(bug, code, look, tuple(edits), self._cheats, table)
