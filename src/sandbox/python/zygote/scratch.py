"""The scratch folder of the candidates: a tmpfs that is mounted anew for each of them."""

from shared import scratch_mount


class Scratch:
    """path: where it is mounted; None where folders are made and removed instead, by the harness."""

    def __init__(self, path):
        self.path = path

    def freshen(self):
        """Afterwards it is new. Raises OSError."""
        if self.path is not None:
            scratch_mount.replace(self.path)


class KeptScratch(Scratch):
    """One for all, as there once was: with it the search for channels must find one."""

    is_made = False

    def freshen(self):
        """It is made once."""
        if not self.is_made:
            super().freshen()
            self.is_made = True
