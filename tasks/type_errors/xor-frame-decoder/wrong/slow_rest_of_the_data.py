from functools import reduce
from operator import xor


def decode_frames(data):
    frames = []
    while data:
        length = data[0]
        if length + 1 >= len(data):
            raise ValueError("incomplete")
        payload, check, data = data[1 : length + 1], data[length + 1], data[length + 2 :]
        if reduce(xor, payload, 0) != check:
            raise ValueError("checksum")
        frames.append(payload.decode("utf-8"))
    return frames
