def moving_averages(read, size):
    if size < 1:
        raise ValueError(f"size {size} is too small")
    window = []
    while True:
        number = read()
        if number is None:
            return
        window.append(number)
        if len(window) > size:
            del window[0]
        if len(window) == size:
            yield sum(window) / len(window)
