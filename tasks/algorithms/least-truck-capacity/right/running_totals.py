from bisect import bisect_right
from itertools import accumulate


def least_capacity(weights, days):
    """The last parcel of each day is found in the running totals."""
    if days < 1:
        raise ValueError("days below 1")
    totals = [0, *accumulate(weights)]
    low, high = max(weights, default=0), totals[-1]
    while low < high:
        capacity = (low + high) // 2
        parcel = 0
        for _ in range(min(days, len(weights))):
            parcel = bisect_right(totals, totals[parcel] + capacity) - 1
        if parcel >= len(weights):
            high = capacity
        else:
            low = capacity + 1
    return low
