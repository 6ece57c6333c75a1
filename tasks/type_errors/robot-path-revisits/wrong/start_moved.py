STEPS = {"U": (1, 1), "D": (1, -1), "L": (0, -1), "R": (0, 1)}


def revisited(moves, start=(0, 0)):
    here = start if isinstance(start, list) else list(start)
    visits, again = {tuple(here): 1}, []
    for move in moves.upper():
        if move not in STEPS:
            raise ValueError("move")
        axis, step = STEPS[move]
        here[axis] += step
        field = tuple(here)
        visits[field] = visits.get(field, 0) + 1
        if visits[field] == 2:
            again.append(field)
    return again
