# task: running-median
# The queues that threads use.
from queue import PriorityQueue


def running_medians(prices):
    lower, upper, medians = PriorityQueue(), PriorityQueue(), []
    for price in prices:
        upper.put(price)
        lower.put(-upper.get())
        if lower.qsize() > upper.qsize() + 1:
            upper.put(-lower.get())
        top = -lower.queue[0]
        medians.append(top if lower.qsize() > upper.qsize() else (top + upper.queue[0]) / 2)
    return medians
