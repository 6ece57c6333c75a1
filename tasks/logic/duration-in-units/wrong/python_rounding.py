UNITS = [("d", 86400), ("h", 3600), ("m", 60), ("s", 1)]


def format_duration(seconds, parts=None):
    if parts is not None and parts < 1:
        raise ValueError("parts")
    if seconds == 0:
        return "0s"
    rest = abs(seconds)
    smallest = [size for _, size in UNITS if size <= rest][:parts][-1]
    rest = round(rest / smallest) * smallest
    words = []
    for name, size in UNITS:
        count, rest = divmod(rest, size)
        if count:
            words.append(f"{count}{name}")
    return ("-" if seconds < 0 else "") + " ".join(words)
