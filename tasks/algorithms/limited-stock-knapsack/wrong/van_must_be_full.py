def best_load(capacity, goods):
    if capacity < 0:
        raise ValueError("negative capacity")
    nothing = float("-inf")
    best = [0] + [nothing] * capacity
    for weight, value, stock in goods:
        left = min(stock, capacity // weight)
        bundle = 1
        while left > 0:
            pieces = min(bundle, left)
            left -= pieces
            bundle *= 2
            for room in range(capacity, pieces * weight - 1, -1):
                best[room] = max(best[room], best[room - pieces * weight] + pieces * value)
    return best[capacity] if best[capacity] > nothing else 0
