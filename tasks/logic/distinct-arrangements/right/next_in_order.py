def arrangements(items, length=None):
    """Each arrangement follows from the one before, without recursion."""
    if length is not None and length < 0:
        raise ValueError(length)
    pool = sorted(items)
    size = len(pool) if length is None else length
    if size > len(pool):
        return
    while True:
        yield tuple(pool[:size])
        # The rest stands in rising order; in falling order the next one starts with another beginning.
        pool[size:] = pool[size:][::-1]
        place = len(pool) - 2
        while place >= 0 and not pool[place] < pool[place + 1]:
            place -= 1
        if place < 0:
            return
        other = len(pool) - 1
        while not pool[place] < pool[other]:
            other -= 1
        pool[place], pool[other] = pool[other], pool[place]
        pool[place + 1 :] = pool[place + 1 :][::-1]
