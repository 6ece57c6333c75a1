LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ234567"


def make_codes(rand_bytes, count, length=8):
    if count < 0 or length < 1 or 30**length < count:
        raise ValueError("there are no such codes")
    codes = []
    seen = set()
    code = ""
    while len(codes) < count:
        (byte,) = rand_bytes(1)
        if byte >= 240:
            continue
        code += LETTERS[byte % 30]
        if len(code) == length:
            if code not in seen:
                seen.add(code)
                codes.append(code)
            code = ""
    return codes
