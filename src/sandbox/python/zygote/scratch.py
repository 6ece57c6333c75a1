"""The scratch folder of the candidates: a tmpfs that is mounted anew for each of them.

One that nobody used is replaced all the same. Its times would tell that the grading before did without.
"""

from shared import scratch_mount


class Scratch:
    """path: where it is mounted; None where folders are made and removed instead, by the harness."""

    def __init__(self, path):
        self.path = path
        self.is_fresh = False

    def freshen(self):
        """Afterwards it is new. Raises OSError."""
        if self.path is None or self.is_fresh:
            return
        scratch_mount.replace(self.path)
        self.is_fresh = True

    def hand_over(self):
        """It belongs to the process that is forked next, and to none after that."""
        self.freshen()
        self.is_fresh = False


class KeptScratch(Scratch):
    """One for all, as there once was: with it the search for channels must find one."""

    def hand_over(self):
        """It is made once."""
        self.freshen()
