"""The classic grader: fix and tests in one file, run as one program, and its printed summary believed.

It runs in the same jail as CodeArena's fixes (``POST /run``); what differs is only who decides. The tests are those of
the shipped task, visible and held-out, as whoever builds such a grader would have them at hand.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from .records import Bug
from .server import ROOT

#: CPU time of a program in seconds
TIMEOUT_S = 1

_HEAD = "\n\nimport sys, unittest\nsys.modules['solution'] = sys.modules['__main__']\n"
_TAIL = "\n\nif __name__ == '__main__':\n    unittest.main(verbosity=0)\n"


def program(bug: Bug, code: str) -> str:
    """One file: the fix, then the tests, then what runs them."""
    return code + _HEAD + tests_of(bug.base) + _TAIL


def read(stdout: str, stderr: str) -> float:
    """The share of tests that the output says passed; 0 without a summary."""
    text = f"{stdout}\n{stderr}"
    counts = re.findall(r"^Ran (\d+) tests? in ", text, re.MULTILINE)
    if not counts or int(counts[-1]) == 0:
        return 0.0
    if re.search(r"^OK\b", text, re.MULTILINE):
        return 1.0
    failed = re.findall(r"^FAILED \((.*)\)", text, re.MULTILINE)
    bad = sum(int(number) for number in re.findall(r"(?:failures|errors)=(\d+)", failed[-1])) if failed else 0
    return max(0.0, 1 - bad / int(counts[-1]))


@cache
def tests_of(base: str) -> str:
    """The tests of a shipped task, its held-out classes under names of their own."""
    folder = _folder_of(base)
    visible = (folder / "tests.py").read_text()
    heldout = folder / "heldout.py"
    return visible + "\n\n" + _renamed(heldout.read_text() if heldout.exists() else "")


def can_judge(base: str) -> bool:
    """Whether a task is one module that tests import; a program with input and output or a package is not."""
    return not re.search(r"^kind: (?!function)", (_folder_of(base) / "task.yaml").read_text(), re.MULTILINE)


def _folder_of(base: str) -> Path:
    (folder,) = (ROOT / "tasks").glob(f"*/{base}")
    return folder


def _renamed(source: str) -> str:
    return re.sub(r"^class (\w+)\((.*TestCase)\):", r"class Heldout\1(\2):", source, flags=re.MULTILINE)
