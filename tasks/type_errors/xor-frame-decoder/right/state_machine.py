class Decoder:
    def __init__(self):
        self.texts = []
        self.left = None
        self.payload = []

    def feed(self, byte):
        if self.left is None:
            self.left, self.payload = byte, []
        elif self.left:
            self.payload.append(byte)
            self.left -= 1
        else:
            for part in self.payload:
                byte ^= part
            if byte != 0:
                raise ValueError("the checksum is wrong")
            self.texts.append(bytes(self.payload).decode("utf-8", "strict"))
            self.left = None


def decode_frames(data):
    decoder = Decoder()
    for byte in data:
        decoder.feed(byte)
    if decoder.left is not None:
        raise ValueError("a frame is not complete")
    return decoder.texts
