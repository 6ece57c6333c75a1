import struct


def answer(buffer, start, size, store):
    if start < 0 or size < 0 or start + size > len(buffer):
        raise ValueError("record")
    record = buffer[start : start + size]
    replies = []
    while record:
        if len(record) < 3:
            raise ValueError("cut off")
        kind, length = struct.unpack_from(">BH", record)
        body, record = record[3 : 3 + length], record[3 + length :]
        if len(body) != length:
            raise ValueError("too long")
        if kind == 1:
            replies.append(struct.pack(">BH", 2, length) + body)
        elif kind == 3 and length == 8:
            offset, count = struct.unpack(">ii", body)
            if offset + count > len(store) or count > 0xFFFF or count < 0:
                raise ValueError("read")
            data = store[offset : offset + count]
            replies.append(struct.pack(">BH", 4, len(data)) + data)
        else:
            raise ValueError("kind")
    return replies
