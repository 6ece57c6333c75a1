from functools import reduce
from operator import xor


def decode_frames(data):
    frames, position = [], 0
    while position < len(data):
        end = position + 1 + data[position]
        if end >= len(data):
            raise ValueError("incomplete")
        payload = data[position + 1 : end]
        if reduce(xor, payload, 0) != data[end]:
            raise ValueError("checksum")
        frames.append(payload.decode("utf-8", "replace"))
        position = end + 1
    return frames
