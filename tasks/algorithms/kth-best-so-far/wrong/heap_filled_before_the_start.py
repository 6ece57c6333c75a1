import heapq


def kth_best(scores: list[int], k: int) -> list[int | None]:
    """Return the k-th largest score so far after each score, None while there are fewer than k."""
    if k < 1:
        raise ValueError("k must be at least 1")
    best: list[float] = [float("-inf")] * k
    notes: list[int | None] = []
    for score in scores:
        heapq.heappushpop(best, score)
        notes.append(best[0] if best[0] > float("-inf") else None)
    return notes
