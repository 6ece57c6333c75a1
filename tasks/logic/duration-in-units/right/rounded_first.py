def format_duration(seconds, parts=None):
    if parts is not None and parts < 1:
        raise ValueError(f"parts must be at least 1, not {parts}")
    if not seconds:
        return "0s"
    left = abs(seconds)
    if left >= 86400:
        reached = 0
    elif left >= 3600:
        reached = 1
    elif left >= 60:
        reached = 2
    else:
        reached = 3
    sizes = [86400, 3600, 60, 1]
    if parts is not None:
        unit = sizes[min(reached + parts - 1, 3)]
        whole, part = divmod(left, unit)
        left = (whole + (2 * part >= unit)) * unit
    minutes, s = divmod(left, 60)
    hours, m = divmod(minutes, 60)
    d, h = divmod(hours, 24)
    text = " ".join(f"{count}{name}" for count, name in zip((d, h, m, s), "dhms") if count)
    return text if seconds > 0 else "-" + text
