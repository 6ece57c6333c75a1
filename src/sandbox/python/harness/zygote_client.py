"""The harness's end of the zygote's control socket."""

import json
import marshal
import socket
from collections.abc import Sequence
from typing import Any

from harness.errors import InfrastructureError

_ENDING_BYTES = 152


class ZygoteClient:
    """The harness's end of the zygote's control socket. Requests may be sent in advance; replies come in their
    order."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.sent = 0
        self.received = 0
        self.replies: dict[int, Any] = {}
        self.deferred: list[Any] = []

    def _receive(self) -> bytes:
        try:
            data = self.control.recv(65536)
        except OSError as error:
            raise InfrastructureError(f"the zygote is gone: {error}") from None
        if not data:
            raise InfrastructureError("the zygote is gone")
        return data

    def ready(self) -> Any:
        """What the zygote says of itself when it is ready to fork."""
        return json.loads(self._receive())

    def defer(self, message: Any) -> int:
        """Like `post`, but keeps the request back until the next one, or until somebody waits: while a grading's
        answer is due, the zygote need not wake up."""
        self.deferred.append(message)
        return self.sent + len(self.deferred)

    def post(self, message: Any, descriptors: Sequence[int] = ()) -> int:
        """Sends a request and returns the ticket of its reply."""
        self._send_deferred()
        return self._send(message, descriptors)

    def _send_deferred(self) -> None:
        while self.deferred:
            self._send(self.deferred.pop(0), ())

    def _send(self, message: Any, descriptors: Sequence[int]) -> int:
        try:
            socket.send_fds(self.control, [marshal.dumps(message)], list(descriptors))
        except OSError as error:
            raise InfrastructureError(f"the zygote is gone: {error}") from None
        self.sent += 1
        return self.sent

    def take(self, ticket: int) -> Any:
        """The reply to a request; waits for it."""
        self._send_deferred()
        while self.received < ticket:
            self._take_one()
        return self.replies.pop(ticket)

    def wait_for(self, ticket: int) -> None:
        """Until a request that was posted is done; its reply is kept, or was dropped already."""
        while self.received < ticket:
            self._take_one()

    def take_all(self) -> None:
        """Waits until everything that was asked is done, and keeps the replies."""
        self._send_deferred()
        while self.received < self.sent:
            self._take_one()

    def _take_one(self) -> None:
        # Received first and counted then: an alarm in between must not leave the count one ahead.
        data = self._receive()
        # The ending of a process is the one reply that is not marshalled (zygote/endings.py).
        reply = data if len(data) == _ENDING_BYTES else marshal.loads(data)
        self.received += 1
        self.replies[self.received] = reply

    def sync(self) -> None:
        """Waits until everything that was asked is done; drops replies that nobody took."""
        self.take_all()
        self.replies.clear()
