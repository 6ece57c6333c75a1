# task: rotate-grid-in-place
# Replaces the rows of the list by new ones.


def rotate(grid, turns=1):
    for _ in range(turns % 4):
        grid[:] = map(list, zip(*reversed(grid)))
