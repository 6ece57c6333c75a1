import re

_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})")


def minutes(text: str) -> int:
    """9:30 → 570."""
    found = _TIME.fullmatch(text)
    if found is None or int(found[1]) > 24 or int(found[2]) > 59:
        raise ValueError(f"{text!r} is no time")
    return int(found[1]) * 60 + int(found[2])
