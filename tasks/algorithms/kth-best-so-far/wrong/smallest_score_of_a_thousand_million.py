import heapq


def kth_best(scores: list[int], k: int) -> list[int | None]:
    """Return the k-th largest score so far after each score, None while there are fewer than k."""
    if k < 1:
        raise ValueError("k must be at least 1")
    best: list[int] = []
    notes: list[int | None] = []
    for score in scores:
        if len(best) < k:
            heapq.heappush(best, score)
        else:
            heapq.heappushpop(best, score)
        notes.append(max(best[0], -10**9) if len(best) == k else None)
    return notes
