"""What a test puts in the place of streams and functions that a fix uses: standard input, output, `input`, `time`."""

import io
import sys

_OUTPUT_LIMIT_CHARACTERS = 1 << 20


class Surroundings:
    """Sets what the test has set, and puts back what was there before."""

    def __init__(self):
        self.originals = {}
        self.captured = {}

    def change(self, changes):
        """`changes`: place such as `builtins.input` → (how, value): `set`, `capture` for an output, or `restore`."""
        for place, (how, value) in changes.items():
            module_name, _, name = place.rpartition(".")
            module = sys.modules.get(module_name)
            if module is None:
                continue
            original = self.originals.setdefault(place, getattr(module, name, None))
            if how == "capture":
                value = self.captured[place] = io.StringIO()
            elif how == "restore":
                value = original
                self.captured.pop(place, None)
            setattr(module, name, value)

    def restore(self):
        """Everything as it was at first."""
        self.change({place: ("restore", None) for place in list(self.originals)})

    def take_output(self):
        """What was written to captured outputs since the last time: place → text."""
        taken = {}
        for place, stream in self.captured.items():
            taken[place] = stream.getvalue()[:_OUTPUT_LIMIT_CHARACTERS]
            stream.seek(0)
            stream.truncate()
        return taken
