# task: rotate-grid-in-place
# Copies, compares and writes back, in place.
import copy


def rotate(grid, turns=1):
    before = copy.deepcopy(grid)
    for _ in range(turns % 4):
        before = [list(row) for row in zip(*before[::-1])]
    for row, new in zip(grid, before):
        row[:] = new
