def least_capacity(weights, days):
    if days < 1:
        raise ValueError("days below 1")
    low, high = max(weights, default=0), sum(weights)
    while low < high:
        middle = (low + high) // 2
        full, load = 0, 0
        for weight in weights:
            load += weight
            if load > middle:
                full += 1
                load = weight
        if full <= days:
            high = middle
        else:
            low = middle + 1
    return low
