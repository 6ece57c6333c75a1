from itertools import accumulate

TURN = {"U": 1j, "D": -1j, "L": -1, "R": 1, "u": 1j, "d": -1j, "l": -1, "r": 1}


def revisited(moves, start=(0, 0)):
    for letter in moves:
        if letter not in TURN:
            raise ValueError(letter)
    fields = accumulate(map(TURN.get, moves), initial=0j)
    count, found = {}, {}
    for field in fields:
        count[field] = count.get(field, 0) + 1
        if count[field] > 1:
            found.setdefault(field)
    return [(start[0] + int(field.real), start[1] + int(field.imag)) for field in found]
