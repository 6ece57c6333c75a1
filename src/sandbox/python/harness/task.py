"""A task inside the harness: its reference loaded, its tests compiled, its inputs drawn."""

from __future__ import annotations

import collections
import random
import sys
import types
from typing import TYPE_CHECKING, Any

from harness import prefetch
from harness.kinds import Kind
from harness.suite import Plan, Suite

if TYPE_CHECKING:
    from harness.fresh import Case


class Task:
    """Built from the texts that the server sends; nothing is read from disk."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self.id: str = facts["id"]
        self.kind = Kind(facts)
        self.entry_points = self.kind.entry_points(facts["entry_points"])
        self.in_place = facts["arguments"] == "in-place"
        self.free = facts["arguments"] == "may-change"
        self.loose = facts["compare"] == "loose"
        self.cpu_s: float = facts["cpu_s"]
        self.memory_bytes: int = facts["memory_bytes"]
        self.complexity: str | None = facts["complexity"]
        self.fresh_cases: collections.OrderedDict[tuple[int, int], list[Case]] = collections.OrderedDict()
        self.solution_source: str = facts["solution"]
        self.reference_text = self.kind.module_text(self.solution_source)
        self.reference_code = compile(self.reference_text, "reference.py", "exec", dont_inherit=True)
        self.visible = Suite(facts["tests"], "tests", "visible")
        self.heldout = Suite(facts["heldout"], "heldout", "heldout") if facts["heldout"] else None
        self.inputs_code = compile(facts["inputs"], "inputs.py", "exec", dont_inherit=True) if facts["inputs"] else None
        self.inputs = self.load_inputs()
        self.fresh_count = 20 if "fresh" in self.inputs else 0
        self.reference = self.load_reference()
        for suite in self.suites("all"):
            suite.known_calls = prefetch.learn_calls(self, suite)

    @property
    def call_flags(self) -> list[str]:
        """Flags that go with every call of the fix."""
        return ["in_place"] if self.in_place else ["free"] if self.free else []

    def suites(self, scope: str) -> list[Suite]:
        return [self.visible] + ([self.heldout] if self.heldout and scope == "all" else [])

    def load_reference(self) -> types.ModuleType:
        """A new copy of the reference as a module, named like the fix so that its classes are known as the
        solution's."""
        module = types.ModuleType("solution")
        before = sys.modules.get("solution")
        sys.modules["solution"] = module
        try:
            exec(self.reference_code, module.__dict__)
        finally:
            if before is None:
                del sys.modules["solution"]
            else:
                sys.modules["solution"] = before
        return module

    def load_inputs(self) -> dict[str, Any]:
        space: dict[str, Any] = {"__name__": "inputs"}
        if self.inputs_code is not None:
            exec(self.inputs_code, space)
        return space

    def fresh_inputs(self, seed: int, step: int) -> list[tuple[Any, ...]]:
        """The argument tuples of one step: decided by task, seed and step alone. (random.seed of a text is SHA-512
        based and stable.)"""
        rng = random.Random(f"{self.id}:{seed}:{step}:fresh")
        return [self.inputs["fresh"](rng) for _ in range(self.fresh_count)]

    def plan(self, scope: str) -> Plan:
        """Records of every planned test before it ran: [(group, [(name, tier)])]."""
        groups = [(suite.group, suite.learn_plan(self.reference)) for suite in self.suites(scope)]
        if scope == "all" and self.fresh_count:
            groups.append(("fresh", [(f"fresh[{i}]", "Basic") for i in range(self.fresh_count)]))
        return groups
