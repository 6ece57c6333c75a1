"""Stacks as programs of deep recursion ask for them: one that wants more than a fix may have gets the most that there
is.
"""

import resource
import sys
import threading
from collections.abc import Callable
from typing import Any

MOST_BYTES = 64 << 20


def install() -> None:
    """In the zygote, before any fix is there."""
    for module in (threading, sys.modules["_thread"]):
        module.stack_size = bounded(module.stack_size)  # type: ignore[attr-defined]
    resource.setrlimit = without_stacks(resource.setrlimit)


def bounded(stack_size: Callable[[int], int]) -> Callable[..., int]:
    def function(size: int = 0, /) -> int:
        return stack_size(min(size, MOST_BYTES))

    return named(function, "stack_size", "_thread")


def without_stacks(setrlimit: Callable[[int, Any], None]) -> Callable[..., None]:
    """The stack of a process that runs already is as large as it is: nobody needs to hear that no other is allowed."""

    def function(which: int, limits: Any, /) -> None:
        try:
            setrlimit(which, limits)
        except ValueError:
            if which != resource.RLIMIT_STACK:
                raise

    return named(function, "setrlimit", "resource")


def named(function: Any, name: str, module: str) -> Any:
    function.__name__ = function.__qualname__ = name
    function.__module__ = module
    return function
