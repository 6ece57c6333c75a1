from functools import reduce
from operator import xor


def decode_frames(data: bytes) -> list[str]:
    """Return the texts of all frames in data."""
    frames = []
    position = 0
    while position < len(data):
        end = position + 1 + data[position]
        if end >= len(data):
            raise ValueError("incomplete frame")
        payload = data[position + 1 : end]
        if reduce(xor, payload, 0) != data[end]:
            raise ValueError("wrong checksum")
        frames.append(payload.decode("utf-8-sig"))
        position = end + 1
    return frames
