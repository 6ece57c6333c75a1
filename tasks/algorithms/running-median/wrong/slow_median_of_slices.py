from statistics import median


def running_medians(prices):
    return [median(prices[:count]) for count in range(1, len(prices) + 1)]
