def rotate(grid, turns=1):
    for _ in range(turns % 4):
        grid[:] = zip(*grid[::-1])
