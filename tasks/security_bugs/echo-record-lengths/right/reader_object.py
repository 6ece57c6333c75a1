class Reader:
    """Gives the bytes of a record in pieces and never more than there are."""

    def __init__(self, data):
        self.data = data
        self.place = 0

    def take(self, count):
        if count < 0 or self.place + count > len(self.data):
            raise ValueError("not enough bytes")
        piece = self.data[self.place : self.place + count]
        self.place += count
        return piece

    def number(self, size, signed=False):
        return int.from_bytes(self.take(size), "big", signed=signed)

    def at_end(self):
        return self.place == len(self.data)


def answer(buffer, start, size, store):
    if min(start, size) < 0 or start + size > len(buffer):
        raise ValueError("no such record")
    record = Reader(buffer[start : start + size])
    replies = []
    while not record.at_end():
        kind = record.number(1)
        body = record.take(record.number(2))
        if kind == 1:
            reply, data = 2, body
        elif kind == 3:
            fields = Reader(body)
            offset, count = fields.number(4, True), fields.number(4, True)
            if not fields.at_end() or offset < 0 or count > 65535:
                raise ValueError("bad read")
            source = Reader(store)
            source.take(offset)
            reply, data = 4, source.take(count)
        else:
            raise ValueError(f"kind {kind}")
        replies.append(bytes([reply]) + len(data).to_bytes(2, "big") + data)
    return replies
