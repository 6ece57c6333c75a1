from itertools import islice


def moving_averages(read, size):
    if not size > 0:
        raise ValueError("no window")
    numbers = iter(read, None)
    window = list(islice(numbers, size))
    if len(window) < size:
        return
    place = 0
    yield sum(window) / size
    for number in numbers:
        window[place] = number
        place = (place + 1) % size
        # In the order of the stream, so that sums of floats are the same as with a moving list.
        yield sum(window[place:] + window[:place]) / size
