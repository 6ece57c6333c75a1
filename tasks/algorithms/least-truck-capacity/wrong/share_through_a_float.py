def days_needed(weights: list[int], capacity: int) -> int:
    """Return the number of days for a truck that can lift every single parcel."""
    days, load = 1, 0
    for weight in weights:
        load += weight
        if load > capacity:
            days += 1
            load = weight
    return days


def least_capacity(weights: list[int], days: int) -> int:
    """Return the smallest capacity that carries all parcels in order within the days."""
    if days < 1:
        raise ValueError("at least one day is needed")
    import math
    low, high = max(max(weights, default=0), math.ceil(sum(weights) / days)), sum(weights)
    while low < high:
        middle = (low + high) // 2
        if days_needed(weights, middle) <= days:
            high = middle
        else:
            low = middle + 1
    return low
