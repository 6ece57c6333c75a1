def check_code(read_byte, length, attempt):
    if type(attempt) is not bytes:
        raise TypeError("bytes are needed")
    different = len(attempt) != length
    for place in range(length):
        stored = read_byte(place)
        typed = attempt[place] if place < len(attempt) else -1
        different |= stored != typed
    return length > 0 and not different
