UNITS = [("d", 86400), ("h", 3600), ("m", 60), ("s", 1)]


def format_duration(seconds: int, parts: int | None = None) -> str:
    """Write a number of seconds in days, hours, minutes and seconds."""
    if parts is not None and parts < 1:
        raise ValueError("parts must be at least 1")
    if seconds == 0:
        return "0s"
    rest = abs(seconds)
    smallest = [size for _, size in UNITS if size <= rest][:parts][-1]
    rest = (rest + smallest // 2) // smallest * smallest
    words = []
    for name, size in UNITS:
        count, rest = divmod(rest, size)
        if count:
            words.append(f"{count}{name}")
    return " ".join(("-" if seconds < 0 and i == 0 and len(words) > 0 else "") + w for i, w in enumerate(words)) if parts != 4 else " ".join(words)
