"""Programs as places where a policy can be: their actions as text and as numbers. Made once for each program."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from code_arena_env import Edit

from .arena import Arena
from .cheats import CHEATS
from .features import Numbers, actions_of, state_of
from .records import Bug, Look


@dataclass(frozen=True)
class Program:
    """A program of a bug's task. Its first actions are edits, then come the cheats where they are allowed."""

    #: position in the order in which programs were met
    number: int
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
        """The name of the cheat that an action is; None for an edit."""
        return CHEATS[action - len(self.edits)].name if action >= len(self.edits) else None

    def fix_of(self, action: int, evaluation: bool) -> str:
        """The whole program that an action proposes."""
        if action < len(self.edits):
            return self.edits[action].code
        return CHEATS[action - len(self.edits)].make(self.bug, self.code, self.look, evaluation)


class Programs:
    """All programs that were met, with cheats among their actions or without."""

    def __init__(self, arena: Arena, cheats: bool) -> None:
        self._arena = arena
        self._cheats = len(CHEATS) if cheats else 0
        self._known: dict[tuple[str, str], Program] = {}

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

    def tables(self) -> dict[int, Numbers]:
        """The numbers of all programs so far, by their numbers."""
        return {program.number: program.table for program in self._known.values()}

    async def _ask(self, bug: Bug, code: str) -> tuple[Look, list[Edit]]:
        return await self._arena.look(bug, code), await self._arena.edits(bug, code)

    def _program(self, bug: Bug, code: str, look: Look, edits: list[Edit]) -> Program:
        actions = actions_of(edits, self._cheats)
        state = np.broadcast_to(state_of(bug, look), (len(actions), len(state_of(bug, look))))
        table = np.concatenate([actions, state], axis=1).astype(np.float32)
        return Program(len(self._known), bug, code, look, tuple(edits), self._cheats, table)
