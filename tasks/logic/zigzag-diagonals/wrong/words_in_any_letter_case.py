def zigzag(grid: list[list], first: str = "right") -> list:
    """Read a grid along its diagonals, turning round on each."""
    first = first.lower().strip()
    if first not in ("right", "down"):
        raise ValueError(f"unknown direction {first!r}")
    if len({len(row) for row in grid}) > 1:
        raise ValueError("rows must have equal length")
    diagonals = {}
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            diagonals.setdefault(r + c, []).append(cell)
    path = []
    for number, cells in sorted(diagonals.items()):
        downwards = (number % 2 == 1) == (first == "right")
        path += cells if downwards else cells[::-1]
    return path
