def least_capacity(weights, days):
    if days < 1:
        raise ValueError("days below 1")
    low, high = max(weights, default=0), sum(weights)
    while low < high:
        middle = int((low + high) / 2)
        needed, load = 1, 0
        for weight in weights:
            load += weight
            if load > middle:
                needed += 1
                load = weight
        if needed <= days:
            high = min(middle, high - 1)
        else:
            low = max(middle, low) + 1
    return low
