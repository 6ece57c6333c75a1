"""Which lines of the fix ran, for the coverage that a test of tests asks for."""

import sys


class Lines:
    def __init__(self):
        self.lines = set()

    def take(self):
        """The lines of the fix that ran since the last time."""
        lines, self.lines = sorted(self.lines), set()
        sys.settrace(self.trace)
        return lines

    def trace(self, frame, event, argument):
        if frame.f_code.co_filename != "solution.py":
            return None
        self.lines.add(frame.f_lineno)
        return self.trace
