import heapq


def kth_best(scores, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    best = []
    notes = []
    for score in scores:
        best = heapq.nlargest(k, [*best, score])
        notes.append(best[-1] if len(best) == k else None)
    return notes
