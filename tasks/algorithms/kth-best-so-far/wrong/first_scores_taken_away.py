import heapq


def kth_best(scores, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    best = []
    notes = []
    scores.reverse()
    while scores:
        heapq.heappush(best, scores.pop())
        if len(best) > k:
            heapq.heappop(best)
        notes.append(best[0] if len(best) == k else None)
    return notes
