from collections import deque


def best_load(capacity, goods):
    """For each remainder of the weight, the best number of pieces comes from a window of the last stock + 1 rooms."""
    if capacity < 0:
        raise ValueError("negative capacity")
    best = [0] * (capacity + 1)
    for weight, value, stock in goods:
        if stock < 1:
            continue
        before = best
        best = before[:]
        for rest in range(min(weight, capacity + 1)):
            window = deque()
            for pieces, room in enumerate(range(rest, capacity + 1, weight)):
                worth = before[room] - pieces * value
                while window and window[-1][1] <= worth:
                    window.pop()
                window.append((pieces, worth))
                if window[0][0] < pieces - stock:
                    window.popleft()
                best[room] = window[0][1] + pieces * value
    return best[capacity]
