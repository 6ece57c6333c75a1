import heapq


def kth_best(scores, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    best = []
    notes = []
    for score in scores:
        if score not in best[:1]:
            heapq.heappush(best, score)
        if len(best) > k:
            heapq.heappop(best)
        notes.append(best[0] if len(best) == k else None)
    return notes
