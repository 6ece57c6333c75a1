STEPS = {"U": (0, 1), "D": (0, -1), "L": (-1, 0), "R": (1, 0)}


def revisited(moves, start=(0, 0)):
    x, y = start
    path, again = [(x, y)], []
    for move in moves.upper():
        if move not in STEPS:
            raise ValueError("move")
        x, y = x + STEPS[move][0], y + STEPS[move][1]
        path.append((x, y))
        if path.count((x, y)) == 2:
            again.append((x, y))
    return again
