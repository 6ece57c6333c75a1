def windows(items, size, step=1, partial=False):
    if size < 1 or step < 1:
        raise ValueError("size and step")
    items = list(items)
    for start in range(0, len(items), step):
        window = items[start : start + size]
        if partial or len(window) == size:
            yield window
