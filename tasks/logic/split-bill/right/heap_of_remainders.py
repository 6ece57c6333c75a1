import heapq
from decimal import Decimal


def split_bill(total, weights):
    if len(weights) == 0 or min(weights) < 0 or not any(weights):
        raise ValueError("weights")
    whole = sum(weights)
    cents = abs(int(total.scaleb(2)))
    shares, heap = [], []
    for place, weight in enumerate(weights):
        share, rest = divmod(cents * weight, whole)
        shares.append(share)
        heap.append((-rest, place))
    heapq.heapify(heap)
    for _ in range(cents - sum(shares)):
        _, place = heapq.heappop(heap)
        shares[place] += 1
    sign = total < 0
    return [Decimal(f"{'-' if sign else ''}{share // 100}.{share % 100:02d}") for share in shares]
