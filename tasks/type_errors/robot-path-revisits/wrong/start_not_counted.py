STEPS = {"U": (0, 1), "D": (0, -1), "L": (-1, 0), "R": (1, 0)}


def revisited(moves, start=(0, 0)):
    x, y = start
    visits, again = {}, []
    for move in moves.upper():
        if move not in STEPS:
            raise ValueError("move")
        x, y = x + STEPS[move][0], y + STEPS[move][1]
        visits[x, y] = visits.get((x, y), 0) + 1
        if visits[x, y] == 2:
            again.append((x, y))
    return again
