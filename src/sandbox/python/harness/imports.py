"""What the standard library's modules cost to import, which is not the doing of a fix that imports them.

The zygote has the common ones already. For others a process of the reference's kind imports what the fix imports at its
top, and its CPU is what a fix may spend on that.
"""

from __future__ import annotations

import collections
import re
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
_NAME = r"[\w.]+(?:[ \t]+as[ \t]+\w+)?"
_NAMES = rf"{_NAME}(?:\s*,\s*{_NAME})*,?\s*"
_PIECE = re.compile(
    # Texts and comments, which may look like imports.
    r'"""(?:[^\\]|\\.)*?"""|'
    r"'''(?:[^\\]|\\.)*?'''|#[^\n]*|"
    r"(?:^|(?<=^try:\n)[ \t]+)(?P<statement>"
    rf"import[ \t]+{_NAME}(?:[ \t]*,[ \t]*{_NAME})*|"
    rf"from[ \t]+\w[\w.]*[ \t]+import[ \t]+(?:\*|\(\s*{_NAMES}\)|{_NAME}(?:[ \t]*,[ \t]*{_NAME})*))",
    re.MULTILINE | re.DOTALL,
)


def statements_of(source: str) -> tuple[str, ...]:
    """The import statements that run when a fix is loaded: those at its left edge and the first in a `try` there.

    They are found by a pattern: a fix's source is never parsed in this process.
    """
    found = [match["statement"] for match in _PIECE.finditer(source) if match["statement"]]
    plain = (" ".join(statement.split()) for statement in found)
    return tuple(dict.fromkeys(statement for statement in plain if not statement.startswith("from __future__")))


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
        process = self.harness.processes.new_process(_CPU_S, _MEMORY_BYTES, role="reference")
        try:
            process.begin(cpu_s=_CPU_S, wall_s=_WALL_S)
            program = "".join(f"try:\n    {statement}\nexcept Exception:\n    pass\n" for statement in statements)
            nonce = process.post(frames.LOAD, program.encode())
            if process.collect(nonce)[0] != frames.COMPILED:
                return 0.0
            process.collect(nonce)
            return float(process.cpu_ns())
        except CandidateEnded:
            return 0.0
        finally:
            process.close()
