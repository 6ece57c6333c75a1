# task: run-length-codec
# Works on UTF-32 code units in a bytearray.
import struct


def units(text):
    data = text.encode("utf-32-le", "surrogatepass")
    return struct.unpack(f"<{len(data) // 4}I", data)


def encode(text):
    out, codes, place = bytearray(), units(text), 0
    while place < len(codes):
        end = place + 1
        while end < len(codes) and codes[end] == codes[place]:
            end += 1
        if end - place > 1:
            out += str(end - place).encode("utf-32-le")
        if chr(codes[place]) in "0123456789\\":
            out += "\\".encode("utf-32-le")
        out += struct.pack("<I", codes[place])
        place = end
    return bytes(out).decode("utf-32-le", "surrogatepass")


def decode(code):
    out, place = [], 0
    while place < len(code):
        start = place
        while place < len(code) and code[place] in "0123456789":
            place += 1
        length = code[start:place]
        if length.startswith("0"):
            raise ValueError("leading zero")
        if place < len(code) and code[place] == "\\":
            place += 1
        if place >= len(code):
            raise ValueError("unfinished")
        out.append(code[place] * int(length or 1))
        place += 1
    return "".join(out)
