import re

PART = re.compile(r"\s*(-?[0-9][0-9_]*)\s*(?:-\s*(-?[0-9][0-9_]*)\s*)?")


def numbers_of(spec: int | str | list | None) -> list[int]:
    """Return the numbers of a specification, repeated ones included."""
    if spec is None:
        return []
    if isinstance(spec, int):
        return [spec]
    if isinstance(spec, list):
        return [number for inner in spec for number in numbers_of(inner)]
    if not isinstance(spec, str):
        raise TypeError(f"cannot expand {type(spec).__name__}")
    numbers: list[int] = []
    for part in spec.split(",") if spec.strip() else []:
        match = PART.fullmatch(part)
        if not match:
            raise ValueError(f"bad part {part!r}")
        start, end = int(match[1]), int(match[2] or match[1])
        step = 1 if start <= end else -1
        numbers.extend(range(start, end + step, step))
    return numbers


def expand_ranges(spec: int | str | list | None) -> list[int]:
    """Return the numbers that a specification stands for, each once."""
    return list(dict.fromkeys(numbers_of(spec)))
