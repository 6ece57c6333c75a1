import heapq


def running_medians(prices):
    lower, upper, medians = [], [], []
    for price in prices:
        if len(lower) == len(upper):
            heapq.heappush(lower, -heapq.heappushpop(upper, price))
            medians.append(-lower[0])
        else:
            heapq.heappush(upper, -heapq.heappushpop(lower, -price))
            medians.append((upper[0] - lower[0]) / 2)
    prices.sort()
    return medians
