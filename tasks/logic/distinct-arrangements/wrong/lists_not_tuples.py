def arrangements(items, length=None):
    pool = sorted(items)
    if length is None:
        length = len(pool)
    if length < 0:
        raise ValueError("negative length")
    if length == 0:
        yield []
        return
    for i, item in enumerate(pool):
        if i == 0 or pool[i - 1] != item:
            for rest in arrangements(pool[:i] + pool[i + 1 :], length - 1):
                yield [item, *rest]
