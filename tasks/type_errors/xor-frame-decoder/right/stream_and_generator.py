from io import BytesIO


def frames(stream):
    while head := stream.read(1):
        body = stream.read(head[0] + 1)
        if len(body) <= head[0]:
            raise ValueError("cut off")
        # With its checksum, a frame adds up to 0.
        left = 0
        for byte in body:
            left ^= byte
        if left:
            raise ValueError("wrong checksum")
        yield body[:-1].decode()


def decode_frames(data):
    return list(frames(BytesIO(data)))
