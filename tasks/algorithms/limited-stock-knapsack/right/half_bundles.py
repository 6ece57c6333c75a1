def best_load(capacity, goods):
    """Pieces of one kind are paired up: of an odd number one goes alone, the rest in pairs, pairs of pairs and so on."""
    if capacity < 0:
        raise ValueError(f"capacity {capacity} is negative")
    things = []
    for weight, value, stock in goods:
        stock = min(stock, capacity // weight)
        while stock > 0:
            things.append((weight, value))
            if stock % 2 == 0:
                things.append((weight, value))
            stock = (stock - 1) // 2
            weight, value = 2 * weight, 2 * value
    best = {0: 0}
    table = [None] * (capacity + 1)
    table[0] = best[0]
    for weight, value in things:
        for room in range(capacity - weight, -1, -1):
            if table[room] is not None:
                worth = table[room] + value
                if table[room + weight] is None or table[room + weight] < worth:
                    table[room + weight] = worth
    return max(worth for worth in table if worth is not None)
