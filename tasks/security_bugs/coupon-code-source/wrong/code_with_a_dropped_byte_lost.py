LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ234567"


def make_codes(rand_bytes, count, length=8):
    if count < 0 or length < 1 or 30**length < count:
        raise ValueError("count")
    codes = {}
    while len(codes) < count:
        part = rand_bytes(length)
        if max(part) < 240:
            codes.setdefault("".join(LETTERS[byte % 30] for byte in part))
    return list(codes)
