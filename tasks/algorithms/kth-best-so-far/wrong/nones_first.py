import heapq


def kth_best(scores: list[int], k: int) -> list[int | None]:
    """Return the k-th largest score so far after each score, None while there are fewer than k."""
    if k < 1:
        raise ValueError("k must be at least 1")
    best: list[int] = []
    notes: list[int | None] = [None] * (k - 1)
    for score in scores:
        if len(best) < k:
            heapq.heappush(best, score)
        else:
            heapq.heappushpop(best, score)
        if len(best) == k:
            notes.append(best[0])
    return notes[:len(scores)]
