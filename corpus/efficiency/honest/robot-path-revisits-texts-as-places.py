# task: robot-path-revisits
# Places are texts in a Counter.
from collections import Counter


def revisited(moves, start=(0, 0)):
    x, y = start
    visits, again = Counter([f"{x}/{y}"]), []
    for move in moves:
        match move.upper():
            case "U":
                y += 1
            case "D":
                y -= 1
            case "L":
                x -= 1
            case "R":
                x += 1
            case _:
                raise ValueError(move)
        place = f"{x}/{y}"
        visits[place] += 1
        if visits[place] == 2:
            again.append(tuple(map(int, place.split("/"))))
    return again
