from heapq import heappop, heappush


class Median:
    def __init__(self):
        self.small, self.large = [], []

    def add(self, price):
        if self.small and price < -self.small[0]:
            heappush(self.small, -price)
        else:
            heappush(self.large, price)
        if len(self.large) > len(self.small):
            heappush(self.small, -heappop(self.large))
        elif len(self.small) > len(self.large) + 1:
            heappush(self.large, -heappop(self.small))

    def value(self):
        if len(self.small) > len(self.large):
            return -self.small[0]
        return (self.large[0] - self.small[0]) / 2


def running_medians(prices):
    median = Median()
    values = []
    for price in prices:
        median.add(price)
        values.append(median.value())
    return values
