"""The candidate's end of its socket: frames are a 4-byte length, one byte of kind, an 8-byte nonce that the reply
repeats, and a payload in the wire format.
"""

import os
import select

from shared import frames


class Connection:
    """`nonce`: of the request that is being served. `leave(status)` ends the process when the harness is gone."""

    def __init__(self, descriptor):
        self.fd = descriptor
        self.poller = select.poll()
        self.poller.register(descriptor, select.POLLIN)
        self.leave = os._exit
        self.buffer = b""
        self.nonce = 0

    def read(self, size):
        buffer = self.buffer
        while len(buffer) < size:
            chunk = os.read(self.fd, max(65536, min(size - len(buffer), 1 << 22)))
            if not chunk:
                self.leave(0)
            buffer = buffer + chunk if buffer else chunk
        self.buffer = buffer[size:]
        return buffer[:size]

    def receive(self):
        size, kind, nonce = frames.unpack(self.read(frames.HEADER.size))
        return kind, nonce, self.read(size)

    def send(self, kind, payload):
        data = memoryview(frames.pack(kind, payload, self.nonce))
        while data:
            data = data[os.write(self.fd, data) :]
