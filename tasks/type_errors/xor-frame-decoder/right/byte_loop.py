def decode_frames(data):
    texts = []
    place = 0
    while place < len(data):
        length = data[place]
        if place + length + 2 > len(data):
            raise ValueError("the data ends in a frame")
        check = 0
        payload = bytearray()
        for byte in data[place + 1 : place + 1 + length]:
            check ^= byte
            payload.append(byte)
        if check != data[place + 1 + length]:
            raise ValueError(f"checksum {check}")
        texts.append(str(payload, "utf-8"))
        place += length + 2
    return texts
