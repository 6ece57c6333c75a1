def check_code(read_byte, length, attempt):
    if type(attempt) is not bytes:
        raise TypeError("bytes")
    different = len(attempt) != length
    for place, typed in zip(range(length), attempt):
        different |= read_byte(place) != typed
    return length > 0 and not different
