def zigzag(grid, first="right"):
    if first not in {"right", "down"}:
        raise ValueError(f"unknown direction {first}")
    widths = {len(row) for row in grid}
    if len(widths) > 1:
        raise ValueError("rows of different length")
    width = widths.pop() if widths else 0
    cells = [(r, c) for r in range(len(grid)) for c in range(width)]
    down = 1 if first == "right" else 0

    def order(cell):
        number = sum(cell)
        return number, cell[0] if number % 2 == down else -cell[0]

    return [grid[r][c] for r, c in sorted(cells, key=order)]
