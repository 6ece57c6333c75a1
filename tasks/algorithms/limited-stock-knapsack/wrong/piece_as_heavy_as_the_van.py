def best_load(capacity: int, goods: list[tuple[int, int, int]]) -> int:
    """Return the largest total value of pieces that fit into the van."""
    if capacity < 0:
        raise ValueError("capacity must not be negative")
    best = [0] * (capacity + 1)
    for weight, value, stock in goods:
        if weight >= capacity:
            continue
        left = min(stock, capacity // weight)
        bundle = 1
        while left > 0:
            pieces = min(bundle, left)
            left -= pieces
            bundle *= 2
            load, gain = pieces * weight, pieces * value
            for room in range(capacity, load - 1, -1):
                best[room] = max(best[room], best[room - load] + gain)
    return best[capacity]
