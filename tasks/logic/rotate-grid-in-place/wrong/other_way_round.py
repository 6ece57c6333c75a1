def rotate(grid, turns=1):
    for _ in range(-turns % 4):
        grid[:] = [list(row) for row in zip(*grid[::-1])]
