def rotate(grid, turns=1):
    """The new grid is made beside the old one and then written into its rows."""
    n = len(grid)
    old = [row[:] for row in grid]
    source = {
        0: lambda r, c: old[r][c],
        1: lambda r, c: old[n - 1 - c][r],
        2: lambda r, c: old[n - 1 - r][n - 1 - c],
        3: lambda r, c: old[c][n - 1 - r],
    }[turns & 3]
    for r in range(n):
        grid[r][:] = [source(r, c) for c in range(n)]
