def zigzag(grid, first="right"):
    if first not in ("right", "down"):
        raise ValueError("first")
    if len({len(row) for row in grid}) > 1:
        raise ValueError("rows")
    path = []
    height, width = len(grid), len(grid[0]) if grid else 0
    for number in range(height + width - 1):
        cells = [grid[r][number - r] for r in range(height) if 0 <= number - r < width]
        path += cells if first == "right" else cells[::-1]
    return path
