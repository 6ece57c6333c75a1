# task: inversion-count
# Merges queues until one is left.
from collections import deque


def merge(left, right):
    merged, pairs = deque(), 0
    while left and right:
        if left[0] <= right[0]:
            merged.append(left.popleft())
        else:
            merged.append(right.popleft())
            pairs += len(left)
    return merged + left + right, pairs


def overtakings(times):
    queues, total = [deque([time]) for time in times], 0
    while len(queues) > 1:
        merged = []
        for k in range(0, len(queues) - 1, 2):
            queue, pairs = merge(queues[k], queues[k + 1])
            merged.append(queue)
            total += pairs
        queues = merged + (queues[-1:] if len(queues) % 2 else [])
    return total
