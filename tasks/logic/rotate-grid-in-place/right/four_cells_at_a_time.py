def rotate(grid, turns=1):
    last = len(grid) - 1
    for _ in range(turns % 4):
        for ring in range(len(grid) // 2):
            for k in range(ring, last - ring):
                top = grid[ring][k]
                grid[ring][k] = grid[last - k][ring]
                grid[last - k][ring] = grid[last - ring][last - k]
                grid[last - ring][last - k] = grid[k][last - ring]
                grid[k][last - ring] = top
