import struct


def read(body: bytes, store: bytes) -> bytes:
    """Return the part of the store that a read message asks for."""
    if len(body) != 8:
        raise ValueError("a read has 8 bytes")
    offset, count = struct.unpack(">ii", body)
    if offset < 0 or not 0 <= count <= 0xFFFF or offset + count > len(store):
        raise ValueError("read outside of the store")
    return store[offset:offset + count]


def answer(buffer: bytes, start: int, size: int, store: bytes) -> list[bytes]:
    """Return the replies to the messages of a record."""
    if start < 0 or size < 0 or start + size > len(buffer):
        raise ValueError("record outside of the buffer")
    record = buffer[start:start + size]
    replies = []
    while record:
        if len(record) < 3:
            raise ValueError("cut off message")
        kind, length = struct.unpack_from(">BH", record)
        body, record = record[3:3 + length], record[3 + length:]
        if len(body) != length:
            raise ValueError("message longer than the record")
        if kind == 1:
            replies.append(struct.pack(">BH", 2, length) + body)
        elif kind == 3:
            data = read(body, store)
            replies.append(struct.pack(">BH", 4, len(data)) + data)
        elif length or kind > 3:
            raise ValueError("unknown kind of message")
    return replies
