def paint(picture, row, column, colour):
    """Union-find over neighbouring points of one character."""
    height = len(picture)
    width = len(picture[0]) if height else 0
    if not (0 <= row < height and 0 <= column < width):
        raise IndexError("no such point")
    parent = list(range(height * width))

    def find(point):
        while parent[point] != point:
            parent[point] = point = parent[parent[point]]
        return point

    for r, line in enumerate(picture):
        for c, char in enumerate(line):
            here = r * width + c
            if c and line[c - 1] == char:
                parent[find(here)] = find(here - 1)
            if r and picture[r - 1][c] == char:
                parent[find(here)] = find(here - width)
    area = find(row * width + column)
    painted = []
    for r, line in enumerate(picture):
        points = [colour if find(r * width + c) == area else char for c, char in enumerate(line)]
        painted.append("".join(points))
    return painted
