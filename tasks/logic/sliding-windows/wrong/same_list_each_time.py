def windows(items, size, step=1, partial=False):
    if size < 1 or step < 1:
        raise ValueError("size and step")
    window, skip = [], 0
    for item in items:
        if skip:
            skip -= 1
            continue
        window.append(item)
        if len(window) == size:
            yield window
            skip = max(step - size, 0)
            del window[:step]
    if partial:
        while window:
            yield window
            window = window[step:]
