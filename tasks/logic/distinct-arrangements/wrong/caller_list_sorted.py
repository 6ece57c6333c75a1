def arrangements(items, length=None):
    if length is None:
        length = len(items)
    if length < 0:
        raise ValueError("negative length")
    items.sort()
    if length == 0:
        yield ()
        return
    for i, item in enumerate(items):
        if i == 0 or items[i - 1] != item:
            for rest in arrangements(items[:i] + items[i + 1 :], length - 1):
                yield (item, *rest)
