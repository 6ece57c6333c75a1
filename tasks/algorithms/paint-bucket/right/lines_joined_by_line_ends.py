def paint(picture: list[str], row: int, column: int, colour: str) -> list[str]:
    """Return the picture with the area around (row, column) painted."""
    height = len(picture)
    width = len(picture[0]) if picture else 0
    if not (0 <= row < height and 0 <= column < width):
        raise IndexError(f"({row}, {column}) is outside the picture")
    flat = list("\n".join(picture))
    old = flat[row * (width + 1) + column]
    if old == colour:
        return list(picture)
    waiting = [row * (width + 1) + column]
    while waiting:
        at = waiting.pop()
        if 0 <= at < len(flat) and flat[at] == old:
            flat[at] = colour
            waiting += [at - 1, at + 1, at - width - 1, at + width + 1]
    return "".join(flat).split("\n")
