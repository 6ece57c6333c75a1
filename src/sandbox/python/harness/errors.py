"""How a grading can end early, and whose doing it is.

`CandidateEnded` is the fix's and carries a verdict; `InfrastructureError` is ours and never one. What a test must not
be able to catch by accident and take for a result is no `Exception`.
"""


class InfrastructureError(Exception):
    """Something of ours failed: the grading says nothing about the fix and is tried again on a fresh worker."""


class NoProcess(InfrastructureError):
    """The kernel gave no new process. A fix that is running may have taken them all."""


class Cancelled(BaseException):
    """The server no longer wants this grading."""


# What is said of an end while hidden tests ran: nothing that the fix could have put a number into.
HIDDEN_REASONS = {
    "timed-out": "the fix ran out of time on inputs that are not shown",
    "output-limit": "the fix wrote too much output on inputs that are not shown",
    "crashed": "the fix's process ended on inputs that are not shown",
    "protocol-violation": "the fix's process sent what no value can be, on inputs that are not shown",
}


class CandidateEnded(BaseException):
    """The candidate is gone or was ended. `retry` names a cause that may lie outside the fix and is worth one more
    try, or is None. `deliberate`: no program ends like that by accident."""

    def __init__(self, verdict: str, reason: str, retry: str | None = None, deliberate: bool = False) -> None:
        super().__init__(reason)
        self.verdict = verdict
        self.reason = reason
        self.retry = retry
        self.deliberate = deliberate
