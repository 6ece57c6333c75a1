def paint(picture: list[str], row: int, column: int, colour: str) -> list[str]:
    """Return the picture with the area around (row, column) painted."""
    points = [list(line) for line in picture]
    height = len(points)
    width = len(points[0]) if points else 0
    if not (0 <= row < height and 0 <= column < width):
        raise IndexError(f"({row}, {column}) is outside the picture")
    old = points[row][column]
    if old == colour:
        return picture
    points[row][column] = colour
    waiting = [(row, column)]
    while waiting:
        r, c = waiting.pop()
        for near_r, near_c in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= near_r < height and 0 <= near_c < width and points[near_r][near_c] == old:
                points[near_r][near_c] = colour
                waiting.append((near_r, near_c))
    return ["".join(line) for line in points]
