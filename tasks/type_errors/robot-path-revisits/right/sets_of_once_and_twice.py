def revisited(moves, start=(0, 0)):
    here = tuple(start)
    once = {here}
    twice = set()
    order = []
    for letter in moves:
        x, y = here
        if letter in "Uu":
            here = (x, y + 1)
        elif letter in "Dd":
            here = (x, y - 1)
        elif letter in "Ll":
            here = (x - 1, y)
        elif letter in "Rr":
            here = (x + 1, y)
        else:
            raise ValueError(f"no move {letter!r}")
        if here in once and here not in twice:
            twice.add(here)
            order.append(here)
        once.add(here)
    return order
