STEPS = {"U": (0, 1), "D": (0, -1), "L": (-1, 0), "R": (1, 0)}


def revisited(moves: str, start: tuple[int, int] = (0, 0)) -> list[tuple[int, int]]:
    """Return the fields visited more than once, in order of their second visit."""
    x, y = start
    visits = {(x, y): 1}
    again = []
    for move in moves.strip().upper():
        if move not in STEPS:
            raise ValueError(f"unknown move {move!r}")
        dx, dy = STEPS[move]
        x, y = x + dx, y + dy
        visits[x, y] = visits.get((x, y), 0) + 1
        if visits[x, y] == 2:
            again.append((x, y))
    return again
