from collections.abc import Iterable, Iterator


def windows(items: Iterable, size: int, step: int = 1, partial: bool = False) -> Iterator[list]:
    """Yield windows of the given size, each one `step` items after the last."""
    if size < 1 or step < 1:
        raise ValueError("size and step must be at least 1")
    buffer = []
    skip = 0
    for item in items:
        if skip:
            skip -= 1
            continue
        if item is None:
            break
        buffer.append(item)
        if len(buffer) == size:
            yield list(buffer)
            skip = max(step - size, 0)
            del buffer[:step]
    if partial:
        while buffer:
            yield buffer
            buffer = buffer[step:]
