"""What the standard library's modules cost to import, which is not the doing of a fix that imports them.

The zygote has the common ones already. For others a process of the reference's kind imports what the fix imports at its
top, and its CPU is what a fix may spend on that.
"""

from __future__ import annotations

import ast
import collections
from typing import TYPE_CHECKING

from harness.errors import CandidateEnded
from shared import frames

if TYPE_CHECKING:
    from harness.server import Harness

_CPU_S, _WALL_S, _MEMORY_BYTES = 5.0, 10.0, 256 << 20
_KEPT = 64
_MEASURED = 2
# A busy moment of the fix's own import; the least of what was measured is times as quiet.
_NOISE = 1.6


def statements_of(source: str) -> tuple[str, ...]:
    """The import statements that run when a fix is loaded: those at its top and in a `try` there."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    body = [inner for node in body for inner in (node.body if isinstance(node, ast.Try) else [node])]
    found = [node for node in body if isinstance(node, ast.Import) or is_absolute(node)]
    return tuple(dict.fromkeys(map(ast.unparse, found)))


def is_absolute(node: ast.stmt) -> bool:
    """Whether it is a `from x import y` that means a module of the library."""
    return isinstance(node, ast.ImportFrom) and node.level == 0 and node.module != "__future__"


class ImportCosts:
    """CPU ns of imports, kept by the statements. One per harness."""

    def __init__(self, harness: Harness) -> None:
        self.harness = harness
        self.known: collections.OrderedDict[tuple[str, ...], float] = collections.OrderedDict()

    def allowed_ns(self, source: str) -> float:
        """What a fix may spend on its imports. Raises Cancelled and InfrastructureError."""
        statements = statements_of(source)
        if not statements:
            return 0.0
        if statements not in self.known:
            self.known[statements] = min(self.measure(statements) for _ in range(_MEASURED)) * _NOISE
        self.known.move_to_end(statements)
        while len(self.known) > _KEPT:
            self.known.popitem(last=False)
        return self.known[statements]

    def measure(self, statements: tuple[str, ...]) -> float:
        """CPU ns of one process that imports all of it; what cannot be imported costs what trying costs."""
        process = self.harness.new_process(_CPU_S, _MEMORY_BYTES, role="reference")
        try:
            process.begin(cpu_s=_CPU_S, wall_s=_WALL_S)
            program = "".join(f"try:\n    {statement}\nexcept Exception:\n    pass\n" for statement in statements)
            nonce = process.post(frames.LOAD, program.encode())
            for _ in range(2):
                process.collect(nonce)
            return float(process.cpu_ns())
        except CandidateEnded:
            return 0.0
        finally:
            process.close()
