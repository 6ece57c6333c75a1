def paint(picture, row, column, colour):
    """The picture as one list with a border of None, so that no neighbour needs a check of its position."""
    height, width = len(picture), len(picture[0]) if picture else 0
    if row not in range(height) or column not in range(width):
        raise IndexError("start outside the picture")
    step = width + 1
    points = [None] * step
    for line in picture:
        points.extend(line)
        points.append(None)
    points += [None] * step
    start = (row + 1) * step + column
    old = points[start]
    stack = [start] if old != colour else []
    while stack:
        here = stack.pop()
        if points[here] != old:
            continue
        points[here] = colour
        stack.extend(near for near in (here - step, here - 1, here + 1, here + step) if points[near] == old)
    return ["".join(points[r * step : r * step + width]) for r in range(1, height + 1)]
