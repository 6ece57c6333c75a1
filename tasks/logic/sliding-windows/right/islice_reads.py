from itertools import islice


def windows(items, size, step=1, partial=False):
    if min(size, step) < 1:
        raise ValueError((size, step))
    source = iter(items)
    window = list(islice(source, size))
    while len(window) == size:
        yield window[:]
        skipped = max(0, step - size)
        if sum(1 for _ in islice(source, skipped)) < skipped:
            return
        kept = window[step:]
        window = kept + list(islice(source, size - len(kept)))
    while partial and window:
        yield window
        window = window[step:]
