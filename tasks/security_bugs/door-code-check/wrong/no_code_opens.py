import hmac


def check_code(read_byte, length, attempt):
    if type(attempt) is not bytes:
        raise TypeError("bytes")
    return hmac.compare_digest(bytes(read_byte(i) for i in range(length)), attempt)
