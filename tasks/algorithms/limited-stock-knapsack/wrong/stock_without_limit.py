def best_load(capacity, goods):
    if capacity < 0:
        raise ValueError("negative capacity")
    best = [0] * (capacity + 1)
    for weight, value, stock in goods:
        if stock:
            for room in range(weight, capacity + 1):
                best[room] = max(best[room], best[room - weight] + value)
    return best[capacity]
