"""Timed calls in one process, and how fast the host is meanwhile.

CPU clocks are read from outside. Arguments are bound first and called then; taking them in and giving the values back
is measured apart.
"""

import os
import signal
import time

from harness import fresh
from shared import frames, wire

NOISE_NS = 60_000  # costs below are not told apart from the cost of asking
_SETTLE_S = 20e-6
_SETTLE_LOOKS = 20
_REPLY_LIMIT_BYTES = 16 << 20
_SPINS = 3
_SPIN_STEPS = 2_000


def pace_ns():
    """How fast this host is now: CPU time of a fixed piece of work here in the harness, the least of a few."""
    return min(_spin_ns() for _ in range(_SPINS))


def _spin_ns():
    began = time.thread_time_ns()
    seen = {}
    for step in range(_SPIN_STEPS):
        seen[step & 63] = step * 3 % 1021
    return time.thread_time_ns() - began


def encode(values):
    def refuse(value):
        raise wire.WireError(f"a {type(value).__name__} cannot be an argument of scale")

    return wire.Encoder(refuse, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT, sort_sets=True).encode(values)


class Answer:
    """Values as one process sent them. They are decoded only where that cannot be spared: what two processes sent is
    most often the same to the byte, and then the values are the same."""

    def __init__(self, session, payload):
        self.session = session
        self.payload = payload
        self.known = None
        self.plain = None

    def values(self):
        if self.known is None:
            self.known = self.session.process.decode(self.payload)
        return self.known

    def keep(self):
        """For comparing when its process may be gone."""
        if not self.is_plain():
            self.values()
        return self

    def is_plain(self):
        """Whether bytes alone say what the values are: an object that stayed in its process is only a number here."""
        if self.plain is None:
            try:
                wire.Decoder(_refuse).decode(self.payload)
                self.plain = True
            except wire.WireError:
                self.plain = False
        return self.plain

    def agrees(self, other):
        """Whether `other`, which a fix answered, holds the values of this one."""
        return self.payload == other.payload and self.is_plain() or fresh.same(self.values(), other.values())


def _refuse(tag, decoder):
    raise wire.WireError("no plain value")


class Timed:
    """One process whose calls are timed: the candidate or the reference. `patient`: what carrying costs is read as
    exactly as the calls, for costs that others are compared with."""

    def __init__(self, process, session, task, patient=False):
        self.patient = patient
        self.process = process
        self.session = session
        self.name = task.entry_points[0]
        self.flags = ["in_place"] if task.in_place else []
        self.overhead_ns = 0
        self.counted_ns = 0
        self.began_ns = self.settled_ns()
        process.frame_limit = max(process.frame_limit, _REPLY_LIMIT_BYTES)
        process.replies_limit += _REPLY_LIMIT_BYTES * 16

    def ask(self, kind, payload):
        kind, reply = self.process.collect(self.process.post(kind, payload))
        return self.session.outcome(kind, reply)

    def fetch(self):
        """What came of the calls: [(value, changed arguments) or an exception's name]."""
        kind, payload = self.process.collect(self.process.post(frames.FETCH_RESULTS, encode(())))
        if kind != frames.RETURNED:
            self.session.outcome(kind, payload)
        return Answer(self.session, payload)

    def measure(self, frame, may_raise=False):
        """Calls the function on the arguments of a bind request. Returns (CPU ns of the calls, CPU ns of carrying,
        Answer)."""
        start = self.process.cpu_ns()
        self.ask(frames.BIND, frame)
        bound = self.settled_ns() if self.patient else self.process.cpu_ns()
        self.ask(frames.RUN_BOUND, encode((self.name, self.flags + (["may_raise"] if may_raise else []))))
        called = self.settled_ns()
        answer = self.fetch()
        fetched = self.settled_ns() if self.patient else self.process.cpu_ns()
        self.counted_ns += fetched - start
        return max(called - bound - self.overhead_ns, 1), bound - start + fetched - called, answer

    def settled_ns(self):
        """The CPU clock when it stands still. Right after a reply the kernel may not have charged the work that led
        to it, once in thousands of times; charged later, it would count as carrying, and the least of several costs
        would be nothing."""
        known = self.process.cpu_ns()
        for _ in range(_SETTLE_LOOKS):
            time.sleep(_SETTLE_S)
            now = self.process.cpu_ns()
            if now == known:
                break
            known = now
        return known

    def calibrate(self):
        """Measures what an empty request costs: in the reference's process only, a fix would make it as dear as it
        likes."""
        self.overhead_ns = min([NOISE_NS] + [self.measure(encode(([],)))[0] for _ in range(8)])

    def uncounted_ns(self):
        """CPU used since the measurement began outside every request of it."""
        return self.process.cpu_ns() - self.began_ns - self.counted_ns

    def stop(self):
        try:
            os.kill(self.process.pid, signal.SIGSTOP)
        except ProcessLookupError:
            self.process.gone()

    def go_on(self):
        try:
            os.kill(self.process.pid, signal.SIGCONT)
        except ProcessLookupError:
            pass  # the next request finds out how it ended


class Stopped:
    """`with Stopped(fix):` no thread of the fix runs meanwhile, and the time is not the fix's."""

    def __init__(self, timed):
        self.timed = timed

    def __enter__(self):
        self.timed.stop()
        self.began = time.monotonic()
        self.alarm_left = signal.setitimer(signal.ITIMER_REAL, 0)[0]

    def __exit__(self, *error):
        if self.alarm_left > 0:
            signal.setitimer(signal.ITIMER_REAL, self.alarm_left)
        self.timed.process.grant(time.monotonic() - self.began)
        self.timed.go_on()
