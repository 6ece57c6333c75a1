"""What the zygote does once it is ready: forks a process for each grading, and says how it ended."""

import fcntl
import json
import marshal
import os
import random
import socket
import struct
import sys

from candidate import start
from candidate.runtime import Runtime
from zygote import lockdown

# Descriptors of a child get the numbers 1 to 3 by themselves when they arrive, being the lowest free ones, and are in
# their place when it is forked, as is its standard input. None of them was ever another child's.
_OF_CHILD = [0, 1, 2, 3]
_ARRIVING = _OF_CHILD[1:]
_INPUT, _CONNECTION = 0, 3
_RULESET, _REFERENCE_RULESET = 4, 7
_BEFORE_A_CHILD = b"1"  # the last id that was given out: the next is 2, whatever earlier children did
_ROOM = socket.CMSG_SPACE(4 * len(_ARRIVING))
_IN_PLACE = struct.pack(f"{len(_ARRIVING)}i", *_ARRIVING)
_REQUEST_BYTES = 2000
_PLAIN_MARSHAL = 2  # the version without a table of references, which would be made anew for each number
_REHEARSALS = 30
# The kernel's: the one in `os` will be what a fix sees of it (candidate/process_ids.py).
_own_id = os.getpid


class _Over(Exception):
    """The end of a rehearsal."""


class Forks:
    """The zygote's side of its control socket, with everything that a child needs made beforehand.

    control: the socket that requests come from, under its own number. lock: a prepared `lockdown.Lockdown`.
    serve_probes: what a child does instead of serving a fix when its role is "probe". first_free: the descriptors
    from this number on belong to nobody; those before it that are no child's are the zygote's own. scratch: a
    `scratch.Scratch`. last_id: a descriptor by which the counter of process ids is set back, or None. endings: an
    `endings.Endings`. open_input: opens what a child's standard input is, under the lowest free number.
    """

    def __init__(self, control, lock, serve_probes, first_free, scratch, last_id, endings, open_input):
        self.control = control
        self.endings = endings
        self.open_input = open_input
        self.serve_probes = serve_probes
        self.lockdown = lock
        self.scratch = scratch
        self.last_id = last_id
        self.ready_announcement = start.announcement({"ready": True})
        start.open_streams()
        self.free_the_places(first_free)
        self.lockdown.prepare_for_all()
        self.rehearse()
        random.seed(0)  # a replay must not depend on chance

    def free_the_places(self, first_free):
        """From now on descriptors that arrive get the numbers that they will have in a child."""
        lock = self.lockdown
        # Copied out of the way first: the place of the one may be the number of the other.
        apart = [_copied_above(first_free, descriptor) for descriptor in (lock.ruleset, lock.reference_ruleset)]
        lock.ruleset, lock.reference_ruleset = map(_moved, apart, (_RULESET, _REFERENCE_RULESET))
        self.lockdown.first_unused = _OF_CHILD[-1] + 1
        os.closerange(_OF_CHILD[0], _OF_CHILD[-1] + 1)
        os.closerange(first_free, 1 << 16)

    def rehearse(self):
        """Plays gradings here, where nothing of a fix is known: what the interpreter learns of our code and writes
        into it (specialised instructions, caches of types) is then shared by all that are forked, instead of copied
        and learned anew by each."""
        frames = start.frames_to_rehearse()
        for _ in range(_REHEARSALS):
            self.runtime = Runtime(_CONNECTION)
            self.runtime.connection.leave = _end_rehearsal
            ours, theirs = socket.socketpair()
            os.dup2(theirs.fileno(), _CONNECTION)
            theirs.close()
            for frame in frames:
                ours.send(frame)
            ours.shutdown(socket.SHUT_WR)
            try:
                with self.lockdown.harmless():
                    self.become_candidate(("fork", [], "candidate", None), os.getppid())
            except _Over:
                self.runtime.warm_up()
            ours.close()
            os.close(_CONNECTION)
            sys.modules.pop("solution")
        self.runtime = Runtime(_CONNECTION)

    def serve(self, facts):
        """Announces that everything is ready, and serves until the harness is gone."""
        self.control.send(json.dumps(facts).encode())
        self.open_input()
        while True:
            data, ancillary, _, _ = self.control.recvmsg(_REQUEST_BYTES, _ROOM, socket.MSG_CMSG_CLOEXEC)
            if not data:
                return
            message = marshal.loads(data)
            if message[0] == "fork":
                self.fork(message, ancillary)
            elif message[0] == "freshen":
                self.scratch.freshen()
                self.answer(True)
            elif message[0] == "reap":
                self.endings.tell(self.control, message[1])

    def answer(self, value):
        self.control.send(marshal.dumps(value, _PLAIN_MARSHAL))

    def fork(self, message, ancillary):
        if len(ancillary) != 1 or ancillary[0][2] != _IN_PLACE:
            raise RuntimeError(f"the descriptors of a child arrived as {ancillary}")
        parent = _own_id()
        if message[2] in ("candidate", "probe") and self.last_id is not None:
            os.pwrite(self.last_id, _BEFORE_A_CHILD, 0)
        try:
            pid = os.fork()
        except OSError as error:
            pid = -(error.errno or 1)  # no process is to be had now
        if pid == 0:
            try:
                self.become_candidate(message, parent)
            finally:
                os._exit(70)
        os.closerange(_OF_CHILD[0], _OF_CHILD[-1] + 1)
        self.open_input()
        self.answer(pid)

    def become_candidate(self, message, parent):
        _, limits, role, folder = message
        if folder is not None:
            os.environ["TMPDIR"] = folder
        try:
            self.lockdown.apply(limits, parent, role)
        except (lockdown.LockdownError, OSError) as error:
            os.write(_CONNECTION, start.announcement({"lockdown": f"{error}"}))
            os._exit(71)
        os.write(_CONNECTION, self.ready_announcement)
        if role == "probe":
            self.serve_probes(_CONNECTION)
        start.serve(self.runtime)


def _copied_above(first, descriptor):
    return None if descriptor is None else fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, first)


def _moved(descriptor, number):
    """The number under which it is from now on; None for none."""
    return None if descriptor is None else os.dup2(descriptor, number, inheritable=False)


def open_nothing():
    """Standard input of one child: it holds nothing, and is nobody else's."""
    os.open(os.devnull, os.O_RDONLY | os.O_CLOEXEC)


class SharedInput:
    """One description for all children, as there once was: with it the search for channels must find one."""

    def __init__(self, number):
        self.number = number
        self.is_open = False

    def __call__(self):
        if not self.is_open:
            os.dup2(os.open(os.devnull, os.O_RDONLY), self.number, inheritable=False)
            self.is_open = True
        os.dup2(self.number, _INPUT)


def _end_rehearsal(status):
    raise _Over
