from struct import Struct, error

HEAD = Struct(">BH")
RANGE = Struct(">ii")


def messages(record):
    position = 0
    while position < len(record):
        kind, length = HEAD.unpack_from(record, position)
        position += HEAD.size + length
        if position > len(record):
            raise ValueError("a message leaves the record")
        yield kind, record[position - length : position]


def reply(kind, body, store):
    match kind:
        case 1:
            return HEAD.pack(2, len(body)) + body
        case 3:
            offset, count = RANGE.unpack(body)
            if offset < 0 or count < 0 or count >= 1 << 16 or offset > len(store) - count:
                raise ValueError("outside of the store")
            return HEAD.pack(4, count) + store[offset:][:count]
    raise ValueError("unknown kind")


def answer(buffer, start, size, store):
    if not (0 <= start <= start + size <= len(buffer)):
        raise ValueError("record outside of the buffer")
    record = bytes(memoryview(buffer)[start : start + size])
    try:
        return [reply(kind, body, store) for kind, body in messages(record)]
    except error as problem:
        raise ValueError("cut off") from problem
