import heapq
from decimal import Decimal


def running_medians(prices: list[Decimal]) -> list[Decimal]:
    """Return the median of all prices so far after each sale."""
    lower: list[Decimal] = []
    upper: list[Decimal] = []
    medians = []
    for price in prices:
        if len(lower) == len(upper):
            heapq.heappush(lower, -heapq.heappushpop(upper, price))
            medians.append(-lower[0])
        else:
            heapq.heappush(upper, -heapq.heappushpop(lower, -price))
            medians.append((upper[0] - lower[0]) / 2)
    return [int(median) if median == int(median) else median for median in medians]
