"""A task's tests before they run: their source, compiled once, and the names and tiers that it plans."""

from __future__ import annotations

import sys
import types
import unittest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harness.prefetch import KnownCall

TIERS = ("Basic", "Intermediate", "Complex", "Edge")
_WITHOUT_TESTS = (object, unittest.TestCase)
Record = dict[str, str]  # name, group, tier, status and message of one test
Plan = list[tuple[str, list[tuple[str, str]]]]  # [(group, [(name, tier)])]


class Suite:
    """The tests of one source text: planned once, run against any fix."""

    def __init__(self, source: str, name: str, group: str) -> None:
        self.name = name
        self.group = group
        self.source = source
        self.code = compile(source, f"{name}.py", "exec", dont_inherit=True)
        self.plan: list[tuple[str, str]] | None = None
        self.known_calls: list[KnownCall | None] | None = None

    def load(self, solution: types.ModuleType) -> types.ModuleType:
        """A fresh module each time, so that nothing of an earlier grading is in it."""
        module = types.ModuleType(self.name)
        module.__file__ = f"{self.name}.py"
        sys.modules["solution"] = solution
        sys.modules[self.name] = module
        exec(self.code, module.__dict__)
        return module

    def planned(self, module: types.ModuleType) -> list[tuple[type[unittest.TestCase], str]]:
        """[(class, method name)] in the order of writing."""
        plan: list[tuple[type[unittest.TestCase], str]] = []
        for value in list(vars(module).values()):
            if isinstance(value, type) and issubclass(value, unittest.TestCase) and value.__module__ == self.name:
                seen: dict[str, None] = {}
                for base in reversed(value.__mro__):
                    for name in () if base in _WITHOUT_TESTS else vars(base):
                        if name.startswith("test") and callable(getattr(value, name, None)):
                            seen[name] = None
                plan += [(value, name) for name in seen]
        return plan

    def learn_plan(self, reference: types.ModuleType) -> list[tuple[str, str]]:
        """Names and tiers of all tests, from loading them beside the reference; so that they are known even if a fix
        dies at import."""
        if self.plan is None:
            module = self.load(reference)
            self.plan = [(f"{cls.__name__}.{name}", tier(cls.__name__)) for cls, name in self.planned(module)]
        return self.plan


def tier(class_name: str) -> str:
    return class_name if class_name in TIERS else "Basic"


def record(name: str, group: str, level: str, status: str, message: str) -> Record:
    return {
        "name": name,
        "group": group,
        "tier": level,
        "status": status,
        "message": message if group == "visible" else "",
    }
