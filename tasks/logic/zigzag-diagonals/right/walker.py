def zigzag(grid, first="right"):
    """Goes from cell to cell, and turns round where the next step would leave the grid."""
    if first != "right" and first != "down":
        raise ValueError("first must be right or down")
    if any(len(row) != len(grid[0]) for row in grid):
        raise ValueError("no rectangle")
    if not grid or not grid[0]:
        return []
    height, width = len(grid), len(grid[0])
    r = c = 0
    upwards = first == "right"
    path = [grid[0][0]]
    while len(path) < height * width:
        dr, dc = (-1, 1) if upwards else (1, -1)
        if 0 <= r + dr < height and 0 <= c + dc < width:
            r, c = r + dr, c + dc
        else:
            if upwards:
                r, c = (r, c + 1) if c + 1 < width else (r + 1, c)
            else:
                r, c = (r + 1, c) if r + 1 < height else (r, c + 1)
            upwards = not upwards
        path.append(grid[r][c])
    return path
