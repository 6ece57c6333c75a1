import hmac


def check_code(read_byte, length, attempt):
    if not isinstance(attempt, (bytes, bytearray)):
        raise TypeError("bytes")
    code = bytes(read_byte(i) for i in range(length))
    return hmac.compare_digest(code, bytes(attempt)) and length > 0
