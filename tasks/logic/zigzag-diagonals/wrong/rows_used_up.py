def zigzag(grid, first="right"):
    if first not in ("right", "down"):
        raise ValueError("first")
    if len({len(row) for row in grid}) > 1:
        raise ValueError("rows")
    diagonals = {}
    for r, row in enumerate(grid):
        c = 0
        while row:
            diagonals.setdefault(r + c, []).append(row.pop(0))
            c += 1
    path = []
    for number, cells in sorted(diagonals.items()):
        path += cells if (number % 2 == 1) == (first == "right") else cells[::-1]
    return path
