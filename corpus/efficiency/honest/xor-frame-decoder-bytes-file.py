# task: xor-frame-decoder
# Reads from a file in memory.
import io


def decode_frames(data):
    file, texts = io.BytesIO(data), []
    while head := file.read(1):
        body = file.read(head[0] + 1)
        if len(body) <= head[0]:
            raise ValueError("incomplete")
        check = 0
        for byte in body:
            check ^= byte
        if check:
            raise ValueError("checksum")
        texts.append(body[:-1].decode())
    return texts
