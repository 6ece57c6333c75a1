def least_capacity(weights, days):
    if days < 1:
        raise ValueError("days below 1")
    ordered = sorted(weights, reverse=True)
    low, high = max(weights, default=0), sum(weights)
    while low < high:
        middle = (low + high) // 2
        needed, load = 1, 0
        for weight in ordered:
            load += weight
            if load > middle:
                needed += 1
                load = weight
        if needed <= days:
            high = middle
        else:
            low = middle + 1
    return low
