"""For the validator: which statements of a reference its own tests reach, and which inputs each suite uses.

The reference is trusted, so it runs here in the harness, without a process of its own.
"""

import ast
import inspect
import random
import sys
import types
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from harness import texts
from harness.comparison import Comparison
from harness.suite_run import Outcome

if TYPE_CHECKING:
    from harness.task import Task

_SCALE_SIZES = (64, 256)
_SCALE_DRAWS = 4


def reference_coverage(task: "Task") -> dict[str, Any]:
    """{"missing": [line numbers], "inputs": {group: [texts of calls]}, "failures": [test names], "scaleAnswers":
    {size: number}}"""
    reached: set[int] = set()
    calls: dict[str, list[str]] = {}
    failures: list[str] = []

    def trace(frame: types.FrameType, event: str, argument: object) -> Callable[..., Any] | None:
        if frame.f_code.co_filename != "reference.py":
            return None
        reached.add(frame.f_lineno)
        return trace

    sys.settrace(trace)
    try:
        reference = task.load_reference()
        for suite in task.suites("all"):
            seen = calls.setdefault(suite.group, [])
            module = suite.load(_recorded(reference, task.entry_points, seen))
            for cls, name in suite.planned(module):
                outcome = Outcome()
                cls.setUpClass()
                cls(name).run(outcome)
                cls.tearDownClass()
                if outcome.error is not None:
                    failures.append(f"{cls.__name__}.{name}: {outcome.error}")
    finally:
        sys.settrace(None)
    missing = sorted(_statements(task) - reached)
    return {"missing": missing, "inputs": calls, "failures": failures, "scaleAnswers": _scale_answers(task)}


def _scale_answers(task: "Task") -> dict[str, int]:
    """{size: how many different results the reference has for four draws of `scale`}; empty where nothing is timed.

    One answer for all draws would be right for a fix that returns a constant for whatever is large.
    """
    function = getattr(task.load_reference(), task.entry_points[0], None)
    if "scale" not in task.inputs or not inspect.isfunction(function) or inspect.iscoroutinefunction(function):
        return {}
    counts = {}
    for n in _SCALE_SIZES:
        answers: list[Any] = []
        for draw in range(_SCALE_DRAWS):
            arguments = tuple(task.inputs["scale"](n, random.Random(f"{task.id}:answers:{n}:{draw}")))
            answer = function(*arguments)
            answer = [
                list(answer) if hasattr(type(answer), "__next__") else answer,
                arguments if task.in_place else None,
            ]
            if not any(Comparison().same(earlier, answer) for earlier in answers):
                answers.append(answer)
        counts[str(n)] = len(answers)
    return counts


def _recorded(reference: types.ModuleType, entry_points: Sequence[str], calls: list[str]) -> types.ModuleType:
    """The reference as `solution`, its functions wrapped so that the arguments of every call are noted."""
    module = types.ModuleType("solution")
    module.__dict__.update({k: v for k, v in reference.__dict__.items() if not k.startswith("__")})
    for name in entry_points:
        value = getattr(reference, name, None)
        if inspect.isfunction(value):
            setattr(module, name, _noting(value, name, calls))
    return module


def _noting(function: Callable[..., Any], name: str, calls: list[str]) -> Callable[..., Any]:
    def noting(*args: Any, **kwargs: Any) -> Any:
        calls.append(texts.show_call(name, args, kwargs))
        return function(*args, **kwargs)

    async def noting_later(*args: Any, **kwargs: Any) -> Any:
        calls.append(texts.show_call(name, args, kwargs))
        return await function(*args, **kwargs)

    wrapper = noting_later if inspect.iscoroutinefunction(function) else noting
    wrapper.__dict__["_remote_function"] = None
    return wrapper


def _statements(task: "Task") -> set[int]:
    """Lines that hold a statement, docstrings left out."""
    lines: set[int] = set()
    pending = [task.reference_code]
    while pending:
        code = pending.pop()
        lines.update(line for _, _, line in code.co_lines() if line)
        pending += [c for c in code.co_consts if isinstance(c, types.CodeType)]
    for node in ast.walk(ast.parse(task.reference_text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            lines -= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines - {0}
