"""Messages to and from the server: 4-byte lengths and JSON on standard input and what was standard output."""

import json
import os
import select
import struct
from typing import Any

_LENGTH = struct.Struct("<I")


class MessageChannel:
    """Takes both streams for itself: tests that read find nothing, and those that print write to standard error."""

    def __init__(self) -> None:
        self.input = os.dup(0)
        self.output = os.dup(1)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.dup2(2, 1)

    def receive(self) -> dict[str, Any] | None:
        """The next message, or None when the server has closed its side."""
        head = self.read(_LENGTH.size)
        if not head:
            return None
        message: dict[str, Any] = json.loads(self.read(_LENGTH.unpack(head)[0]))
        return message

    def ask(self, question: dict[str, Any]) -> dict[str, Any] | None:
        """The server's answer."""
        self.send(question)
        return self.receive()

    def is_waiting(self, seconds: float = 0.0) -> bool:
        """Whether there is something to receive, now or within that time."""
        return bool(select.select([self.input], [], [], seconds)[0])

    def read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            chunk = os.read(self.input, size - len(data))
            if not chunk:
                return b""
            data += chunk
        return data

    def send(self, message: dict[str, Any]) -> None:
        data = json.dumps(message).encode()
        data = _LENGTH.pack(len(data)) + data
        while data:
            data = data[os.write(self.output, data) :]
