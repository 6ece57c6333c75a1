def moving_averages(read, size):
    if size < 1:
        raise ValueError("size")
    window = []
    misses = 0
    while misses < 2:
        value = read()
        if value is None:
            misses += 1
            continue
        window = [*window, value][-size:]
        if len(window) == size:
            yield sum(window) / size
